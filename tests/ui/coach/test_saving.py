"""A document is written whole or not at all."""

from pathlib import Path

import pytest

from desktop.flows.ports import Problem
from desktop.ui.coach.saving import write_whole


def test_what_was_there_is_replaced_as_a_whole(tmp_path: Path) -> None:
    file = tmp_path / "portfolio.pdf"
    file.write_bytes(b"old and longer than what comes")
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


def test_a_place_that_can_not_take_it_is_a_problem_and_keeps_nothing(tmp_path: Path) -> None:
    """The name is a folder's: the writing succeeds, the renaming does not."""
    taken = tmp_path / "portfolio.pdf"
    taken.mkdir()
    (taken / "inside").touch()
    with pytest.raises(Problem, match="Kies een andere plek"):
        write_whole(taken, b"new")
    assert list(tmp_path.iterdir()) == [taken]


def test_a_folder_that_is_gone_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(Problem) as told:
        write_whole(tmp_path / "stick" / "portfolio.pdf", b"new")
    assert told.value.code == "cannot-save"
