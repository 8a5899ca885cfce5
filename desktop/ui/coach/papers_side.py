"""The papers of one candidate: from the cards to the files and sheets that leave, done with the flows and the ports."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.domain.ids import CandidateId
from desktop.domain.papers import Export, Paper
from desktop.flows import choosing_out, going_out, take_home
from desktop.flows.file_ports import DocumentMaker
from desktop.flows.going_out import Leaving
from desktop.flows.paper_drafts import Made, PaperDraft, TakeHomePaper
from desktop.flows.papers import FOR, NAMED, Source, file_name, source_of, word
from desktop.flows.portfolio import Speech
from desktop.flows.ports import Clock, FormShelf, Vault
from desktop.text import language, tr
from desktop.ui.coach.asking_employer import AskingEmployer
from desktop.ui.coach.choices import Choices, EarlierChoices
from desktop.ui.coach.letting_out import LettingOut
from desktop.ui.coach.paper_choices import Room, choices_for, chosen_in
from desktop.ui.coach.paper_page import PaperPage
from desktop.ui.coach.papers_page import PapersPage
from desktop.ui.coach.shell import CoachShell, Place
from desktop.ui.coach.told import told_on
from desktop.ui.theme.current import Look


class PapersSide(QObject):
    """Two pages: the cards, and one paper. What is chosen is drawn at once; what leaves is logged and kept."""

    speak_wanted = Signal(object)  # Speech: read it, or silence
    say_wanted = Signal(object)  # Speech, in place of what is being said
    dossier_wanted = Signal(object)  # CandidateId
    portfolio_wanted = Signal(object)  # CandidateId

    def __init__(
        self, vault: Vault, shelf: FormShelf, maker: DocumentMaker, clock: Clock, shell: CoachShell, look: Look
    ) -> None:
        super().__init__(shell)
        self._vault, self._shelf, self._maker, self._shell, self._look = vault, shelf, maker, shell, look
        self.papers = PapersPage(look)
        self.page = PaperPage(look)
        for page in (self.papers, self.page):
            shell.add(page)
        self._asking = AskingEmployer(vault, shelf, clock, self.page, self)
        self._letting = LettingOut(vault, self._asking, self.page, self._keep)
        self.paper: Paper | None = None  # the one that is open; None for what left before
        self.choices: Choices | None = None
        self._changed = False  # since it was kept
        self._source: Source | None = None
        self._made: tuple[Made, ...] = ()
        self._leaving: Leaving | None = None  # what left before and is shown now
        self._wire()

    def show(self, candidate: CandidateId) -> None:
        """The cards of this candidate."""
        if self._source is None or self._source.candidate != candidate:
            self._asking.begin()
        self._source = source_of(self._vault, self._shelf, candidate)
        self.papers.show_papers(self._source, len(self._vault.exports.of(candidate)))
        self._shell.show_page(self.papers, Place.CANDIDATES)

    def open(self, paper: Paper) -> None:
        """One paper, as it would leave now."""
        source = self._opened
        if paper is Paper.PORTFOLIO:
            self.portfolio_wanted.emit(source.candidate)
            return
        with told_on(self.papers):
            choices = choices_for(paper, Room(self._vault, self._shelf, source, self._look))
            self.paper, self._leaving, self._changed = paper, None, False
            asked = tr("Voor wie is dit?") if FOR[paper] in NAMED else ""
            title = tr("{what} van {name}", what=word(paper), name=source.first_name)
            self._show(choices, title, asked)
            choices.changed.connect(self._change)
            self.page.whom_typed.connect(choices.address)
            if choices.draft is not None:
                self._draw(choices.draft, anew=True)

    def open_earlier(self) -> None:
        """What left before, to make again."""
        exports = going_out.earlier(self._vault, self._opened.candidate)
        if exports:
            choices = EarlierChoices(exports)
            self.paper = None
            self._show(choices, tr("Eerder meegegeven van {name}", name=self._opened.first_name), "")
            choices.list.setCurrentRow(0)
            self._show_export(choices.export)
            choices.looked_at.connect(self._show_export)

    @property
    def about(self) -> str:
        """What is open and of whom, as reopen() takes it."""
        return f"{self.paper or ''} {self._source.candidate if self._source else ''}"

    def reopen(self, about: str) -> None:
        """What was open, anew."""
        paper, _, candidate = about.partition(" ")
        self.show(CandidateId(candidate))
        if paper:
            self.open(Paper(paper))

    @property
    def _opened(self) -> Source:
        if self._source is None:
            raise RuntimeError("nobody's papers are open")
        return self._source

    def _wire(self) -> None:
        self.papers.back_wanted.connect(lambda: self.dossier_wanted.emit(self._opened.candidate))
        self.papers.paper_chosen.connect(self.open)
        self.papers.earlier_wanted.connect(self.open_earlier)
        self.page.back_wanted.connect(self._back)
        self.page.save_wanted.connect(lambda at: self._once_right(lambda: self._letting.to_file(self._out(at))))
        self.page.print_wanted.connect(lambda: self._once_right(lambda: self._letting.to_paper(self._out(0))))
        self.page.listen_wanted.connect(self._speak)
        self.page.question.say_wanted.connect(lambda words: self._say((words,)))
        self._asking.said.connect(self._say)

    def _change(self, draft: PaperDraft) -> None:
        self._changed = True
        self._draw(draft, anew=False)

    def _back(self) -> None:
        with told_on(self.page):
            self._keep_choices()
            self.show(self._opened.candidate)

    def _show(self, choices: Choices, title: str, asked: str) -> None:
        self.choices = choices
        self.page.show_paper(title, choices, asked)
        self.page.show_leaks(())
        self._shell.show_page(self.page, None, side_bar=False)

    def _draw(self, draft: PaperDraft, *, anew: bool) -> None:
        self._made = draft.made(self._maker)
        self.page.told.say("")
        self.page.show_leaks(draft.leaks())
        self._show_made(anew=anew, heard=draft.speech() is not None)

    def _show_export(self, export: Export) -> None:
        self._leaving, self._made = None, ()
        self.page.told.say("")
        with told_on(self.page):
            self._leaving = going_out.again(self._vault, export)
            ending = export.name.rpartition(".")[2]
            content = self._leaving.content
            self._made = (Made(ending, content, content if ending == "pdf" else b""),)
        self._show_made(anew=True, heard=False)

    def _show_made(self, *, anew: bool, heard: bool) -> None:
        shown = next(iter(self._made), None)
        pages = bool(shown and shown.pages)
        if shown and shown.pages:
            self.page.view.show_pdf(shown.pages, anew=anew)
        elif shown and _is_text(shown):
            self.page.view.show_text(shown.content.decode())
        else:
            empty = self.paper is Paper.CONTACT
            nothing = tr("Zet een nummer of e-mail aan.") if empty else tr("Dit bestand kunnen wij hier niet tonen.")
            self.page.view.show_text(nothing)
        self.page.show_ways_out([made.ending for made in self._made], pages=pages, heard=heard)

    def _speak(self) -> None:
        speech = self.choices.draft.speech() if self.choices and self.choices.draft else None
        if speech is not None:
            self.speak_wanted.emit(speech)

    def _say(self, words: Sequence[str]) -> None:
        self.say_wanted.emit(Speech(tuple(words), language()))

    def _once_right(self, go: Callable[[], None]) -> None:
        """Says what has to be put right first."""
        trouble = self.choices.trouble() if self.choices else ""
        if trouble:
            self.page.show_problem(trouble)
        else:
            go()

    def _out(self, at: int) -> Leaving:
        """What leaves now."""
        if self._leaving is not None:
            return self._leaving
        source, paper, made = self._opened, self.paper, self._made[at]
        if paper is None:
            raise RuntimeError("no paper is open")
        whom = " ".join(self.page.whom.text().split()) if FOR[paper] in NAMED else source.first_name
        name = file_name(paper, source.first_name, made.ending)
        return Leaving(source.candidate, paper, whom, name, made.content)

    def _keep_choices(self) -> None:
        """What was chosen and written for a letter or a work card is there the next time, on either page."""
        chosen = chosen_in(self.choices.draft) if self.choices and self.choices.draft else None
        if chosen is not None and self._changed and self._leaving is None:
            choosing_out.keep(self._vault, self._opened.candidate, chosen)
            self._changed = False

    def _keep(self) -> None:
        """With what leaves: the choices, and in the dossier the appointment that is on a card."""
        self._keep_choices()
        draft = self.choices.draft if self.choices else None
        if isinstance(draft, TakeHomePaper) and self._leaving is None:
            known = take_home.keep(self._vault, self._opened.dossier, draft.card)
            self._source = replace(self._opened, dossier=known)


def _is_text(made: Made) -> bool:
    return made.ending in {"json", "vcf", "ics"}
