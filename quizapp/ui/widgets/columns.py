"""Counts side by side, as columns."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from quizapp.ui.theme.look import Look
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import line_width, painting, rounded

_TALL = 132
_HEAD, _FOOT = 20, 22
_WIDEST = 26


class Column(NamedTuple):
    """A count, and how much of it is drawn full; the rest is hatched."""

    total: int
    full: int
    label: str = ""


class Columns(QLabel):
    """Draws counts; its text says the same in words, for a screen reader."""

    def __init__(self, theme: Theme, said: str, columns: Sequence[Column]) -> None:
        super().__init__(said)
        self._theme = theme
        self._columns = columns
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for thirty columns."""
        return QSize(self._theme.look.px(360), self._theme.look.px(_TALL))

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which thirty columns can be told apart."""
        return QSize(self._theme.look.px(120), self._theme.look.px(_TALL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the columns, the greatest count above its own, and the labels."""
        look = self._theme.look
        most = max((column.total for column in self._columns), default=0)
        step = self.width() / max(len(self._columns), 1)
        told = False
        with painting(self) as painter:
            floor = self.height() - look.px(_FOOT)
            painter.fillRect(QRectF(0, floor, self.width(), 1), look.colours.border_strong)
            for place, column in enumerate(self._columns):
                centre = (place + 0.5) * step
                bar = self._bar(column, most, centre, step)
                self._paint_bar(painter, look, bar, column)
                self._write(painter, column.label, centre, floor + look.px(3))
                if column.total == most > 0 and not told:
                    told = True
                    self._write(painter, str(most), centre, bar.top() - look.px(18))

    def _bar(self, column: Column, most: int, centre: float, step: float) -> QRectF:
        look = self._theme.look
        room = self.height() - look.px(_HEAD + _FOOT)
        height = room * column.total / most if most else 0
        width = min(step * 0.72, look.px(_WIDEST))
        return QRectF(centre - width / 2, self.height() - look.px(_FOOT) - height, width, height)

    @staticmethod
    def _paint_bar(painter: QPainter, look: Look, bar: QRectF, column: Column) -> None:
        if not column.total:
            return
        c = look.colours
        radius = min(3.0, bar.width() / 3)
        hatched = QBrush(c.text2, Qt.BrushStyle.BDiagPattern)
        painter.setPen(QPen(c.text2, 1))
        painter.setBrush(hatched)
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, 0), radius, radius)
        full = QRectF(bar)
        full.setTop(bar.bottom() - bar.height() * column.full / column.total)
        if column.full:
            rounded(painter, full, radius, c.primary)

    def _write(self, painter: QPainter, text: str, centre: float, top: float) -> None:
        """Write below or above a column, within the edges."""
        look = self._theme.look
        font = look.font("caption")
        width = line_width(font, text) + 2
        left = min(max(centre - width / 2, 0), self.width() - width)
        painter.setFont(font)
        painter.setPen(look.colours.text2)
        painter.drawText(QRectF(left, top, width, look.px(18)), Qt.AlignmentFlag.AlignCenter, text)
