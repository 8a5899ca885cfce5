"""The portfolio: only what is switched on, seen before it leaves, and logged (issue 2 point 7, DECISIONS 31)."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Block
from desktop.domain.ids import CandidateId
from desktop.flows.dossier_care import going
from desktop.flows.ports import Problem
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage.memory import MemoryVault
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.preview import Paper
from desktop.ui.coach.printing import a4_printer
from desktop.ui.coach.switch import BlockSwitch
from tests.ui.coach import household
from tests.ui.coach.hand import click, press, type_in


@pytest.fixture
def sam(qtbot: QtBot, side: CoachSide, vault: MemoryVault, shelf: MemoryShelf) -> CandidateId:
    """Sam's portfolio is on the screen."""
    candidate = household.sam(vault, shelf)
    side.show_dossier(candidate)
    click(side.dossier.portfolio)
    return candidate


def _switch(side: CoachSide, block: Block) -> BlockSwitch:
    return next(switch for switch in side.portfolio.switches if switch.row.block is block)


def _text(side: CoachSide) -> str:
    pdf = side.portfolio.preview.paper.pdf
    return " ".join(pdf.getAllText(page).text() for page in range(pdf.pageCount()))


@pytest.mark.usefixtures("sam")
def test_switches_stand_as_the_candidate_marked_them(side: CoachSide) -> None:
    """PRODUCT, What may leave: only what the candidate switched on."""
    on = {switch.row.block for switch in side.portfolio.switches if switch.isChecked()}
    assert on == {Block.STRENGTHS, Block.WISHES, Block.EXPERIENCE, Block.PHONE}
    assert len(side.portfolio.switches) == len(Block)
    assert not side.shell.lock.isVisible()  # for two pairs of eyes: no way to other names


@pytest.mark.usefixtures("sam")
def test_a_block_with_nothing_in_it_can_not_be_switched_on(qtbot: QtBot, side: CoachSide) -> None:
    email = _switch(side, Block.EMAIL)
    assert not email.isEnabled()
    assert email.accessibleDescription() == "nog leeg"
    click(email)
    assert not email.isChecked()


@pytest.mark.usefixtures("sam")
def test_each_switch_says_what_it_shows(side: CoachSide) -> None:
    assert _switch(side, Block.PHONE).shows == "06 00000000"
    assert _switch(side, Block.STRENGTHS).shows == "Op tijd komen · Samen werken · Rustig blijven"
    assert _switch(side, Block.EXPERIENCE).shows == "Fietsen maken (thuis)"
    assert _switch(side, Block.WORKS_BEST).shows == "Laat het mij een keer zien. Dan doe ik het"


@pytest.mark.usefixtures("sam")
def test_the_pages_follow_the_switches_at_once(qtbot: QtBot, side: CoachSide) -> None:
    assert "06 00000000" in _text(side)
    assert "Laat het mij" not in _text(side)
    before = side.portfolio.preview.grab().toImage()
    click(_switch(side, Block.PHONE))
    press(_switch(side, Block.WORKS_BEST), Qt.Key.Key_Space)
    assert "06 00000000" not in _text(side)
    assert "Laat het mij" in _text(side)
    assert side.portfolio.preview.grab().toImage() != before


@pytest.mark.usefixtures("sam")
def test_the_pages_can_be_read_together(qtbot: QtBot, side: CoachSide) -> None:
    preview = side.portfolio.preview
    assert preview.currentIndex() == 0
    click(side.portfolio.large)
    assert preview.currentIndex() == 1
    assert not side.portfolio.switches[0].isVisible()
    click(side.portfolio.large)
    assert side.portfolio.switches[0].isVisible()


@pytest.mark.usefixtures("sam")
def test_luister_gives_the_sentences_in_reading_order(qtbot: QtBot, side: CoachSide) -> None:
    """PRODUCT, main job 5: hear it read aloud; what is off is not said."""
    click(_switch(side, Block.PHONE))
    with qtbot.waitSignal(side.speak_wanted) as asked:
        click(side.portfolio.listen)
    speech = asked.args[0]
    assert speech.language == "nl"
    assert speech.sentences == (
        "Sam Voorbeeld",
        "Wat ik goed kan.",
        "Ik kom op tijd. Daar kun je op rekenen.",
        "Ik werk graag samen met collega's.",
        "Ik blijf rustig, ook op een drukke dag.",
        "Wat ik wil doen.",
        "Ik wil graag fietsen maken.",
        "Ik wil graag in het groen werken.",
        "Wat ik heb gedaan.",
        "Fietsen maken, thuis.",
    )


def test_nothing_leaves_without_saying_for_whom(
    qtbot: QtBot, side: CoachSide, sam: CandidateId, vault: MemoryVault
) -> None:
    """PRODUCT, rules of the coach side: every export says who it is for."""
    for button in (side.portfolio.save, side.portfolio.paper):
        click(button)
        assert side.portfolio.told.text == "Typ eerst voor wie dit is."
        assert side.portfolio.employer.hasFocus()
        assert side.findChild(QFileDialog) is None
    assert "exported" not in [line.what for line in vault.dossier(sam).log]


def test_saved_where_the_coach_says_and_logged(
    qtbot: QtBot, side: CoachSide, sam: CandidateId, vault: MemoryVault, tmp_path: Path
) -> None:
    """DECISIONS 31: it says that the file lies open, and remembers where, for erasing."""
    type_in(side.portfolio.employer, "Fietsenzaak Voorbeeld")
    _save(qtbot, side, tmp_path / "van Sam")
    kept = tmp_path / "van Sam.pdf"
    assert kept.read_bytes().startswith(b"%PDF")
    assert "ligt open" in side.portfolio.told.text
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["van Sam.pdf"]
    line = vault.dossier(sam).log[-2]
    assert line.what == "exported"
    assert "Fietsenzaak Voorbeeld" in line.detail
    assert str(kept) in line.detail


def test_a_place_that_can_not_be_written_is_said(
    qtbot: QtBot, side: CoachSide, sam: CandidateId, vault: MemoryVault, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    type_in(side.portfolio.employer, "Fietsenzaak Voorbeeld")
    click(side.portfolio.save)
    dialog = _file_window(qtbot, side)
    dialog.setDirectory(str(folder))
    dialog.selectFile(str(folder / "van Sam.pdf"))
    folder.rmdir()  # the stick is pulled out
    dialog.fileSelected.emit(str(folder / "van Sam.pdf"))
    dialog.reject()
    assert side.portfolio.told.text == "Bewaren lukt hier niet. Kies een andere plek."
    assert "exported" not in [line.what for line in vault.dossier(sam).log]


def test_what_can_not_be_logged_does_not_go_out(
    qtbot: QtBot,
    side: CoachSide,
    sam: CandidateId,
    vault: MemoryVault,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing leaves unlogged: the file lies ready beside its place, is logged, and only then put there."""
    type_in(side.portfolio.employer, "Fietsenzaak Voorbeeld")

    def full(*_given: object) -> None:
        raise Problem("disk-full", "De schijf is vol. Maak ruimte vrij.")

    with monkeypatch.context() as disk:
        disk.setattr(vault, "remember", full)
        _save(qtbot, side, tmp_path / "van Sam")
        assert side.portfolio.told.text == "De schijf is vol. Maak ruimte vrij."
        assert [file for file in tmp_path.iterdir() if file.is_file()] == []
        click(side.portfolio.paper)
        dialog = side.findChild(QAbstractPrintDialog)
        assert dialog is not None
        paper = tmp_path / "papier.pdf"
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(paper))
        dialog.done(QAbstractPrintDialog.DialogCode.Accepted)
        assert not paper.exists()
    _save(qtbot, side, tmp_path / "van Sam")
    assert (tmp_path / "van Sam.pdf").exists()
    assert vault.log(sam)[-1].what == "exported"


def test_what_was_logged_and_then_failed_is_logged_as_that(
    qtbot: QtBot, side: CoachSide, sam: CandidateId, vault: MemoryVault, tmp_path: Path
) -> None:
    """The place takes the file but not its name: the coach is told, and the log does not say that it went out."""
    type_in(side.portfolio.employer, "Fietsenzaak Voorbeeld")
    (tmp_path / "van Sam.pdf").mkdir()
    click(side.portfolio.save)
    dialog = _file_window(qtbot, side)
    dialog.fileSelected.emit(str(tmp_path / "van Sam.pdf"))
    dialog.reject()
    assert side.portfolio.told.text == "Bewaren lukt hier niet. Kies een andere plek."
    assert [file.name for file in tmp_path.iterdir()] == ["van Sam.pdf"]
    said, unsaid = vault.log(sam)[-2:]
    assert (said.what, unsaid.what) == ("exported", "not_exported")
    assert said.detail == unsaid.detail
    assert going(vault, sam).stays == ()


@pytest.mark.usefixtures("sam")
def test_a_file_that_is_there_is_asked_about(qtbot: QtBot, side: CoachSide, tmp_path: Path) -> None:
    there = tmp_path / "oud.pdf"
    there.write_text("oud")
    type_in(side.portfolio.employer, "Fietsenzaak Voorbeeld")
    asked: list[str] = []

    def answer_no() -> None:
        box = side.findChild(QMessageBox)
        assert box is not None
        asked.append(box.text())
        box.button(QMessageBox.StandardButton.No).click()

    click(side.portfolio.save)
    dialog = _file_window(qtbot, side)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(there))
    QTimer.singleShot(0, answer_no)
    dialog.accept()
    assert len(asked) == 1
    assert there.read_text() == "oud"
    dialog.reject()


def test_printed_pages_are_a4_and_sharp(
    qtbot: QtBot, side: CoachSide, sam: CandidateId, vault: MemoryVault, tmp_path: Path
) -> None:
    """Issue 2 point 7: printed through the system's window, here to a file as a printer would get it."""
    paper = tmp_path / "papier.pdf"
    type_in(side.portfolio.employer, "Fietsenzaak Voorbeeld")
    click(side.portfolio.paper)
    dialog = side.findChild(QAbstractPrintDialog)
    assert dialog is not None
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(paper))
    dialog.done(QAbstractPrintDialog.DialogCode.Accepted)
    printed = Paper(side)
    printed.load(paper.read_bytes())
    assert printed.pdf.pageCount() == 2
    size = printed.pdf.pagePointSize(0)
    assert (round(size.width()), round(size.height())) == (595, 842)
    whole, seen = printed.image(0, QSize(210, 297)), side.portfolio.preview.paper.image(0, QSize(210, 297))
    apart = [
        abs(whole.pixelColor(x, y).lightness() - seen.pixelColor(x, y).lightness())
        for x in range(5, 210, 10)
        for y in range(5, 297, 10)
    ]
    assert sum(apart) / len(apart) < 6  # of 255: the same picture, whatever a printer does to its edges
    assert a4_printer().resolution() == 300
    assert "op papier" in vault.dossier(sam).log[-2].detail


def test_back_goes_to_the_dossier(qtbot: QtBot, side: CoachSide, sam: CandidateId) -> None:
    assert sam
    assert side.portfolio.back.text() == "Terug naar Sam"
    click(side.portfolio.back)
    assert side.dossier.isVisible()
    assert side.shell.lock.isVisible()


def _file_window(qtbot: QtBot, side: CoachSide) -> QFileDialog:
    dialog = side.findChild(QFileDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def _save(qtbot: QtBot, side: CoachSide, file: Path) -> None:
    click(side.portfolio.save)
    dialog = _file_window(qtbot, side)
    assert dialog.selectedFiles()[0].endswith("Werkverhaal Sam.pdf")
    dialog.setDirectory(str(file.parent))
    dialog.selectFile(str(file))
    dialog.accept()
    qtbot.waitUntil(lambda: side.findChild(QFileDialog) is None)
