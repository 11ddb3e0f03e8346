"""Surfaces that hold other widgets."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout

from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import RING, focus_ring, inset, painting, rounded

_SHADOW = QColor(30, 28, 20, 22)


class Card(QFrame):
    """A rounded surface with a vertical layout; `ringed` ones have room for a focus ring.

    Those with the attribute WA_Hover show by their edge that they can be pressed.
    """

    def __init__(self, theme: Theme, *, margin: int = 0, ringed: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._ringed = ringed
        self.column = QVBoxLayout(self)
        side = margin or theme.look.space["xl"]
        self.column.setContentsMargins(side, side, side, side)
        self.column.setSpacing(theme.look.space["m"])
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface, its border and its shadow."""
        look = self._theme.look
        body = inset(self.rect(), RING if self._ringed else 0).adjusted(0, 0, 0, -2)
        radius = look.radius["card"]
        with painting(self) as painter:
            if not look.colours.bg.lightness() < 128:  # noqa: PLR2004 - the middle of 0..255
                rounded(painter, body.translated(0, 1.5), radius, _SHADOW)
            pointed = self.testAttribute(Qt.WidgetAttribute.WA_Hover) and self.underMouse()
            colour = look.colours.primary if pointed else look.colours.border
            edge = QPen(colour, look.colours.border_w)
            rounded(painter, body, radius, look.colours.surface, edge)
            if self.hasFocus():
                focus_ring(painter, self.rect(), radius, look)
