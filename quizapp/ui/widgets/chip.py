"""Small rounded labels and buttons."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy

from quizapp.ui.theme.icons import paint_icon
from quizapp.ui.theme.look import Look
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import RING, focus_ring, inset, line_width, painting, rounded

_HEIGHT = 32


def _chip_size(look: Look, text: str, icon: str) -> QSize:
    width = line_width(look.font("smallb"), text) + look.px(26)
    return QSize(width + (look.px(23) if icon else 0) + 2, look.px(_HEIGHT))


def _paint_face(painter: QPainter, body: QRectF, look: Look, text: str, icon: str) -> None:
    """Draw icon and text in the painter's pen colour."""
    ink = painter.pen().color()
    left = body.left() + look.px(13)
    if icon:
        side = look.px(16)
        where = QRectF(left, body.center().y() - side / 2, side, side)
        paint_icon(painter, icon, where, ink)
        left += look.px(23)
    painter.setFont(look.font("smallb"))
    where = QRectF(left, body.top(), body.right() - left, body.height())
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, text)


class Chip(QLabel):
    """A label on a rounded ground; `tones` are the colours of ground and text."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str = "",
        tones: tuple[str, str] = ("surface2", "text2"),
    ) -> None:
        super().__init__(text)
        self._theme = theme
        self._icon = icon
        self._tones = tones
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for icon and text."""
        return _chip_size(self._theme.look, self.text(), self._icon)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        look = self._theme.look
        ground, ink = (look.tone(tone) for tone in self._tones)
        body = inset(self.rect(), 0)
        edge = QPen(look.colours.border, 1) if look.colours.border_w > 1 else Qt.PenStyle.NoPen
        with painting(self) as painter:
            rounded(painter, body, body.height() / 2, ground, edge)
            painter.setPen(ink)
            _paint_face(painter, body, look, self.text(), self._icon)


class ChipManner(Enum):
    """What pressing a chip does: something (PLAIN, SOFT), a switch, one choice among several."""

    PLAIN = "plain"
    SOFT = "soft"
    SWITCH = "switch"
    CHOICE = "choice"


class ChipButton(QAbstractButton):
    """A chip that is pressed."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str = "",
        manner: ChipManner = ChipManner.PLAIN,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._manner = manner
        self.setText(text)
        self.setCheckable(manner in {ChipManner.SWITCH, ChipManner.CHOICE})
        self.setAutoExclusive(manner is ChipManner.CHOICE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for icon, text and focus ring."""
        size = _chip_size(self._theme.look, self.text(), self._face_icon())
        return size + QSize(2 * RING, 2 * RING + self._theme.look.px(2))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip as it stands: off, on, pointed at, focused."""
        look = self._theme.look
        body = inset(self.rect(), RING)
        radius = body.height() / 2
        ground, edge, ink = self._colours(look)
        with painting(self) as painter:
            rounded(painter, body, radius, ground, QPen(edge, 1.5 if self.isChecked() else 1))
            painter.setPen(ink)
            _paint_face(painter, body, look, self.text(), self._face_icon())
            if self.hasFocus():
                focus_ring(painter, self.rect(), radius, look)

    def _face_icon(self) -> str:
        """Return the icon: a switch shows its state by it, not by colour alone."""
        if self._icon or not self.isCheckable() or self.autoExclusive():
            return self._icon
        return "check" if self.isChecked() else "plus"

    def _colours(self, look: Look) -> tuple[QColor, QColor, QColor]:
        c = look.colours
        if self.isChecked() and self.autoExclusive():
            return c.primary, c.primary, c.on_primary
        if self.isChecked():
            return c.primary_soft, c.primary, c.on_primary_soft
        if self._manner is ChipManner.SOFT:
            return (
                c.primary_soft,
                (c.primary if self.underMouse() else c.primary_soft),
                (c.on_primary_soft),
            )
        return (c.surface2 if self.underMouse() else c.surface), c.border_strong, c.text2
