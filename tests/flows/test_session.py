"""A visit from greeting to goodbye: order, stop, pause, help, saying no, coming back (PRODUCT; issue 2, point 6)."""

from datetime import date

import pytest

from desktop.domain.answers import Counted, Dated, SkipReason, Written
from desktop.domain.candidate import Agency, AgencyRole, Moment
from desktop.domain.ids import FormId, MomentId
from desktop.flows.course import CONSENT
from desktop.flows.page import Layout
from desktop.formfiles.shelf import MemoryShelf
from tests.flows.filling import chosen
from tests.flows.visits import FIRST, Visits, at, play, shipped, way


def test_a_first_visit_begins_with_the_greeting() -> None:
    """DECISIONS 13: *Ben jij {naam}?* with the avatar before every start, then *Hoor je mij?*"""
    session = Visits().begin()
    assert (at(session), session.page.sentences, session.page.picture) == ("ben-jij", ("Ben jij Sam?",), "avatar-kite")
    session.press("yes")
    session.next()
    assert at(session) == "hoor-je"
    assert [card.id for card in session.page.cards] == ["no", "yes", "softer", "louder"]


def test_everything_in_order() -> None:
    """Greeting, consent, practice, then the forms as the coach ordered them, then the goodbye."""
    visits = Visits()
    seen = way(visits.begin(), "interlude:done")
    stops = ["ben-jij", "hoor-je", "hallo", "samen-kijken", "meedoen", "kies-de-fiets", "zon", "zin", "klaar"]
    assert [place for place in seen if place in stops] == stops
    assert all((filling := visits.filling(form)) and filling.finished for form in ("meedoen", "eerste", "tweede"))


def test_the_coach_chooses_which_forms_and_in_which_order() -> None:
    session = play(Visits().begin(FormId("tweede"), FormId("eerste")), "zin")
    play(session, "zon")


def test_whoever_practised_once_never_does_again() -> None:
    """Also at a next moment, months later (issue 4, point 4); consent is heard anew then."""
    visits = Visits()
    play(visits.begin(), "interlude:done")
    visits.vault.add_moment(Moment(MomentId("t1"), visits.sam, "T1", date(2027, 6, 1), "stage"))
    seen = way(visits.begin(), "zon")
    assert "kies-de-fiets" not in seen
    assert "meedoen" in seen


def test_handing_over_is_logged_and_keeps_the_forms_as_they_are() -> None:
    visits = Visits()
    visits.begin()
    assert "handed_over" in [line.what for line in visits.vault.dossier(visits.sam).log]
    assert visits.vault.desk(visits.sam).form_text(CONSENT, visits.shelf.form(CONSENT).content_hash)


@pytest.mark.parametrize(
    ("item", "sentence"), [("ben-jij", "Jouw coach zoekt jouw naam."), ("hoor-je", "Jouw coach kijkt naar het geluid.")]
)
def test_not_me_and_no_sound_call_the_coach(item: str, sentence: str) -> None:
    session = play(Visits().begin(), item)
    session.press("no")
    session.next()
    assert session.page.layout is Layout.CALL
    assert session.page.sentences == ("Roep je coach.", sentence)
    session.back()
    assert at(session) == item


def test_taking_part_is_kept_before_the_next_page() -> None:
    """Killed at any moment after *Ja*, the vault knows what was chosen."""
    visits = Visits()
    session = play(visits.begin(), "meedoen")
    session.press("yes")
    session.next()
    assert [(each.subject, each.answer) for each in visits.vault.dossier(visits.sam).consents] == [("meedoen", "yes")]


@pytest.mark.parametrize("answer", ["no", "talk_first"])
def test_saying_no_leaves_a_name_and_a_date(answer: str) -> None:
    """DECISIONS 12: *nee* and *ik wil eerst praten* go kindly to the coach and leave no dossier."""
    visits = Visits()
    session = play(visits.begin(), "meedoen")
    session.press(answer)
    session.next()
    assert (session.page.sentences[0], session.over) == ("Dat is goed.", True)
    dossier = visits.vault.dossier(visits.sam)
    assert (dossier.fillings, dossier.photos) == ((), ())
    assert [consent.answer for consent in dossier.consents] == [answer]
    for act in (session.next, session.back, session.pause, session.help, lambda: session.press("yes")):
        act()
        assert at(session) == "interlude:declined"


def test_after_saying_no_another_visit_begins_at_the_beginning() -> None:
    visits = Visits()
    session = play(visits.begin(), "meedoen")
    session.press("no")
    session.next()
    session = play(visits.begin(), "hallo")
    play(session, "zon")


@pytest.mark.parametrize(
    ("role", "to_authority", "said", "unsaid"),
    [
        (AgencyRole.GUIDE, False, {"uitkering", "werkgever-ziet-niet"}, {"baas-ziet-niet", "wie-ziet-baas"}),
        (AgencyRole.SCHOOL, True, {"werkgever-ziet-niet", "wie-ziet"}, {"uitkering", "baas-ziet-niet"}),
        (AgencyRole.EMPLOYER, True, {"baas-ziet-niet", "wie-ziet-baas"}, {"uitkering", "werkgever-ziet-niet"}),
        (AgencyRole.TEMP_AGENCY, False, {"baas-ziet-niet", "uitkering"}, {"wie-ziet", "jij-kiest"}),
    ],
)
def test_consent_promises_only_what_the_agency_can_keep(
    role: AgencyRole, to_authority: bool, said: set[str], unsaid: set[str]
) -> None:
    """DECISIONS 12."""
    seen = set(way(Visits(agency=Agency(role, to_authority)).begin(), "kies-de-fiets"))
    assert said <= seen
    assert not unsaid & seen


def test_pause_goes_on_where_it_was() -> None:
    session = play(Visits().begin(), "zon")
    session.press("ja")
    session.pause()
    assert [card.id for card in session.page.cards] == ["go-on", "stop"]
    session.press("go-on")
    assert [card.chosen for card in session.page.cards] == [True, False]
    session.next()
    assert (at(session), session.page.cards[0].chosen) == ("zon", True)


def test_stop_says_where_it_goes_on_and_can_be_taken_back() -> None:
    """Stop is inside Pauze (DECISIONS 1); no button on it is dead."""
    session = play(Visits().begin(), "zon")
    session.pause()
    session.press("stop")
    session.next()
    assert session.over
    assert session.page.sentences == ("Dat is goed.", "Volgende keer ga je hier verder.", "Roep je coach.")
    session.next()
    assert (at(session), session.over) == ("zon", False)


def test_help_calls_the_coach_and_goes_back() -> None:
    session = play(Visits().begin(), "zon")
    for go in (session.back, session.next):
        session.help()
        assert (session.page.layout, session.page.sentences[0]) == (Layout.CALL, "Roep je coach.")
        go()
        assert at(session) == "zon"


def test_nothing_reaches_the_question_behind_a_pause() -> None:
    visits = Visits()
    session = play(visits.begin(), "zon")
    session.help()
    session.press("ja")
    session.skip(SkipReason.DONT_KNOW)
    session.write("ja")
    session.listened()
    session.explained()
    filling = visits.filling("eerste")
    assert filling is not None
    assert filling.answers == {}


def test_a_break_between_blocks_goes_on_or_stops() -> None:
    session = play(Visits().begin(), "break:een:0")
    assert session.page.sentences[0] == "Dank je wel."
    session.press("stop")
    assert [card.chosen for card in session.page.cards] == [False, True]
    session.next()
    assert session.over
    session.back()
    assert at(session) == "break:een:0"
    session.press("go-on")
    session.next()
    assert at(session) == "uitleg"


def test_back_goes_across_forms_and_loses_nothing() -> None:
    """Back is always there; before the very first page there is the coach."""
    session = play(Visits().begin(), "zin")
    seen = []
    while session.page.layout is not Layout.CALL:
        seen.append(at(session))
        session.back()
    assert seen[:2] == ["zin", "dag"]
    assert seen[-3:] == ["hallo", "hoor-je", "ben-jij"]
    session.back()
    assert [card.chosen for card in session.page.cards] == [False, True]
    for place in reversed(seen[:-1]):
        session.next()
        assert at(session) == place


@pytest.mark.parametrize("place", ["kies-soms", "zon", "dag", "zin"])
def test_another_visit_goes_on_at_the_same_question(place: str) -> None:
    visits = Visits()
    play(visits.begin(), place)
    visits.clock.pass_time(3 * 24 * 3600)
    assert way(visits.begin(), place) == ["ben-jij", "hoor-je", "weer", place]


def test_it_says_when_it_was_and_what_comes() -> None:
    visits = Visits()
    play(visits.begin(), "zin")
    visits.clock.pass_time(2 * 24 * 3600)
    session = play(visits.begin(), "weer")
    assert session.page.sentences == ("Hallo Sam.", "Je was hier op dinsdag.", "Je gaat nu verder met: Het tweede.")


def test_it_names_what_really_comes_when_the_form_is_another() -> None:
    visits = Visits()
    play(visits.begin(FormId("eerste")), "interlude:done")
    session = play(visits.begin(FormId("tweede")), "weer")
    assert session.page.sentences[-1] == "Je gaat nu verder met: Het tweede."


def test_a_filling_goes_on_with_the_form_it_began_with() -> None:
    """Issue 2, point 4: form, version and hash go into every filling."""
    visits = Visits()
    play(visits.begin(), "naam")
    visits.shelf = MemoryShelf(
        *map(shipped, map(FormId, ("welkom", "meedoen", "oefenen", "klaar"))),
        FIRST.replace("version: 1", "version: 2").replace("Wie ben jij?", "Hoe heet jij?"),
    )
    session = play(visits.begin(FormId("eerste")), "naam")
    assert session.page.sentences == ("Wie ben jij?",)


def test_what_was_typed_counted_and_dated() -> None:
    visits = Visits()
    session = play(visits.begin(), "naam")
    session.write("  Sam Voorbeeld ")
    session.next()
    session.write("twintig")
    assert session.page.value == ""
    session.write("20")
    assert session.page.value_said == "20 jaar"
    session.next()
    session.write("2027-12-31")
    assert session.page.value_said == "31 december 2027"
    filling = visits.filling("eerste")
    assert filling is not None
    answers = {str(item): answer for item, answer in filling.answers.items()}
    assert answers["naam"] == Written("Sam Voorbeeld")
    assert answers["jaren"] == Counted(20)
    assert isinstance(answers["dag"], Dated)
    assert answers["zon"] == chosen("ja")
