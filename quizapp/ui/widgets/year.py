"""A calendar of the last year, a square a day."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from quizapp.i18n import tr
from quizapp.ui.theme.look import Look
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import inset, mixed, painting, rounded

_WEEKS, _DAYS = 53, 7
_STEPS = (5, 15, 30)
_LEFT, _HEAD = 24, 22
_CELL, _BIGGEST = 13, 18


class YearCalendar(QLabel):
    """Draws how much was answered each day: the more, the bigger and stronger the square.

    `days` maps ordinals to counts. Its text says the same in words, for a screen reader. Where
    there is no room for a year, it shows the latest weeks.
    """

    def __init__(self, theme: Theme, said: str, days: Mapping[int, int], today: int) -> None:
        super().__init__(said)
        self._theme = theme
        self._days = days
        self._today = today
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for a year."""
        look = self._theme.look
        return QSize(look.px(_LEFT + _WEEKS * _CELL), look.px(_HEAD + _DAYS * _BIGGEST))

    def minimumSizeHint(self) -> QSize:
        """Return room for some weeks."""
        return QSize(self._theme.look.px(_LEFT + 10 * _CELL), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the weeks, the newest at the right, with the months above and days at the left."""
        look = self._theme.look
        room = self.width() - look.px(_LEFT)
        weeks = min(_WEEKS, int(room / look.px(_CELL)))
        cell = min(room / weeks, look.px(_BIGGEST))
        first = self._today - (date.fromordinal(self._today).weekday() + _DAYS * (weeks - 1))
        with painting(self) as painter:
            painter.setFont(look.font("caption"))
            self._name_days(painter, look, cell)
            self._name_months(painter, look, cell, first, weeks)
            for day in range(first, self._today + 1):
                week, weekday = divmod(day - first, _DAYS)
                left, top = look.px(_LEFT) + week * cell, look.px(_HEAD) + weekday * cell
                self._paint_day(painter, look, QRectF(left, top, cell, cell), day)

    def _paint_day(self, painter: QPainter, look: Look, where: QRectF, day: int) -> None:
        c = look.colours
        count = self._days.get(day, 0)
        rounded(painter, inset(where, 1), 3, look.trough)
        if count:
            step = sum(count >= least for least in _STEPS)
            share = (step + 1) / (len(_STEPS) + 1)
            side = (where.width() - 2) * (0.4 + 0.6 * share)
            square = inset(where, (where.width() - side) / 2)
            rounded(painter, square, 3, mixed(c.surface, c.primary, 0.55 + 0.45 * share))
        if day == self._today:
            rounded(painter, inset(where, 0.5), 3, edge=QPen(c.text, 1.5))

    @staticmethod
    def _name_days(painter: QPainter, look: Look, cell: float) -> None:
        painter.setPen(look.colours.text2)
        for place, name in enumerate(tr("L M X J V S D").split()):
            if place % 2 == 0:
                where = QRectF(0, look.px(_HEAD) + place * cell, look.px(_LEFT), cell)
                painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, name)

    @staticmethod
    def _name_months(painter: QPainter, look: Look, cell: float, first: int, weeks: int) -> None:
        names = tr("ene feb mar abr may jun jul ago sep oct nov dic").split()
        painter.setPen(look.colours.text2)
        for week in range(weeks - 1):
            monday = date.fromordinal(first + week * _DAYS)
            if monday.day <= _DAYS:
                where = QRectF(look.px(_LEFT) + week * cell, 0, look.px(40), look.px(18))
                painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, names[monday.month - 1])
