"""The body of the port DocumentMaker. Each kind of document is loaded when it is first made: the start stays quick."""

from typing import TYPE_CHECKING

from desktop.documents.photos import Darkroom
from desktop.domain.employer import EmployerDocument, Look

if TYPE_CHECKING:
    from desktop.documents.pen import Pen
    from desktop.domain.dossier_paper import DossierPaper
    from desktop.domain.letter import Letter
    from desktop.domain.questionnaire_sheet import QuestionnaireSheet
    from desktop.domain.readable import Readable
    from desktop.domain.recovery import RecoveryKey
    from desktop.domain.report import Report
    from desktop.domain.take_home import TakeHome
    from desktop.domain.work_card import WorkCard
    from desktop.flows.incident import Incident


class PdfMaker:
    """Makes documents; remembers the photos of the newest one only, cut to size."""

    def __init__(self) -> None:
        self._darkroom = Darkroom()

    def portfolio(self, document: EmployerDocument, look: Look = Look.BOLD) -> bytes:
        """The two A4 pages as PDF."""
        from desktop.documents import portfolio

        return self._cleared(portfolio.make(document, self._darkroom, look))

    def cv(self, document: EmployerDocument) -> bytes:
        """The same facts on one plain A4 page, as PDF."""
        from desktop.documents import curriculum

        return self._cleared(curriculum.make(document, self._darkroom))

    def cv_word(self, document: EmployerDocument) -> bytes:
        """The same facts as a Word file (.docx)."""
        from desktop.documents import word_file

        return self._cleared(word_file.make(document, self._darkroom))

    def cv_json(self, document: EmployerDocument) -> bytes:
        """The same facts as JSON Resume, UTF-8."""
        from desktop.documents import json_resume

        return json_resume.make(document)

    def vcard(self, document: EmployerDocument) -> bytes:
        """The contact as vCard (.vcf), UTF-8; empty when there is neither a number nor an address."""
        from desktop.documents import contact

        return contact.vcard(document).encode()

    def letter(self, letter: "Letter") -> bytes:
        """The motivation on one A4, as PDF."""
        from desktop.documents import letter as page

        return self._cleared(page.make(letter, self._darkroom))

    def work_card(self, card: "WorkCard") -> bytes:
        """The card for colleagues on one A4, as PDF."""
        from desktop.documents import work_card

        return self._cleared(work_card.make(card, self._darkroom))

    def report(self, report: "Report") -> bytes:
        """The report: a page for the candidate and one for the coach, as PDF."""
        from desktop.documents import report as pages

        return pages.make(report, self._darkroom)

    def result(self, report: "Report") -> bytes:
        """The candidate's page of the report alone, as PDF."""
        from desktop.documents import report as pages

        return pages.make(report, self._darkroom, for_candidate=True)

    def take_home(self, card: "TakeHome") -> bytes:
        """The card with the next appointment, to cut out of an A4, as PDF."""
        from desktop.documents import take_home

        return take_home.make(card, self._darkroom)

    def calendar(self, card: "TakeHome") -> bytes:
        """The appointment as iCalendar (.ics)."""
        from desktop.documents import calendar_file

        return calendar_file.make(card)

    def dossier(self, paper: "DossierPaper") -> bytes:
        """Everything that is kept about a candidate, as a booklet, as PDF; none of its photos are remembered."""
        from desktop.documents import dossier

        return dossier.make(paper, Darkroom())

    def questionnaire(self, sheet: "QuestionnaireSheet") -> bytes:
        """A questionnaire to be filled in with a pen, as PDF."""
        from desktop.documents import questionnaire

        return questionnaire.make(sheet, self._darkroom)

    def recovery_sheet(self, key: "RecoveryKey") -> bytes:
        """The recovery key on one A4 page, as PDF; nothing of it is remembered."""
        from desktop.documents import recovery_sheet

        return recovery_sheet.make(key, self._darkroom)

    def incident_sheet(self, incident: "Incident") -> bytes:
        """What to do when the laptop is gone, on one A4 page, as PDF."""
        from desktop.documents import incident_sheet

        return incident_sheet.make(incident, self._darkroom)

    def heard_portfolio(self, document: EmployerDocument, look: Look = Look.BOLD) -> "Readable":
        """The portfolio, with the place of every sentence."""
        from desktop.documents import portfolio

        pen = portfolio.drawn(document, self._darkroom, look)
        return _readable(self._cleared(pen.finish()), pen)

    def heard_letter(self, letter: "Letter") -> "Readable":
        """The letter, with the place of every sentence."""
        from desktop.documents import letter as page

        pen = page.drawn(letter, self._darkroom)
        return _readable(self._cleared(pen.finish()), pen)

    def heard_work_card(self, card: "WorkCard") -> "Readable":
        """The card for colleagues, with the place of every sentence."""
        from desktop.documents import work_card

        pen = work_card.drawn(card, self._darkroom)
        return _readable(self._cleared(pen.finish()), pen)

    def _cleared(self, made: bytes) -> bytes:
        """What was made; photos that it did not show are forgotten."""
        self._darkroom.clear()
        return made


def _readable(pdf: bytes, pen: "Pen") -> "Readable":
    from desktop.documents.heard import readable

    return readable(pdf, pen.heard)
