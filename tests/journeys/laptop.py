"""A laptop on the table in a story: the real window and vault, a coach and a candidate who see, press and hear."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Self

from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from desktop import app
from desktop.app import Bodies, Settings
from desktop.flows import example
from desktop.flows.page import Layout, Page
from desktop.flows.ports import Clip, Voice, WordTime
from desktop.one_process import OneProcess
from desktop.pictures import table as pictograms
from desktop.speech.silent import InstantPlayer
from desktop.storage.clocks import SystemClock
from desktop.storage.door import FileVaultDoor
from desktop.storage.kdf import KdfCost
from desktop.tour.hand import Hand
from desktop.ui.candidate.side import CandidateSide
from desktop.ui.parts import inspect
from desktop.ui.parts.tile import Tile

CHEAP = KdfCost(passes=1, memory=64 * 1024)
SIZE = (1366, 768)


class TextVoice:
    """Speaks Dutch: a clip is the text itself, as bytes."""

    def speaks(self, language: str) -> bool:
        """Dutch only."""
        return language == "nl"

    def render(self, text: str, language: str) -> Clip:
        """The text; nothing in another language."""
        return Clip(text.encode("utf-16-le") if self.speaks(language) else b"", 22050)

    def set_pace(self, percent: int) -> None:
        """Reads as fast as ever."""


class Ears(InstantPlayer):
    """Hears at once, and remembers what."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    @override
    def play(self, clip: Clip, at_word: Callable[[WordTime], None], done: Callable[[], None]) -> None:
        self.heard.append(clip.pcm.decode("utf-16-le"))
        super().play(clip, at_word, done)


class House(Bodies):
    """The app's own bodies, with a voice that can be listened to."""

    @cached_property
    @override
    def voice(self) -> Voice:
        return TextVoice()


class Laptop:
    """The app on one folder; it can be closed and opened again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.opens()

    def opens(self) -> None:
        """The app starts."""
        self.ears = Ears()
        self.windows = open_windows(self._folder, self.ears)
        self.hand = Hand(lambda: self.windows.front)

    @property
    def window(self) -> QWidget:
        """The window in front."""
        return self.windows.front

    def closes(self) -> None:
        """The window is closed, as with its cross."""
        self.window.close()

    def is_switched_off(self) -> None:
        """Whoever is busy, the windows go."""
        self.windows.end()

    def offers(self, name: str) -> bool:
        """Whether something with this name (or one that begins so) can be pressed."""
        return any(target.name.startswith(name) for target in inspect.targets(self.window))

    def shows(self, text: str) -> bool:
        """Whether these words stand on the screen."""
        return any(text in shown.text for shown in inspect.texts(self.window))


def open_door(folder: Path) -> FileVaultDoor:
    """The way into the real vault in this folder, whose key costs little to make."""
    return FileVaultDoor(folder, SystemClock(), CHEAP)


def open_windows(folder: Path, player: InstantPlayer) -> OneProcess:
    """The real windows on this folder."""
    app.application()
    settings = Settings(motion=False, folder=folder)
    house = House(settings, door=open_door(folder), player=player)
    windows = OneProcess(house, settings.look, lambda window: window.setFixedSize(*SIZE))
    windows.begin()
    return windows


class Person:
    """Somebody at the laptop."""

    def __init__(self, laptop: Laptop) -> None:
        self.laptop = laptop

    def presses(self, *names: str) -> Self:
        """Presses these, one after another."""
        for name in names:
            self.laptop.hand.press(name)
        return self

    def types(self, field: str, text: str) -> Self:
        """Types in a field, in place of what stands there."""
        self.laptop.hand.type(field, text)
        return self

    def waits_for(self, name: str) -> Self:
        """Until this is on the screen."""
        self.laptop.hand.wait(lambda: self.laptop.offers(name))
        return self

    def sees(self, text: str) -> Self:
        """These words stand on the screen."""
        self.laptop.window.grab()
        assert self.laptop.shows(text), [shown.text for shown in inspect.texts(self.laptop.window)]
        return self


class Coach(Person):
    """Robin, who has the passphrase."""

    passphrase = ""

    def starts_the_app_for_the_first_time(self) -> Self:
        """The agency's role, the benefit question, who, and a passphrase that is proposed."""
        self.presses("Begeleider", "Verder", "Nee", "Verder", "Alleen ik")
        self.types("Jouw voornaam", "Robin").presses("Verder")
        labels = [label for label in self.laptop.window.findChildren(QLabel) if label.isVisible()]
        self.passphrase = next(label.text() for label in labels if label.property("role") == "words")
        self.presses("Verder").types("Jouw wachtzin", self.passphrase).presses("Klaar").waits_for("Afdrukken")
        self._writes_the_recovery_key_down()
        return self

    def _writes_the_recovery_key_down(self) -> None:
        """The nine groups by hand, and two of them typed back."""
        labels = [label for label in self.laptop.window.findChildren(QLabel) if label.isVisible()]
        groups = [label.text() for label in labels if label.property("role") == "key"]
        self.presses("Verder")
        for number, group in enumerate(groups, 1):
            if self.laptop.offers(f"Groep {number}"):
                self.types(f"Groep {number}", group)
        self.presses("Klaar").waits_for("Nieuwe kandidaat")

    def unlocks(self) -> Self:
        """With the passphrase."""
        self.types("Jouw wachtzin", self.passphrase).presses("Openen").waits_for("Nieuwe kandidaat")
        return self

    def adds(self, first_name: str) -> Self:
        """A new candidate with a picture."""
        self.presses("Nieuwe kandidaat").types("Voornaam", first_name)
        self.presses(pictograms()[example.AVATAR].word, "Dossier maken").waits_for("Geef aan kandidaat")
        return self

    def hands_over(self) -> "Candidate":
        """Gives the laptop to the candidate."""
        self.presses("Geef aan kandidaat").waits_for("Luister")
        return Candidate(self.laptop)

    def holds_to_take_over(self) -> Self:
        """Three seconds, and the passphrase is asked."""
        self.laptop.hand.hold("Ik ben de coach", lambda: self.laptop.offers("Overnemen"))
        return self

    def takes_over_with(self, passphrase: str) -> Self:
        """Types a passphrase above the candidate's screen."""
        self.types("Jouw wachtzin", passphrase).presses("Overnemen")
        return self


class Candidate(Person):
    """Sam, who presses pictures and hears them."""

    @property
    def side(self) -> CandidateSide:
        """The candidate's side of the window."""
        side = self.laptop.windows.candidate_side
        assert side is not None
        return side

    @property
    def page(self) -> Page:
        """The page on the screen."""
        return self.side.page

    @property
    def item(self) -> str:
        """Which question stands there, or which other page."""
        return example.item_of(self.page) if self.page.key.startswith("item:") else self.page.key

    @property
    def chosen(self) -> list[str]:
        """The cards that look chosen."""
        return [card.id for card in self.page.cards if card.chosen]

    def chooses(self, *cards: str) -> Self:
        """Presses tiles."""
        for card in cards:
            tiles = [each for each in inspect.targets(self.laptop.window) if isinstance(each.widget, Tile)]
            self.laptop.hand.press_target(
                next(each for each in tiles if isinstance(each.widget, Tile) and each.widget.card.id == card)
            )
        return self

    def hears(self, text: str) -> Self:
        """These words have sounded since the last press."""
        self.laptop.hand.wait(lambda: text in self.laptop.ears.heard)
        self.laptop.ears.heard.clear()
        return self

    def goes_on_until(self, item: str) -> Self:
        """Does on each page what the example does, with real presses."""
        for _ in range(200):
            if self.item == item:
                return self
            self.does_this_page()
            if self.page.layout is Layout.CALL:
                break
        assert self.item == item
        return self

    def does_this_page(self) -> None:
        """Answers the page and presses Verder."""
        key = self.page.key
        for _ in range(12):
            acts = example.acts_on(self.page)
            if not acts or self.page.key != key:
                break
            for act in acts:
                self.does(act)
        if self.page.key == key:
            self.presses("Verder")

    def does(self, act: example.Act) -> None:
        """One press, or one text."""
        if act.card:
            self.chooses(act.card)
        elif act.listen:
            self.presses("Luister")
        elif act.back:
            self.presses("Terug")
        elif act.write and self.page.layout is Layout.DATE:
            self.presses(*["Jaar later"] * example.YEARS)
        elif act.write:
            field = next(target for target in inspect.targets(self.laptop.window) if target.role == "field")
            self.types(field.name, act.write)
