"""The doctor tells which signs of the machine lock the vault, and what covers the others (issue 3, point 3)."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop import doctor
from desktop.app import Settings
from desktop.flows.watch_port import LockReason

SIGNS = (
    LockReason.SUSPEND,
    LockReason.LID,
    LockReason.SESSION_LOCK,
    LockReason.USER_SWITCH,
    LockReason.LOGOUT,
)


def _told(*reasons: LockReason) -> dict[str, doctor.Finding]:
    found = doctor.locking({reason: reason in reasons for reason in LockReason})
    return {finding.name: finding for finding in found}


def test_machine_that_tells_all() -> None:
    found = _told(*SIGNS)
    told = "slaapstand, klep dicht, scherm op slot, andere gebruiker, afmelden, een sprong van de klok"
    assert found["Kluis op slot bij"].found == told
    assert "Dit vertelt deze computer niet" not in found
    assert not any(finding.next_step or finding.fatal for finding in found.values())


@pytest.mark.parametrize("reason", SIGNS)
def test_sign_that_is_missing_is_named_with_what_to_do(reason: LockReason) -> None:
    found = _told(*(sign for sign in SIGNS if sign is not reason))
    missing = found["Dit vertelt deze computer niet"]
    assert "," not in missing.found
    assert missing.found not in found["Kluis op slot bij"].found
    assert "Op slot" in missing.next_step
    assert not missing.fatal


def test_machine_that_tells_nothing_still_has_the_clock_and_the_time() -> None:
    found = _told()
    assert found["Kluis op slot bij"].found == "een sprong van de klok"
    assert "5 minuten" in found["Kluis op slot als niemand de laptop aanraakt"].found


def test_it_is_among_the_findings(tmp_path: Path, qapp: QApplication) -> None:
    """On this machine, whatever it tells; the vault stays closed for it."""
    names = [finding.name for finding in doctor.findings(Settings(folder=tmp_path))]
    assert "Kluis op slot bij" in names
    assert not list(tmp_path.iterdir())
