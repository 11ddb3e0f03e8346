"""What a session needs to be kept."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from quizapp.domain.sessions import NewSession, SessionRecord


class Journal(Protocol):
    """Keeps sessions. Every method raises StoreError; what returned is on disk."""

    def begin(self, new: NewSession, *, at: datetime) -> SessionRecord:
        """Open a new session."""
        ...

    def append(self, session: int, first: int, lines: Sequence[str]) -> None:
        """Keep lines, all or none, numbered from `first`; one kept under a number stays."""
        ...

    def lines(self, session: int) -> Sequence[str]:
        """Return its lines in their order."""
        ...

    def finish(self, session: int, *, at: datetime) -> None:
        """Close a session: it is not offered again; closing it again changes nothing."""
        ...

    def unfinished(self) -> SessionRecord | None:
        """Return the latest session not closed."""
        ...

    def record(self, session: int) -> SessionRecord:
        """Return a session; raises KeyError for an unknown one."""
        ...

    def records(self) -> Sequence[SessionRecord]:
        """Return all sessions, the newest first."""
        ...

    def content(self, session: int) -> str:
        """Return what a session asked; empty if it was begun before that was kept."""
        ...

    def summarize(self, session: int, summary: str) -> None:
        """Keep what the list of sessions tells of one, until a line is added to it."""
        ...

    def summaries(self) -> Mapping[int, str]:
        """Return what was kept of sessions to which no line was added since."""
        ...

    def delete(self, session: int) -> None:
        """Remove a session and overwrite what was kept of it."""
        ...
