"""Who was erased, remembered outside the vault as keyed hashes, so that a backup does not bring anybody back."""

import hashlib
import hmac
import json
from collections.abc import Iterable
from pathlib import Path

from desktop.storage.files import write_durably
from desktop.storage.records import Records

NAME = "werkverhaal.erased.json"


def mark(records: Records, candidate: str) -> str:
    """The hash of a candidate, the same in every copy of this vault."""
    (row,) = records.rows("secret", name="erasures")
    return hmac.digest(bytes(row["value"]), candidate.encode(), "sha256").hex()


def remembered(folders: Iterable[Path]) -> frozenset[str]:
    """The hashes kept in these folders; what can't be read is passed over."""
    found: set[str] = set()
    for folder in folders:
        try:
            found.update(str(one) for one in json.loads((folder / NAME).read_bytes()))
        except (OSError, ValueError, TypeError, RecursionError):
            continue
    return frozenset(found)


def remember(folder: Path, marks: Iterable[str]) -> None:
    """Adds hashes to those kept in this folder."""
    known = remembered((folder,))
    more = known | frozenset(marks)
    if more != known:
        write_durably(folder / NAME, json.dumps(sorted(more), indent=1).encode())


def digest(marks: frozenset[str]) -> str:
    """A short name for a set of erasures; "" for none."""
    return hashlib.sha256(" ".join(sorted(marks)).encode()).hexdigest() if marks else ""


def marked(records: Records, marks: frozenset[str]) -> list[str]:
    """Who in this vault is among the marks."""
    found = [row["id"] for row in records.rows("candidate_ids")] if marks else []
    return [candidate for candidate in found if mark(records, candidate) in marks]


def obey(records: Records, marks: frozenset[str]) -> int:
    """Erases everybody in the vault who is among the marks; the number erased."""
    gone = marked(records, marks)
    for candidate in gone:
        erase(records, candidate)
    if gone:
        records.compact()
    return len(gone)


def forget(records: Records, candidate: str) -> None:
    """Removes what does not hang on the candidate's own row; inside change() only."""
    records.run("forget_fields", subject=candidate)
    records.run("forget_entries", subject=candidate)


def erase(records: Records, candidate: str) -> None:
    """Removes all that is kept of a candidate and leaves a tombstone; compact() afterwards makes it final."""
    with records.change():
        for kind in ("filling", "photo", "recording"):
            records.erase(kind, [row["id"] for row in records.rows(f"{kind}s", candidate=candidate)])
        forget(records, candidate)
        records.run("drop_drafts")  # what a coach was typing may be about anybody
        records.erase("candidate", [candidate])
