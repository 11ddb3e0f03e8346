"""Layouts that are filled anew."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLayout, QWidget

from quizapp.ui.widgets.flow import FlowLayout


def cleared(layout: QLayout) -> None:
    """Take every widget out of a layout and forget it."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()


def flowing(parts: Iterable[QWidget], *, spacing: int = 8) -> QWidget:
    """Return widgets side by side, on as many rows as they need."""
    holder = QWidget()
    row = FlowLayout(holder, spacing=spacing)
    for part in parts:
        row.addWidget(part)
    return holder
