"""One line for what the coach should know now: plain, good, or something to put right."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.flows.ports import Problem
from desktop.ui.coach.basics import label

ROLES = ("quiet", "good", "notice", "problem")


class Told(QWidget):
    """Says one sentence at a time; `resting` is what it says when there is nothing to tell."""

    def __init__(self, resting: str = "") -> None:
        super().__init__()
        self._resting = resting
        self._labels: dict[str, QLabel] = {role: label("", role, wrap=True) for role in ROLES}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for made in self._labels.values():
            column.addWidget(made)
        self.say("")

    @property
    def text(self) -> str:
        """What it says now."""
        return next((made.text() for made in self._labels.values() if not made.isHidden()), "")

    def say(self, sentence: str, role: str = "quiet") -> None:
        """Says this instead; "" goes back to the resting sentence."""
        said = sentence or self._resting
        shown = role if sentence else "quiet"
        for name, made in self._labels.items():
            made.setText(said if name == shown else "")
            made.setVisible(name == shown and bool(said))
        self.setVisible(bool(said))


class ShowsProblems(Protocol):
    """A page that can say what is the matter."""

    def show_problem(self, sentence: str) -> None:
        """Says it."""
        ...


@contextmanager
def told_on(page: ShowsProblems) -> Iterator[None]:
    """What a person can fix is said on the page; anything else is our bug and goes on."""
    try:
        yield
    except Problem as problem:
        page.show_problem(problem.sentence)
