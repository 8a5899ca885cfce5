"""The papers that can be made of one candidate now: a card each, by whom it is for."""

from dataclasses import dataclass

from desktop.domain.candidate import Dossier
from desktop.domain.ids import CandidateId
from desktop.domain.papers import Audience, Paper
from desktop.domain.report import Report
from desktop.flows import file_names
from desktop.flows.portfolio import ALL, Portfolio, portfolio_of
from desktop.flows.ports import FormShelf, Vault
from desktop.flows.report import report_of
from desktop.text import language, tr

FOR = {
    Paper.PORTFOLIO: Audience.EMPLOYER,
    Paper.CV: Audience.EMPLOYER,
    Paper.LETTER: Audience.EMPLOYER,
    Paper.WORD: Audience.EMPLOYER,
    Paper.JSON_RESUME: Audience.EMPLOYER,
    Paper.CONTACT: Audience.EMPLOYER,
    Paper.RESULT: Audience.CANDIDATE,
    Paper.TAKE_HOME: Audience.CANDIDATE,
    Paper.DOSSIER: Audience.CANDIDATE,
    Paper.WORK_CARD: Audience.WORK_PLACE,
    Paper.REPORT: Audience.COACH,
    Paper.QUESTIONNAIRE: Audience.COACH,
}
PICTURES = {
    Paper.PORTFOLIO: "portfolio-page",
    Paper.CV: "list",
    Paper.LETTER: "letter",
    Paper.WORD: "pencil",
    Paper.JSON_RESUME: "computer",
    Paper.CONTACT: "phone",
    Paper.RESULT: "star",
    Paper.TAKE_HOME: "calendar",
    Paper.DOSSIER: "papers",
    Paper.WORK_CARD: "workers-help",
    Paper.REPORT: "talk-first",
    Paper.QUESTIONNAIRE: "question",
}
NAMED = {Audience.EMPLOYER, Audience.WORK_PLACE}  # whose name is asked before anything leaves


@dataclass(frozen=True)
class Source:
    """All that papers of one candidate are made from."""

    dossier: Dossier
    portfolio: Portfolio | None
    report: Report | None

    @property
    def candidate(self) -> CandidateId:
        """Whose papers they are."""
        return self.dossier.candidate.id

    @property
    def first_name(self) -> str:
        """The candidate's name."""
        return self.dossier.candidate.first_name

    @property
    def language(self) -> str:
        """The language the candidate answered in last; the screen's when there are no answers."""
        newest = max(self.dossier.fillings, key=lambda filling: filling.started, default=None)
        return newest.language if newest else language()


@dataclass(frozen=True)
class Offer:
    """One card. `missing` says what has to be there first; "" when the paper can be made."""

    paper: Paper
    picture: str
    word: str
    sentence: str
    missing: str = ""


def source_of(vault: Vault, shelf: FormShelf, candidate: CandidateId) -> Source:
    """Everything, opened: the vault logs it."""
    dossier = vault.dossier(candidate)
    report = report_of(vault, shelf, dossier, language())
    return Source(dossier, portfolio_of(vault, shelf, candidate), report)


def offers(source: Source, audience: Audience) -> tuple[Offer, ...]:
    """A card for each paper for these people."""
    return tuple(
        Offer(paper, PICTURES[paper], word(paper), _about(paper), _missing(source, paper))
        for paper, whom in FOR.items()
        if whom is audience
    )


def word(paper: Paper) -> str:
    """What a paper is called."""
    return {
        Paper.PORTFOLIO: tr("Portfolio"),
        Paper.CV: tr("CV"),
        Paper.LETTER: tr("Brief"),
        Paper.WORD: tr("CV in Word"),
        Paper.JSON_RESUME: tr("CV voor een website"),
        Paper.CONTACT: tr("Contactkaartje"),
        Paper.RESULT: tr("Dit kan ik"),
        Paper.TAKE_HOME: tr("Afspraakkaart"),
        Paper.DOSSIER: tr("Hele dossier"),
        Paper.WORK_CARD: tr("Werkkaart"),
        Paper.REPORT: tr("Verslag"),
        Paper.QUESTIONNAIRE: tr("Vragenlijst op papier"),
    }[paper]


def heading(audience: Audience, first_name: str) -> str:
    """Above the cards for these people."""
    return {
        Audience.EMPLOYER: tr("Voor een werkgever"),
        Audience.CANDIDATE: tr("Voor {name}", name=first_name),
        Audience.WORK_PLACE: tr("Voor de werkplek"),
        Audience.COACH: tr("Voor jou als coach"),
    }[audience]


def file_name(paper: Paper, first_name: str, ending: str) -> str:
    """A name for the file: what it is and whose."""
    return file_names.file_name(word(paper), first_name, ending)


def _about(paper: Paper) -> str:
    return {
        Paper.PORTFOLIO: tr("Twee bladzijden in beeld."),
        Paper.CV: tr("Eén bladzijde, alleen tekst."),
        Paper.LETTER: tr("In eigen zinnen, voor een baan."),
        Paper.WORD: tr("Om zelf verder aan te werken."),
        Paper.JSON_RESUME: tr("Een bestand dat websites lezen."),
        Paper.CONTACT: tr("Naam en nummer voor een telefoon."),
        Paper.RESULT: tr("Wat goed gaat, in plaatjes."),
        Paper.TAKE_HOME: tr("Voor thuis, en voor de agenda."),
        Paper.DOSSIER: tr("Alles wat wij bewaren."),
        Paper.WORK_CARD: tr("Zo werk ik het best."),
        Paper.REPORT: tr("Twee bladzijden voor het gesprek."),
        Paper.QUESTIONNAIRE: tr("Om met een pen in te vullen."),
    }[paper]


def _missing(source: Source, paper: Paper) -> str:
    if paper in {Paper.RESULT, Paper.REPORT} and source.report is None:
        return tr("Er zijn nog geen antwoorden.")
    if FOR[paper] in NAMED and source.portfolio is None:
        return tr("Eerst het werkprofiel.")
    if paper is Paper.CONTACT and source.portfolio is not None:
        whole = source.portfolio.document(ALL)
        return "" if whole.phone or whole.email else tr("Er is nog geen nummer of e-mail.")
    return ""
