"""What was filled in on paper is typed in: the answers as the screen keeps them, and how they came (issue 5, 5)."""

from datetime import date

import pytest

from desktop import paths
from desktop.domain.answers import Chosen, Dated, Given, Listed, Skipped, SkipReason, Written
from desktop.domain.candidate import Agency, AgencyRole, Filling
from desktop.domain.form import Kind, RespondentRole
from desktop.domain.ids import CandidateId, ChoiceId, FormId, ItemId
from desktop.domain.quality import changes
from desktop.flows.attention import attention_of
from desktop.flows.course import ABILITY, CONSENT, PRACTICE, PROFILE
from desktop.flows.others import others_of
from desktop.flows.typed_in_choices import paper_choices
from desktop.flows.typing_in import Line, Paper, TypingIn
from desktop.formfiles.shelf import FolderShelf
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor, MemoryVault

SHELF = FolderShelf(paths.forms_folder())
DAY = date(2026, 9, 12)


@pytest.fixture
def vault() -> MemoryVault:
    return MemoryDoor(FixedClock()).create("x", Agency(AgencyRole.GUIDE, answers_to_benefit_authority=False), "Robin")


@pytest.fixture
def sam(vault: MemoryVault) -> CandidateId:
    return vault.add_candidate("Sam", "avatar-kite").id


def typing(
    vault: MemoryVault, sam: CandidateId, form: FormId = ABILITY, role: RespondentRole = RespondentRole.SELF
) -> TypingIn:
    return TypingIn(vault, SHELF, Paper(sam, form, role, DAY, "Kim" if role is not RespondentRole.SELF else ""))


def filling(vault: MemoryVault, sam: CandidateId, form: FormId = ABILITY) -> Filling:
    found = vault.desk(sam).filling(form, RespondentRole.SELF)
    assert found is not None
    return found


def line(typed: TypingIn, item: str, field: str = "", row: int = 0) -> Line:
    for each in typed.lines:
        place = each.coded.question.place
        if place and (place.item, place.field or "", place.row) == (item, field, row):
            return each
    raise AssertionError(item)


def test_each_answer_is_kept_at_once_as_the_screen_keeps_it(vault: MemoryVault, sam: CandidateId) -> None:
    typed = typing(vault, sam)
    typed.type(1, "3")
    typed.type(2, "8")
    typed.type(3, "9")
    first, second, third = (each.coded.item.id for each in typed.lines[:3])
    kept = filling(vault, sam)
    assert kept.finished is None
    assert kept.answers[first] == Chosen((ChoiceId("yes"),))
    assert (kept.answers[second], kept.answers[third]) == (
        Skipped(SkipReason.DONT_KNOW),
        Skipped(SkipReason.WONT_SAY),
    )


def test_a_half_paper_is_gone_on_with_later(vault: MemoryVault, sam: CandidateId) -> None:
    typing(vault, sam).type(1, "2")
    again = typing(vault, sam)
    assert (again.lines[0].typed, again.lines[0].words) == ("2", "soms")
    assert next(each.number for each in again.lines if each.open) == 2
    assert len(vault.dossier(sam).fillings) == 1


def test_opening_a_paper_and_leaving_it_keeps_nothing(vault: MemoryVault, sam: CandidateId) -> None:
    typed = typing(vault, sam)
    typed.type(1, "")
    typed.type(2, "7")
    assert vault.dossier(sam).fillings == ()
    assert vault.review.marks(sam) == ()


def test_a_mistake_is_told_and_put_right_in_place(vault: MemoryVault, sam: CandidateId) -> None:
    typed = typing(vault, sam)
    typed.type(1, "3")
    typed.type(1, "5")
    assert (typed.lines[0].typed, typed.lines[0].wrong) == ("5", "5 staat er niet bij. Kijk rechts wat kan.")
    assert filling(vault, sam).answers[typed.lines[0].coded.item.id] == Chosen((ChoiceId("yes"),))
    typed.type(1, "1")
    assert (typed.lines[0].words, typed.lines[0].wrong) == ("nee", "")


def test_an_answer_is_taken_back(vault: MemoryVault, sam: CandidateId) -> None:
    typed = typing(vault, sam)
    typed.type(1, "3")
    typed.type(1, "")
    assert typed.lines[0].open
    assert typing(vault, sam).lines[0].open


def test_that_it_was_on_paper_is_told_and_its_time_means_nothing(vault: MemoryVault, sam: CandidateId) -> None:
    """No flag rests on times that were the coach's; a slip of the coach is no change of mind."""
    typed = typing(vault, sam)
    for each in typed.lines:
        if each.coded.single:
            typed.type(each.number, "1" if each.number % 3 else "2")
    typed.type(1, "3")
    typed.finish()
    kept = vault.review.kept(filling(vault, sam).id)
    assert {each.trace.given for each in kept} == {Given.PAPER}
    assert changes(kept) == {}
    told = attention_of(vault, SHELF, vault.dossier(sam), PRACTICE)
    assert told.how == ("Sam: op papier.",)
    assert not [point for point in told.points if "gehoord" in point.sentence]
    assert filling(vault, sam).finished is not None
    (mark,) = vault.review.marks(sam)
    assert '"day": "2026-09-12"' in mark.value


def test_someone_else_s_paper_has_their_own_words_and_name(vault: MemoryVault, sam: CandidateId) -> None:
    typed = typing(vault, sam, role=RespondentRole.MENTOR)
    own = next(each for each in typed.lines if each.coded.item.kind is Kind.AMOUNT)
    assert own.text.startswith("Sam ")
    typed.type(own.number, "8")
    assert line(typed, own.coded.item.id).words == "dat zie ik niet"
    assert vault.desk(sam).filling(ABILITY, RespondentRole.SELF) is None
    assert '"who": "Kim"' in vault.review.marks(sam)[0].value


def test_what_goes_best_is_typed_as_numbers_of_questions(vault: MemoryVault, sam: CandidateId) -> None:
    typed = typing(vault, sam)
    best = line(typed, "best")
    typed.type(best.number, "1, 2 5")
    wanted = tuple(ChoiceId(each.coded.item.id) for each in typed.lines if each.number in {1, 2, 5})
    answer = filling(vault, sam).answers[best.coded.item.id]
    assert isinstance(answer, Chosen)
    assert answer.ids == wanted
    typed.type(best.number, "1 2 5 6")
    assert line(typed, "best").wrong == "Dat zijn er te veel. Het mogen er 3 zijn."


def test_long_lists_of_cards_have_codes_of_their_own(vault: MemoryVault, sam: CandidateId) -> None:
    """Twelve cards or more: a code of one figure may be the beginning of another, and 8 is a card."""
    typed = typing(vault, sam, PROFILE)
    said = line(typed, "anderen-zeggen")
    assert [code.code for code in said.coded.skips] == ["88", "99"]
    assert not said.coded.whole("1")
    typed.type(said.number, "8 12 1")
    answer = filling(vault, sam, PROFILE).answers[ItemId("anderen-zeggen")]
    assert answer == Chosen(tuple(ChoiceId(said.coded.item.choices[at].id) for at in (0, 7, 11)))
    typed.type(said.number, "88")
    assert line(typed, "anderen-zeggen").words == "weet ik niet"


def test_a_top_three_takes_what_was_picked_before_in_its_order(vault: MemoryVault, sam: CandidateId) -> None:
    typed = typing(vault, sam, PROFILE)
    assert not line(typed, "top-drie").asked
    typed.type(line(typed, "werk").number, "2 4 7 9")
    top = line(typed, "top-drie")
    assert top.asked
    assert [code.code for code in top.coded.cards] == ["2", "4", "7", "9"]
    typed.type(top.number, "9 2 5")
    assert line(typed, "top-drie").wrong.startswith("5 staat er niet bij")
    typed.type(top.number, "9 2 4")
    assert line(typed, "top-drie").typed == "9 2 4"


def test_rows_of_a_group_are_kept_as_the_screen_keeps_them(vault: MemoryVault, sam: CandidateId) -> None:
    typed = typing(vault, sam, PROFILE)
    typed.type(line(typed, "certificaten", "soort", 0).number, "1")
    assert not line(typed, "certificaten", "tot", 0).asked
    typed.type(line(typed, "certificaten", "soort", 1).number, "4")
    typed.type(line(typed, "certificaten", "tot", 1).number, "1-3-27")
    answer = filling(vault, sam, PROFILE).answers[ItemId("certificaten")]
    assert isinstance(answer, Listed)
    assert [set(row.answers) for row in answer.rows] == [{"soort"}, {"soort", "tot"}]
    assert answer.rows[1].answers[ItemId("tot")] == Dated(date(2027, 3, 1))
    typed.type(line(typed, "certificaten", "soort", 0).number, "")
    left = filling(vault, sam, PROFILE).answers[ItemId("certificaten")]
    assert isinstance(left, Listed)
    assert len(left.rows) == 1


def test_what_was_written_is_typed_and_photos_are_for_the_screen(vault: MemoryVault, sam: CandidateId) -> None:
    typed = typing(vault, sam, PROFILE)
    typed.type(line(typed, "plaats").number, "  Voorbeeld  stad ")
    assert filling(vault, sam, PROFILE).answers[ItemId("plaats")] == Written("Voorbeeld stad")
    assert len(typed.only_on_screen) == 2


@pytest.mark.parametrize("typed", ["31-2-2026", "morgen", "1-13-2026"])
def test_a_day_that_is_none_is_told(vault: MemoryVault, sam: CandidateId, typed: str) -> None:
    paper = typing(vault, sam, PROFILE)
    paper.type(line(paper, "certificaten", "soort", 0).number, "4")
    paper.type(line(paper, "certificaten", "tot", 0).number, typed)
    assert line(paper, "certificaten", "tot", 0).wrong == "Typ de dag als 15-9-2026."


@pytest.mark.parametrize("form", SHELF.ids())
def test_every_code_says_the_same_as_the_card_it_stands_for(vault: MemoryVault, sam: CandidateId, form: FormId) -> None:
    """Whatever can be typed is read as what its code says, and would be typed the same way again."""
    typed = typing(vault, sam, form)
    for each in typed.lines:
        for code in each.coded.codes:
            answer = each.coded.read(code.code)
            assert (each.coded.words(answer), each.coded.typed(answer)) == (code.words, code.code), each.text


def test_before_somebody_takes_part_there_is_only_that_paper(vault: MemoryVault, sam: CandidateId) -> None:
    choices = paper_choices(vault, SHELF, others_of(vault.dossier(sam)))
    assert [each.form for each in choices.forms] == [CONSENT]
    typed = typing(vault, sam, CONSENT)
    typed.type(line(typed, "meedoen").number, "3")
    typed.finish()
    choices = paper_choices(vault, SHELF, others_of(vault.dossier(sam)))
    assert ABILITY in [each.form for each in choices.forms]
    assert choices.first == ""


def test_a_no_on_paper_is_obeyed(vault: MemoryVault, sam: CandidateId) -> None:
    typed = typing(vault, sam, CONSENT)
    asked = line(typed, "meedoen")
    no = next(code.code for code in asked.coded.cards if code.card == "no")
    typed.type(asked.number, no)
    typed.finish()
    assert vault.dossier(sam).fillings == ()
    assert [each.answer for each in vault.dossier(sam).consents] == ["no"]


def test_what_was_finished_on_the_laptop_is_not_typed_over(vault: MemoryVault, sam: CandidateId) -> None:
    desk = vault.desk(sam)
    desk.consent("meedoen", "", "yes")
    desk.finish(desk.begin(SHELF.form(ABILITY), RespondentRole.SELF, "nl").id)
    typed = typing(vault, sam, PROFILE)
    typed.type(1, "1")
    typed.finish()
    forms = {each.form: each for each in paper_choices(vault, SHELF, others_of(vault.dossier(sam))).forms}
    assert RespondentRole.SELF in forms[ABILITY].closed
    assert forms[PROFILE].closed == frozenset()  # a slip of the pen can still be put right
