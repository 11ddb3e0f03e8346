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
# Where nothing is typed or chosen, the keys of any presentation.
_MORE_KEYS = {
    "Right": Command.NEXT,
    "Down": Command.NEXT,
    "Space": Command.NEXT,
    "Return": Command.NEXT,
    "Enter": Command.NEXT,
    "Left": Command.BACK,
    "Up": Command.BACK,
}


def bind_clicker(
    widget: QWidget, do: Callable[[Command], None], *, presenting: bool = False
) -> None:
    """Call `do` for the keys of a clicker while a widget is in sight; a key held counts once."""
    for key, command in (_KEYS | _MORE_KEYS if presenting else _KEYS).items():
        bind_once(key, widget).activated.connect(partial(do, command))


def bind_once(key: str, widget: QWidget) -> QShortcut:
    """Return a shortcut that acts while a widget is in sight; a key held counts once."""
    shortcut = QShortcut(QKeySequence(key), widget)
    shortcut.setAutoRepeat(False)
    return shortcut
