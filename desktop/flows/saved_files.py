"""The files that were saved of a candidate: they lie unencrypted, so the vault remembers where, for erasing them.

A file is known by its place and by a hash of what was written there: another document under the same name is not it.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TypeAlias

from desktop.domain.candidate import LogLine
from desktop.domain.ids import CandidateId
from desktop.flows.days import day_words
from desktop.flows.ports import Problem, Vault
from desktop.text import tr, trn

KEPT = "file_kept"  # in the log: a hash, a space, the place
ERASED = "file_erased"  # the same
DIGEST = "sha256"

HashOf: TypeAlias = Callable[[Path], str]  # of the file's content; FileNotFoundError and other OSErrors as they come
Erase: TypeAlias = Callable[[Path], None]  # Problem when it can't be erased


class Lies(Enum):
    """What is found where a file was saved."""

    HERE = "here"
    CHANGED = "changed"  # something else by that name: perhaps this file, worked on since
    OUT_OF_REACH = "out_of_reach"  # the stick or share is not there now


@dataclass(frozen=True)
class SavedFile:
    """One file that still exists, or may."""

    file: Path
    digest: str
    since: str  # a day in words
    lies: Lies


def remember(vault: Vault, candidate: CandidateId, file: Path, content: bytes) -> None:
    """Notes where a file is about to be written: before it is, so that no file is ever unknown."""
    vault.remember(candidate, KEPT, f"{digest(content)} {file.absolute()}")


def digest(content: bytes) -> str:
    """What a file is known by."""
    return hashlib.new(DIGEST, content).hexdigest()


def saved_files(vault: Vault, candidate: CandidateId, hash_of: HashOf) -> tuple[SavedFile, ...]:
    """The files that still exist where they were saved, newest first; then those on a place that is not there now."""
    found = (_looked_up(line, hash_of) for line in _remembered(vault.log(candidate)))
    here = [file for file in found if file is not None and not _is_of_another(vault, candidate, file, hash_of)]
    return tuple(sorted(here, key=lambda one: one.lies is Lies.OUT_OF_REACH))


def erase(
    vault: Vault, candidate: CandidateId, files: Iterable[SavedFile], erase_file: Erase
) -> tuple[tuple[SavedFile, str], ...]:
    """Erases these files for good; gives those that are still there, each with what to do about it."""
    left: list[tuple[SavedFile, str]] = []
    for one in files:
        try:
            erase_file(one.file)
        except Problem as problem:
            left.append((one, problem.sentence))
        else:
            vault.remember(candidate, ERASED, f"{one.digest} {one.file}")
    return tuple(left)


def place_of(line: LogLine) -> str:
    """What a coach reads in the log of a file: where it lay."""
    return line.detail.partition(" ")[2]


def file_words(one: SavedFile) -> str:
    """One line about a file."""
    told = tr("{file} · {day}", file=one.file, day=one.since)
    match one.lies:
        case Lies.CHANGED:
            return tr("{told} · is daarna veranderd: kijk eerst zelf", told=told)
        case Lies.OUT_OF_REACH:
            return tr("{told} · deze plek is er nu niet", told=told)
    return told


def count_words(files: Iterable[SavedFile]) -> str:
    """How many files still exist; "" for none."""
    here = sum(one.lies is not Lies.OUT_OF_REACH for one in files)
    return trn("{count} opgeslagen bestand", "{count} opgeslagen bestanden", here) if here else ""


def left_words(left: Iterable[tuple[SavedFile, str]]) -> str:
    """Names each file that could not be erased; "" when all went."""
    return " ".join(tr("Nog niet gewist: {file}. {why}", file=one.file, why=why) for one, why in left)


def _remembered(log: Iterable[LogLine]) -> Iterable[LogLine]:
    """The last word about each place, where that is not that the file was erased."""
    last: dict[str, LogLine] = {}
    for line in log:
        if line.what in {KEPT, ERASED}:
            last.pop(place_of(line), None)
            last[place_of(line)] = line
    return [line for line in reversed(last.values()) if line.what == KEPT]


def _looked_up(line: LogLine, hash_of: HashOf) -> SavedFile | None:
    known, _, place = line.detail.partition(" ")
    file = Path(place)
    try:
        lies = Lies.HERE if hash_of(file) == known else Lies.CHANGED
    except (FileNotFoundError, NotADirectoryError):
        if _is_there(file.parent):
            return None  # moved, renamed or erased: not to be found
        lies = Lies.OUT_OF_REACH
    except OSError:
        lies = Lies.OUT_OF_REACH
    return SavedFile(file, known, day_words(line.at), lies)


def _is_of_another(vault: Vault, candidate: CandidateId, one: SavedFile, hash_of: HashOf) -> bool:
    """Whether what lies there now was saved of somebody else, under the same name."""
    if one.lies is not Lies.CHANGED:
        return False
    now = hash_of(one.file)
    others = (person.id for person in vault.candidates() if person.id != candidate)
    return any(line.detail.startswith(now) for other in others for line in _remembered(vault.log(other)))


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:
        return False
