"""The system's file window in the tour: a file is chosen, or a document is let out, by typing its place."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from desktop.tour.hand import Hand, NothingToPress, type_keys
from desktop.tour.stage import Stage


def save(stage: Stage, name: str) -> None:
    """Lets a document out into the tour's folder."""
    file = stage.out / "documents" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    choose(stage, file)
    stage.hand.wait(file.exists)
    stage.record.documents.append(f"documents/{name}")


def choose(stage: Stage, file: Path) -> None:
    """Types a file's place in the file window and confirms it."""
    stage.hand.wait(lambda: _dialog() is not None)
    dialog = _dialog()
    if dialog is None:
        raise NothingToPress("no file window opened")
    hand = Hand(lambda: dialog)
    field = next(found for found in dialog.findChildren(QLineEdit) if found.isVisible())
    QTest.keySequence(field, "Ctrl+A")
    type_keys(field, str(file.resolve()))
    hand.settle()
    for _ in range(2):  # the first Enter may only close Qt's list of suggestions
        if _dialog() is not None:
            QTest.keyClick(field, Qt.Key.Key_Return)
            hand.settle()
    stage.hand.wait(lambda: _dialog() is None)


def _dialog() -> QFileDialog | None:
    found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QFileDialog)]
    return next((dialog for dialog in found if dialog.isVisible()), None)
