"""The teacher's end of a session: what a window or a terminal holds to run one.

    console = Console(session, bind="192.168.1.7", port=8765, watch=show)
    console.address            # ("192.168.1.7", 8765); None without devices
    console.do(Command.NEXT)   # a Future: there when the command is kept, or RefusedError
    console.stop()

`watch` gets a `HostView` (what the projector may show is its `projector`) whenever something has
changed, at most ten times a second, on the session's own thread: a window turns it into a signal.
Nothing else of a session is to be touched while a console runs it. Without `bind` nothing listens
and no phone can join: the teacher enrols teams (`Enrol`) and answers for them (`Reply`), or counts
hands (`Tally`). The network is imported when a console is made, not before.
"""

from collections.abc import Callable
from concurrent.futures import Future

from quizapp.classroom.acts import Act
from quizapp.classroom.session import Session
from quizapp.classroom.views import HostView
from quizapp.resources import ASSETS

PORT = 8765


class Console:
    """Runs a session, on the network if asked to; raises UsageError where that is impossible."""

    def __init__(
        self,
        session: Session,
        *,
        bind: str | None = None,
        port: int = PORT,
        auto: float | None = None,
        watch: Callable[[HostView], None] | None = None,
    ) -> None:
        from quizapp.classroom.server.thread import (  # noqa: PLC0415 - 0.3 s nobody else pays
            Opening,
            ServerThread,
        )

        assets = ASSETS / "classroom"
        opening = Opening(bind=bind, port=port, assets=assets, auto=auto, watch=watch)
        self._access = session.access
        self._thread = ServerThread(session, opening)
        self.address = self._thread.start()

    @property
    def url(self) -> str:
        """What students type; the page then asks for the PIN. Empty without devices."""
        if self.address is None:
            return ""
        host, port = self.address
        return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"

    @property
    def ticket_url(self) -> str:
        """What the QR code says: it lets in without a PIN. Empty without devices."""
        return f"{self.url}#{self._access.ticket}" if self.address else ""

    @property
    def pin(self) -> str:
        """Six digits."""
        return self._access.pin

    def do(self, act: Act) -> Future[None]:
        """Do something in the room."""
        return self._thread.do(act)

    def stop(self) -> None:
        """Leave the session; what was done is kept, and it can be resumed unless it has ended."""
        self._thread.stop()
