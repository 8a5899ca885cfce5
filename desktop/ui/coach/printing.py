"""The portfolio on paper: each page drawn as sharp as a printer needs it."""

from PySide6.QtCore import QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

DPI = 300


def a4_printer() -> QPrinter:
    """A printer set to A4, upright, at 300 dots an inch, with the whole sheet to draw on."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DPI)
    printer.setFullPage(True)
    page = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(), QPageLayout.Unit.Millimeter
    )
    printer.setPageLayout(page)
    return printer


def print_pages(pdf: QPdfDocument, printer: QPrinter) -> bool:
    """Every page on a sheet of its own; False when the printer takes nothing."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for page in range(pdf.pageCount()):
        if page:
            printer.newPage()
        sheet = QRectF(painter.viewport())
        size = pdf.pagePointSize(page)
        dots = QSize(round(size.width() / 72 * DPI), round(size.height() / 72 * DPI))
        fitted = size.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRectF(sheet.topLeft(), fitted), pdf.render(page, dots))
    return painter.end()
