"""One past result, as a button that opens it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from quizapp.i18n import tr
from quizapp.study.ports import Result
from quizapp.ui.texts import date_and_code, score_of
from quizapp.ui.theme.icons import paint_icon
from quizapp.ui.theme.look import Look
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import RING, focus_ring, inset, line_width, painting, rounded, tile

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
        self.setToolTip(title)
        spoken = tr("{title}, {score}, {detail}")
        self.setAccessibleName(spoken.format(title=title, score=self._score, detail=self._detail))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for two lines and the score."""
        return QSize(self._theme.look.px(320), self._theme.look.px(58) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return the least width; texts that do not fit are elided and told by the tip."""
        return QSize(self._theme.look.px(200), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        look = self._theme.look
        body = inset(self.rect(), RING)
        with painting(self) as painter:
            if self.underMouse():
                rounded(painter, body, look.radius["button"], look.colours.surface2)
            side = 0
            if self.width() >= look.px(_TILE_FROM):
                side = look.px(40)
                where = QRectF(body.left() + 6, body.center().y() - side / 2, side, side)
                tile(painter, where, look, "list-checks", ("surface2", "text2"))
            right = self._paint_score(painter, look, body)
            self._paint_texts(
                painter,
                look,
                QRectF(body).adjusted(side + look.px(18) if side else 8, 0, 0, 0),
                right,
            )
            if self.hasFocus():
                focus_ring(painter, self.rect(), look.radius["button"], look)

    def _on_clicked(self) -> None:
        self.opened.emit(self._result)

    def _paint_score(self, painter: QPainter, look: Look, body: QRectF) -> float:
        ground, ink = ("correct_soft", "correct") if self._good else ("warn_soft", "warn")
        width = line_width(look.font("smallb"), self._score) + look.px(46)
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
        return left

    def _paint_texts(self, painter: QPainter, look: Look, body: QRectF, right: float) -> None:
        room = int(right - body.left() - look.px(10))
        half = body.height() / 2
        lines = (
            (look.font("bodyb"), self.text(), look.colours.text, Qt.AlignmentFlag.AlignBottom),
            (look.font("small"), self._detail, look.colours.text2, Qt.AlignmentFlag.AlignTop),
        )
        for n, (font, text, colour, edge) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(colour)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
            where = QRectF(body.left(), body.top() + n * half, room, half)
            painter.drawText(where, edge, shown)
