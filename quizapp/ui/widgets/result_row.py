"""One past result, as a button that opens it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from quizapp.i18n import tr
from quizapp.study.ports import Result
from quizapp.ui.texts import date_and_code, score_of
from quizapp.ui.theme.icons import paint_icon
from quizapp.ui.theme.look import Look
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import (
    RING,
    WRAP,
    focus_ring,
    inset,
    line_width,
    painting,
    rounded,
    text_size,
    tile,
)

_PASS = 0.7
_TILE_FROM = 420


class ResultRow(QAbstractButton):
    """Title, date, code and score of a result.

    Signals: opened - the Result, when pressed.
    """

    opened = Signal(object)

    def __init__(
        self, theme: Theme, title: str, result: Result, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._result = result
        self._detail = date_and_code(result)
        self._score = score_of(result)
        self._good = result.points >= _PASS * result.attempt.questions
        self.setText(title)
        spoken = tr("{title}, {score}, {detail}")
        self.setAccessibleName(spoken.format(title=title, score=self._score, detail=self._detail))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrow row wraps its texts."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return room for the wrapped texts and the score."""
        look = self._theme.look
        room = self._room(look, width)
        texts = sum(text_size(font, text, room)[1] for font, text in self._lines(look))
        return max(texts + look.px(12), look.px(58)) + 2 * RING

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        width = self._theme.look.px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size that shows something of everything."""
        return QSize(self._theme.look.px(200), self._theme.look.px(58) + 2 * RING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        look = self._theme.look
        body = inset(self.rect(), RING)
        with painting(self) as painter:
            if self.underMouse():
                rounded(painter, body, look.radius["button"], look.colours.surface2)
            if side := self._tile_side(look, self.width()):
                where = QRectF(body.left() + 6, body.center().y() - side / 2, side, side)
                tile(painter, where, look, "list-checks", ("surface2", "text2"))
            self._paint_score(painter, look, body)
            self._paint_texts(painter, look, body)
            if self.hasFocus():
                focus_ring(painter, self.rect(), look.radius["button"], look)

    def _on_clicked(self) -> None:
        self.opened.emit(self._result)

    def _lines(self, look: Look) -> tuple[tuple[QFont, str], ...]:
        return (look.font("bodyb"), self.text()), (look.font("small"), self._detail)

    def _tile_side(self, look: Look, width: int) -> int:
        return look.px(40) if width >= look.px(_TILE_FROM) else 0

    def _left(self, look: Look, width: int) -> int:
        """Return where the texts begin, from the body's left."""
        side = self._tile_side(look, width)
        return side + look.px(18) if side else 8

    def _score_width(self, look: Look) -> int:
        return line_width(look.font("smallb"), self._score) + look.px(46)

    def _room(self, look: Look, width: int) -> int:
        """Return how wide the texts may be."""
        beside = self._left(look, width) + look.px(10) + self._score_width(look) + 6
        return width - 2 * RING - beside

    def _paint_score(self, painter: QPainter, look: Look, body: QRectF) -> None:
        ground, ink = ("correct_soft", "correct") if self._good else ("warn_soft", "warn")
        width = self._score_width(look)
        height = look.px(32)
        left = body.right() - 6 - width
        pill = QRectF(left, body.center().y() - height / 2, width, height)
        rounded(painter, pill, height / 2, look.tone(ground))
        side = look.px(16)
        icon = QRectF(left + look.px(12), pill.center().y() - side / 2, side, side)
        paint_icon(painter, "check" if self._good else "rotate-ccw", icon, look.tone(ink))
        painter.setFont(look.font("smallb"))
        painter.setPen(look.tone(ink))
        words = pill.adjusted(look.px(34), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._score)

    def _paint_texts(self, painter: QPainter, look: Look, body: QRectF) -> None:
        room = self._room(look, self.width())
        left = body.left() + self._left(look, self.width())
        heights = [text_size(font, text, room)[1] for font, text in self._lines(look)]
        top = body.center().y() - sum(heights) / 2
        colours = (look.colours.text, look.colours.text2)
        for (font, text), height, colour in zip(self._lines(look), heights, colours, strict=True):
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(QRectF(left, top, room, height), WRAP, text)
            top += height
