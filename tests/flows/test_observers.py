"""Someone who knows the candidate: the same screens with observer words, from greeting to goodbye (point 8)."""

import pytest

from desktop import paths
from desktop.domain.answers import SkipReason
from desktop.domain.form import RespondentRole
from desktop.flows import example
from desktop.flows.course import ABILITY, Plan
from desktop.flows.page import Page
from desktop.flows.session import Session
from desktop.formfiles.shelf import FolderShelf
from tests.flows.visits import Visits, at, hand_over, play, way

SHELF = FolderShelf(paths.forms_folder())
OTHERS = [role for role in RespondentRole if role is not RespondentRole.SELF]
MENTOR, KNOWN_PERSON = RespondentRole.MENTOR, RespondentRole.KNOWN_PERSON


def begin(role: RespondentRole, visits: Visits | None = None, *, language: str = "nl") -> Session:
    """Kim takes the laptop, about Sam."""
    visits = visits or Visits()
    visits.shelf = SHELF
    plan = Plan(visits.clock, (ABILITY,), language, role, who="Kim")
    return hand_over(visits.vault, visits.shelf, visits.sam, plan)


def pages(session: Session) -> list[Page]:
    """Every page up to the end, answered as the example does."""
    found = []
    for _ in range(200):
        found.append(session.page)
        if session.over:
            return found
        for act in example.acts_on(session.page):
            example.do(session, act)
        session.next()
    raise AssertionError("never came to the end")


@pytest.mark.parametrize("role", OTHERS)
def test_they_are_greeted_by_their_own_name_and_asked_no_consent(role: RespondentRole) -> None:
    session = begin(role)
    assert (session.page.sentences, session.page.picture) == (("Ben jij Kim?",), "person")
    seen = way(session, "waar")
    assert "hallo" in seen
    assert not {"meedoen", "wie-ziet", "ben-jij"} & set(seen)


@pytest.mark.parametrize(("role", "practises"), [(KNOWN_PERSON, True), (MENTOR, False)])
def test_who_may_need_it_practises(role: RespondentRole, *, practises: bool) -> None:
    assert ("kies-de-fiets" in way(begin(role), "waar")) is practises


def test_they_hear_that_the_candidate_may_see_their_answers_before_the_first_question() -> None:
    """CONTENT 2: information first, then where, how long and how often, then the items."""
    session = begin(MENTOR)
    play(session, "name-mag-zien")
    assert session.page.sentences == ("Sam mag jouw antwoorden zien.",)
    seen = way(session, "eerst-doen")
    assert [item for item in seen if item in {"waar", "hoe-lang", "hoe-vaak", "denk-aan"}] == [
        "waar",
        "hoe-lang",
        "hoe-vaak",
        "denk-aan",
    ]


def test_what_they_tell_of_themselves_goes_with_the_filling() -> None:
    visits = Visits()
    play(begin(MENTOR, visits), "eerst-doen")
    filling = visits.vault.desk(visits.sam).filling(ABILITY, MENTOR)
    assert filling is not None
    assert {"waar", "hoe-lang", "hoe-vaak"} <= set(filling.answers)


def test_what_they_do_not_see_is_not_what_they_do_not_know() -> None:
    """Dat zie ik niet, on the question and in the summary."""
    session = play(begin(MENTOR), "eerst-doen")
    assert session.page.observes
    session.skip(SkipReason.DONT_KNOW)
    session.next()
    play(session, "summary:mijn-dag:0")
    assert session.page.cards[0].text == "Dat zie ik niet"


def test_only_who_sees_the_candidate_at_home_is_asked_about_home() -> None:
    asked = {}
    for place in ("thuis", "werk"):
        session = play(begin(MENTOR), "waar")
        session.press(place)
        asked[place] = "thuis" in [at_item(page) for page in pages(session)]
    assert asked == {"thuis": True, "werk": False}


def at_item(page: Page) -> str:
    """The item of a page, or its key."""
    return page.key.split(":")[1] if page.key.startswith("item:") else page.key


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("role", OTHERS)
def test_no_page_speaks_to_them_as_to_the_candidate(role: RespondentRole, language: str) -> None:
    """Every question is about Sam, none about *ik*; they have no coach of their own."""
    forbidden = {"nl": ("jouw coach", "je coach", "Weet ik niet", " ik "), "en": ("your coach", "I don't know", " my ")}
    for page in pages(begin(role, language=language)):
        if page.key.startswith(("item:mag-ook", "item:kies", "item:nog", "item:ja-en", "item:klaar-om", "interlude")):
            continue
        said = " ".join(f" {sentence} " for sentence in page.sentences)
        assert not [word for word in forbidden[language] if word in said], page.key


def test_help_and_stop_call_the_coach_by_no_wrong_name() -> None:
    session = play(begin(MENTOR), "eerst-doen")
    session.help()
    assert session.page.sentences == ("Roep de coach.", "De coach helpt je graag.")


def test_they_end_by_giving_the_laptop_back() -> None:
    last = [at_item(page) for page in pages(begin(MENTOR))]
    assert last[-2:] == ["geef-terug", "interlude:done"]


def test_a_second_visit_goes_on_where_it_stopped() -> None:
    visits = Visits()
    play(begin(MENTOR, visits), "op-tijd")
    session = begin(MENTOR, visits)
    seen = way(session, "op-tijd")
    assert seen == ["ben-jij-ander", "hoor-je", "weer", "op-tijd"]
    assert at(session) == "op-tijd"
