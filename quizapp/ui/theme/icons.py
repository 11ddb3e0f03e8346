"""Icons in any colour."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from quizapp.resources import ASSETS


def paint_icon(painter: QPainter, name: str, where: QRect | QRectF, colour: QColor) -> None:
    """Draw an icon into a rectangle."""
    _renderer(name, colour.name()).render(painter, QRectF(where))


@lru_cache(maxsize=128)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = (ASSETS / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
