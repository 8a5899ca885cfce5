"""The doctor tells of the last backup and check, without opening the vault (issue 3, point 4)."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop import doctor
from desktop.app import Settings
from desktop.flows.upkeep import Watch
from desktop.storage.clocks import SystemClock
from tests.storage.keeping import flip, kept


def told(folder: Path) -> dict[str, doctor.Finding]:
    """What the doctor finds, by name."""
    return {finding.name: finding for finding in doctor.findings(Settings(folder=folder))}


def test_nothing_yet(tmp_path: Path, qapp: QApplication) -> None:
    found = told(tmp_path)
    assert found["Reservekopie"].found == "Er is nog geen reservekopie."
    assert found["Controle van de kluis"].found == "nog niet gedaan"


@pytest.mark.parametrize("damaged", [False, True])
def test_after_a_check(tmp_path: Path, qapp: QApplication, damaged: bool) -> None:
    keeper, vault = kept(tmp_path, "Sam")
    keeper.clock.pass_time((SystemClock().now() - keeper.clock.now()).total_seconds())
    keeper.caretaker.back_up(Watch())
    if damaged:
        flip(keeper.files.database, 50_000, 1)
    keeper.caretaker.check(Watch())
    vault.close()
    found = told(tmp_path)
    assert found["Reservekopie"].found.startswith("Laatste reservekopie:")
    assert ("1 plek is beschadigd" if damaged else "alles is heel") in found["Controle van de kluis"].found
    assert bool(found["Controle van de kluis"].next_step) is damaged
