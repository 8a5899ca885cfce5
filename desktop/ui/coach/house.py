"""What the coach's window works with: a body for each port."""

from typing import Protocol

from desktop.flows.camera_port import Camera
from desktop.flows.file_ports import DocumentMaker, PhotoReader
from desktop.flows.kiosk_port import KioskDoor
from desktop.flows.opening import Judgement
from desktop.flows.ports import Clock, FormShelf, Player, VaultDoor, Voice
from desktop.flows.recordings import Microphone, Recordings
from desktop.flows.upkeep import Caretaker


class House(Protocol):
    """Each body is made when it is first asked for."""

    @property
    def door(self) -> VaultDoor:
        """The way into the vault."""
        ...

    @property
    def kiosks(self) -> KioskDoor:
        """The way into kiosks; the coach's side only asks how many wait."""
        ...

    @property
    def shelf(self) -> FormShelf:
        """The forms."""
        ...

    @property
    def voice(self) -> Voice:
        """Text to sound."""
        ...

    @property
    def player(self) -> Player:
        """Sound to ears."""
        ...

    @property
    def recordings(self) -> Recordings:
        """The agency's own recordings."""
        ...

    @property
    def microphone(self) -> Microphone:
        """Ears to sound."""
        ...

    @property
    def dictation(self) -> Microphone:
        """The same, in less room: what candidates say instead of typing."""
        ...

    @property
    def maker(self) -> DocumentMaker:
        """Makes documents."""
        ...

    @property
    def photos(self) -> PhotoReader:
        """Cleans photos."""
        ...

    @property
    def camera(self) -> Camera:
        """Makes photos."""
        ...

    @property
    def clock(self) -> Clock:
        """The time."""
        ...

    @property
    def caretaker(self) -> Caretaker:
        """Keeps the vault safe."""
        ...

    def choose_language(self, language: str) -> None:
        """For every screen that is made from now on."""
        ...

    def propose(self) -> str:
        """Five words for a passphrase."""
        ...

    def judge(self, passphrase: str) -> Judgement:
        """Whether a coach's own passphrase is strong enough."""
        ...
