"""The panel behind *Geluid*, in front of any page; the language and what few need lie one press further."""

from enum import Enum

from desktop.domain.hearing import Hearing
from desktop.flows.language_choice import LanguageChoice
from desktop.flows.page import Page
from desktop.flows.sound import LANGUAGE, MORE, SOUND_PAGE, more_page, sound_page

LANGUAGE_PAGE = f"{SOUND_PAGE}:language"


class Spot(Enum):
    """Where in it one is."""

    SOUND = "sound"
    MORE = "more"
    LANGUAGE = "language"


class Panel:
    """Closed at first. Without languages to choose from there is no page of them."""

    def __init__(self, codes: tuple[str, ...], per_page: int) -> None:
        self._codes = codes
        self._per_page = per_page
        self._spot: Spot | None = None
        self._choice: LanguageChoice | None = None

    @property
    def open(self) -> bool:
        """Whether it stands in front now."""
        return self._spot is not None

    def toggle(self) -> None:
        """Opens it, or closes it wherever it is."""
        self._spot = None if self.open else Spot.SOUND

    def page(self, hearing: Hearing, language: str) -> Page:
        """What it shows now."""
        if self._spot is Spot.LANGUAGE and self._choice is not None:
            return self._choice.page(LANGUAGE_PAGE, language, quiet=True)
        if self._spot is Spot.MORE:
            return more_page(hearing, languages=bool(self._codes))
        return sound_page(hearing, languages=bool(self._codes))

    def press(self, card: str, language: str) -> None:
        """A card that leads further in."""
        if card == MORE:
            self._spot = Spot.MORE
        elif card == LANGUAGE:
            self._spot = Spot.LANGUAGE
            self._choice = LanguageChoice(self._codes, language, self._per_page)

    def next(self) -> None:
        """Verder: more languages when there are, else back to the question."""
        if self._spot is Spot.LANGUAGE and self._choice is not None and self._choice.next():
            return
        self._spot = None

    def back(self) -> None:
        """Terug: one step."""
        if self._spot is Spot.LANGUAGE and self._choice is not None and self._choice.back():
            return
        self._spot = None if self._spot is Spot.SOUND else Spot.SOUND
