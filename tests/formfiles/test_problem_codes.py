"""Every problem has a code, a place and a sentence that says what to do (HOUSE style 4); each is provoked once here."""

import pytest

from desktop.formfiles.advice import MOST_SECONDS, Ear, advise
from desktop.formfiles.problems import FormProblem
from desktop.formfiles.reader import read
from desktop.formfiles.sentences import SENTENCES
from tests.formfiles.samples import FORM, PICTURES, SAMPLES

OF_FILES = {"F001", "F002", "F003", "F004", "F006"}  # test_files.py
OF_OVERLAYS = {"F231", "F232", "A118", "A119", "A120"}  # test_overlay.py
OF_SHAPES = {"F110"}  # what pydantic says that has no sentence of ours: test_shape.py
SLOW = "heel heel"  # said by a voice so slow that the block takes too long


def _zipf(word: str) -> float:
    return {"plantsoen": 3.3, "klus": 4.2}.get(word, 6.0)


def _seconds(text: str, language: str) -> float:
    return MOST_SECONDS if language == "nl" and SLOW in text else 1.0


def _problems(text: str) -> list[FormProblem]:
    reading = read(text, "voorbeeld.yaml", PICTURES)
    ear = Ear(_zipf, _seconds, {"tijd"})
    return [*reading.problems, *(advise(reading.tree, ear) if reading.tree else ())]


def test_the_form_the_samples_change_has_nothing_the_matter() -> None:
    """Else a sample would prove nothing."""
    assert _problems(FORM) == []


def test_every_code_has_a_sample() -> None:
    """A code without a sample is a code that nobody has seen."""
    assert set(SAMPLES) | OF_FILES | OF_OVERLAYS | OF_SHAPES == set(SENTENCES)


@pytest.mark.parametrize("code", SAMPLES)
def test_the_sample_provokes_the_problem_where_it_stands(code: str) -> None:
    """Code, line and sentence; F… refuses the form, A… does not."""
    sample = SAMPLES[code]
    found = [problem for problem in _problems(sample.text) if problem.code == code]
    assert found, [problem.line for problem in _problems(sample.text)]
    assert found[0].place.line == sample.line, found[0].line
    assert found[0].place.column > 0 or sample.line == 0
    assert sample.says in found[0].sentence
    assert (read(sample.text, "voorbeeld.yaml", PICTURES).form is None) == found[0].is_error


@pytest.mark.parametrize("code", SAMPLES)
def test_a_sample_provokes_nothing_else_of_its_family(code: str) -> None:
    """One mistake gives one problem: what follows from it is not reported beside it."""
    family = {problem.code for problem in _problems(SAMPLES[code].text) if problem.code[0] == code[0]}
    assert family == {code}


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_says_what_is_the_matter_and_what_to_do(code: str) -> None:
    """Two sentences at least, no trailing blanks."""
    sentence = SENTENCES[code]
    assert sentence == sentence.strip()
    assert len(sentence.replace("…", ".").split(". ")) > 1


def test_an_item_counts_once_in_a_construct() -> None:
    """Naming it twice would let one answer pass for two."""
    text = FORM.replace("items: [begin, laat, klaar]", "items: [begin, laat, laat]").replace("needs: 2", "needs: 3")
    assert [problem.code for problem in read(text, "a").problems] == ["F208", "F206"]
