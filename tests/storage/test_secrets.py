"""Nothing of a person can be read in what lies on disk, and what is erased is gone (HOUSE, style 10; VAULT)."""

import random
import sqlite3
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.answers import Trace, Written
from desktop.domain.candidate import Agency, AgencyRole
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ItemId, PhotoId, new_id
from desktop.flows.ports import Problem
from desktop.storage.cipher import SETTINGS
from desktop.storage.clocks import FixedClock
from desktop.storage.database import Database
from desktop.storage.migrate import migrations
from desktop.storage.records import Records
from desktop.storage.vault import SqlVault, write_agency
from tests.storage.vaults import AGENCY, FORM, PASSPHRASE, disk_door, opened_raw, plain_vault, whats_there

SENTINELS = ("Schaduwkandidaat", "Wachtwoordzinnetje", "Geheimantwoord", "Verborgencoach", "Huisnaam", "Fotobytes")


def test_nothing_readable_on_disk(tmp_path: Path) -> None:
    """Database, journal, slot files: also while the vault is open and after a rollback."""
    name, secret, answer, coach, agency, photo = SENTINELS
    folder = tmp_path / "kluis"
    vault = disk_door(folder).create(
        f"{secret} met nog vier woorden", Agency(AgencyRole.GUIDE, False, name=agency), coach
    )
    sam = vault.add_candidate(name, "fiets")
    desk = vault.desk(sam.id)
    filling = desk.begin(FORM, RespondentRole.SELF, "nl")
    desk.record(filling.id, ItemId("een"), Written(answer * 500), Trace())
    vault.add_photo(sam.id, photo.encode() * 5000, (1, 1))
    with pytest.raises(KeyError):
        vault.photo(PhotoId(answer))
    open_now = whats_there(tmp_path)
    vault.close()
    for found in (open_now, whats_there(tmp_path)):
        for file, data in found.items():
            readable = [word for word in SENTINELS if word.lower().encode() in data.lower()]
            assert not readable, f"{file} tells {readable}"


@pytest.fixture
def plain(tmp_path: Path) -> Iterator[SqlVault]:
    """The same vault, statements and settings on plain SQLite: what is left in the file can be read there."""
    connection = sqlite3.connect(tmp_path / "plain.db", isolation_level=None)
    for setting in SETTINGS:
        connection.execute(setting).fetchall()
    for sql in migrations().values():
        connection.executescript(sql)
    records = Records(Database(connection, tmp_path), FixedClock())
    with records.change():
        records.run("add_own_device", id=new_id())
        write_agency(records, AGENCY)
    vault = plain_vault(records, tmp_path)
    yield vault
    vault.close()


def test_declined_answers_and_photos_are_gone_from_the_file(plain: SqlVault, tmp_path: Path) -> None:
    """secure_delete alone leaves what rows left behind when they were moved about: this order of answers shows it."""
    chance = random.Random(27)
    desks = []
    for name, word in (("Sam", "Geheim"), ("Bo", "blijft")):
        candidate = plain.add_candidate(name, "ster").id
        plain.add_photo(candidate, name.encode() * 20_000, (1, 1))
        desk = plain.desk(candidate)
        desks.append((desk, desk.begin(FORM, RespondentRole.SELF, "nl").id, word))
    for number in range(300):
        desk, filling, word = chance.choice(desks)
        desk.record(filling, ItemId(f"{word}{number}"), Written(word * chance.randint(1, 300)), Trace())
        if chance.random() < 0.5:
            desk.move(filling, word * chance.randint(1, 40))
    assert b"Geheim" in (tmp_path / "plain.db").read_bytes()
    desks[0][0].decline()
    for file, data in whats_there(tmp_path).items():
        assert b"Geheim" not in data, file
        assert b"SamSam" not in data, file
    kept = (tmp_path / "plain.db").read_bytes()
    assert b"blijft" in kept
    assert b"BoBo" in kept


def test_erasures_are_remembered_by_number_only(tmp_path: Path) -> None:
    """A tombstone that later imports obey, for each filling and photo (VAULT, data that can be merged)."""
    folder = tmp_path / "kluis"
    vault = disk_door(folder).create(PASSPHRASE, AGENCY, "Coach Voorbeeld")
    sam = vault.add_candidate("Sam", "fiets")
    desk = vault.desk(sam.id)
    filling = desk.begin(FORM, RespondentRole.SELF, "nl")
    photo = vault.add_photo(sam.id, b"jpeg", (1, 1))
    desk.decline()
    vault.close()
    with opened_raw(folder) as connection:
        stones = connection.execute("SELECT kind, id FROM tombstone ORDER BY kind").fetchall()
        assert connection.execute("SELECT count(*) FROM answer").fetchall() == [(0,)]
    assert stones == [("filling", filling.id), ("photo", photo.id)]


def test_exceptions_tell_no_names(tmp_path: Path) -> None:
    vault = disk_door(tmp_path / "kluis").create(PASSPHRASE, AGENCY, "Coach Voorbeeld")
    desk = vault.desk(vault.add_candidate("Schaduwkandidaat", "fiets").id)
    filling = desk.begin(FORM, RespondentRole.SELF, "nl")
    vault.close()
    told = []
    for reach in (
        lambda: desk.record(filling.id, ItemId("een"), Written("Geheimantwoord"), Trace()),
        lambda: disk_door(tmp_path / "kluis").unlock("Wachtwoordzinnetje"),
    ):
        with pytest.raises((Problem, RuntimeError)) as raised:
            reach()
        told.append("".join(traceback.format_exception_only(raised.value)))
    assert not [word for word in SENTINELS for text in told if word in text]
