"""A report on paper, or on a page that looks like it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_POINTS = 10


def make_pdf(html: str, title: str) -> bytes:
    """Return the pages of a document; any thread of Qt's may call it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())  # the document has 2 cm of its own
    put(html, writer)
    buffer.close()
    return bytes(buffer.data().data())


def ask(parent: QWidget, title: str) -> "QPrinter | None":
    """Have a printer chosen, for a document of that name; None if nothing is to be printed."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - 43 ms

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    chosen = dialog.exec() == QPrintDialog.DialogCode.Accepted  # the system's own has no other way
    dialog.deleteLater()
    return printer if chosen else None


def put(html: str, device: QPagedPaintDevice) -> None:
    """Put a document on the pages of a device, with their numbers."""
    document = QTextDocument()
    font = QFont("Inter")
    font.setPointSize(_POINTS)
    document.setDefaultFont(font)
    document.setHtml(html)
    document.print_(device)
