"""A document is written whole or not at all, no other is lost unasked, and a coach is told what to do (issue 5)."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.flows.ports import Problem
from desktop.ui.coach.dialogs import with_ending
from desktop.ui.coach.save_refusals import Refusal, refusal_of, unsaved
from desktop.ui.coach.saving import write_whole, written_aside
from desktop.ui.coach.sticks import free_name

OLD, NEW = b"old and longer than what comes", b"new" * 50_000
AN_HOUR = 3600
_KILLED = """
import os, signal, sys
from pathlib import Path
from desktop.ui.coach.saving import write_whole

def kill(event, details):
    if event == sys.argv[2]:
        print(event, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)

fsync = os.fsync
def killed_after(handle):
    fsync(handle)
    os.kill(os.getpid(), signal.SIGKILL)

file = Path(sys.argv[1])
if sys.argv[2] == "after fsync":
    os.fsync = killed_after
sys.addaudithook(kill)
write_whole(file, b"new" * 50_000)
os.kill(os.getpid(), signal.SIGKILL)
"""
_TOO_SMALL = """
import resource, signal, sys
from pathlib import Path
from desktop.flows.ports import Problem
from desktop.ui.coach.saving import write_whole

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
try:
    write_whole(Path(sys.argv[1]), b"new" * 50_000)
except Problem as problem:
    print(problem.code)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A document that was saved before."""
    file = tmp_path / "portfolio.pdf"
    file.write_bytes(OLD)
    return file


class OfWindows(OSError):
    """An error as Windows gives it."""

    winerror: int


@contextmanager
def not_root() -> Iterator[None]:
    """Root may write anywhere; for a moment we are nobody special."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_what_was_there_is_replaced_as_a_whole(file: Path) -> None:
    write_whole(file, NEW)
    assert file.read_bytes() == NEW
    assert list(file.parent.iterdir()) == [file]


def test_nothing_is_replaced_when_what_must_come_first_fails(file: Path) -> None:
    """A paper that can't be logged does not go out."""
    with pytest.raises(Problem, match="full"), written_aside(file, NEW):
        raise Problem("disk-full", "full")
    assert file.read_bytes() == OLD
    assert list(file.parent.iterdir()) == [file]


def test_a_name_that_is_a_folders_says_so_before_anything_is_noted(tmp_path: Path) -> None:
    taken = tmp_path / "portfolio.pdf"
    taken.mkdir()
    with pytest.raises(Problem) as told, written_aside(taken, NEW):
        pytest.fail("it is noted here")
    assert told.value.code == Refusal.NAME_OF_FOLDER
    assert list(tmp_path.iterdir()) == [taken]


def test_a_name_that_is_taken_meanwhile_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    """The writing succeeds, the renaming does not."""
    taken = tmp_path / "portfolio.pdf"
    with written_aside(taken, NEW) as put_in_place:
        taken.mkdir()
        with pytest.raises(Problem) as told:
            put_in_place()
    assert told.value.code == Refusal.NAME_OF_FOLDER
    assert list(tmp_path.iterdir()) == [taken]


def test_a_place_that_is_gone_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert refused(tmp_path / "stick" / "portfolio.pdf") is Refusal.GONE
    assert refused(tmp_path / "file" / "portfolio.pdf") is Refusal.GONE


def test_a_name_that_is_too_long_says_so(tmp_path: Path) -> None:
    assert refused(tmp_path / f"{'a' * 256}.pdf") is Refusal.NAME_TOO_LONG
    assert not list(tmp_path.iterdir())


def test_a_folder_that_may_only_be_read_says_so(file: Path) -> None:
    file.parent.chmod(0o555)
    with not_root():
        assert refused(file) is Refusal.NOT_ALLOWED
    file.parent.chmod(0o755)
    assert file.read_bytes() == OLD
    assert list(file.parent.iterdir()) == [file]


def test_a_full_place_says_so_and_leaves_the_old_file_alone(file: Path) -> None:
    """A real system that takes no more after 10,000 bytes."""
    assert in_process(_TOO_SMALL, file).stdout.split() == [Refusal.FULL]
    assert file.read_bytes() == OLD
    assert list(file.parent.iterdir()) == [file]


def test_what_only_a_kernel_refuses_is_told_too() -> None:
    """What no test may make here: a stick with its switch over, one pulled out, a file open in Word."""
    told = {
        errno.EROFS: Refusal.READ_ONLY,
        errno.EIO: Refusal.GONE,
        errno.ENODEV: Refusal.GONE,
        errno.ENOSPC: Refusal.FULL,
        errno.EBUSY: Refusal.IN_USE,
        errno.ENOMEM: Refusal.OTHER,
    }
    assert {number: refusal_of(OSError(number, "")) for number in told} == told


@pytest.mark.parametrize(
    ("number", "refusal"),
    [(32, Refusal.IN_USE), (19, Refusal.READ_ONLY), (112, Refusal.FULL), (206, Refusal.NAME_TOO_LONG)],
)
def test_windows_own_number_wins_from_the_errno_made_of_it(number: int, refusal: Refusal) -> None:
    """Python makes "permission denied" of most of them."""
    error = OfWindows(errno.EACCES, "")
    error.winerror = number
    assert refusal_of(error) is refusal


def test_each_refusal_has_its_own_sentence_with_a_next_step() -> None:
    sentences = [unsaved(refusal).sentence for refusal in Refusal]
    assert len(set(sentences)) == len(Refusal)
    steps = ("Kies", "kies", "Typ", "typ", "Bewaar opnieuw")
    assert not [sentence for sentence in sentences if not any(step in sentence for step in steps)]


@pytest.mark.parametrize("step", ["tempfile.mkstemp", "after fsync", "os.rename", "the end"])
def test_killed_at_any_step_the_old_file_or_the_new_one_is_there_whole(file: Path, step: str) -> None:
    """A real process, killed by the system; what it leaves beside it is hidden and swept up later."""
    ended = in_process(_KILLED, file, step)
    assert ended.returncode == -signal.SIGKILL
    assert file.read_bytes() == (NEW if step == "the end" else OLD)
    left = [each for each in file.parent.iterdir() if each != file]
    assert len(left) == (step in {"after fsync", "os.rename"})
    for each in left:
        assert each.name.startswith(".")
        os.utime(each, (each.stat().st_mtime - 2 * AN_HOUR,) * 2)
    write_whole(file, NEW)
    assert list(file.parent.iterdir()) == [file]


def test_what_another_is_saving_right_now_is_left_alone(file: Path) -> None:
    with written_aside(file, NEW) as put_in_place:
        write_whole(file.with_name("other.pdf"), OLD)
        put_in_place()
    assert file.read_bytes() == NEW


def test_an_ending_that_is_added_takes_no_other_files_place(file: Path) -> None:
    """The system asked about the name as it was typed."""
    assert with_ending(file, "pdf") == file
    assert with_ending(file.with_suffix(""), "pdf") == file.with_name("portfolio 2.pdf")
    assert with_ending(file.with_name("Sam v. Dijk"), "pdf") == file.with_name("Sam v. Dijk.pdf")


def test_a_free_name_is_found_beside_links_and_in_places_that_can_not_be_looked_at(file: Path) -> None:
    file.with_name("link.pdf").symlink_to(file.with_name("gone.pdf"))
    assert free_name(file.parent, "link.pdf") == "link 2.pdf"
    long = f"{'a' * 300}.pdf"
    assert free_name(file.parent, long) == long


def refused(file: Path) -> Refusal:
    """Why this place can't be written."""
    with pytest.raises(Problem) as told:
        write_whole(file, NEW)
    return Refusal(told.value.code)


def in_process(code: str, *arguments: object) -> "subprocess.CompletedProcess[str]":
    """Runs it in a process of its own."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)
