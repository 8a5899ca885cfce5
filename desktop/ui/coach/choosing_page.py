"""*Wat gaat mee?*: what stands on a paper, switched on and off by the candidate beside the coach, and seen at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QImage
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop import tokens
from desktop.domain.readable import Readable
from desktop.flows.choosing_out import Kind, Paper, Part
from desktop.flows.employer_yes import Question
from desktop.text import tr
from desktop.ui.coach.basics import label
from desktop.ui.coach.employer_question import EmployerQuestion
from desktop.ui.coach.heard_view import HeardView
from desktop.ui.coach.hearing_bar import HearingBar
from desktop.ui.coach.stone import Stone
from desktop.ui.coach.switch_grid import SwitchGrid
from desktop.ui.coach.told import Told
from desktop.ui.parts.buttons import BarButton
from desktop.ui.parts.pressable import Pressable
from desktop.ui.theme.current import Look

HIGH = tokens.TARGET_LEAST
SHEET = 470  # width of the paper beside the choices
STRIP = 46
LARGEST = 1.25  # of the text scale: larger words would push each other off the smallest screen


class ChoosingPage(QWidget):
    """Shows what it is given, tells what is wanted; stands without the side bar, for two pairs of eyes."""

    switched = Signal(object)  # (key, on)
    part_wanted = Signal(str)
    kind_wanted = Signal(object)  # Kind
    addressed = Signal()
    say_wanted = Signal(str)
    save_wanted = Signal()
    print_wanted = Signal()
    back_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look = replace(look, scale=min(look.scale, LARGEST))
        self._part = ""
        self.back = self._button(tr("Terug"), "back")
        papers = {
            Kind.PORTFOLIO: (tr("Mijn verhaal"), "portfolio-page"),
            Kind.LETTER: (tr("Mijn brief"), "letter"),
            Kind.CARD: (tr("Voor collega's"), "team"),
        }
        self.kinds = {kind: Stone(self, look, kind.value, *named) for kind, named in papers.items()}
        self.title = label("", "title")
        self.stones: list[Stone] = []
        self._stone_row = QHBoxLayout()
        self.grid = SwitchGrid(look)
        self.told = Told()
        self.employer = self._field(tr("Voor wie is dit?"), tr("naam van de werkgever"))
        self.vacancy = self._field(tr("Welk werk is het?"), tr("welk werk"))
        self.print = self._button(tr("Afdrukken"), "print")
        self.save = self._button(tr("Opslaan"), "save", main=True)
        self.question = EmployerQuestion(look)
        self.view = HeardView(look)
        self.bar = HearingBar(look, self.view)
        self._left = QStackedWidget()
        self._lay_out()
        self._wire()

    def show_kind(self, name: str, kind: Kind) -> None:
        """Another paper, or another candidate's."""
        self.title.setText(tr("{name}, wat gaat mee?", name=name))
        for each, stone in self.kinds.items():
            stone.show_chosen(each is kind)
        self.vacancy.setVisible(kind is Kind.LETTER)
        self.bar.large.show_chosen(False)
        self._enlarge()
        self._left.setCurrentIndex(0)
        self._part = ""
        self.told.say("")

    def show_paper(self, paper: Paper, shown: Callable[[str], QImage | bytes]) -> None:
        """Everything there is to choose, at the part that was open; `shown` gives photos and looks."""
        parts = paper.parts()
        if [part.key for part in parts] != [stone.key for stone in self.stones]:
            self._draw_stones(parts)
        part = next((part for part in parts if part.key == self._part), parts[0])
        self._part = part.key
        for stone in self.stones:
            stone.show_chosen(stone.key == part.key)
        self.grid.show_switches(part.switches, shown)
        self.setFocusProxy(self.grid.first or self.back)

    def show_readable(self, readable: Readable) -> None:
        """As it would go out now."""
        self.view.show_readable(readable)

    def open_part(self, key: str) -> None:
        """The part that is shown from now on."""
        self._part = key
        self.grid.turn_back()

    def ask(self, question: Question) -> None:
        """Asks the candidate whether it may go to this employer."""
        self.question.show_question(question)
        self._left.setCurrentWidget(self.question)
        self.question.setFocus()

    def stop_asking(self) -> None:
        """Back to the choices."""
        self._left.setCurrentIndex(0)

    @property
    def names(self) -> tuple[str, str]:
        """The employer and the vacancy, as typed."""
        return " ".join(self.employer.text().split()), " ".join(self.vacancy.text().split())

    def show_problem(self, sentence: str) -> None:
        """Says what is the matter and what to do."""
        self.told.say(sentence, "problem")

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit()

    def _button(self, word: str, picture: str, *, main: bool = False) -> BarButton:
        made = BarButton(self, self.look, word, picture, main=main)
        made.setFixedHeight(HIGH)
        made.setMinimumWidth(round(made.width_for(HIGH)) + 8)
        return made

    def _field(self, name: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.setMaxLength(80)
        field.setFixedHeight(HIGH)
        return field

    def _draw_stones(self, parts: Sequence[Part]) -> None:
        for stone in self.stones:
            self._stone_row.removeWidget(stone)
            stone.hide()
            stone.deleteLater()
        self.stones = [Stone.of(self, self.look, part) for part in parts]
        for stone in self.stones:
            stone.setFixedHeight(68)
            stone.clicked.connect(partial(self.part_wanted.emit, stone.key))
            stone.rested.connect(self._say)
            self._stone_row.addWidget(stone, 1)
            stone.show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(tokens.GAP)
        head.addWidget(self.back)
        for stone in self.kinds.values():
            stone.setFixedHeight(HIGH)
            head.addWidget(stone, 1)
        self._stone_row.setSpacing(12)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        for part, stretch in ((self.employer, 3), (self.vacancy, 2), (self.print, 0), (self.save, 0)):
            foot.addWidget(part, stretch)
        choices = QWidget()
        column = QVBoxLayout(choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.title)
        column.addLayout(self._stone_row)
        column.addWidget(self.grid, 1)
        column.addWidget(self._strip())
        column.addLayout(foot)
        self._left.addWidget(choices)
        self._left.addWidget(self.question)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.view, 1)
        right.addWidget(self.bar)
        self._sheet = QWidget()
        self._sheet.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        self.view.setMinimumWidth(SHEET)
        self._sheet.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        page = QHBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 16)
        page.setSpacing(22)
        page.addWidget(self._left, 9)
        page.addWidget(self._sheet, 5)

    def _strip(self) -> QWidget:
        """What there is to tell, beside more switches; it keeps its room, so that no switch moves when it is told."""
        strip = QWidget()
        strip.setMinimumHeight(STRIP)
        row = QHBoxLayout(strip)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.told, 1)
        row.addStretch()
        row.addWidget(self.grid.more)
        return strip

    def _wire(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        for kind, stone in self.kinds.items():
            stone.clicked.connect(partial(self.kind_wanted.emit, kind))
        for made in (self.back, self.print, self.save, *self.kinds.values()):
            made.rested.connect(self._say)
        self.grid.switched.connect(self.switched)
        self.grid.say_wanted.connect(self.say_wanted)
        self.bar.say_wanted.connect(self.say_wanted)
        self.bar.large.clicked.connect(self._toggle_large)
        self.employer.editingFinished.connect(self.addressed)
        self.vacancy.editingFinished.connect(self.addressed)
        self.print.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.question.say_wanted.connect(self.say_wanted)

    def _say(self, pressable: Pressable) -> None:
        self.say_wanted.emit(pressable.spoken or pressable.accessibleName())

    def _toggle_large(self) -> None:
        self.bar.large.show_chosen(not self.bar.large.isChecked())
        self._enlarge()

    def _enlarge(self) -> None:
        large = self.bar.large.isChecked()
        self._left.setVisible(not large)
        self.view.enlarge(large)
