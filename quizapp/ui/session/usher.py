"""Carries the teacher's wishes to a session, and what happens there to her windows."""

import gc
from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from quizapp.classroom.acts import Act, Refusal, RefusedError
from quizapp.classroom.console import Console
from quizapp.classroom.presets import Preset
from quizapp.classroom.views import HostView
from quizapp.i18n import tr
from quizapp.ui.background import Background
from quizapp.ui.clerk import Clerk

if TYPE_CHECKING:
    from quizapp.domain.sessions import SessionRecord
    from quizapp.ui.teaching import Sessions

_COLLECT_MS = 2_000


class Usher(QObject):
    """Begins, resumes and leaves sessions on the desk's thread.

    Signals: resumable - the SessionRecord left half-finished, or None, and where the last session
    listened, empty without phones. begun - the Console.
    shown - a HostView, only the latest when several came meanwhile. refused, failed - why.
    """

    resumable = Signal(object, str)
    begun = Signal(object)
    shown = Signal(object)
    refused = Signal(str)
    failed = Signal(str)
    _arrived = Signal()
    _turned_down = Signal(str)

    def __init__(self, clerk: Clerk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._console: Console | None = None
        self._view: HostView | None = None
        self._latest: HostView | None = None
        self._lock = Lock()
        self._holding = False
        self._sweeper = QTimer(self)
        self._sweeper.setInterval(_COLLECT_MS)
        self._sweeper.timeout.connect(_sweep)
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self._turned_down.connect(self.refused, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether there is a session."""
        return self._console is not None

    def look(self) -> None:
        """Look up whether a session was left half-finished."""
        self._clerk.teach(lambda desk: desk.resumable(), self._on_looked, self.failed.emit)

    def begin(self, preset: Preset, bind: str | None) -> None:
        """Begin a session."""
        self._run(lambda desk: desk.begin(preset, bind, self._watch))

    def resume(self, bind: str | None) -> None:
        """Go on with the session left half-finished."""
        self._run(lambda desk: desk.resume(bind, self._watch))

    def discard(self) -> None:
        """Close the session left half-finished."""
        self._clerk.teach(lambda desk: desk.discard(), lambda _: self.look(), self.failed.emit)

    def do(self, act: Act) -> None:
        """Do something in the room; what comes of it is `shown`, or `refused`."""
        if self._console:
            self._console.do(act).add_done_callback(self._on_done)

    def leave(self) -> None:
        """Stop the session, if there is one; it can be resumed unless it has ended."""
        if self._console:
            self._console = None
            self._clerk.teach(lambda desk: desk.leave(), self._on_left, self.failed.emit)

    def _run(self, job: "Callable[[Sessions], Console]") -> None:
        self._view = None
        self._hold_garbage(hold=True)
        self._clerk.teach(job, self._on_begun, self._on_failed)

    def _on_looked(self, left: "tuple[SessionRecord | None, str]") -> None:
        self.resumable.emit(*left)

    def _on_begun(self, console: Console) -> None:
        self._console = console
        self.begun.emit(console)
        if self._view:  # it may have come before
            self.shown.emit(self._view)

    def _on_failed(self, reason: str) -> None:
        self._hold_garbage(hold=False)
        self.failed.emit(reason)

    def _on_left(self, _: object) -> None:
        self._hold_garbage(hold=False)
        self.look()

    def _watch(self, view: HostView) -> None:
        """Leave a view for the window's thread; called on the session's."""
        with self._lock:
            waiting, self._latest = self._latest is not None, view
        if not waiting:
            self._arrived.emit()

    def _on_arrived(self) -> None:
        with self._lock:
            self._view, self._latest = self._latest, None
        if self._view and self._console:
            self.shown.emit(self._view)

    def _on_done(self, done: "Future[None]") -> None:
        """Tell what was refused; called on the session's thread."""
        error = done.exception()
        if isinstance(error, RefusedError):
            self._turned_down.emit(_refusal(error.why))

    def _hold_garbage(self, *, hold: bool) -> None:
        """Collect none on the session's thread, where it could free what Qt is deleting here."""
        if hold is not self._holding:
            self._holding = hold
            Background.hold_garbage(1 if hold else -1)
            if hold:
                self._sweeper.start()
            else:
                self._sweeper.stop()


def _sweep() -> None:
    gc.collect(1)


def _refusal(why: Refusal) -> str:
    texts = {
        Refusal.NO_SUCH_QUESTION: tr("No hay ninguna pregunta ahí."),
        Refusal.NAME_TAKEN: tr("Ya hay alguien con ese nombre, o con uno que se lee igual."),
        Refusal.NAME_EMPTY: tr("Ese nombre no se puede leer."),
        Refusal.NAME_LONG: tr("Ese nombre tiene más de 32 letras."),
        Refusal.BANNED: tr("Ese nombre está vetado."),
        Refusal.UNREADABLE: tr("No se entiende esa fecha."),
        Refusal.WRONG_KIND: tr("Esa respuesta no vale para esta pregunta."),
    }
    return texts.get(why) or tr("Ahora no se puede.")
