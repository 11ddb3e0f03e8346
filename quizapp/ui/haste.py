"""Telling a hasty second press from one that is meant."""

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication


class Pause:
    """Lasts as long as a double click may; a press meanwhile was meant for what was before."""

    def __init__(self) -> None:
        self._timer = QElapsedTimer()

    def start(self) -> None:
        """Begin the pause."""
        self._timer.start()

    @property
    def over(self) -> bool:
        """Whether it has passed, or never began."""
        if not self._timer.isValid():
            return True
        return self._timer.elapsed() >= QApplication.doubleClickInterval()
