"""What is said instead of typed is kept like photos are, on disk and in memory alike (issue 4, point 7)."""

import pytest

from desktop.domain.answers import Spoken, Trace
from desktop.domain.form import RespondentRole
from desktop.domain.ids import RecordingId
from desktop.flows.kiosk_port import Collected, KioskDoor
from desktop.flows.ports import Vault
from tests.storage.vaults import FORM, ITEM

SELF = RespondentRole.SELF
SOUND = (b"\x01\x02" * 800, 16000)
OTHER = (b"\x05\x00" * 400, 16000)


def test_a_recording_is_kept_and_removed(vault: Vault) -> None:
    desk = vault.desk(vault.add_candidate("Sam", "fiets").id)
    one, other = desk.recordings.keep(*SOUND), desk.recordings.keep(*OTHER)
    assert (desk.recordings.sound(one), desk.recordings.sound(other)) == (SOUND, OTHER)
    desk.recordings.drop(one)
    desk.recordings.drop(one)
    with pytest.raises(KeyError):
        desk.recordings.sound(one)
    assert desk.recordings.sound(other) == OTHER


def test_nobody_hears_or_removes_what_another_said(vault: Vault) -> None:
    """A desk knows one candidate."""
    anna, bo = (vault.desk(vault.add_candidate(name, "ster").id) for name in ("Anna", "Bo"))
    theirs = bo.recordings.keep(*SOUND)
    with pytest.raises(KeyError):
        anna.recordings.sound(theirs)
    anna.recordings.drop(theirs)
    assert bo.recordings.sound(theirs) == SOUND


def test_recordings_go_into_a_kiosk_and_come_out_of_it(vault: Vault, kiosks: KioskDoor) -> None:
    sam, bo = (vault.add_candidate(name, "ster").id for name in ("Sam", "Bo"))
    desk = vault.desk(sam)
    stays, goes = desk.recordings.keep(*SOUND), desk.recordings.keep(*SOUND)
    theirs = vault.desk(bo).recordings.keep(*SOUND)
    kiosk = kiosks.open(vault.lend(sam))
    assert kiosk.recordings.sound(stays) == SOUND
    with pytest.raises(KeyError):
        kiosk.recordings.sound(theirs)
    filling = kiosk.begin(FORM, SELF, "nl")
    said = kiosk.recordings.keep(*OTHER)
    kiosk.record(filling.id, ITEM, Spoken(said), Trace())
    kiosk.recordings.drop(goes)
    kiosk.close()
    assert vault.collect() == (Collected(sam),)
    assert (desk.recordings.sound(stays), desk.recordings.sound(said)) == (SOUND, OTHER)
    found = desk.filling(FORM.id, SELF)
    assert found is not None
    assert found.answers == {ITEM: Spoken(said)}
    with pytest.raises(KeyError):
        desk.recordings.sound(goes)
    assert vault.desk(bo).recordings.sound(theirs) == SOUND


def test_who_does_not_take_part_leaves_no_voice(vault: Vault, kiosks: KioskDoor) -> None:
    sam = vault.add_candidate("Sam", "ster").id
    before = vault.desk(sam).recordings.keep(*SOUND)
    kiosk = kiosks.open(vault.lend(sam))
    during = kiosk.recordings.keep(*SOUND)
    kiosk.decline()
    kiosk.close()
    vault.collect()
    for gone in (before, during):
        with pytest.raises(KeyError):
            vault.desk(sam).recordings.sound(gone)


def test_erasing_somebody_erases_the_voice(vault: Vault) -> None:
    sam, bo = (vault.add_candidate(name, "ster").id for name in ("Sam", "Bo"))
    gone, theirs = vault.desk(sam).recordings.keep(*SOUND), vault.desk(bo).recordings.keep(*OTHER)
    desk = vault.desk(sam)
    vault.erase(sam)
    with pytest.raises(KeyError):
        desk.recordings.sound(gone)
    assert vault.desk(bo).recordings.sound(theirs) == OTHER


def test_what_is_not_there_is_told(vault: Vault) -> None:
    desk = vault.desk(vault.add_candidate("Sam", "ster").id)
    with pytest.raises(KeyError):
        desk.recordings.sound(RecordingId("nergens"))
