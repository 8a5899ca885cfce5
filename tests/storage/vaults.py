"""What the tests of this room share: a cheap but real way into a vault, a small form, and made-up people."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.domain.candidate import Agency, AgencyRole
from desktop.domain.form import Form, Item, Kind, Section, Wording
from desktop.domain.ids import FormId, ItemId
from desktop.flows.ports import Clock
from desktop.storage import cipher, slots
from desktop.storage.clocks import FixedClock
from desktop.storage.door import FileVaultDoor, VaultFiles
from desktop.storage.kdf import KdfCost
from desktop.storage.keyring import SqlKeys
from desktop.storage.records import Records
from desktop.storage.tries import TriesInMemory
from desktop.storage.vault import SqlVault
from desktop.storage.waits import Waits

CHEAP = KdfCost(passes=1, memory=64 * 1024)
PASSPHRASE = "appel boom fiets lamp water"
AGENCY = Agency(AgencyRole.GUIDE, answers_to_benefit_authority=False)
COACH = "Coach Voorbeeld"
ITEM = ItemId("plannen")
FORM = Form(
    FormId("proef"),
    3,
    Wording({"nl": "Proef"}),
    ("nl",),
    (Section("een", Wording({"nl": "Een"}), "ster", (Item(ITEM, Kind.TEXT, "ster", Wording({"nl": "Wat kun je?"})),)),),
    content_hash="ab" * 32,
)


def disk_door(folder: Path, clock: Clock | None = None) -> FileVaultDoor:
    """The real door, with a real but cheap key derivation."""
    return FileVaultDoor(folder, clock or FixedClock(), CHEAP)


def no_waits() -> Waits:
    """Nothing was tried before."""
    return Waits(FixedClock(), TriesInMemory())


def plain_vault(records: Records, folder: Path) -> SqlVault:
    """A vault on rows that lie in plain SQLite, for what must be read there; its keys lock nothing."""
    made = slots.new_slots(bytes(32), PASSPHRASE, CHEAP)
    keys = SqlKeys(records, folder / "plain.keys.json", made, CHEAP, no_waits(), lambda _key: None)
    return SqlVault(records, lambda: None, keys)


def whats_there(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its content, to see that nothing was made or changed."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


@contextmanager
def opened_raw(folder: Path) -> Iterator[dbapi2.Connection]:
    """The database itself, for what a test must see below the ports."""
    files = VaultFiles(folder)
    found = slots.read(files.keys)
    opened = found.open(PASSPHRASE)
    assert opened is not None
    connection = cipher.open_existing(files.database, opened[1][0], found.database_salt)
    yield connection
    connection.close()


def damage(folder: Path) -> list[str]:
    """What SQLCipher and SQLite find wrong in every page and row; nothing when all is well."""
    with opened_raw(folder) as connection:
        bad_pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        bad_rows = [row for row in connection.execute("PRAGMA integrity_check").fetchall() if row != ("ok",)]
        loose_rows = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [str(row) for row in (*bad_pages, *bad_rows, *loose_rows)]
