"""Vaults of every schema so far open and come up to date with their rows; a newer one is refused (issue 3, point 6)."""

import shutil
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop.domain.answers import Trace, Written, recordings_in
from desktop.domain.candidate import Candidate
from desktop.flows.kiosk_port import Collected
from desktop.flows.ports import Problem, Vault
from desktop.storage import migrate
from desktop.storage.clocks import FixedClock
from desktop.storage.door import VaultFiles
from desktop.storage.kiosk import FileKioskDoor
from desktop.storage.rescue import TABLES
from tests.storage.making_fixtures import FIXTURES, NAMES
from tests.storage.vaults import AGENCY, FORM, ITEM, PASSPHRASE, damage, disk_door, opened_raw, whats_there

SCHEMAS = range(1, migrate.LATEST + 1)


def laid_down(schema: int, folder: Path) -> VaultFiles:
    """The fixture of a schema, as a vault."""
    folder.mkdir()
    for file, suffix in NAMES.items():
        shutil.copy(FIXTURES / f"schema-{schema:04}{suffix}", folder / file)
    return VaultFiles(folder)


def sounds_of(vault: Vault, candidate: Candidate) -> list[tuple[bytes, int]]:
    """What the candidate said aloud."""
    desk = vault.desk(candidate.id)
    (filling,) = vault.dossier(candidate.id).fillings
    return [desk.recordings.sound(name) for answer in filling.answers.values() for name in recordings_in(answer)]


@pytest.mark.parametrize("schema", SCHEMAS)
def test_older_vault_opens_with_all_its_rows(tmp_path: Path, schema: int) -> None:
    files = laid_down(schema, tmp_path / "kluis")
    vault = disk_door(files.folder).unlock(PASSPHRASE)
    assert vault.agency == AGENCY
    assert {candidate.first_name for candidate in vault.candidates()} == {"Sam", "Bo"}
    for candidate in vault.candidates():
        dossier = vault.dossier(candidate.id)
        (filling,) = dossier.fillings
        assert filling.answers[ITEM] == Written(f"Antwoord van {candidate.first_name}")
        assert sounds_of(vault, candidate) == ([(candidate.first_name.encode() * 500, 16000)] if schema >= 4 else [])
        assert (len(dossier.moments), len(dossier.consents), len(dossier.agreements)) == (2, 1, 1)
        assert (len(dossier.appointments), len(dossier.photos)) == (1, 1)
        assert vault.photo(dossier.photos[0].id).startswith(b"\xff\xd8" + candidate.first_name.encode())
        assert vault.desk(candidate.id).form_text(FORM.id, FORM.content_hash) == "form: proef"
    assert vault.draft() == ("Bellen met" if schema >= 3 else "")
    vault.close()
    assert damage(files.folder) == []


@pytest.mark.parametrize("schema", SCHEMAS)
def test_older_vault_lends_and_collects(tmp_path: Path, schema: int) -> None:
    """Migration 2 to 3: an identity to seal to, a place that goes on from where it was, and tombstones that stay."""
    files = laid_down(schema, tmp_path / "kluis")
    with opened_raw(files.folder) as connection:
        ((identity,),) = connection.execute("SELECT value FROM secret WHERE name = 'identity'").fetchall()
        assert len(identity) == 32
        stones = connection.execute("SELECT kind FROM tombstone").fetchall()
    assert stones == ([("candidate",)] if schema >= 3 else [])
    vault = disk_door(files.folder).unlock(PASSPHRASE)
    sam = next(candidate for candidate in vault.candidates() if candidate.first_name == "Sam")
    (filling,) = vault.dossier(sam.id).fillings
    kiosk = FileKioskDoor(files.folder, FixedClock()).open(vault.lend(sam.id))
    kiosk.record(filling.id, ITEM, Written("Nieuw"), Trace())
    kiosk.move(filling.id, "verder")
    kiosk.close()
    assert vault.collect() == (Collected(sam.id),)
    (after,) = vault.dossier(sam.id).fillings
    assert after.answers == {**filling.answers, ITEM: Written("Nieuw")}
    assert (after.place, after.finished) == ("verder", filling.finished)
    assert len(sounds_of(vault, sam)) == (schema >= 4)
    vault.close()


@pytest.mark.parametrize("schema", SCHEMAS)
def test_an_updated_vault_is_as_a_new_one(tmp_path: Path, schema: int) -> None:
    """Columns, types and indexes: nothing depends on when a vault was made."""
    files = laid_down(schema, tmp_path / "oud")
    disk_door(files.folder).unlock(PASSPHRASE).close()
    disk_door(tmp_path / "nieuw").create(PASSPHRASE, AGENCY, "Coach Voorbeeld").close()
    shapes = [shape_of(folder) for folder in (files.folder, tmp_path / "nieuw")]
    assert shapes[0] == shapes[1]
    assert set(TABLES) == {name for kind, name in shapes[0] if kind == "table"}, "rescue knows every table"


def shape_of(folder: Path) -> dict[tuple[str, str], list[tuple[object, ...]]]:
    """Every table and index with its columns."""
    with opened_raw(folder) as connection:
        named = connection.execute("SELECT type, name FROM sqlite_schema ORDER BY type, name").fetchall()
        return {
            (kind, name): [tuple(row[1:]) for row in connection.execute(f"PRAGMA {kind}_info({name})").fetchall()]
            for kind, name in named
        }


def test_newer_vault_is_refused_and_left_alone(tmp_path: Path) -> None:
    files = laid_down(migrate.LATEST, tmp_path / "kluis")
    with opened_raw(files.folder) as connection:
        connection.execute(f"PRAGMA user_version = {migrate.LATEST + 1}")
    before = whats_there(files.folder)
    with pytest.raises(Problem) as told:
        disk_door(files.folder).unlock(PASSPHRASE)
    assert told.value.code == "vault-newer"
    assert "nieuwere versie" in told.value.sentence
    assert {name: data for name, data in whats_there(files.folder).items() if name in before} == before


def test_migration_that_breaks_off_leaves_the_older_schema(tmp_path: Path) -> None:
    files = laid_down(1, tmp_path / "kluis")
    connection = dbapi2.connect(str(tmp_path / "plain.db"), isolation_level=None)
    connection.executescript(migrate.migrations()[1])
    connection.execute("PRAGMA user_version = 1")
    with pytest.raises(dbapi2.Error):
        migrate.apply(connection, 2, migrate.migrations()[2] + "SELECT nothing_of_the_kind();")
    assert connection.execute("PRAGMA user_version").fetchall() == [(1,)]
    assert "who" not in [row[1] for row in connection.execute("PRAGMA table_info(tombstone)").fetchall()]
    connection.close()
    disk_door(files.folder).unlock(PASSPHRASE).close()


def test_fixtures_are_there_for_every_schema() -> None:
    """A migration comes with python3 -m tests.storage.making_fixtures."""
    assert sorted(file.name for file in FIXTURES.iterdir()) == sorted(
        f"schema-{schema:04}{suffix}" for schema in SCHEMAS for suffix in NAMES.values()
    )
