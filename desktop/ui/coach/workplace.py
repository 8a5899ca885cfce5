"""What a side of the coach's desk works with, and how it is opened from a dossier."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.domain.ids import CandidateId
from desktop.flows.file_ports import DocumentMaker
from desktop.flows.ports import Clock, FormShelf, Vault
from desktop.flows.writing import Writing
from desktop.ui.coach.shell import CoachShell
from desktop.ui.theme.current import Look


@dataclass(frozen=True)
class Workplace:
    """What every side of the desk works with."""

    vault: Vault
    shelf: FormShelf
    maker: DocumentMaker
    clock: Clock
    writing: Writing
    shell: CoachShell
    look: Look


class DeskSide(QObject):
    """Pages of one subject, opened for one candidate."""

    dossier_wanted = Signal(object)  # CandidateId: back to the dossier

    def show(self, candidate: CandidateId) -> None:
        """Opens it; Problem when the vault can't be read."""
        raise NotImplementedError


@dataclass(frozen=True)
class Drawer:
    """One subject: the word and picture of its button in the dossier, and what makes its side."""

    name: str
    word: Callable[[], str]
    picture: str
    make: Callable[[Workplace], DeskSide]
