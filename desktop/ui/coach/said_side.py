"""What the *Ingesproken* page wants, done with the vault and the player."""

from PySide6.QtCore import QObject

from desktop.domain.candidate import Dossier
from desktop.flows.dossiers import DossierView
from desktop.flows.ports import FormShelf, Player, Vault
from desktop.flows.typing_out import Said, all_said, clip_of, type_out
from desktop.text import tr
from desktop.ui.coach.dossier_page import DossierPage
from desktop.ui.coach.said_page import SaidPage
from desktop.ui.coach.shell import CoachShell, Place
from desktop.ui.coach.told import told_on
from desktop.ui.theme.current import Look


class SaidSide(QObject):
    """One page, opened from the dossier; leaving it is silence."""

    def __init__(
        self, vault: Vault, shelf: FormShelf, player: Player, dossier: DossierPage, shell: CoachShell, look: Look
    ) -> None:
        super().__init__(shell)
        self._vault, self._shelf, self._player = vault, shelf, player
        self._dossier, self._shell = dossier, shell
        self._opened: Dossier | None = None
        self.page = SaidPage(look)
        shell.add(self.page)
        dossier.said_wanted.connect(self.show)
        self.page.back_wanted.connect(lambda: shell.show_page(dossier, Place.CANDIDATES))
        self.page.left.connect(player.stop)
        self.page.hear_wanted.connect(self._hear)
        self.page.typed_out.connect(self._type_out)

    def show(self, view: DossierView) -> None:
        """What this candidate said aloud."""
        with told_on(self._dossier):
            opened = self._opened = self._vault.dossier(view.person.id)
            self.page.show_said(opened.candidate.first_name, all_said(self._vault, self._shelf, opened))
            self._shell.show_page(self.page, Place.CANDIDATES)

    def _hear(self, said: Said) -> None:
        with told_on(self.page):
            clip = clip_of(self._vault, said)
            if clip is None:
                self.page.show_problem(tr("Deze opname is er niet meer. Vraag het nog een keer."))
            else:
                self._player.play(clip, lambda _word: None, lambda: None)

    def _type_out(self, typed: tuple[Said, str]) -> None:
        said, text = typed
        if self._opened is None:
            return
        with told_on(self.page):
            type_out(self._vault, self._opened, said, text)
            self._opened = self._vault.dossier(said.candidate)  # a next one in the same group starts from this
            self.page.told.say(tr("Bewaard. De opname blijft erbij."), "good")
