"""The senses of someone who can't read: pictures, places and sounds. No word of the screen comes through here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens
from desktop.flows.ports import Clip, Voice, WordTime
from desktop.speech.silent import InstantPlayer
from desktop.ui.candidate.path_view import PathView
from desktop.ui.candidate.picture_view import PictureView
from desktop.ui.parts.buttons import ListenButton
from desktop.ui.parts.pressable import Pressable
from desktop.ui.parts.tile import Tile

Place: TypeAlias = tuple[int, int, int, int]
Sound: TypeAlias = tuple[int, ...]  # one number a word: two words that sound the same have the same one
EDGE, GROUND = 3, 9  # where the border and the ground of a button are looked at, from its left side


@dataclass(frozen=True)
class Thing:
    """Something that looks as if it can be pressed."""

    place: Place
    pictures: tuple[str, ...]  # the meanings of the drawings on it
    round: bool
    chosen: bool  # a broad border in the colour of action
    lit: bool
    strong: bool  # all of it in the colour of action


@dataclass(frozen=True)
class Heard:
    """One clip, and what was lit while it sounded."""

    sound: Sound
    lit: tuple[Place, ...]


class Eyes:
    """Sees a window: colours from its pixels, and which drawing stands where."""

    def __init__(self, window: Callable[[], QWidget], theme: tokens.Theme = tokens.LIGHT) -> None:
        self._window = window
        self._theme = theme

    def things(self) -> tuple[Thing, ...]:
        """Everything that can be pressed, wherever it stands."""
        return tuple(self._thing(each) for each in self._window().findChildren(Pressable) if _is_seen(each))

    def scene(self) -> bytes:
        """How the page's own picture and the path look: by these one page is told from another."""
        window = self._window()
        seen = [part for kind in (PictureView, PathView) for part in window.findChildren(kind) if _is_seen(part)]
        images = [part.grab().toImage().convertToFormat(QImage.Format.Format_RGB32) for part in seen]
        return b"".join(bytes(image.constBits()) for image in images)

    def lit(self) -> tuple[Place, ...]:
        """The places of the tiles that are lit now."""
        tiles = self._window().findChildren(Tile)
        return tuple(self._place(tile) for tile in tiles if _is_seen(tile) and self._shows(tile, GROUND, "spoken"))

    def _thing(self, widget: Pressable) -> Thing:
        card = widget.card if isinstance(widget, Tile) else None
        return Thing(
            place=self._place(widget),
            pictures=tuple(picture for picture in (card.picture, card.note) if picture) if card else (),
            round=isinstance(widget, ListenButton),
            chosen=self._shows(widget, EDGE, "accent") and not self._shows(widget, GROUND, "accent"),
            lit=self._shows(widget, EDGE if isinstance(widget, ListenButton) else GROUND, "spoken"),
            strong=not isinstance(widget, ListenButton) and self._shows(widget, GROUND, "accent"),
        )

    def _place(self, widget: QWidget) -> Place:
        corner = widget.mapTo(self._window(), QPoint(0, 0))
        return corner.x(), corner.y(), widget.width(), widget.height()

    def _shows(self, widget: QWidget, across: int, colour: str) -> bool:
        pixel = widget.grab(QRect(across, widget.height() // 2, 1, 1)).toImage().pixelColor(0, 0)
        return bool(pixel.name().upper() == getattr(self._theme, colour).upper())


class Mouth:
    """A voice whose clips can be told apart: what is heard of each is how its words sound, not how they are written."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._sounds: dict[bytes, Sound] = {}
        self._numbers: dict[str, int] = {}

    def speaks(self, language: str) -> bool:
        """As the voice does."""
        return self._voice.speaks(language)

    def set_pace(self, percent: int) -> None:
        """As the voice does."""
        self._voice.set_pace(percent)

    def render(self, text: str, language: str) -> Clip:
        """The voice's own clip."""
        clip = self._voice.render(text, language)
        words = (word.strip(".,:?!…").casefold() for word in text.split())
        self._sounds[clip.pcm] = tuple(self._numbers.setdefault(word, len(self._numbers)) for word in words)
        return clip

    def sound_of(self, clip: Clip) -> Sound:
        """The words of a clip as they sound."""
        return self._sounds[clip.pcm]


class Ears(InstantPlayer):
    """Hears at once, looks meanwhile at what lights up, and adds up how long it would have taken."""

    def __init__(self, mouth: Mouth) -> None:
        super().__init__()
        self._mouth = mouth
        self.looks: Callable[[], tuple[Place, ...]] = tuple
        self.heard: list[Heard] = []
        self.seconds = 0.0

    @override
    def play(self, clip: Clip, at_word: Callable[[WordTime], None], done: Callable[[], None]) -> None:
        self.seconds += clip.seconds
        self.heard.append(Heard(self._mouth.sound_of(clip), self.looks()))
        super().play(clip, at_word, done)


def _is_seen(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()
