"""One paper: what is chosen for it on the left, what will leave on the right, and the ways out below that."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.flows.employer_yes import Question
from desktop.flows.leak_words import Leak
from desktop.text import tr, trn
from desktop.ui.coach.basics import button, label, set_word
from desktop.ui.coach.employer_question import EmployerQuestion
from desktop.ui.coach.paper_view import PaperView
from desktop.ui.coach.told import Told
from desktop.ui.theme.current import Look

LEFT_WIDTH = 620
LONGEST_NAME = 80


class PaperPage(QWidget):
    """Shows what it is given, tells what is wanted; stands without the side bar, for two pairs of eyes."""

    save_wanted = Signal(int)  # which of its files, from 0
    print_wanted = Signal()
    listen_wanted = Signal()
    back_wanted = Signal()
    whom_typed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.back = button(look, tr("Terug"), "plain", "back")
        self.title = label("", "title")
        self.listen = button(look, tr("Luister"), "plain", "listen")
        self.large = button(look, tr("Groot bekijken"), "plain", "enlarge")
        self.large.setCheckable(True)
        self.view = PaperView(look)
        self.asked = label("", "head")
        self.whom = QLineEdit()
        self.whom.setMaxLength(LONGEST_NAME)
        self.asked.setBuddy(self.whom)
        self.paper = button(look, tr("Afdrukken"), "plain", "print")
        self.more = button(look, "", "plain", "save")
        self.save = button(look, tr("Opslaan"), "main", "save")
        self.told = Told(
            tr("Een opgeslagen bestand ligt open. Iedereen kan het lezen. Afdrukken of een stick is veiliger.")
        )
        self.leaks = label("", "notice", wrap=True)
        self.question = EmployerQuestion(look)
        self._left = QStackedWidget()
        self._side = QWidget()
        self._below = QWidget()
        self._choices = QWidget()
        self._lay_out()
        self._wire()

    def show_paper(self, title: str, choices: QWidget, asked: str) -> None:
        """Another paper with what can be chosen for it; `asked` is "" when it is known for whom it is."""
        self.title.setText(title)
        self._column.replaceWidget(self._choices, choices)
        self._choices.hide()
        self._choices.deleteLater()
        self._choices = choices
        choices.show()
        self.asked.setText(asked)
        self.whom.setAccessibleName(asked)
        self.whom.clear()
        for part in (self.asked, self.whom):
            part.setVisible(bool(asked))
        self.large.setChecked(False)
        self.setFocusProxy(choices)
        self.stop_asking()
        self.told.say("")

    def ask(self, question: Question) -> None:
        """Asks the candidate whether it may go to this employer; meanwhile nothing else goes out."""
        self.large.setChecked(False)
        self.question.show_question(question)
        self._left.setCurrentWidget(self.question)
        for part in (self._below, self.listen, self.large):
            part.setEnabled(False)
        self.question.setFocus()

    def stop_asking(self) -> None:
        """Back to what can be chosen."""
        self._left.setCurrentWidget(self._side)
        for part in (self._below, self.listen, self.large):
            part.setEnabled(True)

    def show_ways_out(self, endings: Sequence[str], *, pages: bool, heard: bool) -> None:
        """Buttons for the files there are; nothing leaves while there are none."""
        self.save.setEnabled(bool(endings))
        self.more.setVisible(len(endings) > 1)
        more = "".join(endings[1:])
        set_word(self.more, tr("Voor de agenda") if more == "ics" else tr("Opslaan als {ending}", ending=more.upper()))
        self.paper.setVisible(pages)
        self.large.setVisible(pages)
        self.listen.setVisible(heard)

    def show_leaks(self, leaks: Sequence[Leak]) -> None:
        """The first word that may tell too much, with its sentence, and what can be done."""
        self.leaks.setVisible(bool(leaks))
        if not leaks:
            return
        first, more = leaks[0], len(leaks) - 1
        sentence = tr(
            "Let op het woord “{word}” in “{sentence}”. Het kan te veel vertellen. "
            "Haal het weg, of laat het staan als jullie dat samen willen.",
            word=first.word,
            sentence=first.sentence,
        )
        also = trn("En nog {count} woord.", "En nog {count} woorden.", more) if more else ""
        self.leaks.setText(f"{sentence} {also}".strip())

    def show_problem(self, sentence: str) -> None:
        """Says what is the matter and what to do."""
        self.told.say(sentence, "problem")

    def with_whom(self, go: Callable[[], None]) -> None:
        """Goes on when it is known for whom; everything that leaves says so."""
        if self.whom.isHidden() or self.whom.text().strip():
            go()
        else:
            self.show_problem(tr("Typ eerst voor wie dit is."))
            self.whom.setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.back)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.listen)
        head.addWidget(self.large)
        self._left.setFixedWidth(LEFT_WIDTH)
        self._left.addWidget(self._side)
        self._left.addWidget(self.question)
        self._column = QVBoxLayout(self._side)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._choices, 1)
        self._column.addWidget(self.leaks)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.view, 1)
        self._lay_out_below()
        right.addWidget(self._below)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addWidget(self._left)
        middle.addLayout(right, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 20, 28, 20)
        page.setSpacing(14)
        page.addLayout(head)
        page.addLayout(middle, 1)

    def _lay_out_below(self) -> None:
        """Under the pages it is about: who they are for, and the ways out."""
        above, below = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(14)
        above.addWidget(self.asked)
        above.addWidget(self.whom, 1)
        below.setSpacing(14)
        below.addStretch(1)
        for made in (self.paper, self.more, self.save):
            below.addWidget(made)
        foot = QVBoxLayout(self._below)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(10)
        foot.addLayout(above)
        foot.addWidget(self.told)
        foot.addLayout(below)

    def _wire(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.listen.clicked.connect(self.listen_wanted)
        self.large.toggled.connect(self._enlarge)
        self.whom.textChanged.connect(self.whom_typed)
        self.save.clicked.connect(lambda: self.with_whom(lambda: self.save_wanted.emit(0)))
        self.more.clicked.connect(lambda: self.with_whom(lambda: self.save_wanted.emit(1)))
        self.paper.clicked.connect(lambda: self.with_whom(self.print_wanted.emit))

    def _enlarge(self, large: bool) -> None:
        set_word(self.large, tr("Keuzes tonen") if large else tr("Groot bekijken"))
        self._left.setVisible(not large)
        self.view.enlarge(large)
