"""What the parts of the coach's page share: the report with its words at one scale, and the head of a part."""

from dataclasses import dataclass, replace
from datetime import date

from desktop.documents.dress import BOLD
from desktop.documents.looks import BODY, INNER_WIDTH, MARGIN, QUIET, SUN, TITLE, Box, Style
from desktop.documents.pen import Pen
from desktop.documents.report_words import ReportWords
from desktop.documents.typeset import Paragraph, Setter
from desktop.documents.words import words
from desktop.domain.form import RespondentRole
from desktop.domain.report import Report

NAME = replace(TITLE, size=11)
TALK = replace(BODY, size=9.5, leading=1.3)
STILL = replace(TALK, colour=QUIET)
GAP = 14.0
SIGN = 11.0
HEADING = replace(BOLD.heading, size=13.5)


@dataclass(frozen=True)
class Telling:
    """A report in words, to be told at one scale."""

    report: Report
    said: ReportWords
    setter: Setter

    def set(self, text: str, style: Style, width: float = INNER_WIDTH) -> Paragraph:
        """The text in lines."""
        return self.setter.set(text, style, width)

    def role(self, role: RespondentRole) -> str:
        """Who somebody is to the candidate."""
        return self.said.roles[role].format(name=self.report.first_name)

    def day(self, day: date) -> str:
        """A date as people write it."""
        return words(self.report.language).day(day)

    @property
    def line(self) -> float:
        """The height of a line of plain text."""
        return self.setter.size(TALK) * TALK.leading

    @property
    def sign(self) -> float:
        """How large a mark is: never larger than its line can bear."""
        return min(SIGN, self.setter.sized(SIGN))

    @property
    def heading_height(self) -> float:
        """A heading with the white around it."""
        return self.setter.size(HEADING) * HEADING.leading + 2 * self._white

    def heading(self, pen: Pen, heading: str, top: float) -> float:
        """A short bar and the heading; tells where it ends."""
        pen.ground(Box(MARGIN, top, 20, 2.6), SUN, 1.3)
        return pen.text("H3", self.set(heading, HEADING), MARGIN, top - self._white) - self._white

    @property
    def _white(self) -> float:
        return self.setter.sized(5.5)
