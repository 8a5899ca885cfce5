"""Papers in the making: what is chosen now, which files that makes, what they say aloud, and which words may leak."""

from dataclasses import dataclass
from typing import Protocol

from desktop.domain.dossier_paper import DossierPaper
from desktop.domain.employer import Block, EmployerDocument
from desktop.domain.papers import Paper
from desktop.domain.questionnaire_sheet import QuestionnaireSheet
from desktop.domain.report import Report
from desktop.domain.take_home import TakeHome
from desktop.flows.file_ports import DocumentMaker
from desktop.flows.leak_words import Leak, leaks_in, texts_of
from desktop.flows.letter import LetterDraft
from desktop.flows.portfolio import Blocks, Portfolio, Speech
from desktop.flows.work_card import WorkCardDraft

_FACTS = frozenset(Block) - {Block.WORK_PHOTOS}
SHOWS = {  # the blocks that a paper has room for
    Paper.CV: _FACTS,
    Paper.WORD: _FACTS,
    Paper.JSON_RESUME: _FACTS - {Block.PHOTO, Block.WORKS_BEST, Block.AVAILABILITY, Block.TRAVEL},
    Paper.CONTACT: frozenset({Block.PHONE, Block.EMAIL}),
}


@dataclass(frozen=True)
class Made:
    """One file: its ending, its bytes, and the PDF that shows it; without one its own text is shown."""

    ending: str
    content: bytes
    pages: bytes = b""


class PaperDraft(Protocol):
    """What is chosen for one paper."""

    @property
    def paper(self) -> Paper:
        """Which one."""
        ...

    def made(self, maker: DocumentMaker) -> tuple[Made, ...]:
        """Its files, the one that is shown first; none while there is nothing to make."""
        ...

    def leaks(self) -> tuple[Leak, ...]:
        """Words that may tell an employer or colleagues too much."""
        ...

    def speech(self) -> Speech | None:
        """How it is read aloud; None when that is not offered."""
        ...


@dataclass(frozen=True)
class Facts:
    """The facts an employer gets: as a page, a Word file, a file for websites or a contact."""

    paper: Paper
    portfolio: Portfolio
    blocks: Blocks

    def made(self, maker: DocumentMaker) -> tuple[Made, ...]:
        """One file."""
        document = self._document
        match self.paper:
            case Paper.WORD:
                return (Made("docx", maker.cv_word(document), maker.cv(document)),)
            case Paper.JSON_RESUME:
                return (Made("json", maker.cv_json(document)),)
            case Paper.CONTACT:
                card = maker.vcard(document)
                return (Made("vcf", card),) if card else ()
        return (_pdf(maker.cv(document)),)

    def leaks(self) -> tuple[Leak, ...]:
        """In every text that leaves."""
        return leaks_in(texts_of(self._document))

    def speech(self) -> Speech | None:
        """Block by block; a contact is no story."""
        return None if self.paper is Paper.CONTACT else self.portfolio.speech(self.blocks)

    @property
    def _document(self) -> EmployerDocument:
        return self.portfolio.document(self.blocks)


@dataclass(frozen=True)
class LetterPaper:
    """The letter."""

    draft: LetterDraft
    paper: Paper = Paper.LETTER

    def made(self, maker: DocumentMaker) -> tuple[Made, ...]:
        """One page."""
        return (_pdf(maker.letter(self.draft.letter())),)

    def leaks(self) -> tuple[Leak, ...]:
        """In every text that leaves."""
        return self.draft.leaks()

    def speech(self) -> Speech | None:
        """Sentence by sentence."""
        return Speech(self.draft.speech(), self.draft.document.language)


@dataclass(frozen=True)
class WorkCardPaper:
    """The card for colleagues."""

    draft: WorkCardDraft
    paper: Paper = Paper.WORK_CARD

    def made(self, maker: DocumentMaker) -> tuple[Made, ...]:
        """One page."""
        return (_pdf(maker.work_card(self.draft.card())),)

    def leaks(self) -> tuple[Leak, ...]:
        """In every text that colleagues see."""
        return self.draft.leaks()

    def speech(self) -> Speech | None:
        """Sentence by sentence."""
        return Speech(self.draft.speech(), self.draft.document.language)


@dataclass(frozen=True)
class _Private:
    """What stays with candidate and coach: nothing in it can leak to an employer."""

    def leaks(self) -> tuple[Leak, ...]:
        """None."""
        return ()

    def speech(self) -> Speech | None:
        """Not offered."""
        return None


@dataclass(frozen=True)
class ReportPaper(_Private):
    """The report: its first page for the candidate, or both for the coach."""

    paper: Paper
    report: Report

    def made(self, maker: DocumentMaker) -> tuple[Made, ...]:
        """One or two pages."""
        return (_pdf(maker.result(self.report) if self.paper is Paper.RESULT else maker.report(self.report)),)


@dataclass(frozen=True)
class TakeHomePaper(_Private):
    """The card with the appointment, and the appointment for a calendar."""

    card: TakeHome
    paper: Paper = Paper.TAKE_HOME

    def made(self, maker: DocumentMaker) -> tuple[Made, ...]:
        """Two files."""
        return _pdf(maker.take_home(self.card)), Made("ics", maker.calendar(self.card))


@dataclass(frozen=True)
class DossierDraft(_Private):
    """Everything about the candidate, to read and for other programs."""

    told: DossierPaper
    json: bytes
    paper: Paper = Paper.DOSSIER

    def made(self, maker: DocumentMaker) -> tuple[Made, ...]:
        """Two files."""
        return _pdf(maker.dossier(self.told)), Made("json", self.json)


@dataclass(frozen=True)
class QuestionnairePaper(_Private):
    """A questionnaire to fill in with a pen."""

    sheet: QuestionnaireSheet
    paper: Paper = Paper.QUESTIONNAIRE

    def made(self, maker: DocumentMaker) -> tuple[Made, ...]:
        """Its pages."""
        return (_pdf(maker.questionnaire(self.sheet)),)


def _pdf(content: bytes) -> Made:
    return Made("pdf", content, content)
