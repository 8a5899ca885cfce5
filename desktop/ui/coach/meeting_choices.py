"""The appointment on the take-home card: day and time chosen from lists, so they can't be wrong; the rest typed."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QGridLayout, QVBoxLayout
from typing_extensions import override

from desktop.domain.take_home import TakeHome
from desktop.flows.days import day_name, day_words
from desktop.flows.paper_drafts import TakeHomePaper
from desktop.flows.take_home import Meeting, trouble, warning
from desktop.text import tr
from desktop.ui.coach.basics import label
from desktop.ui.coach.choice_box import ChoiceBox
from desktop.ui.coach.choices import Choices, field
from desktop.ui.theme.current import Look

DAYS = 120
QUARTERS = [time(at // 4, at % 4 * 15) for at in range(6 * 4, 22 * 4)]


class MeetingChoices(Choices):
    """`card` makes the card of a meeting."""

    def __init__(self, look: Look, meeting: Meeting, now: datetime, card: Callable[[Meeting], TakeHome]) -> None:
        super().__init__(TakeHomePaper(card(meeting)))
        self._card, self._now = card, now
        self.day = ChoiceBox(look, tr("Welke dag?"))
        self.time = ChoiceBox(look, tr("Hoe laat?"))
        self.place = field(tr("Waar?"), 60)
        self.with_whom = field(tr("Met wie?"), 40)
        self.phone = field(tr("Nummer om te bellen"), 30)
        self.bring = field(tr("Wat neem je mee?"), 60)
        self.warning = label("", "notice", wrap=True)
        self._fill(meeting)
        self._lay_out()
        self._wire()
        self._warn()

    @property
    def meeting(self) -> Meeting:
        """As it is typed now."""
        day, hour = self.day.currentData(), self.time.currentData()
        where, whom = self.place.text(), self.with_whom.text()
        return Meeting(day, hour, where, whom, self.bring.text(), self.phone.text())

    @override
    def trouble(self) -> str:
        """A time that was, no place, nobody to meet."""
        return trouble(self.meeting, self._now)

    def _fill(self, meeting: Meeting) -> None:
        days = [self._now.date() + timedelta(days=at) for at in range(DAYS)]
        days += [] if meeting.day in days else [meeting.day]
        for day in days:
            self.day.addItem(f"{day_name(day)} {day_words(day)}", day)
        for hour in sorted({*QUARTERS, meeting.time}):
            self.time.addItem(f"{hour:%H:%M}", hour)
        self.day.setCurrentIndex(days.index(meeting.day))
        self.time.setCurrentText(f"{meeting.time:%H:%M}")
        self.place.setText(meeting.place)
        self.with_whom.setText(meeting.with_whom)
        self.bring.setText(meeting.bring)
        self.phone.setText(meeting.phone)
        for one in (self.day, self.time):
            one.setMaxVisibleItems(10)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        places = ((self.day, 0, 0), (self.time, 0, 1), (self.place, 2, 0), (self.with_whom, 2, 1))
        for part, row, column in (*places, (self.bring, 4, 0), (self.phone, 4, 1)):
            asked = label(part.accessibleName())
            asked.setBuddy(part)
            grid.addWidget(asked, row, column)
            grid.addWidget(part, row + 1, column)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(grid)
        whole.addWidget(self.warning)
        whole.addWidget(label(tr("De afspraak komt ook in het dossier als je de kaart meegeeft."), "quiet", wrap=True))
        whole.addStretch(1)
        self.setFocusProxy(self.day)

    def _wire(self) -> None:
        for chosen in (self.day, self.time):
            chosen.currentIndexChanged.connect(self._tell)
        for typed in (self.place, self.with_whom, self.bring, self.phone):
            typed.textChanged.connect(self._tell)

    def _warn(self) -> None:
        told = warning(self.meeting, self._now)
        self.warning.setText(told)
        self.warning.setVisible(bool(told))

    def _tell(self) -> None:
        self._warn()
        self.choose(TakeHomePaper(self._card(self.meeting)))
