"""Where a filling's answers go at once: to the candidate's desk, or nowhere for pages that are only heard."""

from typing import Protocol

from desktop.domain.answers import Answer, Trace
from desktop.domain.ids import FillingId, ItemId, RecordingId
from desktop.flows.desk_port import CandidateDesk


class Keeper(Protocol):
    """Keeps the answers of one filling."""

    def record(self, item: ItemId, answer: Answer, trace: Trace) -> None:
        """The answer is kept when this returns."""
        ...

    def drop(self, recording: RecordingId) -> None:
        """The recording is gone when this returns: another answer took its place."""
        ...

    def move(self, place: str) -> None:
        """The step is remembered when this returns."""
        ...

    def finish(self) -> None:
        """The filling is finished when this returns."""
        ...


class DeskKeeper:
    """Keeps one filling on the candidate's desk."""

    def __init__(self, desk: CandidateDesk, filling: FillingId) -> None:
        self._desk = desk
        self._filling = filling

    def record(self, item: ItemId, answer: Answer, trace: Trace) -> None:
        """Appends the answer on disk."""
        self._desk.record(self._filling, item, answer, trace)

    def drop(self, recording: RecordingId) -> None:
        """Removes it from disk."""
        self._desk.recordings.drop(recording)

    def move(self, place: str) -> None:
        """Remembers the step on disk."""
        self._desk.move(self._filling, place)

    def finish(self) -> None:
        """Marks the filling as finished on disk."""
        self._desk.finish(self._filling)


class NoKeeper:
    """For pages that are heard anew each time: a greeting, a goodbye."""

    def record(self, item: ItemId, answer: Answer, trace: Trace) -> None:
        """Nothing is kept."""

    def drop(self, recording: RecordingId) -> None:
        """Nothing was kept."""

    def move(self, place: str) -> None:
        """Nothing is kept."""

    def finish(self) -> None:
        """Nothing is kept."""
