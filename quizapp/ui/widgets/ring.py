"""How much of a goal is reached, as a ring."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from quizapp.i18n import tr
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.glide import Glide
from quizapp.ui.widgets.painting import inset, painting

_SIDE, _THICK = 132, 13
_TOP, _FULL = 90 * 16, 360 * 16


class Ring(QProgressBar):
    """A ring filled as far as the goal is reached, with both numbers within."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._done, self._goal = 0, 1
        self._share = 0.0
        self._glide = Glide(theme, self, self._fill)
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_goal(self, done: int, goal: int) -> None:
        """Show how much is done of how much."""
        self._done, self._goal = done, goal
        self.setRange(0, goal)
        self.setValue(min(done, goal))
        self._glide.go(self._share, min(done / goal, 1.0))
        self.update()

    def _fill(self, share: float) -> None:
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square."""
        return self._theme.look.square(_SIDE)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a ring is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring and the numbers."""
        look = self._theme.look
        thick = look.px(_THICK)
        ring = inset(self.rect(), thick / 2 + 1)
        reached = self._done >= self._goal
        with painting(self) as painter:
            painter.setPen(QPen(look.trough, thick))
            painter.drawEllipse(ring)
            pen = QPen(look.colours.correct if reached else look.colours.primary, thick)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            if self._share:
                painter.drawArc(ring, _TOP, -round(_FULL * self._share))
            painter.setPen(look.colours.text)
            painter.setFont(look.font("h1"))
            centre = ring.center().y()
            above = QRectF(0, centre - look.px(32), self.width(), look.px(36))
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(self._done))
            painter.setPen(look.colours.text2)
            painter.setFont(look.font("small"))
            below = QRectF(0, centre + look.px(4), self.width(), look.px(22))
            painter.drawText(
                below, Qt.AlignmentFlag.AlignCenter, tr("de {goal}").format(goal=self._goal)
            )
