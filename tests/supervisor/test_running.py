"""One supervisor for each folder, and nothing of it left behind (DECISIONS 19)."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop import paths
from desktop.supervisor.running import FILE, AlreadyOpen, Running

HOLDS = """
import sys
from pathlib import Path
from desktop.supervisor.running import Running
running = Running(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_second_start_is_refused_until_the_first_has_ended(tmp_path: Path) -> None:
    first = Running(tmp_path)
    for _ in range(2):
        with pytest.raises(AlreadyOpen):
            Running(tmp_path)
    first.release()
    Running(tmp_path).release()


def test_killed_process_holds_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDS, str(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=paths.program_root(), stdin=pipe, stdout=pipe) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        with pytest.raises(AlreadyOpen):
            Running(tmp_path)
        process.kill()
        process.wait()
    assert (tmp_path / FILE).exists()
    Running(tmp_path).release()


def test_other_folder_is_another_app(tmp_path: Path) -> None:
    first, second = Running(tmp_path / "one"), Running(tmp_path / "two")
    first.release()
    second.release()


def test_folder_that_was_not_there_is_gone_again_unless_it_is_used(tmp_path: Path) -> None:
    """A first start that is broken off leaves nothing."""
    Running(tmp_path / "new" / "folder").release()
    assert list(tmp_path.iterdir()) == []
    running = Running(tmp_path / "used")
    assert (tmp_path / "used").stat().st_mode & 0o077 == 0
    (tmp_path / "used" / "vault.db").touch()
    running.release()
    assert [file.name for file in (tmp_path / "used").iterdir()] == ["vault.db"]


def test_place_that_cannot_be_written_is_for_the_vault_to_tell(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    Running(tmp_path / "taken").release()
