"""*Wat gaat mee?* on its way out: whole or not at all, never unlogged, nothing overwritten unasked (issue 5: 7, 9)."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.domain.ids import CandidateId
from desktop.flows.dossier_care import going
from desktop.flows.ports import Problem
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage.memory import MemoryVault
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.preview import Paper
from desktop.ui.coach.printing import a4_printer
from tests.ui.coach import household
from tests.ui.coach.choosing_hand import file_window, save_as, say, type_place
from tests.ui.coach.hand import click, type_in


@pytest.fixture
def sam(side: CoachSide, vault: MemoryVault, shelf: MemoryShelf) -> CandidateId:
    """Sam said yes to this employer; the file window stands open."""
    candidate = household.sam(vault, shelf)
    side.show_dossier(candidate)
    side.show_portfolio(candidate)
    type_in(side.choosing.page.employer, "Fietsenzaak Voorbeeld")
    click(side.choosing.page.save)
    say(side, "yes")
    return candidate


def _print(side: CoachSide, paper: Path) -> None:
    click(side.choosing.page.print)
    dialog = side.findChild(QAbstractPrintDialog)
    assert dialog is not None
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(paper))
    dialog.done(QAbstractPrintDialog.DialogCode.Accepted)


def test_saved_where_the_coach_says_logged_and_kept(
    qtbot: QtBot, side: CoachSide, sam: CandidateId, vault: MemoryVault, tmp_path: Path
) -> None:
    """DECISIONS 31: it says that the file lies open; what left can be made again exactly."""
    save_as(qtbot, side, tmp_path / "van Sam.pdf")
    kept = tmp_path / "van Sam.pdf"
    assert "ligt open" in side.choosing.page.told.text
    assert list(tmp_path.iterdir()) == [kept]
    detail = vault.log(sam)[-1].detail
    for told in ("Fietsenzaak Voorbeeld", str(kept), "Wat ik goed kan"):
        assert told in detail
    (export,) = vault.exports.of(sam)
    assert vault.exports.content(export.id) == kept.read_bytes()


def test_a_place_that_can_not_be_written_is_said(
    qtbot: QtBot, side: CoachSide, sam: CandidateId, vault: MemoryVault, tmp_path: Path
) -> None:
    dialog = file_window(qtbot, side)
    dialog.fileSelected.emit(str(tmp_path / "stick" / "van Sam.pdf"))  # the stick was pulled out
    dialog.reject()
    assert side.choosing.page.told.text.startswith("Niet bewaard")
    assert "exported" not in [line.what for line in vault.log(sam)]
    assert vault.exports.of(sam) == ()


def test_what_can_not_be_logged_does_not_go_out(
    qtbot: QtBot,
    side: CoachSide,
    sam: CandidateId,
    vault: MemoryVault,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The file lies ready beside its place, is logged, and only then put there."""

    def full(*_given: object) -> None:
        raise Problem("disk-full", "De schijf is vol. Maak ruimte vrij.")

    dialog = file_window(qtbot, side)
    with monkeypatch.context() as disk:
        disk.setattr(vault, "remember", full)
        dialog.fileSelected.emit(str(tmp_path / "van Sam.pdf"))
        dialog.reject()
        assert side.choosing.page.told.text == "De schijf is vol. Maak ruimte vrij."
        _print(side, tmp_path / "papier.pdf")
        assert list(tmp_path.iterdir()) == []
    qtbot.waitUntil(lambda: side.findChild(QFileDialog) is None)
    click(side.choosing.page.save)  # yes was said: not asked again
    save_as(qtbot, side, tmp_path / "van Sam.pdf")
    assert vault.log(sam)[-1].what == "exported"


def test_what_was_logged_and_then_failed_is_logged_as_that(
    qtbot: QtBot,
    side: CoachSide,
    sam: CandidateId,
    vault: MemoryVault,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The place takes the file but not its name: the log does not say that it went out, and no copy is kept."""

    def refused(*_given: object) -> None:
        raise PermissionError

    dialog = file_window(qtbot, side)
    with monkeypatch.context() as place:
        place.setattr(Path, "replace", refused)
        dialog.fileSelected.emit(str(tmp_path / "van Sam.pdf"))
    dialog.reject()
    assert side.choosing.page.told.text.startswith(("Bewaren lukt hier niet", "Niet bewaard"))
    assert list(tmp_path.iterdir()) == []
    said, unsaid = vault.log(sam)[-2:]
    assert (said.what, unsaid.what) == ("exported", "not_exported")
    assert said.detail == unsaid.detail
    assert vault.exports.of(sam) == ()
    assert going(vault, sam).stays == ()


@pytest.mark.usefixtures("sam")
def test_a_file_that_is_there_is_asked_about(qtbot: QtBot, side: CoachSide, tmp_path: Path) -> None:
    there = tmp_path / "oud.pdf"
    there.write_text("oud")
    asked: list[str] = []

    def answer_no() -> None:
        box = side.findChild(QMessageBox)
        assert box is not None
        asked.append(box.text())
        box.button(QMessageBox.StandardButton.No).click()

    dialog = file_window(qtbot, side)
    type_place(dialog, there)
    QTimer.singleShot(0, answer_no)
    dialog.accept()
    assert len(asked) == 1
    assert there.read_text() == "oud"
    dialog.reject()


def test_printed_pages_are_a4_and_sharp(
    qtbot: QtBot, side: CoachSide, sam: CandidateId, vault: MemoryVault, tmp_path: Path
) -> None:
    """Through the system's window, here to a file as a printer would get it; a yes counts for paper too."""
    file_window(qtbot, side).reject()
    _print(side, tmp_path / "papier.pdf")
    printed = Paper(side)
    printed.load((tmp_path / "papier.pdf").read_bytes())
    assert printed.pdf.pageCount() == 2
    size = printed.pdf.pagePointSize(0)
    assert (round(size.width()), round(size.height())) == (595, 842)
    whole, seen = printed.image(0, QSize(210, 297)), side.choosing.page.view.paper.image(0, QSize(210, 297))
    apart = [
        abs(whole.pixelColor(x, y).lightness() - seen.pixelColor(x, y).lightness())
        for x in range(5, 210, 10)
        for y in range(5, 297, 10)
    ]
    assert sum(apart) / len(apart) < 6  # of 255: the same picture, whatever a printer does to its edges
    assert a4_printer().resolution() == 300
    assert "op papier" in [line for line in vault.log(sam) if line.what == "exported"][-1].detail
