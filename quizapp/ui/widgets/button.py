"""Push buttons."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from quizapp.ui.theme.icons import paint_icon
from quizapp.ui.theme.look import Look
from quizapp.ui.theme.theme import Theme
from quizapp.ui.theme.tokens import Colours
from quizapp.ui.widgets.painting import RING, focus_ring, inset, line_width, painting, rounded


class Manner(Enum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    OUTLINED = "outlined"
    GHOST = "ghost"
    HERO = "hero"
    HERO_OUTLINED = "hero_outlined"


class Button(QPushButton):
    """A painted push button with an icon before or after its text."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        manner: Manner = Manner.OUTLINED,
        icon: str = "",
        icon_after: bool = False,
    ) -> None:
        super().__init__(text)
        self._theme = theme
        self._manner = manner
        self._icon = icon
        self._icon_after = icon_after
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def show_face(self, text: str, icon: str = "") -> None:
        """Use another text and icon."""
        if (text, icon) == (self.text(), self._icon):
            return  # nothing around it need be laid out anew
        self.setText(text)
        self._icon = icon
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for icon, text and focus ring."""
        look = self._theme.look
        width = line_width(look.font("bodyb"), self.text()) if self.text() else 0
        if self._icon:
            width += look.px(20) + (look.px(10) if self.text() else 0)
        padding = look.px(12 if self._manner is Manner.GHOST else 20)
        return QSize(width + 2 * padding + 2 * RING, look.px(44) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a button is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw body, icon and text."""
        look = self._theme.look
        radius = look.radius["button"]
        fill, edge, ink = self._colours(look)
        with painting(self) as painter:
            if not self.isEnabled():
                painter.setOpacity(0.45)
            body = inset(self.rect(), RING)
            rounded(painter, body, radius, fill, edge or Qt.PenStyle.NoPen)
            self._paint_face(painter, body, ink)
            if self.hasFocus():
                ring = look.colours.on_hero if self._manner.name.startswith("HERO") else None
                if ring:
                    rounded(painter, inset(self.rect(), 0.5), radius + RING, edge=QPen(ring, 2))
                else:
                    focus_ring(painter, self.rect(), radius, look)

    def _paint_face(self, painter: QPainter, body: QRectF, ink: QColor) -> None:
        look = self._theme.look
        font = look.font("bodyb")
        side, gap = look.px(20) if self._icon else 0, look.px(10)
        words = line_width(font, self.text()) if self.text() else 0
        total = words + side + (gap if words and side else 0)
        left = body.center().x() - total / 2
        icon_left = left + words + gap if self._icon_after else left
        if self._icon:
            top = body.center().y() - side / 2
            paint_icon(painter, self._icon, QRectF(icon_left, top, side, side), ink)
        if words:
            text_left = left if self._icon_after or not side else left + side + gap
            painter.setFont(font)
            painter.setPen(ink)
            where = QRectF(text_left, body.top(), words + 2, body.height())
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _colours(self, look: Look) -> tuple[QColor | Qt.BrushStyle, QPen | None, QColor]:
        c = look.colours
        over = self.underMouse() and self.isEnabled()
        clear: QColor | Qt.BrushStyle = Qt.BrushStyle.NoBrush
        match self._manner:
            case Manner.PRIMARY:
                return (c.primary_hover if over else c.primary), None, c.on_primary
            case Manner.OUTLINED:
                edge = QPen(c.border_strong, max(1.0, c.border_w))
                return (c.surface2 if over else c.surface), edge, c.text
            case Manner.GHOST:
                return (c.surface2 if over else clear), None, c.text2
            case Manner.HERO:
                return (c.on_hero2 if over else c.on_hero), None, _hero_ink(c)
            case Manner.HERO_OUTLINED:
                return clear, QPen(c.on_hero2, 2), c.on_hero


def _hero_ink(colours: Colours) -> QColor:
    """Return what is read on a white button: the darkest of background and text."""
    return min(colours.bg, colours.text, key=QColor.lightness)
