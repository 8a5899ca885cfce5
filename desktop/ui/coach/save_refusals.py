"""What a coach is told when a file can't be saved: what is wrong with the place or the name, and what to do next."""

import errno
from enum import StrEnum

from desktop.flows.ports import Problem
from desktop.text import tr


class Refusal(StrEnum):
    """The codes; they stay the same when sentences change."""

    FULL = "save-full"
    READ_ONLY = "save-read-only"
    NOT_ALLOWED = "save-not-allowed"
    GONE = "save-gone"
    NAME_TOO_LONG = "save-name-too-long"
    NAME_WRONG = "save-name-wrong"
    NAME_OF_FOLDER = "save-name-of-folder"
    IN_USE = "save-in-use"
    OTHER = "save-other"


# Windows' own numbers tell more than the errno that Python makes of them: many become "permission denied".
_OF_WINDOWS = {
    3: Refusal.GONE,
    15: Refusal.GONE,
    19: Refusal.READ_ONLY,
    21: Refusal.GONE,
    32: Refusal.IN_USE,
    33: Refusal.IN_USE,
    39: Refusal.FULL,
    53: Refusal.GONE,
    55: Refusal.GONE,
    59: Refusal.GONE,
    64: Refusal.GONE,
    67: Refusal.GONE,
    112: Refusal.FULL,
    123: Refusal.NAME_WRONG,
    206: Refusal.NAME_TOO_LONG,
    433: Refusal.GONE,
    1006: Refusal.GONE,
    1117: Refusal.GONE,
    1167: Refusal.GONE,
    1224: Refusal.IN_USE,
}
_OF_ANY = {
    errno.ENOSPC: Refusal.FULL,
    errno.EDQUOT: Refusal.FULL,
    errno.EFBIG: Refusal.FULL,
    errno.EROFS: Refusal.READ_ONLY,
    errno.EACCES: Refusal.NOT_ALLOWED,
    errno.EPERM: Refusal.NOT_ALLOWED,
    errno.ENOENT: Refusal.GONE,
    errno.ENOTDIR: Refusal.GONE,
    errno.ENODEV: Refusal.GONE,
    errno.ENXIO: Refusal.GONE,
    errno.EIO: Refusal.GONE,
    errno.ESTALE: Refusal.GONE,
    errno.EHOSTDOWN: Refusal.GONE,
    errno.ENAMETOOLONG: Refusal.NAME_TOO_LONG,
    errno.EINVAL: Refusal.NAME_WRONG,
    errno.EILSEQ: Refusal.NAME_WRONG,
    errno.EISDIR: Refusal.NAME_OF_FOLDER,
    errno.ENOTEMPTY: Refusal.NAME_OF_FOLDER,
    errno.EBUSY: Refusal.IN_USE,
    errno.ETXTBSY: Refusal.IN_USE,
}


def refusal_of(error: OSError) -> Refusal:
    """What the operating system refuses, and why."""
    windows = getattr(error, "winerror", None)
    return _OF_WINDOWS.get(windows or 0) or _OF_ANY.get(error.errno or 0, Refusal.OTHER)


def unsaved(refusal: Refusal) -> Problem:
    """The problem with its sentence in the language of the interface."""
    return Problem(refusal.value, _sentences()[refusal])


def _sentences() -> dict[Refusal, str]:
    return {
        Refusal.FULL: tr("Niet bewaard: het is hier vol. Maak ruimte vrij of kies een andere plek."),
        Refusal.READ_ONLY: tr(
            "Niet bewaard: hier mag je alleen lezen. Zit er een schuifje op de stick? Zet het om, of kies een andere "
            "plek."
        ),
        Refusal.NOT_ALLOWED: tr(
            "Niet bewaard: jouw account mag in deze map niets bewaren. Kies je eigen map of een stick."
        ),
        Refusal.GONE: tr(
            "Niet bewaard: deze plek is niet te bereiken. Zit de stick er nog goed in? Kies de plek daarna opnieuw."
        ),
        Refusal.NAME_TOO_LONG: tr("Niet bewaard: de naam is te lang. Bewaar opnieuw en typ een korte naam."),
        Refusal.NAME_WRONG: tr(
            "Niet bewaard: deze naam mag hier niet. Bewaar opnieuw en typ een naam met alleen letters en cijfers."
        ),
        Refusal.NAME_OF_FOLDER: tr("Niet bewaard: er is hier al een map met deze naam. Typ een andere naam."),
        Refusal.IN_USE: tr(
            "Niet bewaard: het bestand met deze naam staat nog ergens open. Sluit het, of typ een andere naam."
        ),
        Refusal.OTHER: tr("Bewaren lukt hier niet. Kies een andere plek."),
    }
