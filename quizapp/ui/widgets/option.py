"""The card of one option."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from quizapp.i18n import tr
from quizapp.ui.theme.icons import paint_icon
from quizapp.ui.theme.look import Look
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import (
    RING,
    WRAP,
    card_ground,
    focus_ring,
    inset,
    judged_ground,
    line_width,
    mixed,
    option_shape,
    painting,
    rounded,
    text_size,
)

_FADED = 0.5


_ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right})


class Verdict(Enum):
    """What became of an option: struck out by a hint, or judged by the answer."""

    NONE = "none"
    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"
    PASSED = "passed"
    STRUCK = "struck"


def option_letter(index: int) -> str:
    """Return the letter of option `index`."""
    return chr(ord("A") + index)


class OptionCard(QAbstractButton):
    """Shape, letter, text and key of an option; for a screen reader a radio button or check box.

    Once judged it is read only, and still takes focus.
    """

    def __init__(
        self,
        theme: Theme,
        index: int,
        text: str,
        *,
        exclusive: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._index = index
        self._verdict = Verdict.NONE
        self.setText(text)
        self.setAccessibleName(f"{option_letter(index)}. {text}")
        self.setAccessibleDescription(tr("Tecla {key}").format(key=index + 1))
        self.setCheckable(True)
        self.setAutoExclusive(exclusive)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    @property
    def verdict(self) -> Verdict:
        """What became of this option."""
        return self._verdict

    def judge(self, verdict: Verdict) -> None:
        """Show what became of this option, and take no more clicks."""
        self._verdict = verdict
        self.setAccessibleDescription(_told(verdict))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def strike(self) -> None:
        """Show that this option is wrong; it can be chosen no more."""
        exclusive = self.autoExclusive()
        self.setAutoExclusive(False)  # an exclusive button does not let go of its mark
        self.setChecked(False)
        self.setAutoExclusive(exclusive)
        self._verdict = Verdict.STRUCK
        self.setAccessibleDescription(tr("Tachada por la pista"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()

    def nextCheckState(self) -> None:
        """Toggle, unless judged or struck out."""
        if self._verdict is Verdict.NONE:
            super().nextCheckState()

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrow card wraps its text."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return room for the wrapped text."""
        look = self._theme.look
        _, height = text_size(self._font(look), self.text(), self._text_room(look, width))
        least = look.px(72 if self._verdict in {Verdict.NONE, Verdict.STRUCK} else 60)
        return max(height + look.px(24), least) + 2 * RING

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows of options that do not exclude each other to their form.

        Qt would take the focus to whatever comes next on the page: the last to «Salir».
        """
        if event.key() in _ARROWS and not self.autoExclusive():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        width = self._theme.look.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size that shows something of everything."""
        look = self._theme.look
        return QSize(look.px(260), look.px(60) + 2 * RING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card as it stands."""
        look = self._theme.look
        body = inset(self.rect(), RING)
        with painting(self) as painter:
            ground, edge = self._ground(look)
            rounded(painter, body, look.radius["option"], ground, edge)
            self._paint_tile(painter, look, body)
            self._paint_text(painter, look, body)
            if self._verdict in {Verdict.NONE, Verdict.PASSED, Verdict.STRUCK}:
                self._paint_key(painter, look, body)
            else:
                self._paint_verdict(painter, look, body)
            if self.hasFocus():
                focus_ring(painter, self.rect(), look.radius["option"], look)

    def _ground(self, look: Look) -> tuple[QColor, QPen]:
        match self._verdict:
            case Verdict.RIGHT | Verdict.MISSED:
                return judged_ground(look, right=True)
            case Verdict.WRONG:
                return judged_ground(look, right=False)
            case Verdict.PASSED | Verdict.STRUCK:
                return look.colours.surface, QPen(look.colours.border, look.colours.border_w)
            case Verdict.NONE:
                return card_ground(look, chosen=self.isChecked(), pointed=self.underMouse())

    def _paint_tile(self, painter: QPainter, look: Look, body: QRectF) -> None:
        side = look.px(40)
        where = QRectF(body.left() + look.px(14), body.center().y() - side / 2, side, side)
        colours = look.colours.options
        ground = colours[self._index % len(colours)]
        if self._verdict in {Verdict.PASSED, Verdict.STRUCK}:
            ground = mixed(ground, look.colours.surface, _FADED)
        rounded(painter, where, look.radius["option"] - 6, ground)
        option_shape(painter, self._index, inset(where, side * 0.27), look.colours.on_option)

    def _paint_text(self, painter: QPainter, look: Look, body: QRectF) -> None:
        faded = self._verdict in {Verdict.PASSED, Verdict.STRUCK}
        left = body.left() + look.px(70)
        painter.setFont(look.font("smallb"))
        painter.setPen(look.colours.text3)
        letter = QRectF(left, body.top(), look.px(22), body.height())
        painter.drawText(letter, Qt.AlignmentFlag.AlignVCenter, option_letter(self._index))
        painter.setFont(self._font(look))
        painter.setPen(look.colours.text3 if faded else look.colours.text)
        room = self._text_room(look, self.width())
        where = QRectF(left + look.px(22), body.top(), room, body.height())
        painter.drawText(where, WRAP, self.text())

    def _paint_key(self, painter: QPainter, look: Look, body: QRectF) -> None:
        if self._verdict is not Verdict.NONE:
            return
        c = look.colours
        side = look.px(28)
        left = body.right() - look.px(16) - side
        where = QRectF(left, body.center().y() - side / 2, side, side)
        on = self.isChecked()
        rounded(
            painter,
            where,
            7,
            c.primary if on else Qt.BrushStyle.NoBrush,
            QPen(c.primary if on else c.border_strong, 1.2),
        )
        painter.setFont(look.font("caption"))
        painter.setPen(c.on_primary if on else c.text2)
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, str(self._index + 1))

    def _paint_verdict(self, painter: QPainter, look: Look, body: QRectF) -> None:
        wrong = self._verdict is Verdict.WRONG
        colour = look.colours.wrong if wrong else look.colours.correct
        side = look.px(24)
        left = body.right() - look.px(16) - side
        where = QRectF(left, body.center().y() - side / 2, side, side)
        rounded(painter, where, side / 2, colour)
        icon = inset(where, side * 0.2)
        paint_icon(painter, "x" if wrong else "check", icon, look.colours.surface)
        painter.setFont(look.font("smallb"))
        painter.setPen(colour)
        room = QRectF(body.left(), body.top(), left - look.px(10) - body.left(), body.height())
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, flags, _told(self._verdict))

    def _text_room(self, look: Look, width: int) -> int:
        told = _told(self._verdict)
        aside = line_width(look.font("smallb"), told) + look.px(44) if told else look.px(34)
        return width - 2 * RING - look.px(92) - aside - look.px(18)

    def _font(self, look: Look) -> QFont:
        font = QFont(look.font("h3"))
        strong = self._verdict in {Verdict.RIGHT, Verdict.MISSED}
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Medium)
        font.setStrikeOut(self._verdict is Verdict.STRUCK)
        return font


def _told(verdict: Verdict) -> str:
    match verdict:
        case Verdict.RIGHT:
            return tr("Correcta")
        case Verdict.WRONG:
            return tr("Tu respuesta")
        case Verdict.MISSED:
            return tr("Respuesta correcta")
        case Verdict.NONE | Verdict.PASSED | Verdict.STRUCK:
            return ""
