"""Finding the largest text at which all that is to be shown has room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

from PySide6.QtCore import QRectF

from quizapp.ui.session.canvas import Canvas

GAP = 20.0


class Block(Protocol):
    """Something drawn; its height depends on its width, and on the size of its text in pixels.

    Where it `grows` it takes the room that others leave.
    """

    grows: ClassVar[bool]

    def height(self, canvas: Canvas, width: float, px: int) -> float:
        """Return the least height it needs."""
        ...

    def paint(self, canvas: Canvas, where: QRectF, px: int) -> None:
        """Draw it; there may be more room than it needs."""
        ...


@dataclass(frozen=True, slots=True)
class Column:
    """Blocks one below the other, in so large a share of the width."""

    share: float
    blocks: Sequence[Block]


Arrangement = Sequence[Column]


def paint(canvas: Canvas, where: QRectF, px: int, arrangement: Arrangement) -> None:
    """Draw an arrangement with text of this size."""
    left = where.left()
    for column, width in _widths(where.width(), arrangement):
        _paint_column(canvas, QRectF(left, where.top(), width, where.height()), px, column.blocks)
        left += width + GAP


def fits(canvas: Canvas, where: QRectF, px: int, arrangement: Arrangement) -> bool:
    """Whether every column has room at a size."""
    return all(
        sum(_heights(canvas, width, px, column.blocks)) + GAP * (len(column.blocks) - 1)
        <= where.height()
        for column, width in _widths(where.width(), arrangement)
    )


def _widths(width: float, arrangement: Arrangement) -> Iterable[tuple[Column, float]]:
    room = width - GAP * (len(arrangement) - 1)
    return ((column, room * column.share) for column in arrangement)


def _heights(canvas: Canvas, width: float, px: int, blocks: Sequence[Block]) -> list[float]:
    return [block.height(canvas, width, px) for block in blocks]


def _paint_column(canvas: Canvas, where: QRectF, px: int, blocks: Sequence[Block]) -> None:
    """Draw blocks one below the other."""
    heights = _heights(canvas, where.width(), px, blocks)
    spare = where.height() - sum(heights) - GAP * (len(blocks) - 1)
    if blocks[0].grows:
        heights[0] += max(0.0, spare)
    top = where.top()
    for block, height in zip(blocks, heights, strict=True):
        block.paint(canvas, QRectF(where.left(), top, where.width(), height), px)
        top += height + GAP
