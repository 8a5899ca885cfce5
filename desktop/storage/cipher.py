"""The encrypted file: SQLCipher with a random key, opened in the one way that never makes a file.

Settings are those of which no acknowledged answer was lost in simulated power cuts: TRUNCATE and EXTRA.
"""

from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.files import make_private_file
from desktop.storage.kdf import KEY_BYTES
from desktop.storage.migrate import LATEST, migrate
from desktop.storage.slots import DATABASE_SALT_BYTES
from desktop.storage.troubles import Trouble, from_database, from_system, problem

PLAIN_HEADER = b"SQLite format 3\0"
PAGE = 4096  # bytes
SETTINGS = (
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
)


def create(file: Path, key: bytes, salt: bytes) -> dbapi2.Connection:
    """A new vault with the newest schema; FileExistsError when the file is there already."""
    make_private_file(file)
    connection = connect(file, key, salt)
    try:
        prepare(connection)
        migrate(connection)
    except dbapi2.Error as error:
        connection.close()
        raise from_database(error, file.parent) or error from error
    return connection


def open_existing(file: Path, key: bytes, salt: bytes) -> dbapi2.Connection:
    """The vault in this file, its schema brought up to date; makes nothing and changes nothing when it refuses."""
    refuse_unusable(file)
    connection = connect(file, key, salt)
    try:
        _bring_up_to_date(connection)
    except dbapi2.Error as error:
        connection.close()
        raise from_database(error, file.parent) or error from error
    except BaseException:
        connection.close()
        raise
    return connection


def change_key(connection: dbapi2.Connection, key: bytes, salt: bytes, folder: Path) -> None:
    """Encrypts every page with another key, all of them or none. After a Problem the connection is of no use."""
    _refuse_other_lengths(key, salt)
    try:
        connection.reset_key(f"x'{key.hex()}{salt.hex()}'")
    except dbapi2.Error as error:
        raise from_database(error, folder) or error from error


def refuse_unusable(file: Path) -> None:
    """Problem when what lies here can't be a vault; looks at the first bytes only."""
    try:
        with file.open("rb") as stream:
            header = stream.read(len(PLAIN_HEADER))
    except FileNotFoundError:
        raise problem(Trouble.VAULT_MISSING) from None
    except OSError as error:
        raise from_system(error) from error
    if not header:
        raise problem(Trouble.VAULT_EMPTY)
    if header == PLAIN_HEADER:
        raise problem(Trouble.NOT_ENCRYPTED)


def fits_a_page(file: Path, key: bytes, salt: bytes) -> bool:
    """Whether anything in this file was written with this key; also True when it was cut short, which tells enough."""
    pages, left = divmod(file.stat().st_size, PAGE)
    if left:
        return True
    connection = connect(file, key, salt)
    try:
        return len(connection.execute("PRAGMA cipher_integrity_check").fetchall()) < pages
    except dbapi2.Error as error:
        raise from_database(error, file.parent) or error from error
    finally:
        connection.close()


def prepare(connection: dbapi2.Connection) -> None:
    """Sets what every connection to a vault needs."""
    for setting in SETTINGS:
        connection.execute(setting).fetchall()


def version_of(connection: dbapi2.Connection) -> int:
    """The number of the newest migration in it; the first read of a file, so it finds a wrong key or bad page."""
    ((version,),) = connection.execute("PRAGMA user_version").fetchall()
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    return int(version)


def _bring_up_to_date(connection: dbapi2.Connection) -> None:
    version = version_of(connection)
    if version > LATEST:
        raise problem(Trouble.VAULT_NEWER)
    prepare(connection)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA user_version = {version}")  # a file that can't be written is found now, not later
    connection.execute("ROLLBACK")
    migrate(connection)


def connect(file: Path, key: bytes, salt: bytes) -> dbapi2.Connection:
    """A connection with its key and nothing more: no settings, no migrations; it never makes a file."""
    _refuse_other_lengths(key, salt)
    try:
        connection = dbapi2.connect(
            f"{file.resolve().as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            check_same_thread=False,  # Database holds it to one thread at a time
        )
    except dbapi2.Error as error:
        raise from_database(error, file.parent) or error from error
    if not connection.execute("PRAGMA cipher_version").fetchall():
        connection.close()
        raise RuntimeError("this SQLite does not encrypt")
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write page numbers to the terminal
    connection.set_key(f"x'{key.hex()}{salt.hex()}'")
    return connection


def _refuse_other_lengths(key: bytes, salt: bytes) -> None:
    """A key of any other length would silently be taken for a passphrase."""
    if len(key) != KEY_BYTES or len(salt) != DATABASE_SALT_BYTES:
        raise ValueError("a vault has a 32-byte key and a 16-byte salt")
