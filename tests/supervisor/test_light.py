"""The supervisor loads no Qt, no vault and no cipher, and its memory is its own (DECISIONS 14)."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import paths
from tests.journeys.outside import of_session
from tests.supervisor.test_loop import WAY
from tests.supervisor.waiting import wait_until

PERFORMS = """
import ctypes, json, sys
from pathlib import Path
from tests.supervisor.actors import perform
if __name__ == "__main__":
    perform(Path(sys.argv[1]), json.loads(sys.argv[2]))
    print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
    print(*sys.modules, sep="\\n")
"""
FOREIGN = (
    "PySide6",
    "shiboken6",
    "sqlcipher3",
    "nacl",
    "desktop.ui",
    "desktop.storage",
    "desktop.child",
    "desktop.app",
)


def test_after_a_whole_day_it_has_loaded_nothing_heavy_and_nobody_may_read_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PERFORMS, str(tmp_path), json.dumps(WAY)]
    root = paths.program_root()
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True, timeout=60)
    dumpable, *modules = done.stdout.split()
    assert dumpable == "0"
    assert "desktop.supervisor.turns" in modules
    assert [name for name in modules if name.startswith(FOREIGN)] == []


@pytest.fixture
def shipped(tmp_path: Path) -> "Iterator[subprocess.Popen[bytes]]":
    """The program itself, with its coach's window and its spare."""
    environment = os.environ | {"WERKVERHAAL_DATA": str(tmp_path / "kluis")}
    root = paths.program_root()
    with subprocess.Popen(
        [sys.executable, "-m", "desktop"], cwd=root, env=environment, start_new_session=True
    ) as process:
        wait_until(lambda: len(windows(process.pid)) == 2)
        wait_until(lambda: all("libQt6Widgets" in maps(place) for place in windows(process.pid)))
        yield process
        process.kill()
        process.wait()
        wait_until(lambda: not of_session(process.pid))


def windows(supervisor: int) -> list[Path]:
    """The windows' processes, where the system tells about them."""
    found = of_session(supervisor).values()
    return [place for place in found if b"spawn_main" in (place / "cmdline").read_bytes()]


def maps(place: Path) -> str:
    """The libraries a process has loaded; "" when it has just ended."""
    try:
        return (place / "maps").read_text()
    except OSError:
        return ""


def target(handle: Path) -> str:
    """What an open file is; "" when it was closed just now."""
    try:
        return str(handle.readlink())
    except OSError:
        return ""


def listening(place: Path) -> list[str]:
    """The sockets of a process at which somebody else could come in: local ones that listen, and any of a network."""
    held = {target(handle) for handle in (place / "fd").iterdir()}
    lines = [line.split() for line in (place / "net" / "unix").read_text().splitlines()[1:]]
    local = [line[6] for line in lines if int(line[3], 16) & 0x10000]
    tcp = [line.split() for kind in ("tcp", "tcp6") for line in (place / "net" / kind).read_text().splitlines()[1:]]
    return [number for number in [*local, *(line[9] for line in tcp)] if f"socket:[{number}]" in held]


def test_real_supervisor_has_no_library_of_a_window_or_a_vault(shipped: "subprocess.Popen[bytes]") -> None:
    loaded = maps(Path(f"/proc/{shipped.pid}"))
    assert "python" in loaded
    assert [name for name in ("libQt6", "sqlcipher", "sodium", "_nacl") if name in loaded] == []


def test_no_process_can_be_told_to_press(shipped: "subprocess.Popen[bytes]") -> None:
    """No socket that listens, and the library that makes presses is not even loaded (DECISIONS 18)."""
    places = [Path(f"/proc/{shipped.pid}"), *of_session(shipped.pid).values()]
    assert len(places) >= 3
    assert {str(place): listening(place) for place in places if listening(place)} == {}
    assert [place for place in places if "libQt6Test" in maps(place)] == []
