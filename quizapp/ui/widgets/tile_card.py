"""A card with a short sign on a tile and texts beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.chip import Chip
from quizapp.ui.widgets.painting import (
    RING,
    card_ground,
    focus_ring,
    inset,
    judged_ground,
    painting,
    rounded,
)
from quizapp.ui.widgets.text import Text

_TILE = 36
_MARGIN = 12


class TileCard(QAbstractButton):
    """One of several to choose among; its texts wrap, and once judged it is read only.

    Subclasses put texts into `column` and what stands beside them into `row`.
    """

    def __init__(self, theme: Theme, sign: str, text: Text, *, exclusive: bool) -> None:
        super().__init__()
        self._theme = theme
        self._right: bool | None = None
        self.setCheckable(exclusive)
        self.setAutoExclusive(exclusive)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setText(text.text())
        self._tile = Tile(theme, sign)
        self.column = QVBoxLayout()
        self.column.setSpacing(2)
        self.add_text(text)
        self.row = QHBoxLayout(self)
        self.row.setSpacing(_MARGIN)
        self.row.addWidget(self._tile)
        self.row.addLayout(self.column, 1)
        theme.changed.connect(self._measure)
        self._measure()

    @property
    def judged(self) -> bool:
        """Whether it takes no more clicks."""
        return self._right is not None

    def set_sign(self, sign: str) -> None:
        """Show another sign."""
        self._tile.setText(sign)

    def add_text(self, text: Text) -> Text:
        """Put a text below the others."""
        text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.column.addWidget(text)
        return text

    def judge(self, *, right: bool, words: str) -> None:
        """Show whether it was right, by ground, sign and words."""
        self._right = right
        tones = ("correct_soft", "correct") if right else ("wrong_soft", "wrong")
        icon = "circle-check" if right else "circle-x"
        self.row.addWidget(Chip(self._theme, words, icon=icon, tones=tones))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()

    def nextCheckState(self) -> None:
        """Toggle, unless judged."""
        if not self.judged:
            super().nextCheckState()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground; the texts draw themselves."""
        look = self._theme.look
        if self._right is None:
            ground, edge = card_ground(look, chosen=self.isChecked(), pointed=self.underMouse())
        else:
            ground, edge = judged_ground(look, right=self._right)
        with painting(self) as painter:
            rounded(painter, inset(self.rect(), RING), look.radius["option"], ground, edge)
            if self.hasFocus():
                focus_ring(painter, self.rect(), look.radius["option"], look)

    def _measure(self) -> None:
        side = RING + self._theme.look.px(_MARGIN)
        self.row.setContentsMargins(side, side, side, side)


class Tile(QLabel):
    """A letter or a number."""

    def __init__(self, theme: Theme, sign: str) -> None:
        super().__init__(sign)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)
        theme.changed.connect(self._resize)
        self._resize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile and its sign."""
        look = self._theme.look
        c = look.colours
        with painting(self) as painter:
            edge = QPen(c.border, 1) if c.border_w > 1 else Qt.PenStyle.NoPen
            rounded(painter, inset(self.rect(), 0), look.radius["tile"] - 2, c.surface2, edge)
            painter.setFont(look.font("bodyb"))
            painter.setPen(c.text2)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _resize(self) -> None:
        self.setFixedSize(self._theme.look.square(_TILE))
