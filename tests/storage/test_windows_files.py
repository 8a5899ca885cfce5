"""How Windows is asked to replace a file (DECISIONS 19): with write-through, and again while a scanner holds it."""

import errno
from functools import partial
from pathlib import Path

import pytest

from desktop.storage import windows_files


class Drive:
    """Moves as MoveFileExW does, once those who hold the file have let go."""

    def __init__(self, *refusals: int) -> None:
        self.refusals = list(refusals)
        self.asked: list[int] = []

    def move(self, fresh: str, file: str, flags: int) -> int:
        """0, or the number of what is wrong."""
        self.asked.append(flags)
        if self.refusals:
            return self.refusals.pop(0)
        if Path(file).exists() and not flags & windows_files.REPLACE_EXISTING:
            return 183
        Path(fresh).replace(file)
        return 0


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    file = tmp_path / "vault.keys.json.tmp"
    file.write_text("nieuw")
    return file


def test_a_file_takes_the_place_of_another_and_is_written_through(fresh: Path, tmp_path: Path) -> None:
    file, drive = tmp_path / "vault.keys.json", Drive()
    file.write_text("oud")
    windows_files.replace(fresh, file, drive.move)
    assert file.read_text() == "nieuw"
    assert drive.asked == [0x1 | 0x8]


def test_a_folder_takes_no_other_ones_place(tmp_path: Path) -> None:
    """MoveFileExW takes MOVEFILE_REPLACE_EXISTING for files only."""
    part, drive = tmp_path / "kopie.part", Drive()
    part.mkdir()
    windows_files.replace(part, tmp_path / "kopie", drive.move)
    assert (tmp_path / "kopie").is_dir()
    assert drive.asked == [0x8]


@pytest.mark.parametrize(
    ("code", "kind", "number"),
    [
        (2, FileNotFoundError, errno.ENOENT),
        (5, PermissionError, errno.EACCES),
        (19, OSError, errno.EROFS),
        (32, PermissionError, errno.EACCES),
        (33, PermissionError, errno.EACCES),
        (112, OSError, errno.ENOSPC),
        (8888, OSError, errno.EIO),
    ],
)
def test_what_windows_refuses_is_told_apart(fresh: Path, code: int, kind: type[OSError], number: int) -> None:
    with pytest.raises(kind) as told:
        windows_files.replace(fresh, fresh.with_suffix(""), Drive(code).move)
    assert told.value.errno == number
    assert fresh.exists()


def test_a_scanner_that_lets_go_is_waited_for(fresh: Path) -> None:
    file, drive, rests = fresh.with_suffix(""), Drive(32, 5, 1224), list[int]()
    windows_files.patiently(partial(windows_files.replace, fresh, file, drive.move), lambda: rests.append(1))
    assert file.read_text() == "nieuw"
    assert len(rests) == 3


def test_who_never_lets_go_is_told_after_all_tries(fresh: Path) -> None:
    drive, rests = Drive(*[32] * 99), list[int]()
    with pytest.raises(PermissionError):
        windows_files.patiently(
            partial(windows_files.replace, fresh, fresh.with_suffix(""), drive.move), lambda: rests.append(1)
        )
    assert (len(drive.asked), len(rests)) == (windows_files.TRIES, windows_files.TRIES - 1)


def test_a_full_disk_is_not_tried_again(fresh: Path) -> None:
    drive = Drive(112)
    with pytest.raises(OSError, match="112"):
        windows_files.patiently(partial(windows_files.replace, fresh, fresh.with_suffix(""), drive.move), lambda: None)
    assert len(drive.asked) == 1
