"""After how many minutes the vault locks by itself: a choice of the agency (DECISIONS 19)."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.candidate import Agency, AgencyRole
from desktop.flows.locking import LOCK_TIMES
from desktop.flows.ports import Problem
from desktop.storage.memory import MemoryDoor, MemoryVault
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.window import MINUTE_MS
from tests.storage.vaults import PASSPHRASE, disk_door
from tests.ui.coach import hand, household
from tests.ui.coach.alone import alone, side_of


def test_five_minutes_unless_chosen_otherwise() -> None:
    """Between 5 and 20 there is a choice."""
    assert Agency(AgencyRole.GUIDE, False).lock_minutes == 5
    assert (min(LOCK_TIMES), max(LOCK_TIMES)) == (5, 20)


@pytest.mark.parametrize("minutes", LOCK_TIMES)
def test_choice_is_kept_and_told(side: CoachSide, vault: MemoryVault, minutes: int) -> None:
    side.keys.show()
    panel = side.keys.page.lock_time
    assert [time for time, made in panel.times.items() if made.isChecked()] == [5]
    hand.click(panel.times[minutes])
    assert vault.agency.lock_minutes == minutes
    assert side.keys.page.told.text == f"Na {minutes} minuten gaat Werkverhaal op slot."
    assert [time for time, made in panel.times.items() if made.isChecked()] == [minutes]


def test_choice_counts_from_now_and_for_the_next_window(qtbot: QtBot, door: MemoryDoor, vault: MemoryVault) -> None:
    with alone(qtbot, door, vault) as (window, _line):
        side = side_of(window)
        side.keys.show()
        hand.click(side.keys.page.lock_time.times[20])
        assert window.idle.milliseconds == 20 * MINUTE_MS
    with alone(qtbot, door, door.unlock(household.PASSPHRASE)) as (window, _line):
        assert window.idle.milliseconds == 20 * MINUTE_MS


def test_choice_lies_in_the_vault(tmp_path: Path) -> None:
    """As the other things that an agency decides; a vault of before has the usual time."""
    door = disk_door(tmp_path / "kluis")
    vault = door.create(PASSPHRASE, Agency(AgencyRole.GUIDE, False, lock_minutes=15), "Coach Voorbeeld")
    vault.close()
    vault = door.unlock(PASSPHRASE)
    assert vault.agency.lock_minutes == 15
    vault.close()


def test_what_can_not_be_kept_is_not_shown_as_chosen(
    side: CoachSide, vault: MemoryVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_agency: Agency) -> None:
        raise Problem("disk-full", "De schijf is vol.")

    monkeypatch.setattr(vault, "set_agency", refuse)
    side.keys.show()
    hand.click(side.keys.page.lock_time.times[20])
    assert side.keys.page.told.text == "De schijf is vol."
    assert side.keys.page.lock_time.times[5].isChecked()
