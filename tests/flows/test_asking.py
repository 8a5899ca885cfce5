"""Consent, what you choose: asked when it applies, nothing beforehand, no costs nothing (CONTENT 6 B; point 8)."""

from datetime import date, timedelta

import pytest

from desktop import paths
from desktop.domain.answers import Trace, Written
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ItemId
from desktop.flows.asking import ASKING, NAMED, Ask, Subject, asks_that_apply, facts_of, may_ask
from desktop.flows.course import PROFILE, Plan
from desktop.flows.dossiers import open_dossier
from desktop.flows.others import others_of, to_ask, to_observer
from desktop.flows.page import Page
from desktop.flows.session import Session
from desktop.formfiles.shelf import FolderShelf
from tests.flows.visits import Visits, at, hand_over, play

SHELF = FolderShelf(paths.forms_folder())


def joined() -> Visits:
    """Sam, who takes part."""
    visits = Visits()
    visits.shelf = SHELF
    play(visits.begin(PROFILE), "mijn-verhaal")
    return visits


def ask(visits: Visits, *asks: Ask) -> Session:
    """The coach hands the laptop over for these questions."""
    return hand_over(visits.vault, SHELF, visits.sam, Plan(visits.clock, (), asks=asks))


def named(subject: Subject) -> Ask:
    """With somebody where it is about somebody."""
    return Ask(subject, "Bakker Voorbeeld" if subject in NAMED else "")


def answer(visits: Visits, asked: Ask, card: str) -> Page:
    """Sam presses this card; the page after it."""
    session = play(ask(visits, asked), asked.subject.value)
    assert not any(each.chosen for each in session.page.cards), "nothing is chosen beforehand"
    session.press(card)
    session.next()
    return session.page


@pytest.mark.parametrize("subject", Subject)
def test_each_question_is_kept_as_what_was_chosen(subject: Subject) -> None:
    visits = joined()
    asked = named(subject)
    answer(visits, asked, "yes")
    kept = visits.vault.dossier(visits.sam).consents[-1]
    assert (kept.subject, kept.about, kept.answer) == (subject.value, asked.who, "yes")
    assert visits.vault.desk(visits.sam).filling(ASKING, RespondentRole.SELF) is None


@pytest.mark.parametrize("subject", Subject)
def test_only_what_is_asked_is_shown(subject: Subject) -> None:
    session = play(ask(joined(), named(subject)), subject.value)
    shown = [item.id for item in SHELF.form(ASKING).items() if item.id in {each.value for each in Subject}]
    assert at(session) in shown
    session.press("no")
    session.next()
    assert at(session) not in shown


def test_who_it_is_about_is_said() -> None:
    session = play(ask(joined(), Ask(Subject.EMPLOYER, "Bakker Voorbeeld")), "werkgever")
    assert session.page.sentences == ("Mag dit naar Bakker Voorbeeld?",)


def test_after_every_yes_it_can_be_taken_back_later() -> None:
    for subject in Subject:
        session = play(ask(joined(), named(subject)), subject.value)
        session.press("yes")
        session.next()
        play(session, "later-nee")


def test_a_no_is_not_asked_again_that_day_and_a_yes_only_where_each_time_is_new() -> None:
    visits = joined()
    photo, employer = Ask(Subject.PHOTO), named(Subject.EMPLOYER)
    answer(visits, photo, "no")
    for asked in (employer, Ask(Subject.CALLING)):
        answer(visits, asked, "yes")
    consents, today = visits.vault.dossier(visits.sam).consents, visits.clock.now().date()
    assert not may_ask(consents, photo, today)
    assert may_ask(consents, photo, today + timedelta(days=1))
    assert may_ask(consents, employer, today)
    assert not may_ask(consents, Ask(Subject.CALLING), today + timedelta(days=1))
    assert may_ask(consents, Ask(Subject.EMPLOYER, "Kok Voorbeeld"), today)


def test_a_photo_and_a_telephone_number_are_asked_about_by_themselves_once() -> None:
    visits = joined()
    assert open_dossier(visits.vault, SHELF, visits.sam).turn.asks == ()
    visits.vault.add_photo(visits.sam, b"jpeg", (1, 1))
    filling = visits.filling(PROFILE)
    assert filling is not None
    visits.vault.desk(visits.sam).record(filling.id, ItemId("telefoon"), Written("06 12 34 56 78"), Trace())
    turn = open_dossier(visits.vault, SHELF, visits.sam).turn
    assert turn.asks == (Ask(Subject.PHOTO), Ask(Subject.CALLING))
    answer(visits, Ask(Subject.PHOTO), "later")
    answer(visits, Ask(Subject.CALLING), "no")
    dossier = visits.vault.dossier(visits.sam)
    tomorrow: date = visits.clock.now().date() + timedelta(days=1)
    assert asks_that_apply(dossier, PROFILE, visits.clock.now().date()) == ()
    assert asks_that_apply(dossier, PROFILE, tomorrow) == (Ask(Subject.PHOTO),), "later is asked again, no is not"


def test_nobody_is_asked_before_the_candidate_agreed() -> None:
    """Mag iemand die jij kent ook meedoen? first, then the laptop to that person."""
    visits = Visits()
    visits.shelf = SHELF
    assert not others_of(visits.vault.dossier(visits.sam)).may_ask(Ask(Subject.OBSERVER))
    visits = joined()
    others = others_of(visits.vault.dossier(visits.sam))
    assert (others.observer_allowed, others.may_ask(Ask(Subject.OBSERVER))) == (False, True)
    assert to_ask(others, Ask(Subject.OBSERVER)).asks == (Ask(Subject.OBSERVER),)
    answer(visits, Ask(Subject.OBSERVER), "yes")
    others = others_of(visits.vault.dossier(visits.sam))
    assert others.observer_allowed
    wanted = to_observer(others, RespondentRole.MENTOR, "Kim")
    assert (wanted.role, wanted.who, wanted.minutes) == (RespondentRole.MENTOR, "Kim", None)


def test_about_somebody_is_asked_with_a_name_only() -> None:
    visits = joined()
    others = others_of(visits.vault.dossier(visits.sam))
    assert not others.may_ask(Ask(Subject.EMPLOYER))
    assert others.may_ask(Ask(Subject.EMPLOYER, "Bakker Voorbeeld"))


def test_every_subject_has_its_question_and_its_fact() -> None:
    form = SHELF.form(ASKING)
    for subject in Subject:
        item = form.item(ItemId(subject.value))
        assert item is not None
        assert facts_of([Ask(subject)]) == {f"asks_{subject.name.lower()}"}
