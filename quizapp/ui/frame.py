"""What the frame of a window has that its first paint need not wait for: its keys, its icon."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QKeySequence, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import QWidget

from quizapp.ui.sidebar import paint_logo
from quizapp.ui.theme.look import Look

_ICON = 64


def bind_keys(
    window: QWidget, bindings: Iterable[tuple[str, Callable[[], object]]], *, repeat: bool = False
) -> None:
    """Call a slot when its key is pressed in the window; a key held counts once, or may repeat."""
    for key, slot in bindings:
        shortcut = QShortcut(QKeySequence(key), window)
        shortcut.setAutoRepeat(repeat)
        shortcut.activated.connect(slot)


def make_icon(look: Look) -> QIcon:
    """Return the sign of the program."""
    picture = QPixmap(_ICON, _ICON)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_logo(painter, QRectF(picture.rect()), look)
    painter.end()
    return QIcon(picture)
