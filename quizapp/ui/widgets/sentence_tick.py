"""A sentence of the article that can be ticked."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from quizapp.i18n import tr
from quizapp.ui.theme.icons import paint_icon
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import (
    RING,
    WRAP,
    card_ground,
    focus_ring,
    inset,
    painting,
    rounded,
    text_size,
)

_BOX, _LEFT, _RIGHT = 22, 82, 14


class SentenceTick(QAbstractButton):
    """Its number and its words beside a box."""

    def __init__(self, theme: Theme, number: int, text: str) -> None:
        super().__init__()
        self._theme = theme
        self._number = number
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(tr("Frase {n}: {text}").format(n=number, text=text))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrow row wraps its text."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return room for the wrapped sentence."""
        return max(self._words(width) + self._theme.look.px(18), self._theme.look.px(44)) + 2 * RING

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        width = self._theme.look.px(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size that shows something of everything."""
        return QSize(self._theme.look.px(220), self._theme.look.px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        look = self._theme.look
        body, on = inset(self.rect(), RING), self.isChecked()
        ground, edge = card_ground(look, chosen=on, pointed=self.underMouse())
        side = look.px(_BOX)
        box = QRectF(body.left() + look.px(12), body.center().y() - side / 2, side, side)
        with painting(self) as painter:
            rounded(painter, body, 10, ground, edge)
            fill = look.colours.primary if on else look.colours.surface
            rounded(painter, box, 5, fill, QPen(look.colours.border_strong, 1.5))
            if on:
                paint_icon(painter, "check", inset(box, 3), look.colours.on_primary)
            painter.setPen(look.colours.text2)
            painter.setFont(look.font("smallb"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            number = QRectF(box.right(), body.top(), look.px(_LEFT - 10) - box.right(), 0)
            number.setHeight(body.height())
            painter.drawText(number, right, str(self._number))
            words = self._words(self.width())
            left = body.left() + look.px(_LEFT)
            top = body.center().y() - words / 2
            painter.setPen(look.colours.text)
            painter.setFont(look.font("read"))
            room = body.right() - look.px(_RIGHT) - left
            painter.drawText(QRectF(left, top, room, words), WRAP, self.text())
            if self.hasFocus():
                focus_ring(painter, self.rect(), 10, look)

    def _words(self, width: int) -> int:
        look = self._theme.look
        room = width - 2 * RING - look.px(_LEFT + _RIGHT)
        return text_size(look.font("read"), self.text(), room)[1]
