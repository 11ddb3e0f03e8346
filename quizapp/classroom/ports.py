"""What a session needs to be kept."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from quizapp.domain.sessions import NewSession, Pupil, SchoolClass, SessionRecord


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


class ClassStore(Protocol):
    """Keeps classes. Every method raises StoreError, and KeyError for an unknown class."""

    def every(self) -> Sequence[SchoolClass]:
        """Return the classes, the oldest first."""
        ...

    def add(self, name: str, pupils: Sequence[Pupil]) -> int:
        """Keep a new class and return its id; refuses a name that is taken."""
        ...

    def change(self, class_: int, name: str, pupils: Sequence[Pupil]) -> None:
        """Keep another name and list of a class; refuses a name that is taken."""
        ...

    def delete(self, class_: int, *, sessions: bool) -> None:
        """Remove a class, with its sessions or without, and overwrite what was kept of it."""
        ...

    def attend(self, session: int, class_: int) -> None:
        """Note with which class a session is run."""
        ...


class PresetStore(Protocol):
    """Keeps settings, which only the classroom reads. Every method raises StoreError."""

    def presets(self) -> Mapping[str, str]:
        """Return the settings by their names; under no name, those of the last session."""
        ...

    def keep(self, name: str, settings: str) -> None:
        """Keep settings under a name, in place of those it had."""
        ...

    def forget(self, name: str) -> None:
        """Remove settings; an unknown name changes nothing."""
        ...
