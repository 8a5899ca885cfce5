"""What may come out of a kiosk. Who broke into its process must reach nobody else, nor the agency, coaches or keys."""

from desktop.storage import merging
from desktop.storage.boxes import Box
from desktop.storage.database import Row
from desktop.storage.merging import TABLES, Bundle
from desktop.storage.records import Records

WRITTEN = {"filling", "answer", "photo", "recording", "consent", "log", "tombstone"}  # by a desk
LENT = {"candidate", "field", "moment", "consent", "filling", "answer", "photo", "recording"}
ERASED = ("filling", "photo", "recording")
DESK_LOGS = {"declined"}
DESK_FIELDS = {"hearing"}
JPEG_BEGINS = b"\xff\xd8\xff\xe0"  # of a JPEG whose first part is plain JFIF: nothing is told of a camera
MOST_JPEG = 4_000_000  # bytes: a photo as we make them stays far below


def allowed(records: Records, found: Bundle, box: Box, *, lent: bool) -> Bundle:
    """What this kiosk's desk may have written; and `lent` rows too: a vault that went back to a backup may lack them.

    Of a clock that was far ahead the stamps are set back: answers count, and their counter keeps them in order.
    """
    stamped = {table: [row for row in found[table] if _is_ours(table, row, box, lent=lent)] for table in TABLES}
    mine = _Mine(records, box.candidate, box.device, stamped)
    latest = merging.latest_allowed(records)
    return {table: [_set_back(row, latest) for row in stamped[table] if mine.holds(table, row)] for table in TABLES}


def _is_ours(table: str, row: Row, box: Box, *, lent: bool) -> bool:
    """Written by the kiosk, or of before it was made."""
    written = table in WRITTEN or (table == "field" and row["name"] in DESK_FIELDS)
    if written and row["device"] == box.device:
        return True
    return lent and table in LENT and row["counter"] <= box.lent.get(row["device"], 0)


def _set_back(row: Row, latest: int) -> Row:
    return row | {name: min(row[name], latest) for name in ("hlc", "moved") if name in row}


def _is_photo(jpeg: object) -> bool:
    """What PhotoReader develops, as far as can be told without reading it as a picture: who knows who made it."""
    return isinstance(jpeg, bytes) and len(jpeg) <= MOST_JPEG and jpeg.startswith(JPEG_BEGINS)


class _Mine:
    """The names of all that is this candidate's: here in the vault, or on its way with a stamp that may be right."""

    def __init__(self, records: Records, candidate: str, device: str, coming: Bundle) -> None:
        here = merging.bundle_of(records, candidate)
        moments, fillings = [[*here[table], *coming[table]] for table in ("moment", "filling")]
        self._candidate, self._device = candidate, device
        self._moments = {row["id"] for row in moments if row["candidate"] == candidate}
        self._fillings = {row["id"] for row in fillings if row["moment"] in self._moments}
        self._erasable = {(kind, row["id"]) for kind in ERASED for row in here[kind]}

    def holds(self, table: str, row: Row) -> bool:
        """Whether this row tells of this candidate only."""
        match table:
            case "candidate":
                return bool(row["id"] == self._candidate)
            case "field":
                return bool(row["subject"] == self._candidate)
            case "filling":
                return row["moment"] in self._moments
            case "answer":
                return row["filling"] in self._fillings
            case "tombstone":
                return (row["kind"], row["id"]) in self._erasable
            case "photo" if row["device"] == self._device and not _is_photo(row["jpeg"]):
                return False
            case "log":
                return row["candidate"] == self._candidate and row["who"] == "" and row["what"] in DESK_LOGS
        return bool(row["candidate"] == self._candidate)
