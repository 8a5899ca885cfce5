"""The coach's 15, 30 or 45 minutes through whole visits: what comes now, the rest another time (issue 4, point 5)."""

import pytest

from desktop import paths
from desktop.domain.form import RespondentRole
from desktop.domain.ids import FormId, ItemId
from desktop.flows import example
from desktop.flows.course import ABILITY, PROFILE, Plan
from desktop.flows.dossiers import open_dossier
from desktop.flows.giving import Giving, last_giving, remember
from desktop.flows.portfolio import portfolio_of
from desktop.flows.session import Session
from desktop.formfiles.shelf import FolderShelf
from tests.flows.visits import Visits, at, hand_over, way

SHELF = FolderShelf(paths.forms_folder())
KNOWN = {item.id for form in (PROFILE, ABILITY) for item in SHELF.form(form).items()} - {"hallo"}  # also a greeting


def everything() -> Visits:
    """Sam, with all forms that are shipped."""
    visits = Visits()
    visits.shelf = SHELF
    return visits


def visit(visits: Visits, minutes: int | None, *forms: FormId) -> Session:
    """Sam takes the laptop."""
    visits.clock.pass_time(24 * 3600)
    plan = Plan(visits.clock, forms or (PROFILE, ABILITY), minutes=minutes)
    return hand_over(visits.vault, visits.shelf, visits.sam, plan)


def questions(session: Session) -> list[str]:
    """The questions that were passed on the way to the end, each once."""
    return [key for key in dict.fromkeys(walked(session)) if key in KNOWN]


def walked(session: Session) -> list[str]:
    """Every page up to the end."""
    seen = []
    for _ in range(300):
        seen.append(at(session))
        if session.over:
            return seen
        for _ in range(12):
            acts = example.acts_on(session.page)
            for act in acts:
                example.do(session, act)
            if not acts:
                break
        session.next()
    raise AssertionError(f"never came to the end; stayed at {at(session)}")


def test_a_quarter_of_an_hour_gives_a_page_to_take_home() -> None:
    visits = everything()
    seen = questions(visit(visits, 15))
    assert {"anderen-zeggen", "sterk", "werk", "top-drie", "mag-zien"} <= set(seen)
    assert not {"ervaring", "school", "binnen-buiten"} & set(seen)
    portfolio = portfolio_of(visits.vault, visits.shelf, visits.sam)
    assert portfolio is not None


def test_what_is_left_comes_at_the_next_visits_and_nothing_twice() -> None:
    visits = everything()
    first, second, third = (questions(visit(visits, 15)) for _ in range(3))
    for one, other in ((first, second), (first, third), (second, third)):
        assert set(one) & set(other) <= {"mag-zien"}, "what may be seen is asked again: there is more by then"
    for form in (PROFILE, ABILITY):
        filling = visits.filling(form)
        assert filling is not None
        assert filling.finished
    assert questions(visit(visits, 15)) == []


def test_half_an_hour_has_blocks_of_the_questionnaire_too() -> None:
    visits = everything()
    seen = questions(visit(visits, 30))
    assert {"sterk", "eerst-doen", "later-weten"} <= set(seen)
    assert not {"talen", "school"} & set(seen)


def test_three_quarters_of_an_hour_is_everything() -> None:
    visits = everything()
    questions(visit(visits, 45))
    filling = visits.filling(PROFILE)
    assert filling is not None
    assert filling.finished


def test_the_order_is_the_coachs() -> None:
    seen = questions(visit(everything(), 15, ABILITY, PROFILE))
    assert seen[0] in {"begin", "denk-aan"}
    assert "sterk" not in seen


@pytest.mark.parametrize(("minutes", "page"), [(15, "klaar-voor-nu"), (45, "klaar")])
def test_the_goodbye_says_whether_there_is_more(minutes: int, page: str) -> None:
    assert page in walked(visit(everything(), minutes))


def test_stopped_halfway_it_goes_on_there() -> None:
    visits = everything()
    way(visit(visits, 15), "sterk")
    session = visit(visits, 15)
    assert way(session, "sterk") == ["ben-jij", "hoor-je", "weer", "sterk"]


@pytest.mark.parametrize("minutes", [30, 45])
def test_with_more_minutes_what_was_left_before_that_place_comes_first(minutes: int) -> None:
    """A question that an earlier, shorter visit left for later is never passed by."""
    visits = everything()
    way(visit(visits, 15), "sterk")
    session = visit(visits, minutes)
    passed = way(session, "sterk")
    assert {"leuk", "belangrijk"} <= set(passed)
    assert "anderen-zeggen" not in passed


def test_with_nothing_left_to_do_it_does_not_say_where_it_goes_on() -> None:
    visits = everything()
    for _ in range(3):
        questions(visit(visits, 45))
    assert "weer" not in walked(visit(visits, 45))


def test_it_says_and_shows_at_which_block_it_goes_on() -> None:
    """Resume prompt: who, when, where."""
    visits = everything()
    way(visit(visits, 15), "sterk")
    session = visit(visits, 15)
    assert session.page.picture == "avatar-kite"
    way(session, "weer")
    assert session.page.sentences == ("Hallo Sam.", "Je was hier gisteren.", "Je gaat nu verder met: Wat kan ik.")
    assert session.page.picture == "what-i-can"


def test_back_reaches_what_an_earlier_visit_did() -> None:
    """Terug is always there and loses nothing; going on does not ask it again."""
    visits = everything()
    questions(visit(visits, 15))
    session = visit(visits, None)
    way(session, "leuk")
    session.back()
    assert at(session) == "anderen-zeggen"
    session.next()
    assert at(session) == "leuk"


def test_the_last_choice_is_remembered_for_the_next_time() -> None:
    visits = everything()
    assert last_giving(visits.vault, visits.sam) == Giving(45, PROFILE)
    remember(visits.vault, visits.sam, Giving(15, ABILITY))
    remember(visits.vault, visits.sam, Giving(15, ABILITY))
    assert len(visits.vault.review.marks(visits.sam)) == 1
    turn = open_dossier(visits.vault, visits.shelf, visits.sam).turn
    assert (turn.minutes, turn.forms, turn.role) == (15, (ABILITY, PROFILE), RespondentRole.SELF)


def test_an_unfinished_form_keeps_its_answers_between_visits() -> None:
    visits = everything()
    questions(visit(visits, 15))
    filling = visits.filling(PROFILE)
    assert filling is not None
    assert filling.finished is None
    assert ItemId("sterk") in filling.answers
