"""Shapes that several widgets draw."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGradient, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from quizapp.ui.theme.icons import paint_icon
from quizapp.ui.theme.look import Look

WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
RING = 4
_TALL = 100_000
_DASHES = [5.0, 2.5]


@contextmanager
def painting(widget: QWidget) -> Iterator[QPainter]:
    """Paint on a widget with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


def inset(rect: QRect | QRectF, by: float) -> QRectF:
    """Return the rectangle smaller by so much on every side."""
    return QRectF(rect).adjusted(by, by, -by, -by)


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | QGradient | Qt.BrushStyle = Qt.BrushStyle.NoBrush,
    edge: QPen | Qt.PenStyle = Qt.PenStyle.NoPen,
) -> None:
    """Draw a rounded rectangle, its edge inside it."""
    painter.setBrush(fill)
    painter.setPen(edge)
    half = edge.widthF() / 2 if isinstance(edge, QPen) else 0
    painter.drawRoundedRect(inset(rect, half), radius, radius)


def focus_ring(painter: QPainter, rect: QRect, radius: float, look: Look) -> None:
    """Draw the ring around whatever has the keyboard, `RING` pixels inside `rect`'s edge."""
    pen = QPen(look.colours.focus, 2)
    rounded(painter, inset(rect, 0.5), radius + RING, edge=pen)


def judged_ground(look: Look, *, right: bool) -> tuple[QColor, QPen]:
    """Return ground and edge of what was answered: the edge of a wrong one is broken."""
    c = look.colours
    if right:
        return c.correct_soft, QPen(c.correct, 2.5)
    edge = QPen(c.wrong, 2.5)
    edge.setDashPattern(_DASHES)
    return c.wrong_soft, edge


def card_ground(look: Look, *, chosen: bool, pointed: bool) -> tuple[QColor, QPen]:
    """Return ground and edge of what can be chosen."""
    c = look.colours
    if chosen:
        return c.primary_soft, QPen(c.primary, 2.5)
    if pointed:
        return mixed(c.surface, c.primary_soft, 0.5), QPen(c.border_strong, 1.5)
    return c.surface, QPen(c.border_strong, c.border_w)


@lru_cache(maxsize=1024)
def text_size(font: QFont, text: str, width: int) -> tuple[int, int]:
    """Return the width and height of wrapped text; layouts ask for the same again and again."""
    bounds = QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 1), _TALL), WRAP, text)
    return bounds.width(), bounds.height()


def line_width(font: QFont, text: str) -> int:
    """Return the width of a text on one line."""
    return QFontMetrics(font).horizontalAdvance(text)


def tile(painter: QPainter, rect: QRectF, look: Look, icon: str, tones: tuple[str, str]) -> None:
    """Draw an icon on a rounded tile; `tones` are the colours of tile and icon."""
    fill, ink = tones
    rounded(painter, rect, look.radius["tile"] - 2, look.tone(fill))
    side = rect.width() * 0.5
    where = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    paint_icon(painter, icon, where, look.tone(ink))


def mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """Return `colour` with so much of `other` in it."""
    r, g, b = (
        round(mine + (theirs - mine) * share)
        for mine, theirs in (
            (colour.red(), other.red()),
            (colour.green(), other.green()),
            (colour.blue(), other.blue()),
        )
    )
    return QColor(r, g, b)


def option_shape(painter: QPainter, index: int, rect: QRectF, colour: QColor) -> None:
    """Draw the shape of option `index`: triangle, diamond, circle, square."""
    painter.setPen(QPen(colour, rect.width() * 0.12, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(colour)
    r = inset(rect, rect.width() * 0.08)
    match index % 4:
        case 0:
            points = [QPointF(r.center().x(), r.top()), r.bottomRight(), r.bottomLeft()]
            painter.drawPolygon(QPolygonF(points))
        case 1:
            c = r.center()
            points = [QPointF(c.x(), r.top()), QPointF(r.right(), c.y())]
            points += [QPointF(c.x(), r.bottom()), QPointF(r.left(), c.y())]
            painter.drawPolygon(QPolygonF(points))
        case 2:
            painter.drawEllipse(r)
        case _:
            painter.drawRect(inset(r, r.width() * 0.05))
