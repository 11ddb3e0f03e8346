"""One thread for everything slow; results come back to the window's thread."""

import gc
import sys
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import ClassVar, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from quizapp.domain.errors import QuizError

T = TypeVar("T")
Job = Callable[[], None]


class Background(QObject):
    """Runs jobs in order on one thread, and what follows them on the thread that made it.

    While there are jobs the garbage collector rests: on the other thread it could free the
    wrapper of a widget at the moment Qt deletes that widget on this one, which is a crash.
    """

    _finished = Signal(object)
    _all_pending: ClassVar[int] = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pending = 0
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._closed = False
        # A daemon: a window that died unclosed must not keep the process alive.
        self._thread = Thread(target=self._work, name="desk", daemon=True)
        self._finished.connect(self._follow_up, Qt.ConnectionType.QueuedConnection)

    def run(
        self, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[QuizError], None]
    ) -> None:
        """Do `job`, then call `done` with what it returned, or `failed` with a QuizError.

        Any other exception is a bug and goes to `sys.excepthook`. After `close` nothing is done.
        """
        if self._closed:
            return
        if not self._thread.is_alive():
            self._thread.start()
        self._hold_garbage(1)
        self._jobs.put(partial(self._perform, job, done, failed))

    def close(self) -> None:
        """Finish what was asked for and end the thread."""
        self._closed = True
        self._jobs.put(None)
        if self._thread.is_alive():
            self._thread.join()
        self._hold_garbage(-self._pending)

    def _work(self) -> None:
        while job := self._jobs.get():
            job()

    def _perform(
        self, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[QuizError], None]
    ) -> None:
        try:
            result = job()
        except QuizError as error:
            self._finished.emit(partial(failed, error))
        except Exception:  # noqa: BLE001 - a bug in a job must be told, and not end the thread
            self._finished.emit(partial(sys.excepthook, *sys.exc_info()))
        else:
            self._finished.emit(partial(done, result))

    def _follow_up(self, step: Job) -> None:
        if self._pending:  # what was asked for before a window closed is told after it
            self._hold_garbage(-1)
        step()

    def _hold_garbage(self, jobs: int) -> None:
        self._pending += jobs
        self.hold_garbage(jobs)

    @staticmethod
    def hold_garbage(jobs: int) -> None:
        """Collect no garbage while any thread of ours has this many jobs more (or fewer)."""
        Background._all_pending += jobs
        if Background._all_pending:
            gc.disable()
        elif not gc.isenabled():
            # What the job left is due: collected here, not by the last steps of its own thread.
            gc.collect(0)
            gc.enable()
