"""What the projector shows with a key: what it is, where it is said, and how the class did."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPen, QTextDocument

from quizapp.classroom.views import Cited
from quizapp.i18n import tr
from quizapp.ui.session.canvas import Canvas
from quizapp.ui.session.excerpt import Run, excerpt, runs
from quizapp.ui.widgets.painting import judged_ground, rounded

_ALONE = 1.5  # how large a key of one line is
_SMALLER = 0.86  # how large what is quoted or noted is
_EDGE = 12.0
_SIDES = 36.0
_BAR = 20.0


@dataclass(frozen=True, slots=True)
class Key:
    """The key of what has no options, a line for each event or pair."""

    grows: ClassVar[bool] = True
    lines: Sequence[str]

    def height(self, canvas: Canvas, width: float, px: int) -> float:
        """Return the height of its lines."""
        return sum(self._heights(canvas, width, px)) + 10 * len(self.lines) + 30

    def paint(self, canvas: Canvas, where: QRectF, px: int) -> None:
        """Draw its lines, some of the room that is left between them."""
        c = canvas.look.colours
        box = QRectF(where)
        box.setHeight(min(where.height(), 1.4 * self.height(canvas, where.width(), px)))
        rounded(canvas.painter, box, 24, c.correct_soft, QPen(c.correct, 5))
        heights = self._heights(canvas, where.width(), px)
        spare = (box.height() - 30 - sum(heights)) / len(heights)
        top = box.top() + 15
        for line, height in zip(self.lines, heights, strict=True):
            room = QRectF(box.left() + _SIDES, top, box.width() - 2 * _SIDES, height + spare)
            canvas.text(line, self._font(canvas, px), room, c.text)
            top += height + spare

    def _font(self, canvas: Canvas, px: int) -> QFont:
        return canvas.font(px * _ALONE if len(self.lines) == 1 else px, bold=True)

    def _heights(self, canvas: Canvas, width: float, px: int) -> list[float]:
        font = self._font(canvas, px)
        return [canvas.height(line, font, width - 2 * _SIDES) for line in self.lines]


@dataclass(frozen=True, slots=True)
class Quotes:
    """The cited sentences with the words that prove something marked; `cut`, little more."""

    grows: ClassVar[bool] = False
    sentences: Sequence[Cited]
    cut: bool = False

    def height(self, canvas: Canvas, width: float, px: int) -> float:
        """Return the height of the sentences, one below the other."""
        return self._document(canvas, width, px).size().height() + 32

    def paint(self, canvas: Canvas, where: QRectF, px: int) -> None:
        """Draw them on the colour of marks."""
        c = canvas.look.colours
        document = self._document(canvas, where.width(), px)
        box = QRectF(where)
        box.setHeight(min(where.height(), document.size().height() + 32))
        canvas.box(box, c.mark)
        canvas.box(QRectF(box.left(), box.top(), _EDGE, box.height()), c.mark_edge, 6)
        canvas.draw(document, box.topLeft() + QPointF(_EDGE + 24, 16))

    def _document(self, canvas: Canvas, width: float, px: int) -> QTextDocument:
        said: Callable[[Cited], tuple[Run, ...]] = excerpt if self.cut else runs
        size = px * _SMALLER
        label = f"font-family:Inter;font-size:{round(size * 0.8)}px;font-weight:600"
        ink = canvas.look.colours.on_mark.name()
        html = "".join(
            f'<p style="color:{ink};margin:0;margin-bottom:{0 if last else 10}px">'
            f'<span style="{label}">{escape(_caption(cited.number))}</span>'
            f"&nbsp; «{_marked(said(cited))}»</p>"
            for cited, last in ((s, s is self.sentences[-1]) for s in self.sentences)
        )
        return canvas.document(html, size, width - _EDGE - 60)


@dataclass(frozen=True, slots=True)
class Note:
    """What the wrong option chosen most is true of."""

    grows: ClassVar[bool] = False
    text: str

    def height(self, canvas: Canvas, width: float, px: int) -> float:
        """Return the height of the text."""
        return canvas.height(self.text, canvas.font(px * _SMALLER), width - 2 * _SIDES) + 28

    def paint(self, canvas: Canvas, where: QRectF, px: int) -> None:
        """Draw it on the colour of what is wrong."""
        c = canvas.look.colours
        box = QRectF(where)
        box.setHeight(min(where.height(), self.height(canvas, where.width(), px)))
        ground, edge = judged_ground(canvas.look, right=False)
        rounded(canvas.painter, box, 24, ground, edge)
        inner = box.adjusted(_SIDES, 0, -_SIDES, 0)
        canvas.text(self.text, canvas.font(px * _SMALLER), inner, c.text)


@dataclass(frozen=True, slots=True)
class Marks:
    """How many were right, of how many."""

    grows: ClassVar[bool] = False
    right: int
    of: int

    def height(self, _canvas: Canvas, _width: float, px: int) -> float:
        """Return the height of a line and a bar."""
        return px * 1.4 + _BAR + 12

    def paint(self, canvas: Canvas, where: QRectF, px: int) -> None:
        """Draw them."""
        c = canvas.look.colours
        line = QRectF(where.left(), where.top(), where.width(), px * 1.4)
        told = tr("Aciertos: {n} de {of}").format(n=self.right, of=self.of)
        canvas.text(told, canvas.font(px, bold=True), line, c.text)
        trough = QRectF(line.left(), line.bottom() + 6, where.width(), _BAR)
        canvas.bar(trough, self.right / self.of, c.correct)


def _caption(number: int) -> str:
    return tr("Frase {n}").format(n=number)


def _marked(parts: Sequence[Run]) -> str:
    return "".join(
        f"<b><u>{escape(text)}</u></b>" if marked else escape(text) for text, marked in parts
    )
