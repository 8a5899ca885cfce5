"""The camera on the candidate's screen: open on its own page and on no other; it counts aloud before the photo."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from desktop.domain.photo_frame import Still
from desktop.flows.camera_port import Camera, CameraTrouble
from desktop.flows.page import Layout, Page, Utterance
from desktop.flows.photo_pages import SNAP
from desktop.flows.photographing import COUNT, Photographing
from desktop.text import tr
from desktop.ui.candidate.screen import CandidateScreen

SECOND_MS = 1000


class Does(Protocol):
    """Carries an intent out, shows what it led to, and says that or else this."""

    def __call__(self, intent: Callable[[], None], then: tuple[Utterance, ...] = ()) -> None:
        """Does it."""


class Viewfinder(QObject):
    """One screen's way to the camera."""

    def __init__(self, view: CandidateScreen, photographing: Photographing, do: Does) -> None:
        super().__init__(view)
        self._view = view
        self._photographing = photographing
        self._do = do
        self._camera: Camera | None = None
        self._second = QTimer(self, interval=SECOND_MS)
        self._second.timeout.connect(self._tick)
        self._ticks = False

    @property
    def looking(self) -> bool:
        """Whether the camera is open."""
        return self._camera is not None

    def follow(self, page: Page) -> None:
        """Opens the camera on its page; on every other page it is released at once."""
        if page.layout is not Layout.CAMERA:
            self.close()
        elif not self.looking:
            QTimer.singleShot(0, self, self._open)  # the page stands first: a camera takes its time

    def calm(self) -> None:
        """Something was pressed: nothing is counted any more."""
        if not self._ticks:
            self._second.stop()
            self._photographing.counting = 0

    def close(self) -> None:
        """Releases the camera."""
        self._second.stop()
        self._photographing.counting = 0
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.close()
            self._view.picture.end_live()

    def take(self) -> None:
        """The round button: three seconds, counted aloud. Pressed again meanwhile it changes nothing."""
        if self._second.isActive():
            return
        self._do(lambda: self._photographing.press(SNAP), spoken_count(COUNT))
        if self._photographing.counting:
            self._second.start()

    def _open(self) -> None:
        page = self._view.page
        if self.looking or page is None or page.layout is not Layout.CAMERA or not self._view.isVisible():
            return
        camera = self._photographing.camera
        if camera is None:
            self._fail(CameraTrouble.GONE)
            return
        self._camera = camera
        camera.open(self._see, self._fail)

    def _see(self, still: Still) -> None:
        if not self.looking:
            return
        self._view.picture.show_live(still)
        if self._photographing.see(still):
            self._do(lambda: None)

    def _fail(self, trouble: CameraTrouble) -> None:
        self._do(lambda: self._photographing.fail(trouble))

    def _tick(self) -> None:
        """A second later."""
        self._ticks = True
        self._do(self._photographing.count, spoken_count(self._photographing.counting - 1))
        self._ticks = False
        if not self._photographing.counting:
            self._second.stop()


def spoken_count(seconds: int) -> tuple[Utterance, ...]:
    """The number of seconds left, aloud."""
    words = {3: tr("Drie."), 2: tr("Twee."), 1: tr("Eén.")}
    return (Utterance(words[seconds], f"card:{SNAP}"),) if seconds in words else ()
