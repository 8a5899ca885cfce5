"""Practising a press: a known answer, repeated until right, after three rounds together with the coach."""

from dataclasses import dataclass, replace

from desktop.domain.answers import Answer, Chosen, Seen
from desktop.domain.form import Item, Practice, PracticeTask
from desktop.flows.notices import Notice

ROUNDS = 3


@dataclass(frozen=True)
class PracticeRound:
    """One practice item being tried; done from the start without practice, or when it was done before."""

    practice: Practice | None
    done: bool
    tries: int = 0
    together: bool = False  # it took three rounds: it is done with the coach
    notice: Notice | None = None  # the reaction to the last try

    @classmethod
    def of(cls, item: Item | None, answer: Answer | None = None) -> "PracticeRound":
        """The first round of an item."""
        practice = item.practice if item else None
        return cls(practice, practice is None or _is_asked(practice, answer))

    def pressed(self, answer: Answer) -> "PracticeRound":
        """After a card was pressed."""
        if self.done or self.practice is None or self.practice.task is PracticeTask.LISTEN:
            return replace(self, notice=None)
        if not _is_asked(self.practice, answer):
            return self.again()
        return self._right() if self.practice.task is PracticeTask.CHOOSE else replace(self, notice=None)

    def listened(self) -> "PracticeRound":
        """After the listen button was pressed."""
        listening = self.practice is not None and self.practice.task is PracticeTask.LISTEN
        return self._right() if listening and not self.done else self

    def wants_back(self, answer: Answer | None) -> bool:
        """Whether Terug is what is asked for now."""
        changing = self.practice is not None and self.practice.task is PracticeTask.CHANGE_AND_BACK
        return changing and not self.done and _is_asked(self.practice, answer)

    def went_back(self) -> "PracticeRound":
        """After Terug was pressed when it was asked for."""
        return self._right()

    def again(self) -> "PracticeRound":
        """After something else was pressed: it is heard again; the third time it goes on together."""
        tries = self.tries + 1
        if tries < ROUNDS:
            return replace(self, tries=tries, notice=Notice.PRACTICE_AGAIN)
        return replace(self, tries=tries, done=True, together=True, notice=Notice.PRACTICE_TOGETHER)

    def _right(self) -> "PracticeRound":
        return replace(self, done=True, notice=Notice.PRACTICE_RIGHT)


def _is_asked(practice: Practice | None, answer: Answer | None) -> bool:
    if practice is None:
        return False
    if isinstance(answer, Seen):
        return practice.task is PracticeTask.LISTEN
    return isinstance(answer, Chosen) and answer.ids == (practice.choice,)
