"""Saved PDFs on the screen: remembered when saved, listed, erased by pressing (DECISIONS 31)."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.ids import CandidateId
from desktop.flows import saved_files
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage.memory import MemoryVault
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.saved_files_page import FileList
from tests.ui.coach import household
from tests.ui.coach.hand import click, press, type_in


@pytest.fixture
def sam(vault: MemoryVault, shelf: MemoryShelf) -> CandidateId:
    return household.sam(vault, shelf)


def kept(vault: MemoryVault, candidate: CandidateId, file: Path) -> Path:
    """A PDF saved earlier."""
    saved_files.remember(vault, candidate, file, b"%PDF")
    file.write_bytes(b"%PDF")
    return file


def ticks(files: FileList) -> list[bool]:
    """Whether each row is ticked."""
    return [files.item(row).checkState() is Qt.CheckState.Checked for row in range(files.count())]


def test_a_saved_portfolio_says_it_lies_open_and_is_listed_and_erased(
    qtbot: QtBot, side: CoachSide, sam: CandidateId, tmp_path: Path
) -> None:
    side.show_portfolio(sam)
    type_in(side.choosing.page.employer, "Fietsenzaak Voorbeeld")
    click(side.choosing.page.save)
    click(side.choosing.page.question.tiles[-1])
    click(side.choosing.page.question.go_on)
    dialog = side.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "van Sam.pdf"))
    dialog.reject()
    assert "iedereen kan het lezen" in side.choosing.page.told.text
    side.show_dossier(sam)
    click(side.dossier.files)
    assert ticks(side.care.files.files) == [True]
    assert str(tmp_path / "van Sam.pdf") in side.care.files.files.item(0).text()
    press(side.care.files.erase, Qt.Key.Key_Space)
    assert not (tmp_path / "van Sam.pdf").exists()
    assert side.care.files.told.text == "Gewist."
    assert side.care.files.erase.isHidden()
    click(side.care.files.back)
    assert side.dossier.isVisible()


def test_a_portfolio_that_could_not_be_written_is_not_listed(
    side: CoachSide, sam: CandidateId, vault: MemoryVault, tmp_path: Path
) -> None:
    side.show_portfolio(sam)
    type_in(side.choosing.page.employer, "Fietsenzaak Voorbeeld")
    click(side.choosing.page.save)
    click(side.choosing.page.question.tiles[-1])
    click(side.choosing.page.question.go_on)
    dialog = side.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "nergens" / "Sam.pdf"))
    dialog.reject()
    assert "Kies de plek daarna opnieuw" in side.choosing.page.told.text
    assert "exported" not in [line.what for line in vault.log(sam)]
    side.care.show_files(sam)
    assert not any(ticks(side.care.files.files))


def test_by_keyboard_a_file_is_left_out(side: CoachSide, vault: MemoryVault, sam: CandidateId, tmp_path: Path) -> None:
    file = kept(vault, sam, tmp_path / "Sam.pdf")
    side.care.show_files(sam)
    assert side.care.files.files.hasFocus()
    press(side.care.files.files, Qt.Key.Key_Space)
    assert ticks(side.care.files.files) == [False]
    assert not side.care.files.erase.isEnabled()
    assert file.exists()


def test_erasing_a_candidate_takes_the_ticked_files_along(
    qtbot: QtBot, side: CoachSide, vault: MemoryVault, sam: CandidateId, tmp_path: Path
) -> None:
    gone, stays = kept(vault, sam, tmp_path / "een.pdf"), kept(vault, sam, tmp_path / "twee.pdf")
    side.care.show_erase(sam)
    files = side.care.erase.files
    assert ticks(files) == [True, True]
    row = next(row for row in range(2) if "twee.pdf" in files.item(row).text())
    files.item(row).setCheckState(Qt.CheckState.Unchecked)
    click(side.care.erase.erase)
    qtbot.waitUntil(lambda: "alle reservekopieën" in side.care.erase.told.text)
    assert (gone.exists(), stays.exists()) == (False, True)
    assert vault.candidates() == ()
    assert files.isHidden()


def test_a_file_that_stays_is_named_after_the_dossier_is_gone(
    qtbot: QtBot, side: CoachSide, vault: MemoryVault, sam: CandidateId, tmp_path: Path
) -> None:
    """From then on nobody but the coach knows of it."""
    file = kept(vault, sam, tmp_path / "Sam.pdf")
    side.care.show_erase(sam)
    file.unlink()
    file.mkdir()
    click(side.care.erase.erase)
    qtbot.waitUntil(lambda: "alle reservekopieën" in side.care.erase.told.text)
    assert f"Nog niet gewist: {file}" in side.care.erase.told.text
    assert vault.candidates() == ()


def test_nothing_saved_is_said_plainly(side: CoachSide, sam: CandidateId) -> None:
    side.care.show_files(sam)
    assert side.care.files.files.isHidden()
    assert side.care.files.back.hasFocus()
    side.care.show_erase(sam)
    assert side.care.erase.files.isHidden()
