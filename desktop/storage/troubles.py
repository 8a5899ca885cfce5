"""Everything that can be wrong with a vault or a photo and that a person can fix: a stable code and what to do."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.domain.recovery import RecoveryKey
from desktop.flows.key_port import Secret
from desktop.flows.ports import Problem
from desktop.text import tr

LEAST_FREE = 1_000_000  # bytes: a disk with less than this is called full


class Trouble(StrEnum):
    """The codes; they stay the same when sentences change."""

    WRONG_PASSPHRASE = "wrong-passphrase"
    WRONG_RECOVERY_KEY = "wrong-recovery-key"
    PASSPHRASE_TAKEN = "passphrase-taken"
    LAST_KEY = "last-key"
    VAULT_EXISTS = "vault-exists"
    VAULT_MISSING = "vault-missing"
    VAULT_EMPTY = "vault-empty"
    VAULT_DAMAGED = "vault-damaged"
    NOT_ENCRYPTED = "not-encrypted"
    VAULT_NEWER = "vault-newer"
    KEYS_MISSING = "keys-missing"
    KEYS_DAMAGED = "keys-damaged"
    KEYS_CHANGED = "keys-changed"
    KEYS_FOREIGN = "keys-foreign"
    BEYOND_RESCUE = "beyond-rescue"
    BACKUP_GONE = "backup-gone"
    READ_ONLY = "read-only"
    NO_PERMISSION = "no-permission"
    DISK_FULL = "disk-full"
    DISK_TROUBLE = "disk-trouble"
    NO_MEMORY = "no-memory"
    IN_USE = "in-use"
    CLOCK_WRONG = "clock-wrong"
    CLOCK_AHEAD = "clock-ahead"
    DEVICE_CLONED = "device-cloned"
    NOT_WHOLE = "not-whole"
    PLACE_SYNCHRONISED = "place-synchronised"
    PLACE_OPEN = "place-open"
    KIOSK_GONE = "kiosk-gone"
    KIOSK_DAMAGED = "kiosk-damaged"
    KIOSK_IN_USE = "kiosk-in-use"
    KIOSK_NEWER = "kiosk-newer"
    NO_PICTURE = "no-picture"
    PICTURE_TOO_BIG = "picture-too-big"
    PICTURE_TOO_SMALL = "picture-too-small"
    FILE_UNREADABLE = "file-unreadable"


DATABASE_ERRORS = {
    dbapi2.SQLITE_FULL: Trouble.DISK_FULL,
    dbapi2.SQLITE_IOERR: Trouble.DISK_TROUBLE,
    dbapi2.SQLITE_CANTOPEN: Trouble.DISK_TROUBLE,
    dbapi2.SQLITE_READONLY: Trouble.READ_ONLY,
    dbapi2.SQLITE_PERM: Trouble.NO_PERMISSION,
    dbapi2.SQLITE_BUSY: Trouble.IN_USE,
    dbapi2.SQLITE_LOCKED: Trouble.IN_USE,
    dbapi2.SQLITE_CORRUPT: Trouble.VAULT_DAMAGED,
    dbapi2.SQLITE_NOTADB: Trouble.VAULT_DAMAGED,
    dbapi2.SQLITE_NOMEM: Trouble.NO_MEMORY,
}
PLACE_ERRORS = {dbapi2.SQLITE_IOERR, dbapi2.SQLITE_CANTOPEN, dbapi2.SQLITE_READONLY}

# What a backup raises has no code, only SQLite's own words for it.
CODES = {
    "database or disk is full": dbapi2.SQLITE_FULL,
    "disk I/O error": dbapi2.SQLITE_IOERR,
    "unable to open database file": dbapi2.SQLITE_CANTOPEN,
    "attempt to write a readonly database": dbapi2.SQLITE_READONLY,
    "database is locked": dbapi2.SQLITE_BUSY,
    "database disk image is malformed": dbapi2.SQLITE_CORRUPT,
    "file is not a database": dbapi2.SQLITE_NOTADB,
}


def problem(trouble: Trouble) -> Problem:
    """The problem with its sentence in the language of the interface."""
    return Problem(trouble.value, _sentences()[trouble])


def _sentences() -> dict[Trouble, str]:
    return _vault_sentences() | _file_sentences() | _place_sentences() | _kiosk_sentences()


def _vault_sentences() -> dict[Trouble, str]:
    restore = " " + tr("Zet een reservekopie terug of vraag je beheerder om hulp.")
    return {
        Trouble.WRONG_PASSPHRASE: tr(
            "Deze wachtzin past niet op de kluis. Typ de woorden nog een keer. Kijk of Caps Lock uit staat."
        ),
        Trouble.WRONG_RECOVERY_KEY: tr(
            "Deze herstelsleutel past niet op de kluis. Zoek het nieuwste blad en probeer het nog een keer."
        ),
        Trouble.PASSPHRASE_TAKEN: tr("Een collega heeft deze wachtzin al. Kies een andere."),
        Trouble.LAST_KEY: tr("Dit is de laatste coach. Anders kan niemand er meer in. Voeg eerst een coach toe."),
        Trouble.VAULT_EXISTS: tr("Er is hier al een kluis. Open die kluis met de wachtzin."),
        Trouble.VAULT_MISSING: tr("De kluis staat niet meer op zijn plek.") + restore,
        Trouble.VAULT_EMPTY: tr("Het bestand van de kluis is leeg.") + restore,
        Trouble.VAULT_DAMAGED: tr("De kluis is beschadigd. Er is niets aan veranderd.") + restore,
        Trouble.NOT_ENCRYPTED: tr("Wat hier staat, is niet versleuteld. Het is geen kluis.") + restore,
        Trouble.VAULT_NEWER: tr(
            "Deze kluis hoort bij een nieuwere versie van het programma. Installeer eerst die versie."
        ),
        Trouble.KEYS_MISSING: tr("Het bestand met de sleutels van de kluis is weg.") + restore,
        Trouble.KEYS_DAMAGED: tr("Het bestand met de sleutels van de kluis is beschadigd.") + restore,
        Trouble.KEYS_CHANGED: tr("De sleutels van de kluis zijn buiten dit programma om veranderd.") + restore,
        Trouble.KEYS_FOREIGN: tr("De sleutels horen niet bij deze kluis.") + restore,
    }


def _file_sentences() -> dict[Trouble, str]:
    return {
        Trouble.BEYOND_RESCUE: tr(
            "De kluis is te erg beschadigd: er is niets meer te lezen. Zet een reservekopie terug."
        ),
        Trouble.BACKUP_GONE: tr("Deze reservekopie is er niet meer. Sluit de stick aan of kies een andere."),
        Trouble.READ_ONLY: tr(
            "Hier kan niets worden bewaard: alleen lezen mag. Kies een andere plek of vraag je beheerder."
        ),
        Trouble.NO_PERMISSION: tr(
            "Dit account mag niet bij de kluis. Log in met het account dat de kluis maakte, of vraag je beheerder."
        ),
        Trouble.DISK_FULL: tr(
            "De schijf is vol. Maak ruimte vrij en probeer het nog een keer. Alles van eerder is er nog."
        ),
        Trouble.DISK_TROUBLE: tr(
            "De schijf doet het niet goed. Kijk of alles goed vastzit en probeer het nog een keer."
        ),
        Trouble.NO_MEMORY: tr("Er is te weinig geheugen vrij. Sluit andere programma's en probeer het nog een keer."),
        Trouble.IN_USE: tr("De kluis is al open in een ander venster. Ga naar dat venster of sluit het eerst."),
        Trouble.CLOCK_WRONG: tr(
            "De klok van deze computer staat verkeerd. Zet datum en tijd goed. Probeer het dan opnieuw."
        ),
        Trouble.NO_PICTURE: tr("Dit bestand is geen foto die wij kunnen lezen. Kies een foto in JPG of PNG."),
        Trouble.PICTURE_TOO_BIG: tr("Deze foto is veel te groot. Kies een gewone foto van een telefoon of camera."),
        Trouble.PICTURE_TOO_SMALL: tr("Deze foto is te klein om goed te zien. Kies een grotere foto."),
        Trouble.FILE_UNREADABLE: tr(
            "Dit bestand kan niet worden geopend. Kijk of het er nog staat en kies het opnieuw."
        ),
    }


def _place_sentences() -> dict[Trouble, str]:
    return {
        Trouble.PLACE_SYNCHRONISED: tr(
            "Hier mag de kluis niet staan: deze map wordt gedeeld met internet of met andere computers. "
            "Vraag je beheerder om een map die alleen op deze computer staat."
        ),
        Trouble.PLACE_OPEN: tr(
            "Hier mag de kluis niet staan: andere accounts van deze computer mogen ook in deze map schrijven. "
            "Vraag je beheerder om een map voor dit account alleen."
        ),
    }


def _kiosk_sentences() -> dict[Trouble, str]:
    return {
        Trouble.CLOCK_AHEAD: tr(
            "De klok van de computer waar dit vandaan komt, loopt meer dan twee dagen voor. Er is niets veranderd. "
            "Zet op beide computers datum en tijd goed en probeer het opnieuw."
        ),
        Trouble.DEVICE_CLONED: tr(
            "Dit past niet bij wat er al is: dezelfde kluis is op twee plekken in gebruik. Er is niets veranderd. "
            "Werk verder op één plek en vraag je beheerder om hulp."
        ),
        Trouble.NOT_WHOLE: tr(
            "Deze gegevens zijn niet heel. Er is niets veranderd. Maak ze opnieuw op de computer waar ze vandaan komen."
        ),
        Trouble.KIOSK_GONE: tr(
            "De antwoorden van een gesprek zijn weg of niet meer te lezen. "
            "Kijk in de dossiers van vandaag wat er mist en vraag dat opnieuw."
        ),
        Trouble.KIOSK_DAMAGED: tr(
            "Het bestand met de antwoorden van dit gesprek is beschadigd. Wat nog te lezen is, komt in het dossier. "
            "Kijk daar samen met de kandidaat wat er mist."
        ),
        Trouble.KIOSK_IN_USE: tr(
            "De kandidaat is nog bezig in een ander venster. Sluit dat venster en open de kluis dan opnieuw."
        ),
        Trouble.KIOSK_NEWER: tr(
            "De antwoorden van dit gesprek zijn met een nieuwere versie van het programma gegeven. "
            "Installeer eerst die versie. Tot dan blijven ze bewaard."
        ),
    }


def refusal_of(secret: Secret) -> Problem:
    """What is told about a passphrase or recovery key that opens nothing."""
    return problem(Trouble.WRONG_RECOVERY_KEY if isinstance(secret, RecoveryKey) else Trouble.WRONG_PASSPHRASE)


def from_system(error: OSError) -> Problem:
    """What an error of the operating system means for the person at the screen."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return problem(Trouble.DISK_FULL)
        case errno.EROFS:
            return problem(Trouble.READ_ONLY)
        case errno.EACCES | errno.EPERM:
            return problem(Trouble.NO_PERMISSION)
    return problem(Trouble.DISK_TROUBLE)


@contextmanager
def system_told() -> Iterator[None]:
    """Tells what the operating system refuses as a Problem."""
    try:
        yield
    except OSError as error:
        raise from_system(error) from error


def from_database(error: dbapi2.Error, folder: Path) -> Problem | None:
    """What an error of the database means for the person at the screen; None when it is our own mistake."""
    code = getattr(error, "sqlite_errorcode", CODES.get(str(error), 0))
    kind = code & 0xFF  # the low byte is the kind, the rest its details
    with suppress(OSError):  # a stick that was pulled out: the disk's trouble, as the database says
        if kind in PLACE_ERRORS and not folder.exists():
            return problem(Trouble.VAULT_MISSING)
        if kind in {dbapi2.SQLITE_IOERR, dbapi2.SQLITE_CANTOPEN} and _is_full(folder):
            return problem(Trouble.DISK_FULL)
    return problem(DATABASE_ERRORS[kind]) if kind in DATABASE_ERRORS else None


def _is_full(folder: Path) -> bool:
    return shutil.disk_usage(folder).free < LEAST_FREE
