"""Carries wishes about settings and classes to where they are kept, and what is there back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from quizapp.classroom.drawer import Contents, Drawer
from quizapp.ui.clerk import Clerk


class Keeper(QObject):
    """Signals: found - the Contents. done - a word for a wish. refused - why one is not done."""

    found = Signal(object)
    done = Signal(str)
    refused = Signal(str)

    def __init__(self, clerk: Clerk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk

    def look(self) -> None:
        """Look up what is kept."""
        self._clerk.teach(lambda desk: desk.drawer.contents(), self.found.emit, _say_nothing)

    def wish(self, do: Callable[[Drawer], Contents], done: str) -> None:
        """Change what is kept; what is there then is `found`, then the wish is `done`."""

        def told(contents: Contents) -> None:
            self.found.emit(contents)
            self.done.emit(done)

        self._clerk.teach(lambda desk: do(desk.drawer), told, self.refused.emit)


def _say_nothing(_reason: str) -> None:
    """Leave it: without anything kept, all is as at the first start."""
