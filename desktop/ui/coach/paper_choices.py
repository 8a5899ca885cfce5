"""Which choices belong to which paper: the one table. A new paper has its row here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.papers import Paper
from desktop.domain.report import Report
from desktop.flows import chosen_papers
from desktop.flows.chosen_papers import CardPaper, PortfolioPaper, card_paper, letter_paper, portfolio_paper
from desktop.flows.dossier_json import dossier_json
from desktop.flows.dossier_paper import dossier_paper
from desktop.flows.paper_drafts import DossierDraft, LetterPaper, PaperDraft, ReportPaper, WorkCardPaper
from desktop.flows.paper_questions import on_paper, printed
from desktop.flows.papers import Source
from desktop.flows.portfolio import Portfolio
from desktop.flows.ports import FormShelf, Vault
from desktop.flows.take_home import card_of, first_meeting
from desktop.text import tr
from desktop.ui.coach.choices import BlockChoices, Choices, NoChoices
from desktop.ui.coach.letter_choices import LetterChoices
from desktop.ui.coach.meeting_choices import MeetingChoices
from desktop.ui.coach.question_choices import QuestionChoices
from desktop.ui.coach.work_card_choices import WorkCardChoices
from desktop.ui.theme.current import Look


@dataclass(frozen=True)
class Room:
    """What choices are made from."""

    vault: Vault
    shelf: FormShelf
    source: Source
    look: Look

    @property
    def portfolio(self) -> Portfolio:
        """The werkprofiel: a paper without it is not offered."""
        if self.source.portfolio is None:
            raise RuntimeError("there is no werkprofiel")
        return self.source.portfolio

    @property
    def chosen(self) -> PortfolioPaper:
        """What the candidate chose under *Wat gaat mee?*."""
        return portfolio_paper(self.vault, self.portfolio, self.source.dossier)

    @property
    def report(self) -> Report:
        """The report: a paper without it is not offered."""
        if self.source.report is None:
            raise RuntimeError("there are no answers")
        return self.source.report

    @property
    def now(self) -> datetime:
        """The dossier was opened a moment ago."""
        return self.source.dossier.log[-1].at


def choices_for(paper: Paper, room: Room) -> Choices:
    """Fresh ones."""
    return _KINDS[paper](room, paper)


def chosen_in(draft: PaperDraft) -> chosen_papers.LetterPaper | CardPaper | None:
    """What is chosen in a draft, as *Wat gaat mee?* keeps it; None for papers that are not kept so."""
    match draft:
        case LetterPaper():
            return chosen_papers.LetterPaper(draft.draft)
        case WorkCardPaper():
            return CardPaper(draft.draft)
    return None


def _blocks(room: Room, paper: Paper) -> Choices:
    return BlockChoices(room.look, paper, room.portfolio, room.chosen.blocks)


def _letter(room: Room, _paper: Paper) -> Choices:
    return LetterChoices(room.look, letter_paper(room.vault, room.chosen, room.now.date()).draft)


def _work_card(room: Room, _paper: Paper) -> Choices:
    return WorkCardChoices(room.look, card_paper(room.vault, room.portfolio, room.source.dossier).draft)


def _result(room: Room, paper: Paper) -> Choices:
    told = tr(
        "Dit is de eerste bladzijde van het verslag: wat goed gaat en wat {name} wil leren.",
        name=room.source.first_name,
    )
    return NoChoices(ReportPaper(paper, room.report), (told, tr("In plaatjes, zonder cijfers. Praat er samen over.")))


def _report(room: Room, paper: Paper) -> Choices:
    told = tr("De eerste bladzijde is voor {name}. De tweede is voor het gesprek.", name=room.source.first_name)
    no_exam = tr("Dit is een gespreksverslag. Het is geen keuring. Geef het niet aan een werkgever.")
    return NoChoices(ReportPaper(paper, room.report), (told, no_exam))


def _dossier(room: Room, _paper: Paper) -> Choices:
    source = room.source
    draft = DossierDraft(
        dossier_paper(room.vault, room.shelf, source.dossier, source.language),
        dossier_json(room.vault, room.shelf, source.dossier, source.language),
    )
    right = tr("{name} mag alles zien wat wij bewaren. Dit is het, om te lezen.", name=source.first_name)
    other = tr("JSON is hetzelfde voor een computer. Daar zitten ook foto's, geluid en wat eerder meeging in.")
    return NoChoices(draft, (right, other, tr("Hier staat veel in. Geef het alleen aan de kandidaat zelf.")))


def _take_home(room: Room, _paper: Paper) -> Choices:
    dossier, said = room.source.dossier, room.source.language
    return MeetingChoices(
        room.look, first_meeting(dossier), room.now, lambda meeting: card_of(dossier, room.shelf, meeting, said)
    )


def _questions(room: Room, _paper: Paper) -> Choices:
    source = room.source
    return QuestionChoices(
        room.look,
        on_paper(room.shelf),
        source.first_name,
        lambda form, role: printed(room.vault, room.shelf, source.dossier, form, role, source.language),
    )


_KINDS: Mapping[Paper, Callable[[Room, Paper], Choices]] = {
    Paper.CV: _blocks,
    Paper.WORD: _blocks,
    Paper.JSON_RESUME: _blocks,
    Paper.CONTACT: _blocks,
    Paper.LETTER: _letter,
    Paper.WORK_CARD: _work_card,
    Paper.RESULT: _result,
    Paper.TAKE_HOME: _take_home,
    Paper.DOSSIER: _dossier,
    Paper.REPORT: _report,
    Paper.QUESTIONNAIRE: _questions,
}
