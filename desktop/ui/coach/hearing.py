"""The sound of *Wat gaat mee?*: what is pressed, and the paper sentence by sentence with its light."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop.domain.readable import Told
from desktop.text import language
from desktop.ui.coach.choosing_page import ChoosingPage
from desktop.ui.coach.read_along import ReadAlong
from desktop.ui.coach.reading import Sound


class Hearing(QObject):
    """Silent until it is given something to sound with; voice and player are asked for when first needed."""

    def __init__(self, page: ChoosingPage) -> None:
        super().__init__(page)
        self._page = page
        self._told: Sequence[Told] = ()
        self._language = ""
        self._sound: Sound | None = None
        self._along: ReadAlong | None = None
        page.say_wanted.connect(lambda words: self.say([words]))
        page.bar.listen.clicked.connect(self._listen)
        page.bar.before.clicked.connect(lambda: self._step(-1))
        page.bar.after.clicked.connect(lambda: self._step(1))

    def listen_with(self, sound: Sound) -> None:
        """What it sounds with."""
        self._sound = sound

    def take(self, told: Sequence[Told], spoken: str) -> None:
        """The sentences of another paper, in this language."""
        self._told, self._language = told, spoken
        if self._along is not None:
            self._along.take([one.text for one in told], spoken)

    def say(self, words: Sequence[str]) -> None:
        """Says this now."""
        if (along := self._reading) is not None:
            along.say(words, language())

    def stop(self) -> None:
        """Silence."""
        if self._along is not None:
            self._along.stop()

    @property
    def _reading(self) -> ReadAlong | None:
        if self._along is None and self._sound is not None:
            self._along = ReadAlong(self, self._sound)
            self._along.begun.connect(self._light)
            self._along.ended.connect(self._fall_silent)
            self.take(self._told, self._language)
        return self._along

    def _listen(self) -> None:
        if (along := self._reading) is None:
            return
        if along.reading:
            along.stop()
        else:
            along.go_on()

    def _step(self, by: int) -> None:
        if (along := self._reading) is not None:
            along.step(by)

    def _light(self, at: int) -> None:
        self._page.view.light(at)
        self._page.bar.listen.show_reading(reading=True)

    def _fall_silent(self) -> None:
        self._page.view.light(None)
        self._page.bar.listen.show_reading(reading=False)
