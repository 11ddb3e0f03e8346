"""Icons in any colour."""

import sys
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from quizapp.resources import ASSETS

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer


def load_icons() -> None:
    """Have icons drawn from now on: the first paint of a window need not wait for QtSvg."""
    import PySide6.QtSvg  # noqa: F401, PLC0415 - looked for among the loaded modules


def paint_icon(painter: QPainter, name: str, where: QRect | QRectF, colour: QColor) -> None:
    """Draw an icon into a rectangle."""
    if "PySide6.QtSvg" in sys.modules:
        _renderer(name, colour.name()).render(painter, QRectF(where))


@lru_cache(maxsize=128)
def _renderer(name: str, colour: str) -> "QSvgRenderer":
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - see load_icons

    drawing = (ASSETS / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
