"""The doors for files that come in and documents that leave, each with its body."""

from pathlib import Path
from typing import Protocol

from desktop.domain.dossier_paper import DossierPaper
from desktop.domain.employer import EmployerDocument, Look
from desktop.domain.letter import Letter
from desktop.domain.photo_frame import Framing, Still
from desktop.domain.questionnaire_sheet import QuestionnaireSheet
from desktop.domain.readable import Readable
from desktop.domain.recovery import RecoveryKey
from desktop.domain.report import Report
from desktop.domain.take_home import TakeHome
from desktop.domain.work_card import WorkCard
from desktop.flows.incident import Incident


class PhotoReader(Protocol):
    """Turns a file into a clean photo."""

    def read(self, file: Path) -> tuple[bytes, tuple[int, int]]:
        """JPEG bytes without metadata, upright, at most 1600 px, and its size; Problem when it is no picture."""
        ...

    def open(self, file: Path) -> Still:
        """The pixels alone, upright and at most 1600 px, to look at before it is kept; Problem as with read()."""
        ...

    def develop(self, still: Still, framing: Framing) -> tuple[bytes, tuple[int, int]]:
        """What is inside the frame, turned, as JPEG bytes without metadata, and its size."""
        ...


class DocumentMaker(Protocol):
    """Makes what leaves."""

    def portfolio(self, document: EmployerDocument, look: Look = Look.BOLD) -> bytes:
        """The two A4 pages as PDF."""
        ...

    def cv(self, document: EmployerDocument) -> bytes:
        """The same facts on one plain A4 page, as PDF."""
        ...

    def cv_word(self, document: EmployerDocument) -> bytes:
        """The same facts as a Word file (.docx)."""
        ...

    def cv_json(self, document: EmployerDocument) -> bytes:
        """The same facts as JSON Resume, UTF-8."""
        ...

    def vcard(self, document: EmployerDocument) -> bytes:
        """The contact as vCard (.vcf), UTF-8; empty when there is neither a number nor an address."""
        ...

    def letter(self, letter: Letter) -> bytes:
        """The motivation on one A4, as PDF."""
        ...

    def work_card(self, card: WorkCard) -> bytes:
        """The card for colleagues on one A4, as PDF."""
        ...

    def heard_portfolio(self, document: EmployerDocument, look: Look = Look.BOLD) -> Readable:
        """The portfolio, with the place of every sentence."""
        ...

    def heard_letter(self, letter: Letter) -> Readable:
        """The letter, with the place of every sentence."""
        ...

    def heard_work_card(self, card: WorkCard) -> Readable:
        """The card for colleagues, with the place of every sentence."""
        ...

    def report(self, report: Report) -> bytes:
        """The report: a page for the candidate and one for the coach, as PDF."""
        ...

    def result(self, report: Report) -> bytes:
        """The candidate's page of the report alone, as PDF."""
        ...

    def dossier(self, paper: DossierPaper) -> bytes:
        """Everything that is kept about a candidate, as a booklet, as PDF."""
        ...

    def questionnaire(self, sheet: QuestionnaireSheet) -> bytes:
        """A questionnaire to be filled in with a pen, as PDF."""
        ...

    def take_home(self, card: TakeHome) -> bytes:
        """The card with the next appointment, to cut out of an A4, as PDF."""
        ...

    def calendar(self, card: TakeHome) -> bytes:
        """The appointment as iCalendar (.ics)."""
        ...

    def recovery_sheet(self, key: RecoveryKey) -> bytes:
        """The recovery key on one A4 page, as PDF."""
        ...

    def incident_sheet(self, incident: Incident) -> bytes:
        """What to do when the laptop is gone, on one A4 page, as PDF."""
        ...
