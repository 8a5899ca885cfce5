"""Counts the seconds in which no passphrase is looked at, and says them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop.flows.waiting import wait_words

SECOND_MS = 1000


class Countdown(QObject):
    """`say` hears the sentence every second; `free` whether something can be typed again."""

    def __init__(self, parent: QObject, say: Callable[[str], None], free: Callable[[bool], None]) -> None:
        super().__init__(parent)
        self._say = say
        self._free = free
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self._count)

    def begin(self, seconds: int) -> None:
        """So long nothing can be typed."""
        self._left = seconds
        self._free(False)
        self._say(wait_words(seconds))
        self._timer.start()

    def _count(self) -> None:
        self._left -= 1
        self._say(wait_words(self._left) if self._left else "")
        if not self._left:
            self._timer.stop()
            self._free(True)
