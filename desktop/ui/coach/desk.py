"""The coach's desk: everything that is opened from a dossier and written down there, one row for each."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from desktop.domain.ids import CandidateId
from desktop.ui.coach.workplace import DeskSide, Drawer, Workplace

DRAWERS: tuple[Drawer, ...] = ()


class Desk(QObject):
    """Makes the sides, opens them, and undoes and does again what was written in them."""

    dossier_wanted = Signal(object)  # CandidateId

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace.shell)
        self.sides: dict[str, DeskSide] = {drawer.name: drawer.make(workplace) for drawer in DRAWERS}
        for side in self.sides.values():
            side.dossier_wanted.connect(self.dossier_wanted)
        for keys, does in (
            (QKeySequence.StandardKey.Undo, workplace.writing.undo),
            (QKeySequence.StandardKey.Redo, workplace.writing.redo),
        ):
            QShortcut(keys, workplace.shell).activated.connect(does)

    def open(self, drawer: str, candidate: CandidateId) -> None:
        """Opens a drawer by its name for this candidate."""
        self.sides[drawer].show(candidate)
