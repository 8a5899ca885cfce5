"""*Laptop kwijt of gestolen?*: from the backup page to paper or a file (issue 3, point 10)."""

from pathlib import Path

from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from desktop.storage.memory import MemoryVault
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.preview import Paper
from tests.documents import reading
from tests.ui.coach.hand import click


def opened(side: CoachSide) -> None:
    """The page, as a coach gets there."""
    side.show_backup()
    click(side.backup.lost)
    assert side.incident.page.isVisible()


def test_the_sheet_is_shown_and_the_way_back_is_there(side: CoachSide) -> None:
    opened(side)
    assert side.incident.page.paper.pdf.pageCount() == 1
    assert side.incident.page.print.hasFocus()
    click(side.incident.page.back)
    assert side.backup.isVisible()


def test_it_is_saved_as_it_stands_now(side: CoachSide, vault: MemoryVault, tmp_path: Path) -> None:
    vault.add_candidate("Zonnebloemsentinel", "avatar-owl")
    opened(side)
    click(side.incident.page.save)
    dialog = side.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("laptop-kwijt.pdf")
    dialog.fileSelected.emit(str(tmp_path / "blad.pdf"))
    dialog.reject()
    told = reading.texts((tmp_path / "blad.pdf").read_bytes(), tmp_path)
    assert {"Noor", "kandidaat,"} <= told
    assert "Zonnebloemsentinel" not in told
    assert "ergens anders" in side.incident.page.told.text


def test_it_is_printed(side: CoachSide, tmp_path: Path) -> None:
    opened(side)
    click(side.incident.page.print)
    dialog = side.findChild(QAbstractPrintDialog)
    assert dialog is not None
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "papier.pdf"))
    dialog.done(QAbstractPrintDialog.DialogCode.Accepted)
    printed = Paper(side)
    printed.load((tmp_path / "papier.pdf").read_bytes())
    assert printed.pdf.pageCount() == 1
    assert side.incident.page.told.text == "Het blad is naar de printer. Haal het meteen op."


def test_a_place_that_can_not_be_written_is_said(side: CoachSide, tmp_path: Path) -> None:
    opened(side)
    click(side.incident.page.save)
    dialog = side.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "stick" / "blad.pdf"))
    dialog.reject()
    assert side.incident.page.told.text.startswith("Niet bewaard: deze plek is niet te bereiken.")
