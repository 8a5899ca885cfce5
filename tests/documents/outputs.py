"""Every kind of file that can be made of a candidate, from a dossier in which everything private is a sentinel."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time

from desktop.documents.maker import PdfMaker
from desktop.domain.candidate import Dossier
from desktop.domain.dossier_paper import Chapter, DossierPaper, Fact, FactGroup, KeptPhoto
from desktop.domain.employer import Block, EmployerDocument, Look, Point
from desktop.domain.letter import Letter
from desktop.domain.papers import Paper
from desktop.domain.questionnaire_sheet import QuestionnaireSheet
from desktop.domain.readable import Readable
from desktop.domain.report import Agreed, Report
from desktop.domain.take_home import TakeHome
from desktop.domain.work_card import WorkCard
from desktop.flows.course import ABILITY
from desktop.flows.letter import propose
from desktop.flows.papers import file_name
from desktop.flows.portfolio import Portfolio
from desktop.flows.questionnaire_paper import sheet_of
from desktop.flows.take_home import Meeting, card_of
from desktop.flows.work_card import work_card_of
from tests.documents import painted
from tests.documents.dossiers import SHELF
from tests.documents.leaking import SENTINEL
from tests.documents.letters import everything
from tests.documents.reports import PLAIN

DAY = date(2026, 9, 15)


@dataclass(frozen=True)
class Told:
    """A candidate of whom everything private is a sentinel, and what an employer may see of it."""

    portfolio: Portfolio
    dossier: Dossier
    blocks: frozenset[Block]
    whole: bool = False  # a document that shows the sentinel, to see that it is found

    @property
    def document(self) -> EmployerDocument:
        """The allow-list, with the candidate's choices."""
        made = self.portfolio.document(self.blocks)
        return replace(made, name=SENTINEL) if self.whole else made

    @property
    def letter(self) -> Letter:
        """With every sentence switched on."""
        return everything(propose(self.document, DAY, "Kwekerij Het Voorbeeld", "medewerker")).letter()

    @property
    def work_card(self) -> WorkCard:
        """As it is proposed."""
        card = work_card_of(self.portfolio, self.dossier).card()
        return replace(card, name=SENTINEL) if self.whole else card

    @property
    def take_home(self) -> TakeHome:
        """With a meeting that is known, and what was done today."""
        meeting = Meeting(DAY, time(10), "Voorbeeldstraat 12", SENTINEL if self.whole else "Robin")
        return card_of(self.dossier, SHELF, meeting, "nl")

    @property
    def sheet(self) -> QuestionnaireSheet:
        """The questionnaire for this candidate."""
        name = SENTINEL if self.whole else self.dossier.candidate.first_name
        return sheet_of(SHELF.form(ABILITY), "nl", first_name=name)


def _named(paper: Paper, ending: str, made: bytes) -> dict[str, bytes]:
    return {file_name(paper, "Sam", ending): made}


def _heard(paper: Paper, made: Readable) -> dict[str, bytes]:
    """What is heard of a page leaves by the ear: it is scanned as the page is."""
    said = " ".join(told.text for told in made.told)
    return {**_named(paper, "pdf", made.pdf), "gehoord.txt": said.encode()}


Files = Mapping[str, bytes]
LEAVES: dict[str, Callable[[PdfMaker, Told], Files]] = {  # by the name of what the maker makes: all of it is scanned
    "portfolio": lambda maker, told: {
        f"{look.value} {told.portfolio.file_name()}": maker.portfolio(told.document, look) for look in Look
    },
    "cv": lambda maker, told: _named(Paper.CV, "pdf", maker.cv(told.document)),
    "cv_word": lambda maker, told: _named(Paper.WORD, "docx", maker.cv_word(told.document)),
    "cv_json": lambda maker, told: _named(Paper.JSON_RESUME, "json", maker.cv_json(told.document)),
    "vcard": lambda maker, told: _named(Paper.CONTACT, "vcf", maker.vcard(told.document)),
    "letter": lambda maker, told: _named(Paper.LETTER, "pdf", maker.letter(told.letter)),
    "work_card": lambda maker, told: _named(Paper.WORK_CARD, "pdf", maker.work_card(told.work_card)),
    "heard_portfolio": lambda maker, told: _heard(Paper.PORTFOLIO, maker.heard_portfolio(told.document)),
    "heard_letter": lambda maker, told: _heard(Paper.LETTER, maker.heard_letter(told.letter)),
    "heard_work_card": lambda maker, told: _heard(Paper.WORK_CARD, maker.heard_work_card(told.work_card)),
    "take_home": lambda maker, told: _named(Paper.TAKE_HOME, "pdf", maker.take_home(told.take_home)),
    "calendar": lambda maker, told: _named(Paper.TAKE_HOME, "ics", maker.calendar(told.take_home)),
    "questionnaire": lambda maker, told: _named(Paper.QUESTIONNAIRE, "pdf", maker.questionnaire(told.sheet)),
}
_REPORT: Report = replace(PLAIN, strong=(Point("star", SENTINEL),), agreements=(Agreed("bicycle", SENTINEL, None),))
_PAPER = DossierPaper(
    "nl",
    "Sam",
    "avatar-kite",
    DAY,
    (Chapter("Wat de coach noteerde", (FactGroup("", (Fact("", SENTINEL),)),)),),
    (KeptPhoto(painted.plants(3, (300, 200)), "15 september 2026"),),
)
PERSONAL: dict[str, Callable[[PdfMaker], Files]] = {  # for candidate and coach: private in it, never around it
    "report": lambda maker: _named(Paper.REPORT, "pdf", maker.report(_REPORT)),
    "result": lambda maker: _named(Paper.RESULT, "pdf", maker.result(_REPORT)),
    "dossier": lambda maker: _named(Paper.DOSSIER, "pdf", maker.dossier(_PAPER)),
}
NOBODY = frozenset({"recovery_sheet", "incident_sheet"})  # about no candidate; each has a test of its own that says so


def every_output(told: Told, maker: PdfMaker) -> Iterator[tuple[str, Files]]:
    """Whatever leaves: the kind, and its files by their names."""
    yield from ((kind, make(maker, told)) for kind, make in LEAVES.items())
