"""What a coach writes in this session, step by step, so that each step can be undone and done again."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.entry import Entry
from desktop.flows.entry_port import Entries

MOST_STEPS = 200


@dataclass(frozen=True)
class Step:
    """One thing that was done: its words, each entry as it was before (None: it was not there) and after (likewise)."""

    words: str
    changes: tuple[tuple[Entry | None, Entry | None], ...]


class Writing:
    """Writes entries at once, and remembers how to go back; `changed` is called after every step."""

    def __init__(self, entries: Entries) -> None:
        self.entries = entries
        self.changed: list[Callable[[], None]] = []
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def undoable(self) -> str:
        """What undo() would undo, in words; "" for nothing."""
        return self._done[-1].words if self._done else ""

    @property
    def redoable(self) -> str:
        """What redo() would do again, in words; "" for nothing."""
        return self._undone[-1].words if self._undone else ""

    def keep(self, words: str, *entries: Entry) -> None:
        """Keeps these as one step, said in `words`; KeyError when there is no such candidate."""
        self._take(words, tuple((self._now(entry), entry) for entry in entries))

    def take_away(self, words: str, *entries: Entry) -> None:
        """Takes these away as one step; harmless when they are not there."""
        self._take(words, tuple((now, None) for entry in entries if (now := self._now(entry))))

    def undo(self) -> str:
        """Puts the last step back; its words, "" when there is none."""
        if not self._done:
            return ""
        step = self._done.pop()
        self._write(tuple((after, before) for before, after in step.changes))
        self._undone.append(step)
        return self._told(step)

    def redo(self) -> str:
        """Does the step that was undone last again; its words, "" when there is none."""
        if not self._undone:
            return ""
        step = self._undone.pop()
        self._write(step.changes)
        self._done.append(step)
        return self._told(step)

    def forget(self) -> None:
        """Nothing can be undone any more: what it was about is gone."""
        self._done.clear()
        self._undone.clear()

    def _take(self, words: str, changes: tuple[tuple[Entry | None, Entry | None], ...]) -> None:
        if not changes or all(_same(*change) for change in changes):
            return
        step = Step(words, changes)
        self._write(changes)
        self._done = [*self._done, step][-MOST_STEPS:]
        self._undone.clear()
        self._told(step)

    def _write(self, changes: tuple[tuple[Entry | None, Entry | None], ...]) -> None:
        self.entries.keep(*(after for _, after in changes if after is not None))
        for before, after in changes:
            if after is None and before is not None:
                self.entries.take_away(before)

    def _told(self, step: Step) -> str:
        for call in self.changed:
            call()
        return step.words

    def _now(self, entry: Entry) -> Entry | None:
        history = self.entries.history(entry)
        return history[-1].entry if history and not history[-1].away else None


def _same(before: Entry | None, after: Entry | None) -> bool:
    return before == after
