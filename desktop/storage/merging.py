"""Takes in rows that another device wrote: set union by device and counter, and what was erased stays erased.

A bundle holds everything of some candidates, and tombstones. Any order gives the same end, and so does taking a bundle
in again. Of a filling, which changes as a respondent goes on, the newest place counts and the first ending.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TypeAlias

from sqlcipher3 import dbapi2

from desktop.storage import entries, erasures, rows
from desktop.storage.database import Row
from desktop.storage.records import HLC_BITS, Records
from desktop.storage.troubles import Trouble, problem

Bundle: TypeAlias = Mapping[str, list[Row]]  # rows by table, with their stamps
TABLES = (  # parents first; what erases before all
    *("tombstone", "candidate", "field", "moment", "consent", "entry"),
    *("form_text", "filling", "answer", "photo", "recording", "export", "log"),
)
ERASABLE = {"candidate", "filling", "photo", "recording"}
# What may differ between two readings of one row: how far a filling is, and a clock that was set right.
MAY_DIFFER = {"place", "moved", "finished", "hlc"}
MOST_AHEAD = int(timedelta(hours=48).total_seconds() * 1000) << HLC_BITS


def bundle_of(records: Records, *candidates: str) -> dict[str, list[Row]]:
    """Everything of these candidates, and every tombstone."""
    bundle: dict[str, list[Row]] = {table: [] for table in TABLES}
    bundle["tombstone"] = records.rows("all_tombstone")
    for table in TABLES[1:]:
        for candidate in candidates:
            bundle[table] += records.rows(f"all_{table}", candidate=candidate)
    return bundle


def merge(records: Records, bundle: Bundle) -> None:
    """Takes a bundle in, all of it or nothing; Problem when its clock, its device or its content can't be trusted."""
    refuse_nonsense(bundle)
    with records.change():
        less = take_in(records, bundle, *_candidates(bundle))
    if less:
        records.compact()


def take_in(records: Records, bundle: Bundle, *candidates: str) -> bool:
    """The same inside change(), for who knows that it tells of these candidates only; whether anything was erased."""
    union = _Union(records, bundle, *candidates)
    try:
        less = union.obey(bundle["tombstone"])
        for table, found in _without_erased(records, bundle, *candidates).items():
            for row in found:
                union.put(table, row)
    except dbapi2.IntegrityError:  # something else bears this name here
        raise problem(Trouble.DEVICE_CLONED) from None
    except KeyError:  # its parent is not there
        raise problem(Trouble.NOT_WHOLE) from None
    records.run("see_stamp", hlc=newest_stamp(bundle))
    return less


def is_erased(records: Records, candidate: str) -> bool:
    """Whether this candidate was ever erased, as far as this vault or what lies beside it knows."""
    marks = erasures.remembered((records.folder,))
    marked = bool(marks) and erasures.mark(records, candidate) in marks
    return marked or bool(records.rows("tombstones_of", kind="candidate", id=candidate))


def newest_stamp(bundle: Bundle) -> int:
    """When the last of it was written, by the hybrid clock."""
    stamps = [int(row["hlc"]) for table, found in bundle.items() if table != "form_text" for row in found]
    return max([*stamps, *(int(row["moved"]) for row in bundle["filling"])], default=0)


def latest_allowed(records: Records) -> int:
    """A later stamp is of a clock that is wrong; what this vault has itself seen counts as the present."""
    (own,) = records.rows("own_device")
    return max(records.tick(), int(own["hlc"])) + MOST_AHEAD


def refuse_nonsense(bundle: Bundle) -> None:
    """Problem unless every row says what the vault can read back."""
    try:
        whole = all(_has_stamp(row) for table in TABLES if table != "form_text" for row in bundle[table])
        kinds = {stone["kind"] for stone in bundle["tombstone"]}
        rows.fillings(bundle["filling"], bundle["answer"])
        for table, read in (
            *(("moment", rows.moment), ("consent", rows.consent), ("entry", entries.read_merged)),
            *(("photo", rows.photo), ("recording", rows.recording)),
            ("export", rows.export_with_content),
        ):
            for row in bundle[table]:
                read(row)
        for row in bundle["log"]:
            datetime.fromisoformat(row["at"])
        fields = {(row["subject"], row["name"]): row["value"] for row in bundle["field"]}
        for row in bundle["candidate"]:
            rows.candidate({**row, **{name: fields[row["id"], name] for name in ("first_name", "avatar")}})
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        raise problem(Trouble.NOT_WHOLE) from None
    if not whole or not kinds <= ERASABLE:
        raise problem(Trouble.NOT_WHOLE)


class _Union:
    """What the vault has of everybody in a bundle, and what comes to it."""

    def __init__(self, records: Records, bundle: Bundle, *candidates: str) -> None:
        if newest_stamp(bundle) > latest_allowed(records):
            raise problem(Trouble.CLOCK_AHEAD)
        self._records = records
        (self._own,) = records.rows("own_device")
        here = bundle_of(records, *candidates)
        self._here = {_stamp(table, row): row for table in here if table != "form_text" for row in here[table]}

    def obey(self, stones: list[Row]) -> bool:
        """Erases what was erased elsewhere; whether any of it was here."""
        gone = [stone["id"] for stone in stones if stone["kind"] == "candidate"]
        erasures.remember(self._records.folder, [erasures.mark(self._records, candidate) for candidate in gone])
        less = 0
        for stone in stones:
            self.put("tombstone", stone)
            less += self._records.run(f"erase_{stone['kind']}", id=stone["id"])
            if stone["kind"] == "candidate":
                erasures.forget(self._records, stone["id"])
        return less > 0

    def put(self, table: str, row: Row) -> None:
        """Adds a row, or sees that it is here already."""
        if table == "form_text":
            self._records.run("save_form_text", **row)
            return
        here = self._here.get(_stamp(table, row))
        if here is None:
            self._add(table, row)
        elif not _same(here, row):
            raise problem(Trouble.DEVICE_CLONED)
        elif table == "export" and not here["content"]:
            self._records.run("mend_export", id=row["id"], content=row["content"])
        if table == "filling":
            self._go_on(here or {**row, "place": "", "moved": 0, "finished": None}, row)

    def _add(self, table: str, row: Row) -> None:
        device, counter = row["device"], row["counter"]
        if device == self._own["id"] or self._records.rows("stamp_uses", device=device, counter=counter):
            raise problem(Trouble.DEVICE_CLONED)  # it was written here, and is not what was written here
        self._records.run(f"add_{table}", **row)

    def _go_on(self, here: Row, row: Row) -> None:
        moved, place = max((each["moved"], each["place"]) for each in (here, row))
        ends = [each["finished"] for each in (here, row) if each["finished"]]
        finished = min(ends, key=lambda end: (datetime.fromisoformat(end), end), default=None)
        if (place, moved, finished) != (here["place"], here["moved"], here["finished"]):
            self._records.run("go_on", id=row["id"], place=place, moved=moved, finished=finished)


def _without_erased(records: Records, bundle: Bundle, *candidates: str) -> dict[str, list[Row]]:
    """What is left of a bundle when all that was ever erased, here or there, is taken out with what hangs on it."""
    stones = {(stone["kind"], stone["id"]) for stone in records.rows("all_tombstone")}
    gone = {candidate for candidate in candidates if is_erased(records, candidate)}
    moments = {row["id"] for row in bundle["moment"] if row["candidate"] in gone}
    fillings = {row["id"] for row in bundle["filling"] if row["moment"] in moments or ("filling", row["id"]) in stones}

    def stays(table: str, row: Row) -> bool:
        whose = row["id"] if table == "candidate" else row.get("candidate", row.get("subject"))
        filling = row["id"] if table == "filling" else row.get("filling")
        return whose not in gone and filling not in fillings and (table, row.get("id")) not in stones

    return {table: [row for row in bundle[table] if stays(table, row)] for table in TABLES if table != "tombstone"}


def _candidates(bundle: Bundle) -> set[str]:
    """Everybody it tells of."""
    named = {row["candidate"] for table in bundle for row in bundle[table] if "candidate" in row}
    return named | {row["id"] for row in bundle["candidate"]}


def _stamp(table: str, row: Row) -> tuple[str, str, int]:
    return table, row["device"], row["counter"]


def _has_stamp(row: Row) -> bool:
    stamp = (row["device"], row["counter"], row["hlc"], row.get("moved", 0))
    return tuple(map(type, stamp)) == (str, int, int, int)


def _same(here: Row, row: Row) -> bool:
    """Whether they are one row; the bytes that damage took from one of them are no difference."""
    lost = {"content"} if b"" in (here.get("content"), row.get("content")) else set()
    beside = MAY_DIFFER | lost
    told = ({name: value for name, value in one.items() if name not in beside} for one in (here, row))
    return next(told) == next(told)
