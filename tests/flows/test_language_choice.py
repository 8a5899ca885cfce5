"""Choosing the language of a visit: by the coach, at the greeting, and in the middle (issue 4, point 9)."""

import pytest

from desktop.domain.form import RespondentRole
from desktop.domain.ids import FormId
from desktop.flows.course import Plan
from desktop.flows.giving import last_language, remember_language
from desktop.flows.handing import HandOver
from desktop.flows.language_choice import LanguageChoice, in_full, offered
from desktop.flows.lining_up import line_up, plan_of
from desktop.flows.session import Session
from desktop.flows.sound import LANGUAGE, LOUDER, MORE, SWITCH
from desktop.text import language_of, languages
from tests.flows.visits import FIRST, Visits, at, play

DUTCH_ONLY = "eerste"
BOTH = """\
form: beide
version: 1
languages: [nl, en]
title: {nl: Beide, en: Both}
blocks:
  - id: een
    title: {nl: Een, en: One}
    picture: sun
    items:
      - id: zon
        kind: one
        picture: sun
        self: {nl: "Mooi weer?", en: "Nice weather?"}
        choices:
          - {id: ja, text: {nl: Ja, en: "Yes"}, picture: "yes"}
          - {id: nee, text: {nl: Nee, en: "No"}, picture: "no"}
      - {id: uitleg, kind: info, picture: sun, self: {nl: "Zo gaat het.", en: "That is how it goes."}}
"""
FORM = FormId("beide")
CHOICE = ("speak:nl", "speak:en")


@pytest.fixture
def visits() -> Visits:
    return Visits(BOTH, FIRST)


def begun(visits: Visits, **how: object) -> Session:
    """A visit in which both languages can be chosen."""
    plan = Plan(visits.clock, (FORM,), languages=("nl", "en"), **how)  # type: ignore[arg-type]  # as Plan has it
    return visits.by(plan)


def test_a_language_is_offered_when_it_has_a_voice_and_all_texts(visits: Visits) -> None:
    both, dutch = visits.shelf.form(FORM), visits.shelf.form(FormId(DUTCH_ONLY))
    assert offered([both], "nl", lambda _: True) == ("nl", "en")
    assert offered([both], "nl", lambda code: code == "nl") == ()
    assert offered([both, dutch], "nl", lambda _: True) == ()
    assert offered([both], "en", lambda _: False) == ()
    assert in_full([both], "en")
    assert not in_full([dutch], "en")


def test_the_hand_over_knows_what_can_be_chosen(visits: Visits) -> None:
    (visit,) = line_up(visits.vault, visits.shelf, [HandOver(visits.sam, (FORM,))], "nl", lambda _: True)
    assert (visit.language, visit.languages) == ("nl", ("nl", "en"))
    assert plan_of(visit, visits.clock, 6).languages == ("nl", "en")
    (visit,) = line_up(visits.vault, visits.shelf, [HandOver(visits.sam, (FormId("eerste"),))], "nl", lambda _: True)
    assert visit.languages == ()


def test_who_never_chose_is_asked_first_and_never_again(visits: Visits) -> None:
    """Nothing is asked twice; leaving it as it is, is a choice as well."""
    session = begun(visits)
    assert tuple(card.id for card in session.page.cards) == CHOICE
    assert [card.chosen for card in session.page.cards] == [True, False]
    assert [(card.text, language_of(card.text)) for card in session.page.cards] == [
        ("Nederlands", "nl"),
        ("English", "en"),
    ]
    session.next()
    assert at(session) == "ben-jij"
    session.back()
    assert tuple(card.id for card in session.page.cards) == CHOICE
    assert at(begun(visits)) == "ben-jij"


def test_what_is_chosen_is_spoken_at_once_and_the_next_time(visits: Visits) -> None:
    session = begun(visits)
    session.press("speak:en")
    assert session.language == "en"
    assert [card.chosen for card in session.page.cards] == [False, True]
    session.next()
    assert session.page.sentences == ("Are you Sam?",)
    again = begun(visits)
    assert again.language == "en"
    assert again.page.sentences == ("Are you Sam?",)
    assert last_language(visits.vault, visits.sam) == "en"


def test_the_coach_chooses_and_then_it_is_not_asked(visits: Visits) -> None:
    (visit,) = line_up(visits.vault, visits.shelf, [HandOver(visits.sam, (FORM,), language="en")], "nl", lambda _: True)
    assert visit.language == "en"
    assert visits.by(plan_of(visit, visits.clock, 6)).page.sentences == ("Are you Sam?",)
    (visit,) = line_up(visits.vault, visits.shelf, [HandOver(visits.sam, (FORM,))], "nl", lambda _: True)
    assert visit.language == "en"


def test_someone_else_chooses_for_themselves(visits: Visits) -> None:
    """What an observer hears changes nothing for the candidate, and the other way round."""
    remember_language(visits.vault, visits.sam, "en")
    wanted = HandOver(visits.sam, (FORM,), role=RespondentRole.KNOWN_PERSON, who="Kim")
    (visit,) = line_up(visits.vault, visits.shelf, [wanted], "nl", lambda _: True)
    assert visit.language == "nl"
    remember_language(visits.vault, visits.sam, "nl")
    session = begun(visits, role=RespondentRole.KNOWN_PERSON, who="Kim")
    assert tuple(card.id for card in session.page.cards) == CHOICE
    session.press("speak:en")
    session.press(LOUDER)
    session.next()
    assert session.page.sentences == ("Are you Kim?",)
    assert last_language(visits.vault, visits.sam) == "nl"


def test_in_the_middle_nothing_is_lost(visits: Visits) -> None:
    remember_language(visits.vault, visits.sam, "nl")
    session = play(begun(visits), "zon")
    session.press("ja")
    session.sound()
    session.press(LANGUAGE)
    assert tuple(card.id for card in session.page.cards) == CHOICE
    session.press("speak:en")
    session.next()
    assert session.page.sentences == ("Nice weather?",)
    assert [(card.text, card.chosen) for card in session.page.cards] == [("Yes", True), ("No", False)]
    session.next()
    assert session.page.sentences == ("That is how it goes.",)


def test_the_panel_goes_one_step_back_and_closes_from_anywhere(visits: Visits) -> None:
    remember_language(visits.vault, visits.sam, "nl")
    session = begun(visits)
    question = session.page
    session.sound()
    panel = session.page
    assert len(panel.cards) == 6
    for card in (LANGUAGE, MORE):
        session.press(card)
        assert session.page.key != panel.key
        session.back()
        assert session.page == panel
        session.press(card)
        session.sound()
        assert session.page == question
        session.sound()
    session.press(MORE)
    session.press(SWITCH)
    assert session.hearing.switch
    session.next()
    assert session.page == question


def test_a_pause_at_the_choice_comes_back_to_it(visits: Visits) -> None:
    session = begun(visits)
    before = session.page
    session.pause()
    session.back()
    assert session.page == before
    session.back()
    assert session.page.key == "interlude:help"


def test_more_languages_than_fit_are_turned_as_pages() -> None:
    """DECISIONS 3: never more than six cards; what was chosen stays in sight."""
    choice = LanguageChoice(("nl", "en") * 4, "en", 6)
    first = choice.page("language", "en", quiet=True)
    assert (len(first.cards), first.page, first.pages) == (4, 0, 2)
    assert choice.next()
    assert choice.page("language", "en", quiet=True).page == 1
    assert not choice.next()
    assert choice.back()
    assert not choice.back()


def test_a_language_that_is_gone_is_not_spoken(visits: Visits) -> None:
    remember_language(visits.vault, visits.sam, "zz")
    assert "zz" not in languages()
    assert last_language(visits.vault, visits.sam) == ""
    assert begun(visits).language == "nl"
