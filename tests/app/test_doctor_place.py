"""The doctor tells where the vault lies, what copies that folder, and who else may come in (DECISIONS 19)."""

from pathlib import Path

import pytest

from desktop import doctor
from desktop.storage.others import Others

WHO = "Wie in de map van de kluis mag"


def told(folder: Path, shared_by: str, others: Others) -> dict[str, doctor.Finding]:
    """What the doctor finds, by name."""
    return {finding.name: finding for finding in doctor.place(folder, shared_by, others)}


def test_a_good_place(tmp_path: Path) -> None:
    found = told(tmp_path, "", Others.NONE)
    assert found["Plaats van de kluis"].found == str(tmp_path)
    assert [finding.next_step for finding in found.values()] == ["", ""]


def test_a_place_that_is_copied_says_by_what(tmp_path: Path) -> None:
    found = told(tmp_path, "Nextcloud", Others.NONE)
    shared = found["Deze plaats wordt gedeeld door"]
    assert shared.found == "Nextcloud"
    assert "beheerder" in shared.next_step


@pytest.mark.parametrize("others", [Others.LOOK, Others.WRITE, Others.UNKNOWN])
def test_a_place_that_others_may_come_into(tmp_path: Path, others: Others) -> None:
    assert told(tmp_path, "", others)[WHO].next_step


def test_a_place_that_is_not_there_yet_is_not_judged(tmp_path: Path) -> None:
    assert list(told(tmp_path / "kluis", "", Others.NONE)) == ["Plaats van de kluis"]
