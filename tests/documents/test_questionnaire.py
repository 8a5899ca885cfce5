"""The questionnaire on paper: the same items, pictures and answers as on the screen (issue 5, point 5)."""

from itertools import groupby
from pathlib import Path

import pytest

from desktop.documents.looks import MARGIN, PAGE_WIDTH
from desktop.documents.maker import PdfMaker
from desktop.domain.questionnaire_sheet import QuestionnaireSheet, Way
from tests.documents import reading
from tests.documents.sheets import NAMES, printed, sheet

every_sheet = pytest.mark.parametrize("name", NAMES)


@every_sheet
def test_nothing_stands_over_anything_else(name: str, tmp_path: Path) -> None:
    words = reading.words(printed(name), tmp_path)
    for _, page in groupby(words, key=lambda word: word.page):
        here = list(page)
        assert [(one.text, two.text) for at, one in enumerate(here) for two in here[at + 1 :] if one.touches(two)] == []
    assert not [word for word in words if word.left < MARGIN - 1 or word.right > PAGE_WIDTH - MARGIN + 1]
    assert max(word.bottom for word in words) < 832


@every_sheet
def test_every_question_is_read_with_its_cards_in_order(name: str, tmp_path: Path) -> None:
    story = [text for _, text in reading.story(printed(name), tmp_path)]
    place = 0
    for text in told(sheet(name)):
        place = story.index(reading.plain(text), place) + 1


def told(made: QuestionnaireSheet) -> list[str]:
    texts = [made.title]
    for block in made.blocks:
        texts.append(block.title)
        for question in block.questions:
            texts += [str(question.number)] if question.number else []
            texts += [question.text, *(tile.text for tile in question.tiles), *question.skips]
    return texts


def test_a_question_and_its_answers_stand_on_one_page(tmp_path: Path) -> None:
    """36 questions; each has its three answers between itself and the next."""
    words = reading.words(printed("werkvermogen self nl"), tmp_path)
    numbers = [word for word in words if word.text.isdigit() and word.left < MARGIN + 12]
    answers = [word for word in words if word.text == "soms"]
    assert [number.page for number in numbers][:36] == [answer.page for answer in answers]


def test_the_question_is_large(tmp_path: Path) -> None:
    words = reading.words(printed("werkvermogen self nl"), tmp_path)
    first = next(word for word in words if word.text == "eerst")
    assert first.bottom - first.top >= 18


def test_an_observer_reads_the_observers_words_and_nothing_to_choose_for_the_candidate() -> None:
    texts = told(sheet("werkvermogen mentor nl"))
    assert "Sam komt op tijd op een afspraak." in texts
    assert "dat zie ik niet" in texts
    assert not [text for text in texts if text.startswith(("Wat wil jij leren", "Ik "))]


def test_the_codes_on_paper_are_those_that_are_typed_and_nobody_hears_them(tmp_path: Path) -> None:
    """Under each box what is typed for it: on the screen the same number stands beside the same card."""
    made = sheet("werkvermogen self nl")
    pdf = printed("werkvermogen self nl")
    words = reading.words(pdf, tmp_path)
    first = next(word for word in words if word.text == "nee")
    row = [word for word in words if word.page == first.page and abs(word.top - first.bottom) < 20]
    codes = sorted((word.left, word.text) for word in row if word.text.isdigit())
    (question,) = [each for block in made.blocks for each in block.questions if each.number == 1]
    assert tuple(text for _, text in codes[: len(question.codes)]) == question.codes == ("1", "2", "3")
    assert question.skip_codes == ("8", "9")
    texts = [text for _, text in reading.story(pdf, tmp_path)]
    assert texts.count("8") == 1  # the number of a question


def test_what_has_no_cards_yet_is_written_as_numbers() -> None:
    questions = [question for block in sheet("werkvermogen self nl").blocks for question in block.questions]
    assert [question.most for question in questions if question.way is Way.WRITE_NUMBERS] == [3, 2]


def test_the_same_sheet_gives_the_same_bytes() -> None:
    made = sheet("kickoff self nl")
    assert PdfMaker().questionnaire(made) == PdfMaker().questionnaire(made)
