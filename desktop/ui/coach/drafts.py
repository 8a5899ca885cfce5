"""What a coach was typing when the vault was locked: kept in the vault, and put back for the same coach."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Protocol, TypeAlias, runtime_checkable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from desktop.flows.kiosk_port import Lender
from desktop.flows.ports import Problem
from desktop.text import tr
from desktop.ui.coach.secret_field import SecretField
from desktop.ui.coach.shell import CoachShell

SECRET = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText
Fields: TypeAlias = Mapping[str, str | bool]  # by the name that a screen reader says


@runtime_checkable
class Unsaved(Protocol):
    """A widget that holds more than its fields tell."""

    def unsaved(self) -> str:
        """All of it, as text."""
        ...

    def put_back(self, text: str) -> None:
        """As it was then; text of another version of the program changes nothing."""
        ...


def _about_nothing() -> str:
    return ""


@dataclass(frozen=True)
class Spot:
    """A page on which things are typed or chosen that are not kept at once."""

    page: Callable[[], QWidget | None]
    open: Callable[[str], None]  # shows it, clean
    tell: Callable[[str], None]  # a calm line on it
    about: Callable[[], str] = _about_nothing  # whom it is about, as open() takes it


@dataclass(frozen=True)
class Draft:
    """What stood on one page."""

    spot: str
    about: str
    fields: Fields

    def text(self) -> str:
        """As it is kept."""
        return json.dumps(asdict(self), ensure_ascii=False)


def read(text: str) -> Draft | None:
    """A draft from what was kept; None when there is none, or one of another version of the program."""
    try:
        kept = json.loads(text)
        return Draft(str(kept["spot"]), str(kept["about"]), dict(kept["fields"]))
    except (ValueError, KeyError, TypeError):
        return None


class Drafts(QObject):
    """Knows how each page was when it was shown: what differs from that is a draft."""

    def __init__(self, vault: Lender, shell: CoachShell, spots: Mapping[str, Spot]) -> None:
        super().__init__(shell)
        self._vault = vault
        self._spots = spots
        self._shown: Draft | None = None  # the open page as it was shown
        self._kept = False  # whether a draft that was put back still lies in the vault
        shell.page_shown.connect(self._begin)

    def keep(self) -> None:
        """Keeps what is being typed now. Without room for it there is no draft: nothing holds up a lock."""
        now = self._now()
        with suppress(Problem):
            if now is not None and now != self._shown:
                self._vault.keep_draft(now.text())
            else:
                self._drop()

    def put_back(self) -> None:
        """Opens the page the coach was typing on, as it was left."""
        draft = read(self._vault.draft())
        spot = self._spots.get(draft.spot) if draft is not None else None
        if draft is None or spot is None:
            return
        with suppress(KeyError):  # whoever it was about is not there any more
            spot.open(draft.about)
        self._kept = True  # it goes with this page
        page = spot.page()
        if page is not None and self._shown is not None and self._shown.spot == draft.spot:
            fill_in(page, draft.fields)
            spot.tell(tr("Hier was je gebleven."))

    def _begin(self, page: QWidget) -> None:
        """A page is shown: the one before it was saved or left."""
        self._shown = None
        self._shown = self._now(page)
        with suppress(Problem):  # it is dropped with the next page then
            self._drop()

    def _drop(self) -> None:
        if self._kept:
            self._vault.keep_draft("")
            self._kept = False

    def _now(self, shown: QWidget | None = None) -> Draft | None:
        """The open page as it is."""
        for name, spot in self._spots.items():
            page = spot.page()
            if page is not None and (page is shown if shown else self._shown and self._shown.spot == name):
                return Draft(name, spot.about(), fields(page))
        return None


def fields(page: QWidget) -> dict[str, str | bool]:
    """What stands in the fields of a page and which cards are chosen; never a passphrase or a recovery key."""
    return {name: _value(widget) for name, widget in _named(page)}


def fill_in(page: QWidget, values: Fields) -> None:
    """Puts that back; a card is pressed, so that all that comes of a press comes of it."""
    for name, widget in list(_named(page)):
        value = values.get(name)
        match widget:
            case QLineEdit() if isinstance(value, str):
                widget.setText(value)
            case QTextEdit() | QPlainTextEdit() if isinstance(value, str):
                widget.setPlainText(value)
            case QComboBox() if isinstance(value, str) and widget.findText(value) >= 0:
                widget.setCurrentText(value)
            case Unsaved() if isinstance(value, str):
                widget.put_back(value)
            case QAbstractButton() if isinstance(value, bool) and value != widget.isChecked():
                widget.click()


def _named(page: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Every widget that holds something, with a name that no other on this page has."""
    times: dict[str, int] = {}
    for widget in page.findChildren(QWidget):
        if _holds(widget):
            name = widget.accessibleName() or widget.objectName()
            times[name] = times.get(name, 0) + 1
            yield f"{name} {times[name]}", widget


def _holds(widget: QWidget) -> bool:
    match widget:
        case QLineEdit():
            return widget.echoMode() is QLineEdit.EchoMode.Normal and not widget.inputMethodHints() & SECRET
        case QTextEdit() | QPlainTextEdit():
            return not widget.isReadOnly()
        case QComboBox() | Unsaved():
            return True
        case QAbstractButton():
            return widget.isCheckable() and widget.isEnabled() and not isinstance(widget.parent(), SecretField)
    return False


def _value(widget: QWidget) -> str | bool:
    match widget:
        case QLineEdit():
            return widget.text()
        case QTextEdit() | QPlainTextEdit():
            return widget.toPlainText()
        case QComboBox():
            return widget.currentText()
        case Unsaved():
            return widget.unsaved()
        case QAbstractButton():
            return widget.isChecked()
    raise TypeError("only what _holds() something has a value")
