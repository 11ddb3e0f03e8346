"""A part of a page that folds away, leaving a line that says what it holds."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from quizapp.i18n import tr
from quizapp.ui.theme.icons import paint_icon
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import RING, card_ground, focus_ring, inset, painting, rounded

_HEIGHT = 60
_LEFT, _RIGHT, _ICON = 50, 16, 20
_NARROWEST = 160


class Fold(QWidget):
    """A heading, always there, and a body that it shows and hides; folded at the start."""

    def __init__(self, theme: Theme, title: str, body: QWidget) -> None:
        super().__init__()
        self.heading = _Heading(theme, title)
        self.body = body
        body.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(body)
        self.heading.clicked.connect(self._on_clicked)

    def summarize(self, summary: str) -> None:
        """Say in the heading what the body holds."""
        self.heading.summarize(summary)

    def unfold(self, *, shown: bool = True) -> None:
        """Show the body, or hide it."""
        self.body.setVisible(shown)
        self.heading.show_state(unfolded=shown)

    def _on_clicked(self) -> None:
        self.unfold(shown=self.body.isHidden())


class _Heading(QAbstractButton):
    """The title, a summary below it, and an arrow: to the right folded, down unfolded."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self._summary = ""
        self._unfolded = False
        self.setText(title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self._describe()

    def summarize(self, summary: str) -> None:
        """Show what the body holds."""
        self._summary = summary
        self.setToolTip(summary)
        self._describe()

    def show_state(self, *, unfolded: bool) -> None:
        """Show whether the body is in sight."""
        self._unfolded = unfolded
        self._describe()

    def sizeHint(self) -> QSize:
        """Return room for both lines."""
        look = self._theme.look
        return QSize(look.px(_NARROWEST), look.px(_HEIGHT)) + QSize(2 * RING, 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: what is too long of a summary is elided."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line as it stands."""
        look = self._theme.look
        body = inset(self.rect(), RING)
        with painting(self) as painter:
            ground, edge = card_ground(look, chosen=False, pointed=self.underMouse())
            rounded(painter, body, look.radius["button"], ground, edge)
            side = look.px(_ICON)
            where = QRectF(body.left() + look.px(16), body.center().y() - side / 2, side, side)
            arrow = "chevron-down" if self._unfolded else "chevron-right"
            paint_icon(painter, arrow, where, look.colours.text2)
            width = body.width() - look.px(_LEFT + _RIGHT)
            lines = [(look.font("bodyb"), self.text(), look.colours.text)]
            if self._summary:
                lines.append((look.font("small"), self._summary, look.colours.text2))
            heights = [QFontMetrics(font).height() for font, _, _ in lines]
            top = body.center().y() - sum(heights) / 2
            for (font, text, ink), height in zip(lines, heights, strict=True):
                elided = QFontMetrics(font).elidedText(
                    text, Qt.TextElideMode.ElideRight, int(width)
                )
                painter.setFont(font)
                painter.setPen(ink)
                room = QRectF(body.left() + look.px(_LEFT), top, width, height)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, elided)
                top += height
            if self.hasFocus():
                focus_ring(painter, self.rect(), look.radius["button"], look)

    def _describe(self) -> None:
        state = tr("Desplegado") if self._unfolded else tr("Plegado")
        self.setAccessibleDescription(f"{state}. {self._summary}")
        self.update()
