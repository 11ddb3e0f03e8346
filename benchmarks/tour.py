"""Walk through every page of the window by keys, and time what a hand would wait for.

usage: tour.py DATA_FOLDER

Prints, as one JSON object: `key_p99_ms`, from the delivery of a key to the end of the paint that
follows it, over every key that something was painted after; and `longest_stall_ms`, the longest
time that the window's loop did not come round, by a beat of its own every 5 ms. Of each also how
long its thread worked in that time: on a busy machine it waits for others too.
"""

import json
import os
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from quizapp.app.window import run
from quizapp.ui.sidebar import Sidebar

Key = Qt.Key
_BEAT_MS = 5
_CALM_MS, _TURN_MS, _START_MS = 60, 600, 4000
_TABS = 12
_QUESTIONS = 10
_exec = QApplication.exec


class Span(NamedTuple):
    """How long something took, how much of it its thread worked, and where it was."""

    ms: float
    work_ms: float
    where: str


class Probe(QObject):
    """Watches the windows, and beats. It sees no event of what they hold: that would be slow."""

    def __init__(self) -> None:
        super().__init__()
        self.where = ""
        self.keys: list[Span] = []
        self.stalls: list[Span] = []
        self._pressed: tuple[int, int] | None = None
        self._last = _now()
        self._beat = QTimer(self, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._on_beat)
        self._beat.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note when what a key changed has been painted."""
        if event.type() is QEvent.Type.UpdateRequest and self._pressed:
            QTimer.singleShot(0, self, self._on_painted)  # it comes after what is being delivered
        return False

    def press(self, key: Qt.Key) -> None:
        """Press a key; a paint is counted to it until the next, in a window it opened too."""
        target = QApplication.focusWidget() or QApplication.activeWindow()
        assert target is not None
        self._watch()
        self._pressed = _now()
        QTest.keyClick(target, key)
        self._watch()

    def forget(self) -> None:
        """Count no paint to a key pressed before."""
        self._pressed = None

    def _watch(self) -> None:
        for window in QApplication.topLevelWidgets():
            window.installEventFilter(self)

    def _on_painted(self) -> None:
        if self._pressed:
            self.keys.append(self._since(self._pressed))
            self._pressed = None

    def _on_beat(self) -> None:
        span = self._since(self._last)
        self.stalls.append(span._replace(ms=span.ms - _BEAT_MS))
        self._last = _now()

    def _since(self, then: tuple[int, int]) -> Span:
        ms, work_ms = ((b - a) / 1e6 for a, b in zip(then, _now(), strict=True))
        return Span(ms, work_ms, self.where)


def _now() -> tuple[int, int]:
    return time.perf_counter_ns(), time.thread_time_ns()


class Tour:
    """Presses keys, one after another, in a loop that goes on running."""

    def __init__(self, probe: Probe) -> None:
        self._probe = probe
        self._steps = self._walk()
        QTimer.singleShot(_START_MS, self._next)

    def _next(self) -> None:
        self._probe.forget()
        pause = next(self._steps, None)
        if pause is None:
            _tell(self._probe)
        else:
            QTimer.singleShot(pause, self._next)

    def _walk(self) -> Iterator[int]:
        (sidebar,) = _of(Sidebar)
        places = [button for button in sidebar.findChildren(QAbstractButton) if button.isVisible()]
        for place in (*places, *places):
            self._probe.where = place.text() or place.accessibleName()
            place.setFocus()
            yield from self._press(Key.Key_Space, pause=_TURN_MS)
            for _ in range(_TABS):
                yield from self._press(Key.Key_Tab)
            yield from self._press(Key.Key_Escape, pause=_TURN_MS)
        self._probe.where = "quiz"
        yield from self._press(Key.Key_Return, pause=_TURN_MS)
        for _ in range(_QUESTIONS):
            yield from self._answer()
        self._probe.where = "results"
        for _ in range(_TABS):
            yield from self._press(Key.Key_Tab)
        yield from self._press(Key.Key_Escape, pause=_TURN_MS)

    def _answer(self) -> Iterator[int]:
        """Press what answers one kind or another, look around, and go on."""
        if isinstance(QApplication.focusWidget(), QLineEdit):
            for key in (Key.Key_1, Key.Key_9, Key.Key_9, Key.Key_3):
                yield from self._press(key)
        else:
            yield from self._press(Key.Key_1)
        yield from self._press(Key.Key_Return, pause=_TURN_MS)
        yield from self._press(Key.Key_Tab)
        yield from self._press(Key.Key_Return, pause=_TURN_MS)

    def _press(self, key: Qt.Key, *, pause: int = _CALM_MS) -> Iterator[int]:
        self._probe.press(key)
        yield pause


def _of(sort: type[QWidget]) -> list[QWidget]:
    return [widget for widget in QApplication.allWidgets() if isinstance(widget, sort)]


def _tell(probe: Probe) -> None:
    keys, stall = sorted(probe.keys), max(probe.stalls)
    figures = {
        "key_p99_ms": round(_percentile(span.ms for span in probe.keys), 1),
        "key_p99_work_ms": round(_percentile(span.work_ms for span in probe.keys), 1),
        "keys": len(keys),
        "slowest_key": keys[-1].where,
        "longest_stall_ms": round(stall.ms, 1),
        "longest_stall_work_ms": round(max(span.work_ms for span in probe.stalls), 1),
        "longest_stall": stall.where,
    }
    print(json.dumps(figures), flush=True)
    os._exit(0)


def _percentile(values: Iterable[float]) -> float:
    ordered = sorted(values)
    return ordered[len(ordered) * 99 // 100]


def _exec_toured(*_: object) -> int:
    probe = Probe()
    tour = Tour(probe)
    code = _exec()
    del tour
    return code


if __name__ == "__main__":
    QApplication.exec = _exec_toured  # type: ignore[method-assign] # the way in
    sys.exit(run(Path(sys.argv[1])))
