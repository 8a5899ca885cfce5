"""Somebody broke into a candidate's process and has its key: they reach that candidate and nobody else (VAULT)."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop.domain.answers import Trace, Written
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId
from desktop.storage import allowing, boxes, merging
from desktop.storage.door import FileVaultDoor
from desktop.storage.vault import SqlVault
from tests.storage.devices import new_device
from tests.storage.lent import Lent, given, inside, lend
from tests.storage.vaults import AGENCY, COACH, FORM, ITEM, PASSPHRASE, damage, disk_door, opened_raw, whats_there

NOW = "2027-03-09T10:30:00+00:00"
Harm = Callable[[dbapi2.Connection, str, Lent], None]


@pytest.fixture
def door(tmp_path: Path) -> FileVaultDoor:
    return disk_door(tmp_path / "kluis")


@pytest.fixture
def vault(door: FileVaultDoor) -> Iterator[SqlVault]:
    vault = door.create(PASSPHRASE, AGENCY, COACH)
    yield vault
    vault.close()


def state_of_others(folder: Path, candidate: CandidateId) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the vault but what is this candidate's, and what any collecting changes."""
    with opened_raw(folder) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        state = {table: connection.execute(f"SELECT * FROM {table}").fetchall() for (table,) in tables}
        theirs = {candidate}
        for table, parent in (("moment", "candidate"), ("filling", "moment")):
            rows = connection.execute(f"SELECT id, {parent} FROM {table}").fetchall()
            theirs |= {row[0] for row in rows if row[1] in theirs}
    del state["device"]
    return {table: [row for row in rows if not theirs & set(map(str, row))] for table, rows in state.items()}


def kiosk_device(connection: dbapi2.Connection) -> str:
    """The name under which the kiosk writes."""
    return str(connection.execute("SELECT id FROM device WHERE ours = 1").fetchall()[0][0])


def answer_of_another(connection: dbapi2.Connection, device: str, bo: Lent) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")
    values = (bo.filling, "plannen", json.dumps({"text": "vals"}), "{}", NOW, device, 900, 1)
    connection.execute("INSERT INTO answer VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)", values)


def filling_of_another(connection: dbapi2.Connection, device: str, bo: Lent) -> None:
    """Says that another's filling is this candidate's, with an answer in it."""
    ((moment,),) = connection.execute("SELECT id FROM moment").fetchall()
    values = (bo.filling, moment, "proef", 3, "ab", "self", "nl", NOW, "", None, device, 901, 1, 0)
    connection.execute(f"INSERT INTO filling VALUES ({', '.join('?' * len(values))})", values)
    answer_of_another(connection, device, bo)


def consent_of_another(connection: dbapi2.Connection, device: str, bo: Lent) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")
    values = (bo.candidate, "werkgever", "", "yes", NOW, device, 902, 1)
    connection.execute("INSERT INTO consent VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)


def erase_another(connection: dbapi2.Connection, device: str, bo: Lent) -> None:
    for number, (kind, name) in enumerate((("candidate", bo.candidate), ("filling", bo.filling))):
        values = (kind, name, NOW, device, 910 + number, 1, "")
        connection.execute("INSERT INTO tombstone VALUES (?, ?, ?, ?, ?, ?, ?)", values)


def rename_another(connection: dbapi2.Connection, device: str, bo: Lent) -> None:
    values = (bo.candidate, "first_name", '"Vals"', device, 920, 2**62)
    connection.execute("INSERT INTO field VALUES (?, ?, ?, ?, ?, ?)", values)


def change_the_agency(connection: dbapi2.Connection, device: str, bo: Lent) -> None:
    connection.execute("UPDATE field SET value = '\"employer\"' WHERE subject = 'agency' AND name = 'role'")
    values = ("agency", "role", '"employer"', device, 930, 2**62)
    connection.execute("INSERT INTO field VALUES (?, ?, ?, ?, ?, ?)", values)


def let_a_coach_in(connection: dbapi2.Connection, device: str, bo: Lent) -> None:
    connection.execute("INSERT INTO coach VALUES ('slot', 'Vals', ?)", (NOW,))
    connection.execute("INSERT INTO slot_seal VALUES (99, x'00')")
    connection.execute("UPDATE secret SET value = x'00'")


def change_a_form(connection: dbapi2.Connection, device: str, bo: Lent) -> None:
    connection.execute("UPDATE form_text SET source = 'vals'")
    connection.execute("INSERT INTO form_text VALUES ('anders', 'hash', 'vals')")


def take_the_vaults_name(connection: dbapi2.Connection, device: str, bo: Lent) -> None:
    """Rows in the name of the vault's own device, which its next rows would meet."""
    ((vault,),) = connection.execute("SELECT DISTINCT device FROM candidate").fetchall()
    ((candidate,),) = connection.execute("SELECT id FROM candidate").fetchall()
    for counter in range(1, 60):
        values = (candidate, "foto", "", "yes", NOW, vault, counter, 1)
        connection.execute("INSERT OR IGNORE INTO consent VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)


def run_the_clock_away(connection: dbapi2.Connection, device: str, bo: Lent) -> None:
    connection.execute("UPDATE device SET hlc = ?", (2**62,))
    connection.execute("UPDATE answer SET hlc = ? WHERE device = ?", (2**62, device))
    connection.execute("UPDATE filling SET moved = ?", (2**62,))


def write_in_the_log(connection: dbapi2.Connection, device: str, bo: Lent) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")
    for number, candidate in enumerate((bo.candidate, "nergens")):
        values = (candidate, NOW, "slot", "exported", "vals", device, 940 + number, 1)
        connection.execute("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)


@pytest.mark.parametrize(
    "harm",
    [
        answer_of_another,
        filling_of_another,
        consent_of_another,
        erase_another,
        rename_another,
        change_the_agency,
        let_a_coach_in,
        change_a_form,
        take_the_vaults_name,
        run_the_clock_away,
        write_in_the_log,
    ],
)
def test_others_stay_as_they_were(door: FileVaultDoor, vault: SqlVault, harm: Harm) -> None:
    folder = door.files.folder
    bo = lend(vault, folder, "Bo")
    vault.collect()
    sam = lend(vault, folder)
    sam.answer(1)
    before = state_of_others(folder, sam.candidate)
    with inside(sam) as connection:
        harm(connection, kiosk_device(connection), bo)
    vault.collect()
    assert state_of_others(folder, sam.candidate) == before
    assert vault.agency == AGENCY
    assert damage(folder) == []
    vault.dossier(bo.candidate)
    vault.add_candidate("Cas", "ster")  # the vault's own stamps are free
    again = lend(vault, folder, "Dee")
    again.answer(1)
    vault.collect()
    assert given(vault, again) == {1}


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE answer SET value = 'geen json' WHERE device = (SELECT id FROM device WHERE ours = 1)",
        "UPDATE filling SET respondent = 'niemand'",
        "UPDATE field SET value = '{' WHERE name = 'first_name'",
        "UPDATE device SET id = 'een ander'",
        "DROP TABLE answer",
        "ALTER TABLE answer RENAME COLUMN given TO gegeven",
        "CREATE TEMP TABLE x (y); DROP TABLE filling; CREATE TABLE filling (id, moment)",
    ],
)
def test_what_makes_no_sense_is_told_and_breaks_nothing(door: FileVaultDoor, vault: SqlVault, change: str) -> None:
    folder = door.files.folder
    sam, bo = lend(vault, folder), lend(vault, folder, "Bo")
    sam.answer(1)
    with inside(sam) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.executescript(change)
    collected = {each.candidate: each.trouble for each in vault.collect()}
    assert collected[bo.candidate] == ""
    assert "beschadigd" in collected[sam.candidate]
    assert vault.dossier(sam.candidate).candidate.first_name == "Sam"
    assert damage(folder) == []


@pytest.mark.parametrize(
    "stranger",
    [
        "CREATE VIEW answer AS WITH RECURSIVE n(x) AS (VALUES (1) UNION ALL SELECT x FROM n) SELECT x AS id FROM n",
        "CREATE TRIGGER t AFTER UPDATE ON device BEGIN DELETE FROM answer; END",
        "CREATE VIRTUAL TABLE v USING fts5 (x)",
    ],
)
def test_what_would_do_something_when_read_is_not_read(door: FileVaultDoor, vault: SqlVault, stranger: str) -> None:
    """A view without end would keep the coach waiting for ever, also when the rest makes no sense."""
    sam = lend(vault, door.files.folder)
    with inside(sam) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        if "VIEW" in stranger:
            connection.execute("DROP TABLE answer")
        connection.execute(stranger)
        connection.execute("PRAGMA user_version = 1")
    (collected,) = vault.collect()
    assert "niet meer te lezen" in collected.trouble
    assert not sam.files.box.exists()


def test_a_kiosk_of_nobody_is_told(door: FileVaultDoor, vault: SqlVault) -> None:
    """The vault went back to before this candidate, and the kiosk was robbed of who it is."""
    folder = door.files.folder
    before = whats_there(folder)
    sam = lend(vault, folder)
    with inside(sam) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM candidate")
    vault.close()
    for name, data in before.items():
        (folder / name).write_bytes(data)
    older = door.unlock(PASSPHRASE)
    assert "beschadigd" in older.collect()[0].trouble
    assert older.candidates() == ()
    older.close()


def test_what_lies_in_a_box_can_not_be_made_by_a_kiosk(door: FileVaultDoor, vault: SqlVault) -> None:
    """Which candidate a kiosk is of stands in its box, and that in no other kiosk's."""
    folder = door.files.folder
    sam, bo = lend(vault, folder), lend(vault, folder, "Bo")
    sam.answer(1)
    sam.files.box.write_bytes(bo.files.box.read_bytes())
    collected = vault.collect()
    assert {each.candidate for each in collected} == {None, bo.candidate}
    identity = bytes(32)
    forged = boxes.Box(str(vault_name(folder)), bo.ticket.kiosk, bo.candidate, bo.ticket.key, "x", {})
    boxes.write(forged, identity, bo.files.box)
    assert [each.candidate for each in vault.collect()] == [None]


def vault_name(folder: Path) -> str:
    """The name under which the vault is known, also outside it."""
    with opened_raw(folder) as connection:
        return str(connection.execute("SELECT id FROM vault").fetchall()[0][0])


@pytest.mark.parametrize(
    ("table", "changed"),
    [
        ("candidate", {"id": "bo"}),
        ("field", {"subject": "bo"}),
        ("field", {"subject": "agency"}),
        ("moment", {"candidate": "bo"}),
        ("consent", {"candidate": "bo"}),
        ("filling", {"moment": "van bo"}),
        ("answer", {"filling": "van bo"}),
        ("photo", {"candidate": "bo"}),
        ("log", {"candidate": "bo"}),
        ("log", {"who": "coach"}),
        ("log", {"what": "exported"}),
        ("tombstone", {"kind": "filling", "id": "van bo"}),
        ("tombstone", {"kind": "candidate"}),
        ("candidate", {"device": "kiosk"}),
        ("field", {"device": "kiosk"}),
        ("moment", {"device": "kiosk"}),
        ("photo", {"device": "kiosk"}),
        *((table, {"counter": 999}) for table in ("candidate", "field", "moment", "consent", "filling", "answer")),
        *((table, {"device": "ander"}) for table in ("candidate", "field", "moment", "consent", "filling", "answer")),
        ("log", {"device": "ander"}),
        ("tombstone", {"device": "ander"}),
    ],
)
def test_each_row_is_looked_at(tmp_path: Path, table: str, changed: dict[str, object]) -> None:
    """Whatever the kiosk's tables are made to say: a row not of this candidate, or not by a desk, stays out."""
    here = new_device(tmp_path / "hier")
    sam = here.vault.add_candidate("Sam", "ster").id
    desk = here.vault.desk(sam)
    filling = desk.begin(FORM, RespondentRole.SELF, "nl").id
    desk.record(filling, ITEM, Written("thuis"), Trace())
    desk.consent("meedoen", "", "yes")
    here.vault.add_photo(sam, b"jpeg", (1, 1))
    found = merging.bundle_of(here.records, sam)
    (own,) = here.records.rows("own_device")
    box = boxes.Box("kluis", "ab" * 16, sam, bytes(32), "kiosk", {own["id"]: own["counter"]})
    stamp = {"device": "kiosk", "counter": 7, "hlc": 1}
    found["log"] = [{"candidate": sam, "at": NOW, "who": "", "what": "declined", "detail": "", **stamp}]
    found["tombstone"] = [{"kind": "filling", "id": filling, "erased": NOW, "who": "", **stamp}]
    sound = allowing.allowed(here.records, found, box, lent=True)
    assert {name for name in sound if len(sound[name]) == len(found[name])} == set(sound)
    forged = {**found[table][-1], **changed}
    heard = allowing.allowed(here.records, {**found, table: [*found[table], forged]}, box, lent=True)
    assert heard == sound
    only_own = allowing.allowed(here.records, found, box, lent=False)
    assert [name for name in only_own if only_own[name]] == ["tombstone", "log"]
