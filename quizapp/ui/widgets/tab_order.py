"""The order in which Tab goes through a page that was filled after it was made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def order_tabs(page: QWidget) -> None:
    """Have Tab go as the eye does, by the layouts; else what was made last would come last."""
    stops = [w for w in _in_order(page) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for first, second in pairwise(stops):
        QWidget.setTabOrder(first, second)


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, QScrollArea) and (content := widget.widget()):
        yield from _in_order(content)
    elif layout := widget.layout():
        yield from _within(layout)


def _within(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is not None and (widget := item.widget()):
            yield from _in_order(widget)
        elif item is not None and (inner := item.layout()):
            yield from _within(inner)
