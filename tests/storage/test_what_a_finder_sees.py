"""Each file beside the vault stands in build/SECURITY.md's table of what a finder sees, and names nobody in it."""

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from desktop import mishaps
from desktop.flows.ports import Problem
from desktop.flows.upkeep import Watch
from desktop.storage.kiosk import FileKioskDoor
from desktop.supervisor.running import Running
from tests.house import source
from tests.storage.keeping import Kept, add, kept
from tests.storage.vaults import COACH, PASSPHRASE, whats_there

NAMES = ("Zonnebloem", "Ridderspoor", "Duizendblad")
HEADING = "## What the finder of a stolen laptop sees"


def listed() -> list[str]:
    """The patterns of the table's first column."""
    text = (source.ROOT / "build" / "SECURITY.md").read_text("utf-8")
    table = text.partition(HEADING)[2].partition("\n## ")[0]
    cells = re.findall(r"^\| (`[^|]+) \|", table, re.MULTILINE)
    names = [name.replace("…", "*") for cell in cells for name in re.findall(r"`([^`]+)`", cell)]
    return [*names, *(f"*{name}" for name in names if name.startswith("."))]


def unlisted(names: Iterator[str] | list[str]) -> set[str]:
    """The files that stand in no row."""
    return {name for name in names if not any(fnmatchcase(name, pattern) for pattern in listed())}


@pytest.fixture
def left(tmp_path: Path) -> Iterator[tuple[Kept, dict[str, bytes]]]:
    """A laptop that is taken while a candidate is busy, after much has happened on it; and all that lies there."""
    keeper, vault = kept(tmp_path / "kluis")
    for name in NAMES:
        add(vault, name)
    keeper.caretaker.keep_reserve(Watch())
    keeper.caretaker.back_up(Watch())
    gone, busy, _ = vault.candidates()
    vault.erase(gone.id)
    keeper.caretaker.after_erasing(Watch())
    vault.keep_draft(f"{NAMES[0]} belde af")
    ticket = vault.lend(busy.id)
    vault.close()
    with pytest.raises(Problem):
        keeper.door.unlock("appel boom fiets lamp vuur")
    running = Running(keeper.files.folder)
    mishaps.log_file(keeper.files.folder).touch()
    kiosk = FileKioskDoor(keeper.files.folder, keeper.clock).open(ticket)
    yield keeper, whats_there(tmp_path)
    kiosk.close()
    running.release()


def test_every_file_is_in_the_table(left: tuple[Kept, dict[str, bytes]]) -> None:
    _, found = left
    names = {Path(place).name for place in found}
    assert {"vault.db", "vault.tries.json", "vault.used.json", "vault.reserve", "werkverhaal.running"} <= names
    assert any(fnmatchcase(name, "kiosk-*.box") for name in names)
    assert unlisted(sorted(names)) == set()


def test_a_file_that_is_in_no_row_is_noticed() -> None:
    assert unlisted(["vault.db", "vault.keys.json.bak", "namen.txt"]) == {"namen.txt"}


def test_nobody_is_named_in_any_of_them(left: tuple[Kept, dict[str, bytes]]) -> None:
    keeper, found = left
    for place, content in found.items():
        for name in (*NAMES, COACH, PASSPHRASE, "belde af"):
            for written in (name.encode(), name.encode("utf-16-le"), name.encode().hex().encode()):
                assert written not in content, place
            assert name not in place
    assert keeper.names() == set(NAMES[:2])
