"""Walking over all forms, for every respondent and in both languages: whole, in words someone can hear (point 8)."""

import re
from functools import cache

import pytest

from desktop import paths, text
from desktop.domain.form import DUTCH, RespondentRole
from desktop.domain.ids import FormId
from desktop.flows import example
from desktop.flows.asking import NAMED, Ask, Subject
from desktop.flows.course import ABILITY, KICKOFF, MOOD, PROFILE, Plan
from desktop.flows.page import Page, sentences
from desktop.formfiles.shelf import FolderShelf
from tests.flows.visits import Visits, hand_over

SHELF = FolderShelf(paths.forms_folder())
ASKS = tuple(Ask(subject, "Bakker Voorbeeld" if subject in NAMED else "") for subject in Subject)
WALKS = [
    *((form, RespondentRole.SELF) for form in (PROFILE, ABILITY, MOOD, KICKOFF)),
    *((ABILITY, role) for role in RespondentRole if role is not RespondentRole.SELF),
]
MOST_WORDS = 10


@cache
def walked(form: FormId, role: RespondentRole, language: str) -> tuple[Page, ...]:
    """Every page of one visit."""
    visits = Visits()
    plan = Plan(visits.clock, (form,), language, role, who="Kim", asks=ASKS if role is RespondentRole.SELF else ())
    text.set_language(language)
    try:
        return tuple(_pages(visits, plan))
    finally:
        text.set_language(DUTCH)


def _pages(visits: Visits, plan: Plan) -> list[Page]:
    session = hand_over(visits.vault, SHELF, visits.sam, plan)
    found = []
    for _ in range(200):
        found.append(session.page)
        if session.over:
            return found
        for _ in range(12):
            visits.clock.pass_time(3)
            acts = example.acts_on(session.page)
            for act in acts:
                example.do(session, act)
                found.append(session.page)
            if not acts:
                break
        session.next()
        if session.page.notice and session.page.cards:  # the example has no wish here
            session.press(session.page.cards[0].id)
            session.next()
    raise AssertionError(f"{plan.forms} never ends; stayed at {session.page.key}")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("form", "role"), WALKS)
class TestEveryWalk:
    """One form, one respondent, one language."""

    def test_it_comes_to_an_end(self, form: FormId, role: RespondentRole, language: str) -> None:
        assert walked(form, role, language)[-1].key == "interlude:done"

    def test_every_sentence_is_short_and_filled_in(self, form: FormId, role: RespondentRole, language: str) -> None:
        pages = walked(form, role, language)
        heard = {utterance.text for page in pages for utterance in page.spoken + page.explanation}
        said = {sentence for each in heard for sentence in sentences(each)}
        assert not [sentence for sentence in said if re.search(r"[{}]", sentence)]
        assert not [sentence for sentence in said if len(sentence.split()) > MOST_WORDS]

    def test_what_is_said_is_in_one_language(self, form: FormId, role: RespondentRole, language: str) -> None:
        """No interface sentence is left in Dutch on an English page."""
        dutch = {u.text for page in walked(form, role, DUTCH) for u in page.spoken}
        here = {u.text for page in walked(form, role, language) for u in page.spoken}
        same = {each for each in dutch & here if " " in each and len(re.findall(r"[^\W\d_]+", each)) > 2}
        assert language == DUTCH or not same
