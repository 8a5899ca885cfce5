"""Practising a press: a known answer, repeated until right, after three rounds together with the coach."""

from desktop.domain.answers import Answer, Chosen, Seen
from desktop.domain.form import Item, Practice, PracticeTask
from desktop.flows.notices import Notice

ROUNDS = 3


class PracticeRound:
    """One practice item being tried; done from the start without practice, or when it was done before."""

    def __init__(self, item: Item | None, answer: Answer | None = None) -> None:
        self._practice: Practice | None = item.practice if item else None
        self._tries = 0
        self.done = self._practice is None or self._is_asked(answer)

    def pressed(self, answer: Answer) -> Notice | None:
        """A card was pressed."""
        if self.done or self._practice is None or self._practice.task is not PracticeTask.CHOOSE:
            return None
        return self._right() if self._is_asked(answer) else self.again()

    def listened(self) -> Notice | None:
        """The listen button was pressed."""
        listening = self._practice is not None and self._practice.task is PracticeTask.LISTEN
        return self._right() if listening and not self.done else None

    def wants_back(self, answer: Answer | None) -> bool:
        """Whether Terug is what is asked for now."""
        changing = self._practice is not None and self._practice.task is PracticeTask.CHANGE_AND_BACK
        return changing and not self.done and self._is_asked(answer)

    def went_back(self) -> Notice:
        """Terug was pressed when it was asked for."""
        return self._right()

    def again(self) -> Notice:
        """Something else was pressed: hear it again; the third time it goes on together."""
        self._tries += 1
        if self._tries < ROUNDS:
            return Notice.PRACTICE_AGAIN
        self.done = True
        return Notice.PRACTICE_TOGETHER

    def _right(self) -> Notice:
        self.done = True
        return Notice.PRACTICE_RIGHT

    def _is_asked(self, answer: Answer | None) -> bool:
        if isinstance(answer, Seen):
            return self._practice is not None and self._practice.task is PracticeTask.LISTEN
        return self._practice is not None and isinstance(answer, Chosen) and answer.ids == (self._practice.choice,)
