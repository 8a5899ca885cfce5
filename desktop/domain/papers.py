"""The papers that can leave, for whom each is, and what is kept of one that left."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.ids import CandidateId, ExportId


class Audience(StrEnum):
    """For whom a paper is made."""

    EMPLOYER = "employer"
    CANDIDATE = "candidate"
    WORK_PLACE = "work_place"
    COACH = "coach"


class Paper(StrEnum):
    """Each kind of paper; kept by this word in the vault."""

    PORTFOLIO = "portfolio"
    CV = "cv"
    WORD = "word"
    JSON_RESUME = "json_resume"
    CONTACT = "contact"
    LETTER = "letter"
    RESULT = "result"
    TAKE_HOME = "take_home"
    DOSSIER = "dossier"
    WORK_CARD = "work_card"
    REPORT = "report"
    QUESTIONNAIRE = "questionnaire"


@dataclass(frozen=True)
class Export:
    """One file or sheet that left; its bytes are asked for apart."""

    id: ExportId
    candidate: CandidateId
    paper: Paper
    whom: str
    name: str  # the file's, with its ending
    made: datetime
