"""The journal of sessions in SQLite."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from quizapp.domain.sessions import NewSession, SessionRecord
from quizapp.store.codec import dump_time, load_time
from quizapp.store.gate import Gate, only

_COLUMNS = "id, pack, digest, plan, access, started, finished"
_INSERT = """
    INSERT INTO sessions (pack, digest, plan, access, content, started)
    VALUES (:pack, :digest, :plan, :access, :content, :started)"""
_SELECT = f"SELECT {_COLUMNS} FROM sessions WHERE id = :session"  # noqa: S608 - a constant
_SELECT_UNFINISHED = (
    f"SELECT {_COLUMNS} FROM sessions WHERE finished IS NULL ORDER BY id DESC LIMIT 1"  # noqa: S608 - a constant
)
_SELECT_ALL = f"SELECT {_COLUMNS} FROM sessions ORDER BY id DESC"  # noqa: S608 - a constant
_FINISH = "UPDATE sessions SET finished = :at WHERE id = :session AND finished IS NULL"
_DELETE = "DELETE FROM sessions WHERE id = :session"
_INSERT_LINE = """
    INSERT INTO acts (session, sequence, line) VALUES (:session, :sequence, :line)
    ON CONFLICT (session, sequence) DO NOTHING"""
_SELECT_CONTENT = "SELECT content FROM sessions WHERE id = :session"
_SUMMARIZE = """
    INSERT OR REPLACE INTO summaries (session, last, summary)
    VALUES (:session, (SELECT max(sequence) FROM acts WHERE session = :session), :summary)"""
_SELECT_SUMMARIES = """
    SELECT session, summary FROM summaries
    WHERE last IS (SELECT max(sequence) FROM acts WHERE acts.session = summaries.session)"""
_SELECT_LINES = "SELECT line FROM acts WHERE session = :session ORDER BY sequence"


class SqliteJournal:
    """A `Journal` in a database that this object alone has open.

    Times are kept to the millisecond. Threads may share it: one at a time gets through.
    """

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
        gate.run("PRAGMA secure_delete = ON")

    def begin(self, new: NewSession, *, at: datetime) -> SessionRecord:
        """Open a new session."""
        fields = asdict(new) | {"started": dump_time(at)}
        with self._gate.transaction() as db:
            session = db.execute(_INSERT, fields).lastrowid or 0
            return _one(db, session)

    def append(self, session: int, first: int, lines: Sequence[str]) -> None:
        """Keep lines, all or none, numbered from `first`; one kept under a number stays."""
        rows = [
            {"session": session, "sequence": sequence, "line": line}
            for sequence, line in enumerate(lines, start=first)
        ]
        with self._gate.transaction() as db:
            _one(db, session)
            db.executemany(_INSERT_LINE, rows)

    def lines(self, session: int) -> Sequence[str]:
        """Return its lines in their order."""
        return [line for (line,) in self._gate.read(_SELECT_LINES, {"session": session})]

    def finish(self, session: int, *, at: datetime) -> None:
        """Close a session: it is not offered again; closing it again changes nothing."""
        with self._gate.transaction() as db:
            _one(db, session)
            db.execute(_FINISH, {"session": session, "at": dump_time(at)})

    def unfinished(self) -> SessionRecord | None:
        """Return the latest session not closed."""
        rows = self._gate.read(_SELECT_UNFINISHED, {})
        return _record(rows[0]) if rows else None

    def record(self, session: int) -> SessionRecord:
        """Return a session; raises KeyError for an unknown one."""
        rows = self._gate.read(_SELECT, {"session": session})
        if not rows:
            raise KeyError(session)
        return _record(rows[0])

    def records(self) -> Sequence[SessionRecord]:
        """Return all sessions, the newest first."""
        return [_record(row) for row in self._gate.read(_SELECT_ALL, {})]

    def content(self, session: int) -> str:
        """Return what a session asked; empty if it was begun before that was kept."""
        ((content,),) = self._gate.read(_SELECT_CONTENT, {"session": session})
        return str(content)

    def summarize(self, session: int, summary: str) -> None:
        """Keep what the list of sessions tells of one, until a line is added to it."""
        with self._gate.transaction() as db:
            _one(db, session)
            db.execute(_SUMMARIZE, {"session": session, "summary": summary})

    def summaries(self) -> Mapping[int, str]:
        """Return what was kept of sessions to which no line was added since."""
        return dict(self._gate.read(_SELECT_SUMMARIES, {}))

    def delete(self, session: int) -> None:
        """Remove a session and overwrite what was kept of it."""
        with self._gate.transaction() as db:
            _one(db, session)
            db.execute(_DELETE, {"session": session})
        self._gate.run("PRAGMA wal_checkpoint(TRUNCATE)")  # the log still holds what it said

    def close(self) -> None:
        """Let go of the file."""
        self._gate.close()


def _one(db: sqlite3.Connection, session: int) -> SessionRecord:
    return _record(only(db, _SELECT, {"session": session}))


def _record(row: Sequence[Any]) -> SessionRecord:
    id_, pack, digest, plan, access, started, finished = row
    return SessionRecord(
        id=id_,
        pack=pack,
        digest=digest,
        plan=plan,
        access=access,
        started=load_time(started),
        finished=None if finished is None else load_time(finished),
    )
