"""The card that invites to begin."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import mixed, option_shape, painting, rounded
from quizapp.ui.widgets.text import Text

_SIDE = 32
_SHAPE = 60.0
_ORNAMENT = 180
_DECORATED_FROM = 520


class Hero(QFrame):
    """An eyebrow, a title, a line below, and a row for buttons."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.eyebrow = Text(theme, "eyebrow", tone="on_hero2")
        self.title = Text(theme, "display", tone="on_hero")
        self.line = Text(theme, "body", tone="on_hero2")
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        self._decorated = False
        self._column = column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self.eyebrow)
        column.addWidget(self.title)
        column.addWidget(self.line)
        column.addSpacing(12)
        column.addLayout(self.buttons)
        theme.changed.connect(self.update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words off the shapes, and leave these out where there is no room."""
        super().resizeEvent(event)
        self._decorated = self.width() / self._theme.look.scale >= _DECORATED_FROM
        right = _ORNAMENT if self._decorated else _SIDE
        self._column.setContentsMargins(_SIDE, 28, right, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, with the four shapes of the options at its right."""
        look = self._theme.look
        c = look.colours
        ground = QLinearGradient(0, 0, self.width(), self.height())
        ground.setColorAt(0, c.hero_a)
        ground.setColorAt(1, c.hero_b)
        edge = QPen(c.border, c.border_w) if c.border_w > 1 else Qt.PenStyle.NoPen
        with painting(self) as painter:
            rounded(painter, QRectF(self.rect()), look.radius["card"], ground, edge)
            if not self._decorated:
                return
            side = _SHAPE
            right = self.width() - _ORNAMENT
            faint = mixed(c.hero_b, c.on_hero2, 0.14)
            top = (self.height() - side * 2.3) / 2
            for n in range(4):
                row, place = divmod(n, 2)
                where = QRectF(right + place * side * 1.3, top + row * side * 1.3, side, side)
                option_shape(painter, n, where, faint)
