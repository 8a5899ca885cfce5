"""*Gesprek*: coach and candidate talk at the table, and the screen shows nobody's data meanwhile."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from typing_extensions import override

from desktop.text import tr
from desktop.ui.parts.cover import Cover
from desktop.ui.parts.idle import TOUCHES, Idle
from desktop.ui.theme.current import Look

TALK_MS = 2 * 60 * 1000


class TalkCover(Cover):
    """Takes the first touch for itself: it presses nothing of what lies below."""

    touched = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, "people-talk", tr("Jullie zijn in gesprek. Raak een toets of de muis aan."))
        self.setParent(window)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setGeometry(window.rect())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in TOUCHES:
            event.accept()
            self.touched.emit()
            return True
        return super().event(event)


class Talk(QObject):
    """While it is on, the window is covered after two minutes without a touch, and comes back by one."""

    def __init__(self, window: QWidget, look: Look, after_ms: int = TALK_MS) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._cover: TalkCover | None = None
        self._dialogs: list[QDialog] = []
        self._focus: QWidget | None = None
        self._idle = Idle(after_ms, self)
        self._idle.reached.connect(self._hide_all)
        window.installEventFilter(self)

    @property
    def covered(self) -> bool:
        """Whether nothing is to be seen now."""
        return self._cover is not None

    def set_on(self, on: bool) -> None:
        """They talk, or they do not any more."""
        self._show_all()
        if on:
            self._idle.begin()
        else:
            self._idle.end()

    def end(self) -> None:
        """The vault is closed: what was open over the window stays gone."""
        for dialog in self._dialogs:
            dialog.reject()
        self._dialogs, self._focus = [], None
        self.set_on(False)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self._cover is not None:
            self._cover.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def _hide_all(self) -> None:
        if self._cover is not None:
            return
        put_popups_away()
        self._focus = self._window.focusWidget()
        self._dialogs = open_dialogs()
        for dialog in self._dialogs:
            dialog.hide()
        self._cover = TalkCover(self._look, self._window)
        self._cover.touched.connect(self._show_all)
        self._cover.show()
        self._cover.raise_()
        self._cover.setFocus(Qt.FocusReason.OtherFocusReason)
        self._window.repaint()

    def _show_all(self) -> None:
        if self._cover is None:
            return
        cover, self._cover = self._cover, None
        cover.hide()
        cover.deleteLater()
        if self._focus is not None:
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        for dialog in self._dialogs:
            dialog.show()
        self._dialogs, self._focus = [], None
        self._idle.begin()


def open_dialogs() -> list[QDialog]:
    """Every window that asks something now."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]


def put_popups_away() -> None:
    """Menus and hints lie above everything, and what they say may be about somebody."""
    for each in QApplication.topLevelWidgets():
        if each.isVisible() and each.windowType() in {Qt.WindowType.Popup, Qt.WindowType.ToolTip}:
            each.close()
