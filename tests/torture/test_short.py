"""A short version of every long test of the vault (VAULT, tests to keep); `python3 build/do.py torture` is long."""

from pathlib import Path
from random import Random

import pytest

from desktop.storage.cipher import SETTINGS
from desktop.storage.door import VaultFiles
from desktop.storage.kiosk import KioskFiles
from tests.storage.vaults import AGENCY, COACH, PASSPHRASE, disk_door
from tests.torture import kept_traces, moving, series, travelling
from tests.torture.series import Result, flipped
from tests.torture.verdict import faults
from tests.torture.workload import (
    BO_ERASED,
    ERASED,
    MADE,
    SECOND_IN,
    SECOND_LEAVES,
    SECOND_OUT,
    SECOND_PASSPHRASE,
    give_answers,
    kept,
)

CUTS, BITS, KILLS = 250, 60, 4


@pytest.fixture
def chance() -> Random:
    return Random()


def assert_nothing_lost(result: Result) -> None:
    """None of the times something was wrong, and there were such times."""
    assert result.tried > 0
    assert result.wrong == []


@pytest.fixture
def vault(tmp_path: Path) -> VaultFiles:
    """Two answers in it."""
    open_vault = disk_door(tmp_path / "kluis").create(PASSPHRASE, AGENCY, COACH)
    give_answers(open_vault, range(2), lambda _mark: None)
    open_vault.close()
    return VaultFiles(tmp_path / "kluis")


def test_power_cuts_lose_nothing(chance: Random) -> None:
    """Record writes and fsyncs, replay random sector states, 0 lost."""
    assert_nothing_lost(series.cuts("power cut", kept_traces.load(), CUTS, chance))


def test_power_cuts_while_going_back_to_a_backup(chance: Random) -> None:
    """The vault of before or of after opens, whole; and not waiting for the disk would be found out."""
    trace = kept_traces.load(kept_traces.GOING_BACK)
    assert_nothing_lost(moving.cuts_while_going_back("going back", trace, CUTS // 2, chance))
    for unsynced in ("*", "*.db"):
        spoiled = trace.without_syncs(unsynced)
        assert moving.cuts_while_going_back("not waiting", spoiled, CUTS // 4, Random(4), should_fail=True).good


@pytest.mark.parametrize("unsynced", ["*", "*.db", "*-journal"])
def test_without_syncs_answers_are_lost(unsynced: str) -> None:
    """The simulator can find a fault: the same writes by a vault that does not wait for the disk, or for one file."""
    trace = kept_traces.load().without_syncs(unsynced)
    result = series.cuts("not waiting", trace, CUTS // 2, Random(4), should_go_wrong=True)
    assert result.good
    assert any("vault-damaged" in wrong for wrong in result.wrong)


def test_the_kept_trace_is_of_these_settings() -> None:
    """Else record it again: python -m tests.torture record."""
    assert kept_traces.load().settings == SETTINGS


def test_flipped_bits_are_noticed(chance: Random) -> None:
    """Each is refused at the door or found by the integrity check."""
    assert_nothing_lost(series.flips_in_database(BITS, chance))
    assert_nothing_lost(series.flips_in_slots(BITS, chance))
    assert_nothing_lost(travelling.flips_in_kiosk(BITS // 4, chance))


def test_kills_lose_nothing(tmp_path: Path, chance: Random) -> None:
    assert_nothing_lost(series.kills_while_answering(KILLS, chance, tmp_path / "kluis"))
    assert_nothing_lost(series.kills_while_rewriting_slots(KILLS, chance, tmp_path / "keys.json"))
    assert_nothing_lost(series.kills_while_changing_the_key(KILLS, chance, tmp_path / "sleutels"))
    assert_nothing_lost(travelling.kills_while_visiting(KILLS, chance, tmp_path / "kiosken"))
    assert_nothing_lost(moving.kills_while_going_back(KILLS, chance, tmp_path / "terug"))


def test_merges_end_the_same(chance: Random) -> None:
    assert_nothing_lost(travelling.merges(10, chance))


def test_a_lost_answer_is_seen(vault: VaultFiles) -> None:
    assert faults(vault.folder, (MADE, kept(0), kept(1))) == []
    assert faults(vault.folder, (MADE, kept(0), kept(7))) == ["lost: kept 7"]


def test_who_should_be_gone_and_is_not_is_seen(vault: VaultFiles) -> None:
    opened = disk_door(vault.folder).unlock(PASSPHRASE)
    opened.keys.add_coach(PASSPHRASE, "Tweede Voorbeeld", SECOND_PASSPHRASE)
    opened.add_candidate(ERASED, "ster")
    opened.close()
    found = faults(vault.folder, (MADE, SECOND_IN, SECOND_LEAVES, SECOND_OUT, BO_ERASED))
    assert found == ["back: who was erased", "a key that was taken away opens it"]


def test_a_damaged_page_is_seen(vault: VaultFiles) -> None:
    whole = vault.database.read_bytes()
    vault.database.write_bytes(flipped(whole, len(whole) * 8 - 1))
    assert faults(vault.folder, (MADE, kept(0), kept(1)))


def test_an_answer_that_is_there_twice_is_seen(vault: VaultFiles) -> None:
    opened = disk_door(vault.folder).unlock(PASSPHRASE)
    give_answers(opened, range(1), lambda _mark: None)
    opened.close()
    assert faults(vault.folder, (MADE, kept(0), kept(1))) == ["twice: item0"]


def test_a_kiosk_that_can_not_be_collected_is_seen(vault: VaultFiles) -> None:
    opened = disk_door(vault.folder).unlock(PASSPHRASE)
    lent = KioskFiles(vault.folder, opened.lend(opened.candidates()[0].id).kiosk)
    opened.close()
    lent.database.unlink()
    (found, *_) = faults(vault.folder, (MADE, kept(0), kept(1)))
    assert "zijn weg" in found


def test_a_lost_vault_is_seen(vault: VaultFiles) -> None:
    vault.database.unlink()
    assert faults(vault.folder, (MADE,)) == ["refused: vault-missing"]


@pytest.mark.parametrize(
    ("tried", "wrong", "should_go_wrong", "good"),
    [(0, 0, False, False), (5, 0, False, True), (5, 1, False, False), (5, 0, True, False), (5, 1, True, True)],
)
def test_a_series_is_good_only_when_it_ends_as_it_should(
    tried: int, wrong: int, *, should_go_wrong: bool, good: bool
) -> None:
    result = Result("proef", should_go_wrong=should_go_wrong)
    for number in range(tried):
        result.count(["lost"] if number < wrong else [])
    assert result.good == good
