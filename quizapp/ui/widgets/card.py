"""Surfaces that hold other widgets."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import focus_ring, inset, painting, rounded

_SHADOW = QColor(30, 28, 20, 22)
_EDGE = 4


class Card(QFrame):
    """A rounded surface with a vertical layout; shows the focus ring if it takes focus."""

    def __init__(self, theme: Theme, *, margin: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.column = QVBoxLayout(self)
        side = (margin or theme.look.space["xl"]) + _EDGE
        self.column.setContentsMargins(side, side - _EDGE, side, side - _EDGE)
        self.column.setSpacing(theme.look.space["m"])
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface, its border and its shadow."""
        look = self._theme.look
        body = inset(self.rect(), _EDGE)
        radius = look.radius["card"]
        with painting(self) as painter:
            if not look.colours.bg.lightness() < 128:  # noqa: PLR2004 - the middle of 0..255
                rounded(painter, body.translated(0, 1.5), radius, _SHADOW)
            edge = QPen(look.colours.border, look.colours.border_w)
            rounded(painter, body, radius, look.colours.surface, edge)
            if self.hasFocus():
                focus_ring(painter, self.rect(), radius, look)


class Rule(QFrame):
    """A thin line between rows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(1)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._theme.look.colours.border)
