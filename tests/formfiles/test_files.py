"""What is wrong with a file as a file is a problem with a sentence, never a traceback."""

from pathlib import Path

import pytest

from desktop.formfiles.reader import MOST_BYTES, read_file, text_of
from tests.formfiles.samples import FORM


def _only_problem(file: Path) -> tuple[str, str]:
    reading = read_file(file)
    assert reading.form is None
    (problem,) = reading.problems
    return problem.code, problem.line


def test_no_such_file(tmp_path: Path) -> None:
    code, line = _only_problem(tmp_path / "weg.yaml")
    assert code == "F001"
    assert line.startswith("weg.yaml: There is no such file.")


def test_a_folder_is_no_form(tmp_path: Path) -> None:
    assert _only_problem(tmp_path)[0] == "F002"


def test_a_name_that_no_file_can_have() -> None:
    assert _only_problem(Path("a\0b.yaml"))[0] == "F002"


def test_text_that_is_not_utf8(tmp_path: Path) -> None:
    file = tmp_path / "oud.yaml"
    file.write_bytes("title: één".encode("latin-1"))
    assert _only_problem(file)[0] == "F003"


def test_a_huge_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "groot.yaml"
    file.write_bytes(b"#" * (MOST_BYTES + 1))
    assert _only_problem(file)[0] == "F004"


def test_a_file_is_called_after_its_form(tmp_path: Path) -> None:
    """A shelf finds a form by the name of its file."""
    file = tmp_path / "anders.yaml"
    file.write_text(FORM, "utf-8")
    code, line = _only_problem(file)
    assert code == "F006"
    assert "voorbeeld.yaml" in line


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_text_comes_with_one_kind_of_newline(tmp_path: Path, newline: str) -> None:
    file = tmp_path / "voorbeeld.yaml"
    file.write_text(FORM, "utf-8", newline=newline)
    assert text_of(file) == FORM
    assert read_file(file).form is not None
