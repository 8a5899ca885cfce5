"""A disk that may lose its power: what was written but not yet synced may be there, in part, or not at all.

The rules are those SQLite's own crash tests work by. A file's content is durable up to its last fsync. Of what was
written after that, every 512-byte sector may be there, may be missing, or may hold rubbish, whatever was written first.
A truncation may have happened or not. Making, renaming and removing a name is whole or has not happened, and is sure
only after an fsync of the folder; an fsync of the file does not help its name.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from random import Random

SECTOR = 512
SPOILED_IN = 0.25  # of the power cuts some sectors are rubbish
SHARES = (0.0, 0.1, 0.5, 0.9, 1.0)  # of what was pending in one file that reached the disk


@dataclass(frozen=True)
class Write:
    """Bytes written to a file (its number, which no renaming changes)."""

    file: int
    offset: int
    data: bytes

    def sectors(self) -> Iterator["Write"]:
        """The same, as the disk does it: sector by sector."""
        start, end = self.offset, self.offset + len(self.data)
        while start < end:
            stop = min(end, (start // SECTOR + 1) * SECTOR)
            yield Write(self.file, start, self.data[start - self.offset : stop - self.offset])
            start = stop


@dataclass(frozen=True)
class Truncate:
    """A file cut, or stretched with zeros, to a size."""

    file: int
    size: int


@dataclass(frozen=True)
class Sync:
    """What was done to a file is durable from here on."""

    file: int


@dataclass(frozen=True)
class Name:
    """A file made under this name, or given it by renaming it from `old`."""

    file: int
    new: str
    old: str | None = None


@dataclass(frozen=True)
class Unname:
    """A name removed."""

    old: str


@dataclass(frozen=True)
class SyncNames:
    """What was done to the names in the folder is durable from here on."""


@dataclass(frozen=True)
class Mark:
    """Something the program told people: from here on it must be true."""

    text: str


Event = Write | Truncate | Sync | Name | Unname | SyncNames | Mark


@dataclass(frozen=True)
class Trace:
    """What a program did to a folder: the files it found, numbered in the order of their names, and every event."""

    start: Mapping[str, bytes]
    events: tuple[Event, ...]
    settings: tuple[str, ...] = ()

    def end(self) -> dict[str, bytes]:
        """The files as they are when all of it has happened."""
        disk = Disk(self.start)
        disk.play_all(self.events)
        return disk.sync_all()

    def without_syncs(self, of: str = "*") -> "Trace":
        """The same by a program that does not wait for files whose name fits this pattern; the folder is "/"."""
        names = dict(enumerate(sorted(self.start)))
        for event in self.events:
            if isinstance(event, Name):
                names.setdefault(event.file, event.new)

        def is_left_out(event: Event) -> bool:
            name = names[event.file] if isinstance(event, Sync) else "/" if isinstance(event, SyncNames) else None
            return name is not None and fnmatchcase(name, of)

        return replace(self, events=tuple(event for event in self.events if not is_left_out(event)))


@dataclass(frozen=True)
class Remains:
    """What lies in the folder after a power cut, and what the program had told by then."""

    files: Mapping[str, bytes]
    told: tuple[str, ...]


@dataclass
class _File:
    durable: bytearray = field(default_factory=bytearray)
    pending: list[Write | Truncate] = field(default_factory=list)


class Disk:
    """One folder on it, through which a trace is played."""

    def __init__(self, start: Mapping[str, bytes]) -> None:
        self._files = {number: _File(bytearray(start[name])) for number, name in enumerate(sorted(start))}
        self._names = {name: number for number, name in enumerate(sorted(start))}
        self._pending_names: list[Name | Unname] = []
        self._told: list[str] = []

    def play(self, event: Event) -> None:
        """Lets one event happen."""
        match event:
            case Write():
                self._files[event.file].pending += event.sectors()
            case Truncate():
                self._files[event.file].pending.append(event)
            case Sync():
                file = self._files[event.file]
                for done in file.pending:
                    _apply(file.durable, done)
                file.pending.clear()
            case Name() | Unname():
                if isinstance(event, Name):
                    self._files.setdefault(event.file, _File())
                self._pending_names.append(event)
            case SyncNames():
                for renamed in self._pending_names:
                    _rename(self._names, renamed)
                self._pending_names.clear()
            case Mark():
                self._told.append(event.text)

    def play_all(self, events: Iterable[Event]) -> None:
        """Lets them happen one after another."""
        for event in events:
            self.play(event)

    def sync_all(self) -> dict[str, bytes]:
        """Makes all of it durable and gives the files as they are then."""
        self.play_all((*map(Sync, self._files), SyncNames()))
        return {name: bytes(self._files[number].durable) for name, number in self._names.items()}

    def lose_power(self, chance: Random) -> Remains:
        """One of the things that may be found afterwards; the disk itself stays as it is."""
        names = dict(self._names)
        share = chance.choice(SHARES)
        for renamed in self._pending_names:
            if chance.random() < share:
                _rename(names, renamed)
        spoils = chance.random() < SPOILED_IN
        found = {name: _remains(self._files[number], chance, spoils=spoils) for name, number in names.items()}
        return Remains(found, tuple(self._told))


def power_cuts(trace: Trace, times: int, chance: Random, after: str = "") -> Iterator[Remains]:
    """Cuts the power so many times, at moments spread over the whole trace, or over what comes after this mark."""
    disk, played = Disk(trace.start), 0
    first = trace.events.index(Mark(after)) + 1 if after else 0
    for moment in sorted(chance.randint(first, len(trace.events)) for _ in range(times)):
        disk.play_all(trace.events[played:moment])
        played = moment
        yield disk.lose_power(chance)


def _remains(file: _File, chance: Random, *, spoils: bool) -> bytes:
    content, share = bytearray(file.durable), chance.choice(SHARES)
    for done in file.pending:
        if chance.random() < share:
            _apply(content, done)
        elif spoils and isinstance(done, Write) and chance.random() < 0.5:
            rubbish = chance.choice((bytes(len(done.data)), chance.randbytes(len(done.data))))
            _apply(content, replace(done, data=rubbish))
    return bytes(content)


def _apply(content: bytearray, done: Write | Truncate) -> None:
    size = done.size if isinstance(done, Truncate) else done.offset
    if len(content) < size:
        content.extend(bytes(size - len(content)))
    if isinstance(done, Truncate):
        del content[size:]
    else:
        content[size : size + len(done.data)] = done.data


def _rename(names: dict[str, int], done: Name | Unname) -> None:
    if done.old is not None:
        names.pop(done.old, None)
    if isinstance(done, Name):
        names[done.new] = done.file
