"""The door to the camera. Bodies: Qt's, and one that shows what it is given, for tests and the demo."""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from desktop.domain.photo_frame import Still
from desktop.text import tr


class CameraTrouble(StrEnum):
    """Why there is nothing to see."""

    GONE = "gone"  # unplugged, or there was none
    REFUSED = "refused"  # the system does not let us
    BUSY = "busy"  # it says nothing, or another program has it


class Camera(Protocol):
    """Looks while it is open, and only then; its light goes out when it is closed."""

    @property
    def available(self) -> bool:
        """Whether there is a camera."""
        ...

    def open(self, at_still: Callable[[Still], None], in_trouble: Callable[[CameraTrouble], None]) -> None:
        """Looks from now on, and tells some ten times a second what it sees; of trouble once, and then it is closed."""
        ...

    def close(self) -> None:
        """Lets go of the camera; closing twice is harmless."""
        ...


def told_to_coach(trouble: CameraTrouble) -> str:
    """What is the matter, and what to do about it."""
    match trouble:
        case CameraTrouble.GONE:
            return tr("De camera is niet gevonden. Kijk of hij vastzit, of kies een foto uit een bestand.")
        case CameraTrouble.REFUSED:
            return tr(
                "Werkverhaal mag de camera niet gebruiken. Zet dat aan bij de privacy-instellingen van de laptop."
            )
    return tr("De camera geeft geen beeld. Sluit andere programma's die hem gebruiken, en probeer het nog een keer.")
