"""The glossary: words with a picture and a sentence, read as strictly as a form (DECISIONS 2)."""

from pathlib import Path

import pytest

from desktop.formfiles.glossary import read, read_file

WORDS = """\
- word: Klus
  picture: tools
  sentence: {nl: Een klus is iets dat je doet., en: A job is something you do.}
- word: bus
  picture: bus
  sentence: {nl: Met de bus kom je er., en: The bus takes you there.}
"""
PICTURES = {"tools", "bus"}


def test_words_are_found_in_small_letters() -> None:
    reading = read(WORDS, "glossary.yaml", PICTURES)
    assert reading.problems == ()
    assert list(reading.words) == ["klus", "bus"]
    assert reading.words["klus"].picture == "tools"
    assert reading.words["klus"].sentence.text("en") == "A job is something you do."


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("word: bus", "word: klus", "F204", 4),
        ("picture: bus", "picture: tram", "F218", 5),
        ("picture: bus", "image: bus", "F101", 5),
        ("nl: Met de bus kom je er., ", "", "F214", 6),
        ("- word: Klus\n", "- wrd: Klus\n", "F102", 1),
        (WORDS, "word: klus\n", "F103", 1),
        (WORDS, "", "F005", 0),
    ],
)
def test_what_is_wrong_is_told_with_its_line(old: str, new: str, code: str, line: int) -> None:
    reading = read(WORDS.replace(old, new), "glossary.yaml", PICTURES)
    assert reading.words == {}
    assert (code, line) in [(problem.code, problem.place.line) for problem in reading.problems]


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    assert [problem.code for problem in read_file(tmp_path / "glossary.yaml").problems] == ["F001"]
