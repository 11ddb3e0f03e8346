"""The list of keys, opened by F1 or ?."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QAbstractSlider,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from quizapp.i18n import tr
from quizapp.ui.frame import bind_keys
from quizapp.ui.keys import Entry, listed
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.text import Text

_Step = QAbstractSlider.SliderAction
_SIZE = QSize(620, 640)


class Shortcuts(QDialog):
    """Every key and what it does; Esc closes it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(tr("Atajos de teclado"))
        self.setPalette(theme.look.palette())  # a window of its own inherits none
        close = Button(theme, tr("Cerrar"), manner=Manner.PRIMARY)
        close.clicked.connect(self.accept)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(28, 24, 28, 12)
        column.setSpacing(10)
        bound = {shortcut.key().toString() for shortcut in parent.findChildren(QShortcut)}
        for group in listed(bound):
            column.addWidget(Text(theme, "h3", group.title))
            column.addLayout(self._table(group.entries))
            column.addSpacing(10)
        column.addStretch(1)
        self._scroll = PageScroll(theme, content)
        bind_keys(self, (("Down", self._scroll_down), ("Up", self._scroll_up)), repeat=True)
        row = QHBoxLayout()
        row.setContentsMargins(24, 4, 24, 16)
        row.addStretch(1)
        row.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        outer.addLayout(row)
        room = parent.size() * 0.9
        self.resize((_SIZE * theme.look.scale).boundedTo(room))
        close.setFocus()

    def _scroll_down(self) -> None:
        self._scroll.verticalScrollBar().triggerAction(_Step.SliderSingleStepAdd)

    def _scroll_up(self) -> None:
        self._scroll.verticalScrollBar().triggerAction(_Step.SliderSingleStepSub)

    def _table(self, entries: Sequence[Entry]) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(20)
        table.setColumnStretch(1, 1)
        for row, entry in enumerate(entries):
            table.addWidget(Text(self._theme, "smallb", entry.shown, wrap=False), row, 0)
            table.addWidget(Text(self._theme, "small", entry.does, tone="text2"), row, 1)
        return table
