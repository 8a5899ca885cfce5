"""A hand on *Wat gaat mee?*: a switch, the paper beside it, the answer about an employer, and the file window."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.switch_tile import SwitchTile
from tests.ui.coach.hand import click


def tile(side: CoachSide, key: str) -> SwitchTile:
    """The tile of this thing, on the part it stands in."""
    part = next(part for part in side.choosing.paper.parts() if key in {switch.key for switch in part.switches})
    click(next(stone for stone in side.choosing.page.stones if stone.key == part.key))
    while key not in {tile.switch.key for tile in side.choosing.page.grid.tiles}:
        click(side.choosing.page.grid.more)
    return next(tile for tile in side.choosing.page.grid.tiles if tile.switch.key == key)


def text(side: CoachSide) -> str:
    """What stands on the paper that is shown."""
    pdf = side.choosing.page.view.paper.pdf
    return " ".join(" ".join(pdf.getAllText(page).text() for page in range(pdf.pageCount())).split())


def say(side: CoachSide, answer: str) -> None:
    """What the candidate says about this employer."""
    click(next(tile for tile in side.choosing.page.question.tiles if tile.card.id == answer))
    click(side.choosing.page.question.go_on)


def file_window(qtbot: QtBot, side: CoachSide) -> QFileDialog:
    """The system's file window, as soon as it stands there."""
    dialog = side.findChild(QFileDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def type_place(dialog: QFileDialog, file: Path) -> None:
    """Types a whole path where the name stands."""
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText(str(file))


def save_as(qtbot: QtBot, side: CoachSide, file: Path) -> None:
    """Tells the file window where."""
    dialog = file_window(qtbot, side)
    type_place(dialog, file)
    dialog.accept()
    qtbot.waitUntil(lambda: side.findChild(QFileDialog) is None)
    assert file.read_bytes().startswith(b"%PDF")
