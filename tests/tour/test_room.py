"""A tour takes away what a tour made, and never someone's own folders."""

from pathlib import Path

import pytest

from desktop.cli import main
from desktop.tour.play import MADE, NotATour, make_room
from desktop.tour.record import REPORT


@pytest.mark.parametrize("name", MADE)
def test_folders_that_no_tour_made_are_left_alone(tmp_path: Path, name: str) -> None:
    """`--out .` in a home folder, where `documents` may be Documents."""
    kept = tmp_path / name / "brief.txt"
    kept.parent.mkdir()
    kept.write_text("van iemand")
    with pytest.raises(NotATour):
        make_room(tmp_path)
    assert kept.read_text() == "van iemand"
    assert not (tmp_path / REPORT).exists()


def test_command_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "documents").mkdir()
    assert main(["tour", "--out", str(tmp_path)]) == 1
    assert "Choose an empty folder." in capsys.readouterr().out


def test_earlier_tour_makes_room_also_when_it_was_cut_off(tmp_path: Path) -> None:
    make_room(tmp_path)
    (tmp_path / "screens").mkdir()
    (tmp_path / "eigen.txt").write_text("blijft")
    make_room(tmp_path)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["eigen.txt", REPORT]
