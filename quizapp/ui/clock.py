"""The time spent on a question, and what is left of an exam."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

KEPT_EVERY_MS = 1000
"""The most of an exam's time that a kill gives back."""

_TICK_MS = 250


class Clock(QObject):
    """Runs from `start`, but for pauses.

    Signals: ticked - the milliseconds left, where time is limited. ran_out - none are left.
    aged - the milliseconds elapsed, every KEPT_EVERY_MS of limited time.
    """

    ticked = Signal(int)
    aged = Signal(int)
    ran_out = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._since = QElapsedTimer()
        self._before = 0
        self._limit: int | None = None
        self._kept = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def elapsed(self) -> int:
        """Milliseconds since the start, without pauses."""
        return self._before + (self._since.elapsed() if self._since.isValid() else 0)

    def start(self, limit: int | None, spent: int = 0) -> None:
        """Begin anew, `spent` milliseconds on; `limit` is None where time does not matter."""
        self._before = self._kept = spent
        self._limit = limit
        self.go_on()

    def pause(self) -> None:
        """Stand still."""
        self._before = self.elapsed
        self._since.invalidate()
        self._timer.stop()

    def go_on(self) -> None:
        """Run again."""
        self._since.start()
        if self._limit is None:
            self._timer.stop()
        else:
            self._timer.start()
            self._tick()

    def _tick(self) -> None:
        if self._limit is not None:
            left = max(0, self._limit - self.elapsed)
            self.ticked.emit(left)
            if self.elapsed - self._kept >= KEPT_EVERY_MS:
                self._kept = self.elapsed
                self.aged.emit(self._kept)
            if self.elapsed > self._limit:
                self._timer.stop()
                self.ran_out.emit()
