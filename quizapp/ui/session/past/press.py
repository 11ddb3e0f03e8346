"""Puts reports on pages where the window need not wait for it."""

import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from quizapp.domain.errors import QuizError
from quizapp.ui.background import Background


class Press(QObject):
    """Does one thing after another on a thread of Qt's own: pages are laid out by its timers.

    As with `Background`, no garbage is collected meanwhile.
    """

    _finished = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._finished.connect(self._follow_up, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        job: Callable[[], None],
        done: Callable[[], None],
        failed: Callable[[str], None],
    ) -> None:
        """Do `job`, then call `done`, or `failed` with the text of a QuizError."""
        Background.hold_garbage(1)
        self._pool.start(QRunnable.create(partial(self._perform, job, done, failed)))

    def _perform(
        self,
        job: Callable[[], None],
        done: Callable[[], None],
        failed: Callable[[str], None],
    ) -> None:
        try:
            job()
        except QuizError as error:
            self._finished.emit(partial(failed, str(error)))
        except Exception:  # noqa: BLE001 - a bug in a job must be told, and not end the thread
            self._finished.emit(partial(sys.excepthook, *sys.exc_info()))
        else:
            self._finished.emit(done)

    def _follow_up(self, step: Callable[[], None]) -> None:
        Background.hold_garbage(-1)
        step()
