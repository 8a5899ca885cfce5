"""What `werkverhaal forms check` prints: errors first, then advice, a line each, and a count; exit code 1 on errors."""

from pathlib import Path

import pytest

from desktop.formfiles.check import check
from tests.formfiles.samples import FORM, PICTURES


@pytest.fixture(name="form")
def form_file(tmp_path: Path) -> Path:
    file = tmp_path / "voorbeeld.yaml"
    file.write_text(FORM, "utf-8")
    return file


def _change(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def test_nothing_the_matter(form: Path) -> None:
    report = check([form], PICTURES)
    assert (report.lines, report.code) == (("1 file: no errors, 0 advice",), 0)


def test_advice_alone_is_no_failure(form: Path) -> None:
    _change(form, "Je werkt buiten.", "Je werkt bij UWV.")
    report = check([form], PICTURES)
    assert report.code == 0
    assert [line[-6:] for line in report.lines[:-1]] == ["[A106]"]
    assert report.lines[-1] == "1 file: no errors, 1 advice"


def test_errors_come_before_advice_and_files_in_order(form: Path, tmp_path: Path) -> None:
    _change(form, "Je werkt buiten.", "Je werkt bij UWV.")
    _change(form, "needs: 2", "needs: 7")
    report = check([tmp_path / "zoek.yaml", form, tmp_path / "weg.yaml"], PICTURES)
    assert report.code == 1
    assert [line[-6:] for line in report.lines[:-1]] == ["[F206]", "[F001]", "[F001]", "[A106]"]
    assert [line.split(":")[0].split(",")[0] for line in report.lines[:-1]] == [
        "voorbeeld.yaml",
        "weg.yaml",
        "zoek.yaml",
        "voorbeeld.yaml",
    ]
    assert report.lines[-1] == "3 files: 3 errors, 1 advice"


def test_a_problem_is_always_one_line(form: Path) -> None:
    _change(form, "id: werk\n", 'id: "wer\n\n      k"\n')
    report = check([form], PICTURES)
    assert report.code == 1
    assert not any("\n" in line for line in report.lines)


def test_words_of_the_glossary_are_known(form: Path, tmp_path: Path) -> None:
    glossary = tmp_path / "glossary.yaml"
    glossary.write_text("- {word: buiten, picture: tree, sentence: {nl: De boom staat buiten.}}\n", "utf-8")

    def zipf(word: str) -> float:
        return 4.2 if word == "buiten" else 7.0

    assert len(check([form], PICTURES, zipf=zipf).lines) == 2
    assert check([form, glossary], PICTURES, glossary, zipf).lines == ("2 files: no errors, 0 advice",)


def test_a_glossary_is_checked_as_one(tmp_path: Path) -> None:
    glossary = tmp_path / "glossary.yaml"
    glossary.write_text("- {word: boom, picture: wood, sentence: {nl: Een boom is 3x zo groot als jij.}}\n", "utf-8")
    report = check([glossary], PICTURES)
    assert [line[-6:] for line in report.lines[:-1]] == ["[F218]", "[A107]"]


def test_no_files_at_all() -> None:
    assert check([], PICTURES).lines == ("no files: no errors, 0 advice",)
