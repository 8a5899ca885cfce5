"""Making the portfolio together: switches on the left, what an employer will read on the right."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.employer import Block
from desktop.flows.portfolio import BlockRow, Blocks
from desktop.text import tr
from desktop.ui.coach.basics import button, label
from desktop.ui.coach.preview import Preview
from desktop.ui.coach.switch import BlockSwitch
from desktop.ui.coach.told import Told
from desktop.ui.theme.current import Look

SWITCHES = (560, 600)  # least and largest width of both columns


class PortfolioPage(QWidget):
    """Shows what it is given, tells what is wanted; stands without the side bar, for two pairs of eyes."""

    blocks_chosen = Signal(object)  # Blocks
    save_wanted = Signal(str)  # who it is for
    print_wanted = Signal(str)  # who it is for
    listen_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.back = button(look, tr("Terug"), "plain", "back")
        self._title = label("", "title")
        self.listen = button(look, tr("Luister"), "plain", "listen")
        self.large = button(look, tr("Groot bekijken"), "plain", "enlarge")
        self.large.setCheckable(True)
        self.switches: list[BlockSwitch] = []
        self._left = QWidget()
        self._left.setMinimumWidth(SWITCHES[0])
        self._left.setMaximumWidth(SWITCHES[1])
        self._grid = QGridLayout(self._left)
        self.preview = Preview(look)
        self.employer = QLineEdit()
        self.employer.setAccessibleName(tr("Voor wie is dit?"))
        self.employer.setPlaceholderText(tr("naam van de werkgever"))
        self.employer.setMaxLength(80)
        self.paper = button(look, tr("Afdrukken"), "plain", "print")
        self.save = button(look, tr("Opslaan"), "main", "save")
        self.told = Told(
            tr("Een opgeslagen PDF ligt open op deze laptop. Iedereen kan hem lezen. Afdrukken is veiliger.")
        )
        self._lay_out()
        self._wire()

    def show_blocks(self, name: str, rows: Iterable[BlockRow], on: Blocks) -> None:
        """A switch for each block, on as the candidate marked it."""
        self._title.setText(tr("Portfolio van {name}", name=name))
        self.back.setText(tr("Terug naar {name}", name=name))
        self.back.setAccessibleName(self.back.text())
        for switch in self.switches:
            self._grid.removeWidget(switch)
            switch.hide()
            switch.deleteLater()
        self.switches = [BlockSwitch(self._look, row, row.block in on) for row in rows]
        half = -(-len(self.switches) // 2)
        for number, switch in enumerate(self.switches):
            self._grid.addWidget(switch, number % half, number // half)
            switch.toggled.connect(self._choose)
        self.setFocusProxy(next((switch for switch in self.switches if switch.isEnabled()), self.back))
        self.large.setChecked(False)
        self.employer.clear()
        self.tell("")

    def show_pdf(self, pdf: bytes) -> None:
        """Both pages, as they would leave now."""
        self.preview.show_pdf(pdf)

    def tell(self, sentence: str, role: str = "good") -> None:
        """The line beside the buttons; with nothing to tell it says what an open file means."""
        self.told.say(sentence, role)

    def show_problem(self, sentence: str) -> None:
        """Says what is the matter and what to do."""
        self.tell(sentence, "problem")

    @property
    def blocks(self) -> Blocks:
        """What is switched on now."""
        return frozenset(Block(switch.row.block) for switch in self.switches if switch.isChecked())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        for made in (self.back, self._title):
            head.addWidget(made)
        head.addStretch(1)
        head.addWidget(self.listen)
        head.addWidget(self.large)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.preview, 1)
        right.addLayout(self._foot())
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addWidget(self._left)
        middle.addLayout(right, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 20, 28, 20)
        page.setSpacing(14)
        page.addLayout(head)
        page.addLayout(middle, 1)

    def _foot(self) -> QVBoxLayout:
        """Under the pages it is about: who they are for, and the two ways out."""
        asked = label(tr("Voor wie is dit?"), "head")
        asked.setBuddy(self.employer)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(14)
        above.addWidget(asked)
        above.addWidget(self.employer, 1)
        below.setSpacing(14)
        below.addWidget(self.told, 1)
        below.addWidget(self.paper)
        below.addWidget(self.save)
        foot = QVBoxLayout()
        foot.setSpacing(10)
        foot.addLayout(above)
        foot.addLayout(below)
        return foot

    def _wire(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.listen.clicked.connect(self.listen_wanted)
        self.large.toggled.connect(self._enlarge)
        self.save.clicked.connect(lambda: self._with_employer(self.save_wanted.emit))
        self.paper.clicked.connect(lambda: self._with_employer(self.print_wanted.emit))

    def _choose(self) -> None:
        self.tell("")
        self.blocks_chosen.emit(self.blocks)

    def _enlarge(self, large: bool) -> None:
        word = tr("Keuzes tonen") if large else tr("Groot bekijken")
        self.large.setText(word)
        self.large.setAccessibleName(word)
        self._left.setVisible(not large)
        self.preview.enlarge(large)

    def _with_employer(self, tell: Callable[[str], None]) -> None:
        """Every document that leaves says who it is for."""
        employer = " ".join(self.employer.text().split())
        if employer:
            tell(employer)
        else:
            self.show_problem(tr("Typ eerst voor wie dit is."))
            self.employer.setFocus()
