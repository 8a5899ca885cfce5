"""What the page *Wat gaat mee?* wants, done with the flows, the vault, the voice and the places papers go to."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from desktop.domain.employer import Look as PaperLook
from desktop.domain.ids import CandidateId, PhotoId
from desktop.domain.papers import Paper as Left
from desktop.domain.readable import Readable
from desktop.flows import choosing_out
from desktop.flows.choosing_out import Kind, Paper
from desktop.flows.chosen_papers import PortfolioPaper, card_paper, letter_paper, portfolio_paper
from desktop.flows.file_ports import DocumentMaker
from desktop.flows.going_out import Leaving
from desktop.flows.portfolio import Portfolio, portfolio_of
from desktop.flows.ports import Clock, FormShelf, Vault
from desktop.text import tr
from desktop.ui.coach.asking_employer import AskingEmployer
from desktop.ui.coach.choosing_page import ChoosingPage
from desktop.ui.coach.hearing import Hearing
from desktop.ui.coach.letting_out import LettingOut
from desktop.ui.coach.preview import Paper as Sheets
from desktop.ui.coach.reading import Sound
from desktop.ui.coach.shell import CoachShell
from desktop.ui.coach.told import told_on
from desktop.ui.theme.current import Look

AS_KEPT = {Kind.PORTFOLIO: Left.PORTFOLIO, Kind.LETTER: Left.LETTER, Kind.CARD: Left.WORK_CARD}
THUMBNAIL = QSize(420, 594)


class ChoosingSide(QObject):
    """One candidate's papers, drawn anew with every switch; each employer is asked about anew."""

    closed = Signal(object)  # CandidateId

    def __init__(
        self, vault: Vault, shelf: FormShelf, maker: DocumentMaker, clock: Clock, shell: CoachShell, look: Look
    ) -> None:
        super().__init__(shell)
        self._vault, self._shelf, self._maker, self._clock, self._shell = vault, shelf, maker, clock, shell
        self.page = ChoosingPage(look)
        shell.add(self.page)
        self._portfolio: Portfolio | None = None
        self._paper: Paper | None = None
        self._changed = False  # since it was kept
        self.readable = Readable(b"", ())
        self._looks: dict[str, QImage] = {}
        self._sheets = Sheets(self.page)  # for the looks
        self._hearing = Hearing(self.page)
        self._asking = AskingEmployer(vault, shelf, clock, self.page, self)
        self._letting = LettingOut(vault, self._asking, self.page, self.keep)
        self._wire()

    def listen_with(self, sound: Sound) -> None:
        """What is pressed and what is on the paper can be heard with this; it is asked for when first needed."""
        self._hearing.listen_with(sound)

    def show(self, candidate: CandidateId) -> None:
        """This candidate's portfolio, as it was chosen last, once there is a werkprofiel to make it from."""
        portfolio = portfolio_of(self._vault, self._shelf, candidate)
        if portfolio is None:
            return
        self._portfolio = portfolio
        self._asking.begin()
        self.page.employer.clear()
        self.page.vacancy.clear()
        self._open(Kind.PORTFOLIO)
        self._shell.show_page(self.page, None, side_bar=False)

    @property
    def candidate(self) -> CandidateId:
        """Whose papers are open."""
        return self._opened.candidate

    @property
    def _opened(self) -> Portfolio:
        if self._portfolio is None:
            raise RuntimeError("no papers are open")
        return self._portfolio

    @property
    def paper(self) -> Paper:
        """The paper as it is chosen now."""
        if self._paper is None:
            raise RuntimeError("no paper is open")
        return self._paper

    def _wire(self) -> None:
        page = self.page
        page.kind_wanted.connect(self._change)
        page.part_wanted.connect(self._open_part)
        page.switched.connect(self._switch)
        page.addressed.connect(self._address)
        self._asking.said.connect(self._hearing.say)
        page.save_wanted.connect(lambda: self._let_out(self._letting.to_file))
        page.print_wanted.connect(lambda: self._let_out(self._letting.to_paper))
        page.left.connect(self._leave)
        page.back_wanted.connect(lambda: self.closed.emit(self.candidate))

    def _change(self, kind: Kind) -> None:
        self.keep()
        self._open(kind)

    def _open(self, kind: Kind) -> None:
        with told_on(self.page):
            self._paper = self._made(kind)
            self.page.show_kind(self._opened.profile.first_name, kind)
            self._draw()

    def _made(self, kind: Kind) -> Paper:
        portfolio = self._opened
        dossier = self._vault.dossier(portfolio.candidate)
        if kind is Kind.CARD:
            return card_paper(self._vault, portfolio, dossier)
        chosen = portfolio_paper(self._vault, portfolio, dossier)
        if kind is Kind.LETTER:
            return letter_paper(self._vault, chosen, self._clock.now().date(), *self.page.names)
        return chosen

    def _open_part(self, key: str) -> None:
        self.page.open_part(key)
        self.page.show_paper(self.paper, self._shown)
        part = next(part for part in self.paper.parts() if part.key == key)
        self._hearing.say([part.word])

    def _switch(self, wanted: tuple[str, bool]) -> None:
        key, on = wanted
        self._paper = self.paper.switched(key, on=on)
        self._changed = True
        self._draw()
        switch = next(each for each in choosing_out.switches_of(self.paper) if each.key == key)
        if on and not switch.on:
            full = tr("Het blad is vol. Zet eerst iets anders uit.")
            self.page.told.say(full, "notice")
            self._hearing.say([full])
        else:
            self._hearing.say([switch.spoken])

    def _address(self) -> None:
        """A letter names the employer and the work."""
        if self.paper.kind is Kind.LETTER:
            self.keep()
            self._paper = self._made(Kind.LETTER)
            self._draw()

    def _draw(self) -> None:
        self._looks.clear()
        self.readable = self.paper.heard(self._maker)
        self.page.show_paper(self.paper, self._shown)
        self.page.show_readable(self.readable)
        self._hearing.take(self.readable.told, self.paper.language)
        self._warn()

    def _warn(self) -> None:
        """The first word that may tell too much, whatever part it stands in; it stands at its switch too."""
        leaks = choosing_out.leaks_of(self.paper)
        sentence = (
            tr("Kijk samen naar “{word}” in: {sentence}", word=leaks[0].word, sentence=leaks[0].sentence)
            if leaks
            else ""
        )
        self.page.told.say(sentence, "notice")

    def _shown(self, picture: str) -> QImage | bytes:
        """A photo, or the first page in a look."""
        kind, _, name = picture.partition(":")
        if kind == "photo":
            return self._vault.photo(PhotoId(name))
        if name not in self._looks and isinstance(self.paper, PortfolioPaper):
            self._sheets.load(self._maker.portfolio(self.paper.document(), PaperLook(name)))
            self._looks[name] = self._sheets.image(0, THUMBNAIL)
        return self._looks.get(name, QImage())

    def _let_out(self, out: Callable[[Leaving], None]) -> None:
        """Every paper says for whom it is."""
        employer, _ = self.page.names
        if not employer:
            self.page.show_problem(tr("Typ eerst voor wie dit is."))
            self.page.employer.setFocus()
            return
        paper, pdf = self.paper, self.readable.pdf
        out(Leaving(self.candidate, AS_KEPT[paper.kind], employer, paper.file_name(), pdf, holds=paper.named()))

    def _leave(self) -> None:
        """Silence, and what was chosen is kept."""
        self._hearing.stop()
        self.keep()

    def keep(self) -> None:
        """Keeps what was chosen since it was kept last."""
        if self._changed:
            self._changed = False
            with told_on(self.page):
                choosing_out.keep(self._vault, self.candidate, self.paper)
