"""What is copied here is kept by no history of copies, and is gone after a minute (DECISIONS 29)."""

import secrets
import sys
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer
from PySide6.QtGui import QAction, QClipboard, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget
from typing_extensions import override

from desktop.ui.parts.plain_field import PlainField

KEPT_MS = 60_000
OURS = "application/x-werkverhaal-copy"  # its value is this copy's number: nobody else's can be taken for it
CONCEALED = "org.nspasteboard.ConcealedType"
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_NO = bytes(4)  # a DWORD
# How each system is asked to keep a copy out of its history and off other computers.
MARKS = {
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): _NO,
    _WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
    _WINDOWS.format("CanUploadToCloudClipboard"): _NO,
    "x-kde-passwordManagerHint": b"secret",
    CONCEALED: b"",
}
COPIES = {QKeySequence.StandardKey.Copy: False, QKeySequence.StandardKey.Cut: True}
MENU = {"edit-copy": False, "edit-cut": True}  # Qt's names of what its menus do, and whether that takes away


class CopyGuard(QObject):
    """Copies in place of the widget that has the keyboard, so that no copy is ever on the clipboard unmarked."""

    def __init__(self, parent: QObject, kept_ms: int = KEPT_MS) -> None:
        super().__init__(parent)
        self._board = QGuiApplication.clipboard()
        self._number = b""
        self._timer = QTimer(self, singleShot=True, interval=kept_ms)
        self._timer.timeout.connect(self.clear)
        self._board.changed.connect(self._look)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
            self._follow(None, application.focusWidget())

    def copy(self, text: str) -> None:
        """Puts this on the clipboard for a minute."""
        self._number = secrets.token_bytes(16)
        data = QMimeData()
        data.setText(text)
        for name, value in (*MARKS.items(), (OURS, self._number)):
            data.setData(name, value)
        self._board.setMimeData(data)
        _conceal()
        self._timer.start()

    def clear(self) -> None:
        """Empties the clipboard, if what is on it is still ours."""
        self._timer.stop()
        if self._number and self._is_ours():
            self._board.clear()
        self._number = b""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            for keys, takes_away in COPIES.items():
                if event.matches(keys):
                    return self._copy_from(watched, takes_away=takes_away)
        if isinstance(event, QContextMenuEvent) and isinstance(watched, QLineEdit):
            return self._show_menu(watched, event)
        return super().eventFilter(watched, event)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whoever has the keyboard is who can copy; it stays watched, as it may be half gone when it loses that."""
        if isinstance(now, QLineEdit | QAbstractItemView):
            now.installEventFilter(self)

    def _copy_from(self, widget: QObject, *, takes_away: bool) -> bool:
        """Does what the widget would do; whether there was anything to do."""
        text = _chosen(widget)
        if text:
            self.copy(text)
            if takes_away and isinstance(widget, QLineEdit) and not widget.isReadOnly():
                widget.del_()
        return bool(text)

    def _show_menu(self, field: QLineEdit, event: QContextMenuEvent) -> bool:
        """The field's own menu, but for the lines that copy: those are ours."""
        if not _chosen(field):
            return False
        menu = field.createStandardContextMenu()
        for old in [action for action in menu.actions() if action.objectName() in MENU]:
            ours = QAction(old.icon(), old.text(), menu, enabled=old.isEnabled())
            takes_away = MENU[old.objectName()]
            ours.triggered.connect(lambda _=False, away=takes_away: self._copy_from(field, takes_away=away))
            menu.insertAction(old, ours)
            menu.removeAction(old)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())
        return True

    def _look(self, mode: QClipboard.Mode) -> None:
        """Whatever else put something of ours there: the clipboard gets it marked, other buffers do not keep it."""
        if mode is QClipboard.Mode.Selection and self._board.ownsSelection():
            self._board.clear(QClipboard.Mode.Selection)
        elif mode is QClipboard.Mode.Clipboard and self._board.ownsClipboard() and not self._is_ours():
            text = self._board.text()
            if text:
                self.copy(text)

    def _is_ours(self) -> bool:
        data = cast("QMimeData | None", self._board.mimeData())  # none when it is empty, whatever the types say
        return data is not None and data.hasFormat(OURS) and data.data(OURS).data() == self._number


def _chosen(widget: QObject) -> str:
    """What a copy would take from this widget now."""
    match widget:
        case PlainField():
            return ""  # it refuses
        case QLineEdit() if widget.echoMode() is QLineEdit.EchoMode.Normal:
            return widget.selectedText()
        case QAbstractItemView():
            return str(widget.currentIndex().data() or "")
    return ""


def _conceal() -> None:
    """macOS has names for this that Qt does not pass on."""
    if sys.platform == "darwin":
        from AppKit import NSPasteboard

        board = NSPasteboard.generalPasteboard()
        board.addTypes_owner_([CONCEALED], None)
        board.setString_forType_("", CONCEALED)
