"""The sessions of a teacher, over the packs and the journal."""

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from quizapp.classroom.archive import Archive
from quizapp.classroom.console import PORT, Console
from quizapp.classroom.drawer import Drawer
from quizapp.classroom.presets import Preset
from quizapp.classroom.session import Session, begin, resume
from quizapp.classroom.views import HostView
from quizapp.domain.errors import UsageError
from quizapp.domain.sessions import SessionRecord
from quizapp.generate.bank import Bank
from quizapp.i18n import tr
from quizapp.store import utc_now
from quizapp.store.journal import SqliteJournal
from quizapp.store.sessions import OpenedJournal, open_journal

Watch = Callable[[HostView], None]
_ANY = 0
_VENUE = "session-address.txt"


class TeachersDesk:
    """Runs one session at a time; the journal is opened when first needed."""

    def __init__(self, folder: Path, banks: Mapping[str, Bank], *, port: int = PORT) -> None:
        self._folder = folder
        self._port = port
        self._venue = folder / _VENUE
        self._banks = banks
        self._opened: OpenedJournal | None = None
        self._console: Console | None = None
        self._archive: Archive | None = None

    @property
    def archive(self) -> Archive:
        """The sessions of the past; raises StoreError."""
        if self._archive is None:
            attended = self._open().classes.attended
            self._archive = Archive(self._journal, self._banks, utc_now, attended)
        return self._archive

    def resumable(self) -> tuple[SessionRecord | None, str]:
        """Return the session left half-finished, if any, and its address; raises StoreError."""
        try:
            bind = self._venue.read_text(encoding="utf-8")
        except (OSError, ValueError):
            bind = ""
        return self._journal.unfinished(), bind

    def begin(self, preset: Preset, bind: str | None, watch: Watch) -> Console:
        """Run a new session; raises UsageError or StoreError.

        One left half-finished is closed only once the new one runs.
        """
        plan, left = self.drawer.plan(preset), self._journal.unfinished()
        session = begin(
            plan, self._banks[plan.quiz.pack], self._journal, at=utc_now(), clock=time.monotonic
        )
        try:
            console = self._run(session, bind, watch)
        except UsageError:
            self.discard()  # nobody has been in it
            raise
        if left:
            self._journal.finish(left.id, at=utc_now())
        self.drawer.attend(session.record.id, preset, plan)
        return console

    def resume(self, bind: str | None, watch: Watch) -> Console:
        """Go on with the session left half-finished; raises UsageError or StoreError."""
        record = self._journal.unfinished()
        if record is None:
            raise UsageError(tr("No hay ninguna sesión a medias."))
        return self._run(resume(record, self._banks, self._journal, time.monotonic), bind, watch)

    def discard(self) -> None:
        """Close the session left half-finished; raises StoreError."""
        if record := self._journal.unfinished():
            self._journal.finish(record.id, at=utc_now())

    def leave(self) -> None:
        """Stop the session that runs, if any."""
        if self._console:
            self._console.stop()
            self._console = None

    def close(self) -> None:
        """Leave the session and close the journal."""
        self.leave()
        if self._opened:
            self._opened.journal.close()
            self._opened = None

    @property
    def drawer(self) -> Drawer:
        """What is kept ready for sessions; raises StoreError."""
        opened = self._open()
        return Drawer(opened.presets, opened.classes)

    @property
    def _journal(self) -> SqliteJournal:
        return self._open().journal

    def _open(self) -> OpenedJournal:
        if self._opened is None:
            self._opened = open_journal(self._folder)
        return self._opened

    def _run(self, session: Session, bind: str | None, watch: Watch) -> Console:
        self.leave()
        try:
            console = Console(session, bind=bind, port=self._port, watch=watch)
        except UsageError:  # somebody else may be at the usual port
            console = Console(session, bind=bind, port=_ANY, watch=watch)
        self._console = console
        with suppress(OSError):  # without it she only has to choose again
            self._venue.write_text(bind or "", encoding="utf-8")
        return console
