"""What a window shows at once, while its pages are made: the ground, the sidebar, the first card.

Nothing here touches the names of `Qt`, which PySide makes on first use in 15 ms, nor any font.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from quizapp.settings import ThemeChoice
from quizapp.ui.theme.values import COLOUR

_SIDEBAR, _MARGIN, _TOP, _HEIGHT, _RADIUS = 248, 40, 116, 200, 18
_SHARE = 0.58
_DARK_BELOW = 128


def draw_curtain(window: QWidget, choice: ThemeChoice) -> None:
    """Draw the outlines of the first page."""
    colours = {name: QColor(value) for name, value in _colours(window, choice).items()}
    page = QRectF(window.rect()).adjusted(_SIDEBAR + _MARGIN, _TOP, -_MARGIN, 0)
    card = QRectF(page.left(), page.top(), page.width() * _SHARE, _HEIGHT)
    painter = QPainter(window)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(window.rect(), colours["bg"])
    painter.fillRect(0, 0, _SIDEBAR, window.height(), colours["surface"])
    painter.setPen(colours["hero_a"])
    painter.setBrush(colours["hero_a"])
    painter.drawRoundedRect(card, _RADIUS, _RADIUS)
    painter.end()


def _colours(window: QWidget, choice: ThemeChoice) -> dict[str, str]:
    scheme = choice.value
    if choice is ThemeChoice.SYSTEM:
        ground = window.palette().color(QPalette.ColorRole.Window)
        scheme = "dark" if ground.lightness() < _DARK_BELOW else "light"
    names = ("bg", "surface", "hero_a")
    return {name: COLOUR[scheme][name] for name in names}
