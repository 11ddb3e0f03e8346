"""A sentence of the article on the map of what is remembered."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from quizapp.i18n import tr
from quizapp.study.figures import SentenceFigures
from quizapp.study.words import answers_text, percent
from quizapp.ui.theme.look import Look
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.copying import offer_copy
from quizapp.ui.widgets.mastery import mastery_ground, mastery_of, mastery_text, paint_mastery
from quizapp.ui.widgets.painting import (
    RING,
    WRAP,
    focus_ring,
    inset,
    mixed,
    painting,
    rounded,
    text_size,
)

_BAND, _LEFT, _RIGHT = 16, 62, 14


class SentenceRow(QAbstractButton):
    """Its words on the colour of how well it is remembered, its pattern beside, figures below.

    Signals: opened - the number of the sentence, when pressed.
    """

    opened = Signal(int)

    def __init__(self, theme: Theme, text: str, figures: SentenceFigures, *, askable: bool) -> None:
        super().__init__()
        self._theme = theme
        self._number = figures.sentence
        self._mastery = mastery_of(figures.recall)
        self._caption = figures_text(figures) if askable else tr("Sin preguntas")
        self.setText(text)
        spoken = tr("Frase {n}: {text} {figures}")
        name = spoken.format(n=self._number, text=text, figures=self._caption)
        self.setAccessibleName(name)
        self.setAccessibleDescription(tr("Practicar esta frase") if askable else "")
        self.setToolTip(self.accessibleDescription())
        self.setEnabled(askable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if askable:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._on_clicked)
        offer_copy(theme, self, tr("Copiar la frase {n}").format(n=self._number), text)
        theme.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrow row wraps its text."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return room for the wrapped sentence and its figures."""
        words, caption = self._heights(width)
        return words + caption + self._theme.look.px(22) + 2 * RING

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        width = self._theme.look.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size that shows something of everything."""
        return QSize(self._theme.look.px(220), self._theme.look.px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        look = self._theme.look
        body = inset(self.rect(), RING)
        with painting(self) as painter:
            edge = QPen(look.colours.border, look.colours.border_w)
            if self.isEnabled() and self.underMouse():
                edge = QPen(look.colours.border_strong, 1.5)
            ground = mastery_ground(look, self._mastery).color()
            rounded(painter, body, 10, mixed(ground, look.colours.surface, 0.35), edge)
            band = QRectF(body.left() + 6, body.top() + 6, look.px(_BAND), body.height() - 12)
            paint_mastery(painter, band, look, self._mastery)
            self._paint_texts(painter, look, body)
            if self.hasFocus():
                focus_ring(painter, self.rect(), 10, look)

    def _paint_texts(self, painter: QPainter, look: Look, body: QRectF) -> None:
        words, caption = self._heights(self.width())
        top = body.top() + look.px(9)
        painter.setPen(look.colours.text2)
        painter.setFont(look.font("smallb"))
        right = Qt.AlignmentFlag.AlignRight
        number = QRectF(body.left(), top + look.px(3), look.px(_LEFT - 10), look.px(20))
        painter.drawText(number, right, str(self._number))
        width = body.width() - look.px(_LEFT + _RIGHT)
        below = QRectF(body.left() + look.px(_LEFT), top + words + look.px(4), width, caption)
        painter.setFont(look.font("small"))
        painter.drawText(below, WRAP, self._caption)
        painter.setPen(look.colours.text)
        painter.setFont(look.font("read"))
        painter.drawText(QRectF(below.left(), top, width, words), WRAP, self.text())

    def _heights(self, width: int) -> tuple[int, int]:
        """Return the heights of the sentence and of its figures."""
        look = self._theme.look
        room = width - 2 * RING - look.px(_LEFT + _RIGHT)
        _, words = text_size(look.font("read"), self.text(), room)
        _, caption = text_size(look.font("small"), self._caption, room)
        return words, caption

    def _on_clicked(self) -> None:
        self.opened.emit(self._number)


def figures_text(figures: SentenceFigures) -> str:
    """Return how well a sentence is remembered, and what that rests on."""
    parts = []
    if figures.recall is None:
        parts.append(mastery_text(mastery_of(None)))
    else:
        parts.append(tr("Se recuerda el {recall}").format(recall=percent(figures.recall)))
    if figures.answered:
        share = percent(figures.right / figures.answered)
        line = tr("{answers}, {share} bien")
        parts = [*parts, line.format(answers=answers_text(figures.answered), share=share)]
    return " · ".join(parts)
