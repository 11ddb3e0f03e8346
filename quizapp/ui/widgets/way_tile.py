"""A way to study, as a button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import (
    RING,
    card_ground,
    focus_ring,
    inset,
    line_width,
    painting,
    rounded,
    tile,
)

_SIDE, _LEFT = 36, 58


class WayTile(QAbstractButton):
    """Icon, name, and a word about what there is to do; one of several is chosen."""

    def __init__(self, theme: Theme, name: str, icon: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._detail = ""
        self.setText(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_detail(self, detail: str) -> None:
        """Tell what there is to do in this way."""
        self._detail = detail
        self.setAccessibleDescription(detail)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for both lines."""
        look = self._theme.look
        name = line_width(look.font("bodyb"), self.text())
        words = max(name, line_width(look.font("small"), self._detail))
        return QSize(look.px(_LEFT + 16) + words, look.px(60)) + QSize(2 * RING, 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a tile is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile; the chosen one has a wider edge, not another colour alone."""
        look = self._theme.look
        c = look.colours
        body = inset(self.rect(), RING)
        chosen = self.isChecked()
        with painting(self) as painter:
            ground, edge = card_ground(look, chosen=chosen, pointed=self.underMouse())
            rounded(painter, body, look.radius["button"], ground, edge)
            side = look.px(_SIDE)
            where = QRectF(body.left() + look.px(12), body.center().y() - side / 2, side, side)
            tones = ("primary", "on_primary") if chosen else ("surface2", "text2")
            tile(painter, where, look, self._icon, tones)
            lines = (
                (look.font("bodyb"), self.text(), c.on_primary_soft if chosen else c.text),
                (look.font("small"), self._detail, c.text2),
            )
            gap = look.px(1)
            heights = [QFontMetrics(font).height() for font, _, _ in lines]
            top = body.center().y() - (sum(heights) + gap) / 2
            for (font, text, ink), height in zip(lines, heights, strict=True):
                painter.setFont(font)
                painter.setPen(ink)
                room = QRectF(body.left() + look.px(_LEFT), top, body.width(), height)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
                top += height + gap
            if self.hasFocus():
                focus_ring(painter, self.rect(), look.radius["button"], look)
