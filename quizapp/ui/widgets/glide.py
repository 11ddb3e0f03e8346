"""Movement, where it may be."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from quizapp.ui.theme.theme import Theme

_TAKES_MS = 280


class Glide(QVariantAnimation):
    """Carries a number from one value to another, in one step where nothing is to move."""

    def __init__(self, theme: Theme, parent: QObject, moved: Callable[[float], None]) -> None:
        super().__init__(parent)
        self._theme = theme
        self._moved = moved
        self.setDuration(_TAKES_MS)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(self._on_value)

    def go(self, start: float, end: float) -> None:
        """Begin at a value and come to rest at another."""
        self.stop()
        if self._theme.still or start == end:
            self._moved(end)
            return
        self.setStartValue(float(start))
        self.setEndValue(float(end))
        self._moved(start)
        self.start()

    def _on_value(self, value: float) -> None:
        self._moved(value)
