"""The system's windows for files and printers, opened without a loop of their own."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop.text import tr
from desktop.ui.coach.sticks import free_name, stick


def ask_place(parent: QWidget, name: str, chosen: Callable[[Path], None], title: str = "") -> QDialog:
    """Asks where a PDF goes; no other file is replaced unasked."""
    dialog = _file_dialog(parent, title or tr("Waar moet het portfolio heen?"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(tr("PDF-bestanden (*.pdf)"))
    dialog.selectFile(name)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Opslaan"))
    dialog.fileSelected.connect(lambda file: chosen(with_ending(Path(file), "pdf")))
    dialog.open()
    return dialog


def ask_file(parent: QWidget, name: str, chosen: Callable[[Path], None]) -> QDialog:
    """Asks where a file of this name and ending goes: a stick first; no other file is replaced unasked."""
    dialog = _file_dialog(parent, tr("Waar moet het heen? Een stick is het veiligst."))
    ending = name.rpartition(".")[2]
    if (place := stick()) is not None:
        dialog.setDirectory(str(place))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{ending.upper()} (*.{ending})")
    dialog.selectFile(free_name(Path(dialog.directory().absolutePath()), name))
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Opslaan"))
    dialog.fileSelected.connect(lambda file: chosen(with_ending(Path(file), ending)))
    dialog.open()
    return dialog


def with_ending(file: Path, ending: str) -> Path:
    """The file with this ending, under a free name when that had to be added: the system asked about another name.

    Why: given a default ending, GTK's window adds it after it looked whether the file is there.
    """
    if file.suffix.lower() == f".{ending}":
        return file
    return file.with_name(free_name(file.parent, f"{file.name}.{ending}"))


def ask_photos(parent: QWidget, chosen: Callable[[tuple[Path, ...]], None]) -> QDialog:
    """Asks for one or more pictures."""
    dialog = _file_dialog(parent, tr("Kies een foto"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters([tr("Foto's (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tif *.tiff)"), tr("Alle bestanden (*)")])
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Kies"))
    dialog.filesSelected.connect(lambda files: chosen(tuple(map(Path, files))))
    dialog.open()
    return dialog


def ask_folder(parent: QWidget, title: str, chosen: Callable[[Path], None]) -> QDialog:
    """Asks for a folder."""
    dialog = _file_dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Kies"))
    dialog.fileSelected.connect(lambda folder: chosen(Path(folder)))
    dialog.open()
    return dialog


def ask_printer(parent: QWidget, printer: QPrinter, chosen: Callable[[], None]) -> QDialog:
    """The system's print window."""
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(tr("Afdrukken"))
    dialog.accepted.connect(chosen)
    QDialog.open(dialog)
    return dialog


def _file_dialog(parent: QWidget, title: str) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setLabelText(QFileDialog.DialogLabel.Reject, tr("Annuleren"))
    # The offscreen platform has no windows of its own to show.
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog, QGuiApplication.platformName() == "offscreen")
    return dialog
