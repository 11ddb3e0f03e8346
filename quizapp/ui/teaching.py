"""What the teacher's windows ask of whoever keeps the sessions."""

from collections.abc import Callable
from typing import Protocol

from quizapp.classroom.archive import Archive
from quizapp.classroom.console import Console
from quizapp.classroom.drawer import Drawer
from quizapp.classroom.presets import Preset
from quizapp.classroom.views import HostView
from quizapp.domain.sessions import SessionRecord

Watch = Callable[[HostView], None]


class Sessions(Protocol):
    """Begins and resumes sessions, one at a time; any call may take long and raise QuizError.

    Without `bind` nothing listens. `watch` is called on a thread of the session's own.
    """

    @property
    def archive(self) -> Archive:
        """Return the sessions of the past, to be asked while none runs."""
        ...

    def resumable(self) -> tuple[SessionRecord | None, str]:
        """Return the session left half-finished, if any, and where the last one listened."""
        ...

    @property
    def drawer(self) -> Drawer:
        """Return what is kept ready for sessions."""
        ...

    def begin(self, preset: Preset, bind: str | None, watch: Watch) -> Console:
        """Run a new session; one left half-finished is closed."""
        ...

    def resume(self, bind: str | None, watch: Watch) -> Console:
        """Go on with the session left half-finished."""
        ...

    def discard(self) -> None:
        """Close the session left half-finished, so that it is not offered again."""
        ...

    def leave(self) -> None:
        """Stop the session that runs; unless it has ended it can be resumed."""
        ...

    def close(self) -> None:
        """Leave the session that runs and close what it is kept in."""
        ...
