"""The keys of a presenter's clicker, and the same on a keyboard."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from quizapp.classroom.acts import Command

_KEYS = {
    "PgDown": Command.NEXT,
    "PgUp": Command.BACK,
    "B": Command.BLACK,
    ".": Command.BLACK,
    "P": Command.PAUSE,
}


def bind_clicker(widget: QWidget, do: Callable[[Command], None]) -> None:
    """Call `do` for the keys of a clicker while a widget is in sight; a key held counts once."""
    for key, command in _KEYS.items():
        shortcut = QShortcut(QKeySequence(key), widget)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(partial(do, command))
