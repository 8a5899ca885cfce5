"""Makes up what a rescued vault needs to hang together: rows of which only the indexes could be read."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from sqlcipher3 import dbapi2

UNKNOWN_DAY = "1970-01-01"
# What a made-up row says where nothing is known.
WORDS: Mapping[str, Mapping[str, Any]] = {
    "candidate": {"created": f"{UNKNOWN_DAY}T00:00:00+00:00", "opened": 0, "hlc": 0},
    "moment": {
        "label": "T0",
        "day": UNKNOWN_DAY,
        "reason": "",
        "purpose": "both",
        "help": "alone",
        "situation": "",
        "hlc": 0,
    },
}
DAYS = """
UPDATE candidate SET created = coalesce((SELECT min(at) FROM log WHERE candidate = candidate.id), created)
WHERE created LIKE ? || '%'
"""
MOMENT_DAYS = """
UPDATE moment SET day = coalesce((SELECT substr(min(started), 1, 10) FROM filling WHERE moment = moment.id), day)
WHERE day = ?
"""
ALIKE = """
SELECT f.form, f.form_version, f.form_hash, f.respondent, f.language
FROM answer a JOIN answer b ON b.item = a.item JOIN filling f ON f.id = b.filling
WHERE a.filling = ? GROUP BY f.form, f.form_version, f.form_hash, f.respondent, f.language
ORDER BY count(*) DESC LIMIT 1
"""
Row = tuple[Any, ...]


def make_up(target: dbapi2.Connection, table: str, told: Mapping[str, Any]) -> bool:
    """A row of what its indexes told and our own words, where that is enough to keep what hangs on it."""
    if table not in WORDS or not {"id", "device", "counter"} <= told.keys():
        return False
    return _insert(target, table, {**WORDS[table], **told})


def make_up_fillings(target: dbapi2.Connection, lost: Iterable[Mapping[str, Any]]) -> int:
    """Fillings whose answers were saved: their form is that of the filling, or text, that has the same items."""
    made = 0
    for told in lost:
        if not {"id", "moment", "device", "counter"} <= told.keys():
            continue
        form = target.execute(ALIKE, (told["id"],)).fetchall() or _by_text(target, told["id"])
        ((started,),) = target.execute("SELECT min(given) FROM answer WHERE filling = ?", (told["id"],)).fetchall()
        if form and started:
            names = ("form", "form_version", "form_hash", "respondent", "language")
            values = {**dict(zip(names, form[0], strict=True)), "started": started, "place": "", "hlc": 0}
            made += _insert(target, "filling", {**told, **values})
    return made


def tell_days(target: dbapi2.Connection) -> None:
    """Gives made-up rows the first day that is known of them."""
    for sql in (DAYS, MOMENT_DAYS):
        target.execute(sql, (UNKNOWN_DAY,))


def drop_loose(target: dbapi2.Connection) -> int:
    """Removes rows whose parent is lost, until none is loose; how many."""
    dropped = 0
    while loose := {(row[0], row[1]) for row in target.execute("PRAGMA foreign_key_check").fetchall()}:
        for table, rowid in loose:
            dropped += target.execute(f"DELETE FROM {table} WHERE rowid = ?", (rowid,)).rowcount
    return dropped


def _by_text(target: dbapi2.Connection, filling: str) -> list[Row]:
    items = [
        row[0] for row in target.execute("SELECT DISTINCT item FROM answer WHERE filling = ?", (filling,)).fetchall()
    ]
    texts = target.execute("SELECT form, hash, source FROM form_text").fetchall()
    known = [(sum(_names(source, item) for item in items), form, mark, source) for form, mark, source in texts]
    most, form, mark, source = max(known, default=(0, "", "", ""))
    version = re.search(r"^version: *(\d+)", source, re.MULTILINE)
    return [(form, int(version[1]) if version else 1, mark, "self", "nl")] if most else []


def _names(source: str, item: str) -> bool:
    return re.search(rf"\bid: *\"?{re.escape(item)}\b", source) is not None


def _insert(target: dbapi2.Connection, table: str, values: Mapping[str, Any]) -> bool:
    names, holders = ", ".join(values), ", ".join("?" * len(values))
    try:
        sql = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({holders})"
        return target.execute(sql, tuple(values.values())).rowcount > 0
    except dbapi2.IntegrityError:
        return False
