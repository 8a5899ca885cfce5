"""An earlier export is made again byte for byte after a restore, a merge and damage, or told as lost (issue 5, 7)."""

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.ids import CandidateId, ExportId
from desktop.domain.papers import Export, Paper
from desktop.flows import going_out
from desktop.flows.ports import Problem, Vault
from desktop.flows.upkeep import Watch
from desktop.storage.cipher import PAGE
from tests.storage.devices import Device, new_device
from tests.storage.keeping import kept, spoil
from tests.storage.vaults import PASSPHRASE

NOW = datetime(2027, 3, 9, 10, 30, tzinfo=UTC)


def content(seed: int) -> bytes:
    """A document of several pages of the vault, unlike any other."""
    return b"%PDF" + random.Random(seed).randbytes(9 * PAGE)


def keep(vault: Vault, candidate: CandidateId, seed: int) -> Export:
    """Something that left."""
    left = Export(ExportId(f"export {seed}"), candidate, Paper.CV, "Voorbeeld BV", f"CV {seed}.pdf", NOW)
    vault.exports.keep(left, content(seed))
    return left


def test_it_comes_back_with_a_backup(tmp_path: Path) -> None:
    """Also what left after it is gone then, as all of that day is."""
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    (sam,) = vault.candidates()
    first = keep(vault, sam.id, 1)
    backup = keeper.caretaker.back_up(Watch())
    assert backup is not None
    keep(vault, sam.id, 2)
    vault.close()
    keeper.caretaker.restore(backup, PASSPHRASE, Watch())
    vault = keeper.door.unlock(PASSPHRASE)
    assert going_out.earlier(vault, sam.id) == (first,)
    assert going_out.again(vault, first).content == content(1)
    vault.close()


def test_bytes_that_damage_took_are_told_and_nothing_else_is_lost(tmp_path: Path) -> None:
    """What went, for whom and when stay; the other papers are whole."""
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    (sam,) = vault.candidates()
    exports = [keep(vault, sam.id, seed) for seed in range(3)]
    vault.close()
    newest = keeper.files.database.stat().st_size - len(content(2)) // 2  # its bytes are the last that were written
    spoil(keeper.files.database, newest)
    saved = keeper.caretaker.rescue(PASSPHRASE, Watch())
    assert saved.lost == 1
    vault = keeper.door.unlock(PASSPHRASE)
    assert list(vault.exports.of(sam.id)) == exports
    assert [_again(vault, export) for export in exports] == ["whole", "whole", "export-lost"]
    vault.close()


def _again(vault: Vault, export: Export) -> str:
    """Whether its bytes are what they were, or the code of what is said about it."""
    try:
        made = going_out.again(vault, export)
    except Problem as problem:
        return problem.code
    assert made.content == content(int(export.id.split()[1]))
    return "whole"


@pytest.fixture
def laptops(tmp_path: Path) -> tuple[Device, Device]:
    """Two that hear from each other."""
    return new_device(tmp_path / "een"), new_device(tmp_path / "twee")


def test_it_is_the_same_on_the_laptop_that_took_it_in(laptops: tuple[Device, Device]) -> None:
    here, there = laptops
    sam = here.vault.add_candidate("Sam", "ster").id
    left = keep(here.vault, sam, 1)
    there.hears(here.tells())
    assert going_out.again(there.vault, left).content == content(1)


@pytest.mark.parametrize("harmed", [0, 1])
def test_bytes_that_one_laptop_lost_come_from_the_other(laptops: tuple[Device, Device], harmed: int) -> None:
    """Whichever lost them, and in whatever order they hear it."""
    here, there = laptops
    sam = here.vault.add_candidate("Sam", "ster").id
    left = keep(here.vault, sam, 1)
    there.hears(here.tells())
    laptops[harmed].connection.execute("UPDATE export SET content = x''")
    before = laptops[harmed].tells()
    laptops[harmed].hears(laptops[1 - harmed].tells())
    laptops[1 - harmed].hears(before)
    for each in laptops:
        assert going_out.again(each.vault, left).content == content(1)
