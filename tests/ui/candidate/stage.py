"""The candidate's side on a stage: the real screen and session, and a voice and player that tell what they did."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.ids import FormId, PhotoId
from desktop.flows.ports import Clip, WordTime
from desktop.flows.session import Session
from desktop.storage.clocks import FixedClock
from desktop.ui.candidate.fresh import FRESH_SECONDS
from desktop.ui.candidate.side import CandidateSide
from desktop.ui.parts import inspect
from desktop.ui.parts.pressable import Pressable
from desktop.ui.parts.tile import Tile
from desktop.ui.theme.current import Look
from tests.flows.visits import Visits, play

RATE = 22050
SIZE = (1366, 768)
FORM = FormId("proef")


class ToldVoice:
    """Speaks these languages: a clip is the text itself, as bytes, with the times of its words."""

    def __init__(self, *languages: str) -> None:
        self._languages = languages
        self.paces: list[int] = []

    def set_pace(self, percent: int) -> None:
        """Remembers it."""
        self.paces.append(percent)

    def speaks(self, language: str) -> bool:
        """As told."""
        return language in self._languages

    def render(self, text: str, language: str) -> Clip:
        """A clip from which the player knows what it plays; silence in a language it does not speak."""
        if not self.speaks(language):
            return Clip(b"", RATE)
        starts = [place for place in range(len(text)) if place == 0 or text[place - 1] == " "]
        words = tuple(WordTime(start, start + 1, number * 0.1) for number, start in enumerate(starts))
        return Clip(text.encode("utf-16-le"), RATE, words)


class ToldPlayer:
    """Remembers what it plays; a clip lasts until it is ended, and its words sound when told."""

    audible = True

    def __init__(self) -> None:
        self.said: list[str] = []
        self.volumes: list[float] = []
        self._playing: tuple[Clip, Callable[[WordTime], None], Callable[[], None]] | None = None

    @property
    def says(self) -> str:
        """What sounds now; nothing when it is silent."""
        return self._playing[0].pcm.decode("utf-16-le") if self._playing else ""

    def play(self, clip: Clip, at_word: Callable[[WordTime], None], done: Callable[[], None]) -> None:
        """Takes the place of what plays."""
        self._playing = (clip, at_word, done)
        self.said.append(self.says)

    def stop(self) -> None:
        """Silence."""
        self._playing = None

    def set_volume(self, volume: float) -> None:
        """Remembers it."""
        self.volumes.append(volume)

    def reaches_word(self, number: int) -> None:
        """The word with this number sounds now."""
        assert self._playing is not None
        clip, at_word, _ = self._playing
        at_word(clip.words[number])

    def ends(self) -> None:
        """The clip is over."""
        assert self._playing is not None
        _, _, done = self._playing
        self._playing = None
        done()


class Stage:
    """Sam before the screen: sees, presses and hears."""

    def __init__(
        self, qtbot: QtBot, session: Session, *, look: Look | None = None, voice: ToldVoice | None = None
    ) -> None:
        self._qtbot = qtbot
        self.player = ToldPlayer()
        self.clock = FixedClock()
        self.session = session
        self.side = CandidateSide(
            session,
            look or Look(motion=False),
            voice or ToldVoice("nl"),
            self.player,
            lambda photo: session.photo(PhotoId(photo)),
            self.clock,
        )
        self.side.resize(*SIZE)
        qtbot.addWidget(self.side, before_close_func=lambda side: side.stop())
        with qtbot.waitExposed(self.side):
            self.side.show()
        self.side.activateWindow()
        self.side.start()

    @property
    def names(self) -> list[str]:
        """The names of everything that can be pressed, as a screen reader finds them."""
        return [target.name for target in inspect.targets(self.side)]

    def see(self, name: str) -> QWidget:
        """What has this name."""
        found = [target.widget for target in inspect.targets(self.side) if target.name == name]
        assert found, f"{name!r} is not among {self.names}"
        return found[0]

    def tile(self, card: str) -> Tile:
        """The tile of this card."""
        tiles = [each for each in self.side.view.pressables() if isinstance(each, Tile) and each.card.id == card]
        assert tiles, f"no card {card!r}"
        return tiles[0]

    def looks(self) -> None:
        """Long enough at the page for a press to count."""
        self.clock.pass_time(2 * FRESH_SECONDS)

    def presses(self, *names: str) -> "Stage":
        """Presses the middle of each with the mouse."""
        for name in names:
            self.clicks(self.see(name))
        return self

    def chooses(self, *cards: str) -> "Stage":
        """Presses tiles with the mouse."""
        for card in cards:
            self.clicks(self.tile(card))
        return self

    def clicks(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Presses here, where nothing else may lie over it."""
        self.looks()
        place = at or widget.rect().center()
        assert self.side.childAt(widget.mapTo(self.side, place)) is widget
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def keys(self, *keys: Qt.Key) -> "Stage":
        """Presses keys where the focus is."""
        for key in keys:
            self.looks()
            QTest.keyClick(self.side.focusWidget(), key)
        return self

    def types(self, text: str) -> None:
        """Types in the field."""
        field = next(found for found in self.side.findChildren(QLineEdit) if found.isVisible())
        self.clicks(field)
        QTest.keyClicks(field, text)

    def hears_all(self) -> list[str]:
        """Listens until it is silent; tells what was said from now on."""
        begun = len(self.player.said) - bool(self.player.says)
        while self.side.reader.speaking:
            self._qtbot.waitUntil(lambda: bool(self.player.says) or not self.side.reader.speaking)
            if self.player.says:
                self.player.ends()
        return self.player.said[begun:]

    @property
    def focused(self) -> str:
        """The name of what has the focus."""
        widget = self.side.focusWidget()
        return widget.accessibleName() if isinstance(widget, Pressable | QLineEdit) else ""


def at_form(form_text: str, visits: Visits | None = None) -> Session:
    """A session on the first page of this form (its id is `proef`), greeting and practice done."""
    visits = visits or Visits(form_text)
    first = visits.shelf.form(FORM).sections[0].items[0]
    return play(visits.begin(FORM), first.id)
