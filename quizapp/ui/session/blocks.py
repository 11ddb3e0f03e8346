"""What the class chooses from, on the projector; measures as on a screen of 1920 x 1080."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPen

from quizapp.classroom.views import KeyView
from quizapp.i18n import tr
from quizapp.ui.session.canvas import LEFT, RIGHT, Canvas
from quizapp.ui.theme.icons import paint_icon
from quizapp.ui.widgets.option import option_letter
from quizapp.ui.widgets.painting import option_shape, rounded

_GAP = 16.0
_PAD = 14.0
_TALLEST, _ALL = 200.0, 560.0  # of a row, and of all rows where their texts need less
_BAR = 16.0
_TILE = 68.0
_COUNT = 190.0  # the room for how many chose an option, and for a check
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Options:
    """Lettered options in columns; with a key, which are right and how many chose each."""

    grows: ClassVar[bool] = True
    texts: Sequence[str]
    key: KeyView | None = None
    columns: int = 1

    def height(self, canvas: Canvas, width: float, px: int) -> float:
        """Return the height of rows that are as tall as the tallest must be."""
        rows = -(-len(self.texts) // self.columns)
        return rows * (self._row(canvas, width, px) + _GAP) - _GAP

    def paint(self, canvas: Canvas, where: QRectF, px: int) -> None:
        """Draw them row by row."""
        rows = -(-len(self.texts) // self.columns)
        tall = max(_tallest(rows), self._row(canvas, where.width(), px))
        height = min(tall, (where.height() - (rows - 1) * _GAP) / rows)
        width = self._width(where.width())
        for i in range(len(self.texts)):
            row, column = divmod(i, self.columns)
            left = where.left() + column * (width + _GAP)
            top = where.top() + row * (height + _GAP)
            self._paint(canvas, i, QRectF(left, top, width, height), px)

    @property
    def _counted(self) -> bool:
        return self.key is not None and any(self.key.chosen)

    @property
    def _aside(self) -> float:
        if self._counted:
            return _COUNT
        return 84.0 if self.key else 28.0

    def _width(self, width: float) -> float:
        return (width - (self.columns - 1) * _GAP) / self.columns

    def _words(self, row: QRectF, px: int) -> QRectF:
        return row.adjusted(_TILE + 40 + px * 1.15, _PAD, -self._aside, -_PAD)

    def _row(self, canvas: Canvas, width: float, px: int) -> float:
        words = self._words(QRectF(0, 0, self._width(width), 0), px).width()
        font = canvas.font(px, bold=self.key is not None)
        text = max(canvas.height(text, font, words) for text in self.texts)
        bar = _BAR + 10 if self._counted else 0
        return max(text + bar, _TILE) + 2 * _PAD

    def _paint(self, canvas: Canvas, index: int, row: QRectF, px: int) -> None:
        c, key = canvas.look.colours, self.key
        right = key is not None and index in key.correct
        edge = QPen(c.correct, 5) if right else QPen(c.border, max(1.5, c.border_w))
        rounded(canvas.painter, row, 24, c.correct_soft if right else c.surface, edge)
        tile = QRectF(row.left() + 20, row.center().y() - _TILE / 2, _TILE, _TILE)
        rounded(canvas.painter, tile, 16, c.options[index % len(c.options)])
        option_shape(canvas.painter, index, tile.adjusted(19, 19, -19, -19), c.on_option)
        words = self._words(row, px)
        letter = QRectF(tile.right() + 20, row.top(), px * 1.15, row.height())
        canvas.text(option_letter(index), canvas.font(px, bold=True), letter, c.text2, LEFT)
        if right:
            side = 44.0
            sign = QRectF(row.right() - side - 20, row.center().y() - side / 2, side, side)
            paint_icon(canvas.painter, "circle-check", sign, c.correct)
        if key and self._counted:
            self._paint_count(canvas, key, index, row)
            trough = QRectF(words.left(), words.bottom() - _BAR, words.width(), _BAR)
            of = key.marked or max(key.chosen)
            canvas.bar(trough, key.chosen[index] / of, c.options[index % len(c.options)])
            words.setBottom(trough.top() - 6)
        canvas.text(self.texts[index], canvas.font(px, bold=right), words, c.text)

    def _paint_count(self, canvas: Canvas, key: KeyView, index: int, row: QRectF) -> None:
        c, count = canvas.look.colours, key.chosen[index]
        where = QRectF(row.right() - _COUNT, row.top() + 8, _COUNT - 76, row.height() - 16)
        if key.marked:
            lower = where.adjusted(0, where.height() * 0.62, 0, 0)
            share = tr("{n} %").format(n=round(_HUNDRED * count / key.marked))
            canvas.text(share, canvas.font(28), lower, c.text2, RIGHT)
            where.setBottom(lower.top())
        canvas.text(str(count), canvas.font(48, bold=True), where, c.text, RIGHT)


@dataclass(frozen=True, slots=True)
class Pairs:
    """What is to be matched: letters on the left, numbers on the right."""

    grows: ClassVar[bool] = True
    left: Sequence[str]
    right: Sequence[str]

    def height(self, canvas: Canvas, width: float, px: int) -> float:
        """Return the height of the taller side."""
        return max(
            Options(self.left).height(canvas, self._lefts(width), px),
            self._row(canvas, width, px) * len(self.right) + _GAP * (len(self.right) - 1),
        )

    def paint(self, canvas: Canvas, where: QRectF, px: int) -> None:
        """Draw both sides."""
        c = canvas.look.colours
        lefts = QRectF(where.left(), where.top(), self._lefts(where.width()), where.height())
        Options(self.left).paint(canvas, lefts, px)
        rows = len(self.right)
        tall = max(_tallest(rows), self._row(canvas, where.width(), px))
        height = min(tall, (where.height() - (rows - 1) * _GAP) / rows)
        for i, text in enumerate(self.right):
            top = where.top() + i * (height + _GAP)
            row = QRectF(lefts.right() + _GAP, top, where.right() - lefts.right() - _GAP, height)
            rounded(canvas.painter, row, 24, c.surface, QPen(c.border, max(1.5, c.border_w)))
            number = row.adjusted(28, 0, 0, 0)
            canvas.text(str(i + 1), canvas.font(px, bold=True), number, c.primary, LEFT)
            words = row.adjusted(36 + px, _PAD, -24, -_PAD)
            canvas.text(text, canvas.font(px), words, c.text)

    def _lefts(self, width: float) -> float:
        longest = max(map(len, self.left)), max(map(len, self.right))
        share = min(0.64, max(0.36, (longest[0] + 8) / (sum(longest) + 12)))
        return (width - _GAP) * share

    def _row(self, canvas: Canvas, width: float, px: int) -> float:
        words = width - self._lefts(width) - _GAP - 60 - px
        font = canvas.font(px)
        text = max(canvas.height(text, font, words) for text in self.right)
        return max(text, _TILE) + 2 * _PAD


def _tallest(rows: int) -> float:
    return min(_TALLEST, _ALL / rows)
