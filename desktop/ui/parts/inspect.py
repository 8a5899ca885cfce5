"""What a window shows and offers now, read from its own widgets: for the tour, and for the rules of the screens."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from desktop.ui.parts import paint
from desktop.ui.parts.pressable import Pressable


@dataclass(frozen=True)
class ShownText:
    """A visible text, its box in the window, and its size in logical pixels."""

    text: str
    box: QRect
    px: int
    bold: bool
    fits: bool


@dataclass(frozen=True)
class Target:
    """Something that can be pressed or typed in."""

    role: str
    name: str
    box: QRect
    widget: QWidget


def texts(window: QWidget) -> tuple[ShownText, ...]:
    """Every text on the window."""
    return tuple(text for widget in _visible(window) for text in _texts_of(window, widget) if text.text.strip())


def targets(window: QWidget) -> tuple[Target, ...]:
    """Everything that can be pressed or typed in on the window."""
    found = []
    for widget in _visible(window):
        role = _role(widget)
        if role and widget.isEnabled():
            found.append(Target(role, _name(widget), _box(window, widget, widget.rect()), widget))
    return tuple(found)


def _visible(window: QWidget) -> Iterator[QWidget]:
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            yield widget


def _role(widget: QWidget) -> str:
    match widget:
        case Pressable():
            return widget.role
        case QAbstractButton():
            return "button"
        case QLineEdit() | QPlainTextEdit():
            return "field"
        case QComboBox():
            return "choice"
        case QAbstractItemView():
            return "list"
    return ""


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text.replace("&", "")


def _texts_of(window: QWidget, widget: QWidget) -> Iterator[ShownText]:
    drawn = paint.texts_of(widget)
    if drawn:
        for text in drawn:
            box = _box(window, widget, text.box.toAlignedRect())
            yield ShownText(text.text, box, text.px, text.bold, text.fits)
        return
    if isinstance(widget, QTableView):
        yield from _table_texts(window, widget)
        return
    said = _said(widget)
    if said:
        info = QFontInfo(widget.font())
        fits = _fits(widget, said)
        yield ShownText(said, _box(window, widget, widget.rect()), info.pixelSize(), info.bold(), fits)


def _table_texts(window: QWidget, table: QTableView) -> Iterator[ShownText]:
    """The cells and column heads that can be seen."""
    model, info = table.model(), QFontInfo(table.font())
    head = table.horizontalHeader()
    for column in range(model.columnCount()):
        said = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        if head.isVisible() and said:
            box = QRect(head.sectionViewportPosition(column), 0, head.sectionSize(column), head.height())
            bold = QFontInfo(head.font())
            yield ShownText(said, _box(window, head.viewport(), box), bold.pixelSize(), bold.bold(), fits=True)
        for row in range(model.rowCount()):
            index = model.index(row, column)
            box = table.visualRect(index)
            cell = str(index.data() or "")
            if cell and box.intersects(table.viewport().rect()):
                fits = table.fontMetrics().horizontalAdvance(cell) <= box.width()
                yield ShownText(cell, _box(window, table.viewport(), box), info.pixelSize(), info.bold(), fits)


def _said(widget: QWidget) -> str:
    match widget:
        case QLabel() | QLineEdit():
            return widget.text() or (widget.placeholderText() if isinstance(widget, QLineEdit) else "")
        case QPlainTextEdit():
            return widget.toPlainText() or widget.placeholderText()
        case Pressable():
            return ""
        case QAbstractButton():
            return widget.text().replace("&", "")
    return ""


def _fits(widget: QWidget, said: str) -> bool:
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        return True
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) <= widget.height() + 1
    return widget.fontMetrics().boundingRect(said).width() <= widget.width() + 1


def _box(window: QWidget, widget: QWidget, rect: QRect) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)) + rect.topLeft(), rect.size())
