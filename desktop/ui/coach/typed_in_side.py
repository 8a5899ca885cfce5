"""What *Van papier* wants, done with the flows: which paper, and then all of it."""

from PySide6.QtCore import QObject, Signal

from desktop.flows.dossiers import DossierView
from desktop.flows.ports import Clock, FormShelf, Vault
from desktop.flows.typed_in_choices import paper_choices
from desktop.flows.typing_in import Paper, TypingIn
from desktop.text import tr
from desktop.ui.coach.shell import CoachShell, Place
from desktop.ui.coach.told import told_on
from desktop.ui.coach.typed_in_choice_page import TypedInChoicePage
from desktop.ui.coach.typed_in_page import TypedInPage
from desktop.ui.theme.current import Look


class TypedInSide(QObject):
    """Two pages of the coach's side, opened from the dossier."""

    dossier_wanted = Signal(object)  # CandidateId

    def __init__(self, vault: Vault, shelf: FormShelf, clock: Clock, shell: CoachShell, look: Look) -> None:
        super().__init__(shell)
        self._vault, self._shelf, self._clock, self._shell = vault, shelf, clock, shell
        self._view: DossierView | None = None
        self._typing: TypingIn | None = None
        self.choice = TypedInChoicePage(look)
        self.page = TypedInPage(look)
        for page in (self.choice, self.page):
            shell.add(page)
        self._wire()

    def show(self, view: DossierView) -> None:
        """Which paper?"""
        self._view = view
        choices = paper_choices(self._vault, self._shelf, view.others)
        self.choice.show_choices(choices, self._clock.now().date())
        self._shell.show_page(self.choice, Place.CANDIDATES)

    def open(self, paper: Paper) -> None:
        """All its questions, typed in as far as they are."""
        with told_on(self.choice):
            self._typing = typing = TypingIn(self._vault, self._shelf, paper)
            told = tr("Foto's kunnen niet op papier. Kies ze samen op de laptop.") if typing.only_on_screen else ""
            self.page.open_paper(typing.sheet.title, typing.lines, told)
            self._shell.show_page(self.page, None, side_bar=False)

    def _wire(self) -> None:
        self.choice.back_wanted.connect(self._leave)
        self.choice.type_wanted.connect(self.open)
        self.page.typed.connect(self._type)
        self.page.back_wanted.connect(self._leave)
        self.page.finish_wanted.connect(self._finish)

    def _leave(self) -> None:
        """What was typed is kept already."""
        if self._view:
            self.dossier_wanted.emit(self._view.person.id)

    def _type(self, typed: tuple[int, str]) -> None:
        if self._typing:
            with told_on(self.page):
                self._typing.type(*typed)
            self.page.show_lines(self._typing.lines)

    def _finish(self) -> None:
        if self._typing:
            with told_on(self.page):
                self._typing.finish()
                self._leave()
