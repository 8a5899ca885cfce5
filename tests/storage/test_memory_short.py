"""Too little memory for a key is told, and breaks nothing (issue 3, point 5)."""

import subprocess
import sys
from pathlib import Path

import pytest
from nacl import pwhash
from nacl.exceptions import RuntimeError as SodiumError

from desktop.flows.ports import Problem
from desktop.storage import kdf
from desktop.storage.kdf import MIB, KdfCost
from tests.storage.test_kills import ROOT
from tests.storage.vaults import AGENCY, COACH, PASSPHRASE, disk_door

SHORT = """
import resource, sys
from pathlib import Path
from desktop.flows.ports import Problem
from desktop.storage.kdf import KdfCost
from tests.storage.vaults import PASSPHRASE, disk_door

door = disk_door(Path(sys.argv[1]))
used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
_, most = resource.getrlimit(resource.RLIMIT_AS)
resource.setrlimit(resource.RLIMIT_AS, (used + 60_000_000, most))
try:
    door.unlock(PASSPHRASE)
except Problem as told:
    print(told.code)
resource.setrlimit(resource.RLIMIT_AS, (most, most))
door.unlock(PASSPHRASE).close()
print("open")
"""


def test_a_machine_without_memory_says_so_and_opens_when_there_is(tmp_path: Path) -> None:
    """With the real cost of a guess, in a process that may use no more than it has."""
    door = disk_door(tmp_path / "kluis")
    door._cost = KdfCost()
    door.create(PASSPHRASE, AGENCY, COACH).close()
    command = [sys.executable, "-c", SHORT, str(tmp_path / "kluis")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["no-memory", "open"]


@pytest.mark.parametrize("error", [MemoryError, SodiumError])
def test_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    def fail(*_given: object, **_named: object) -> bytes:
        raise error

    monkeypatch.setattr(pwhash.argon2id, "kdf", fail)
    with pytest.raises(Problem) as told:
        kdf.stretch(PASSPHRASE, bytes(16), KdfCost(3, 128 * MIB))
    assert told.value.code == "no-memory"
    assert "Sluit andere programma's" in told.value.sentence
