"""Widgets below and beside each other."""

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from quizapp.ui.widgets.flow import FlowLayout


def beside(*parts: QWidget, spacing: int = 8) -> QWidget:
    """Return the parts in rows that wrap."""
    holder = QWidget()
    row = FlowLayout(holder, spacing=spacing)
    for part in parts:
        row.addWidget(part)
    return holder


def below(*parts: QWidget) -> QWidget:
    """Return the parts in a column."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part)
    return holder


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while item := layout.takeAt(0):
        if old := item.widget():
            old.hide()
            old.setParent(None)
            old.deleteLater()
