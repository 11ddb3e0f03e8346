"""The classes of a teacher, and the settings she keeps under a name, in SQLite."""

import sqlite3
from collections.abc import Mapping, Sequence

from quizapp.domain.errors import StoreError
from quizapp.domain.sessions import Pupil, SchoolClass
from quizapp.i18n import tr
from quizapp.store.gate import Gate, only

_LAST = ""
_COUNT = "(SELECT count(*) FROM session_classes WHERE class = classes.id)"
_SELECT = f"SELECT id, name, {_COUNT} FROM classes ORDER BY id"  # noqa: S608 - a constant
_SELECT_ONE = "SELECT id FROM classes WHERE id = :class"
_SELECT_PUPILS = "SELECT name, times FROM pupils WHERE class = :class ORDER BY place"
_INSERT = "INSERT INTO classes (name) VALUES (:name)"
_RENAME = "UPDATE classes SET name = :name WHERE id = :class"
_DELETE = "DELETE FROM classes WHERE id = :class"
_DELETE_PUPILS = "DELETE FROM pupils WHERE class = :class"
_INSERT_PUPIL = """
    INSERT INTO pupils (class, place, name, times) VALUES (:class, :place, :name, :times)"""
_ATTEND = """
    INSERT OR REPLACE INTO session_classes (session, class)
    SELECT id, :class FROM sessions WHERE id = :session"""
_SELECT_ATTENDED = """
    SELECT session, name FROM session_classes JOIN classes ON classes.id = session_classes.class"""
_DELETE_SESSIONS = """
    DELETE FROM sessions WHERE id IN (SELECT session FROM session_classes WHERE class = :class)"""
_SELECT_PRESETS = "SELECT name, settings FROM presets ORDER BY name"
_KEEP_PRESET = "INSERT OR REPLACE INTO presets (name, settings) VALUES (:name, :settings)"
_DELETE_PRESET = "DELETE FROM presets WHERE name = :name"
_FORGET = "PRAGMA wal_checkpoint(TRUNCATE)"  # the log still holds what was deleted


class SqliteClasses:
    """A `ClassStore`, in the database of the sessions."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    def every(self) -> Sequence[SchoolClass]:
        """Return the classes, the oldest first."""
        return [
            SchoolClass(id=id_, name=name, pupils=self._pupils(id_), sessions=sessions)
            for id_, name, sessions in self._gate.read(_SELECT, {})
        ]

    def add(self, name: str, pupils: Sequence[Pupil]) -> int:
        """Keep a new class and return its id; raises StoreError for a name that is taken."""
        with self._gate.transaction() as db:
            id_ = _named(db, _INSERT, {"name": name})
            _put(db, id_, pupils)
        return id_

    def change(self, class_: int, name: str, pupils: Sequence[Pupil]) -> None:
        """Keep another name and list of a class; raises KeyError for an unknown one."""
        with self._gate.transaction() as db:
            only(db, _SELECT_ONE, {"class": class_})
            _named(db, _RENAME, {"class": class_, "name": name})
            db.execute(_DELETE_PUPILS, {"class": class_})
            _put(db, class_, pupils)
        self._gate.run(_FORGET)

    def delete(self, class_: int, *, sessions: bool) -> None:
        """Remove a class, with its sessions or without, and overwrite what was kept of it."""
        with self._gate.transaction() as db:
            only(db, _SELECT_ONE, {"class": class_})
            if sessions:
                db.execute(_DELETE_SESSIONS, {"class": class_})
            db.execute(_DELETE, {"class": class_})
        self._gate.run(_FORGET)

    def attend(self, session: int, class_: int) -> None:
        """Note with which class a session is run; an unknown session changes nothing."""
        with self._gate.transaction() as db:
            only(db, _SELECT_ONE, {"class": class_})
            db.execute(_ATTEND, {"session": session, "class": class_})

    def attended(self) -> Mapping[int, str]:
        """Return the name of the class of each session that was run with one."""
        return dict(self._gate.read(_SELECT_ATTENDED, {}))

    def _pupils(self, class_: int) -> tuple[Pupil, ...]:
        rows = self._gate.read(_SELECT_PUPILS, {"class": class_})
        return tuple(Pupil(name=name, times=times) for name, times in rows)


class SqlitePresets:
    """A `PresetStore`, in the database of the sessions."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    def presets(self) -> Mapping[str, str]:
        """Return the settings by their names; under no name, those of the last session."""
        return dict(self._gate.read(_SELECT_PRESETS, {}))

    def keep(self, name: str, settings: str) -> None:
        """Keep settings under a name, in place of those it had."""
        with self._gate.transaction() as db:
            db.execute(_KEEP_PRESET, {"name": name, "settings": settings})

    def forget(self, name: str) -> None:
        """Remove settings; an unknown name changes nothing."""
        with self._gate.transaction() as db:
            db.execute(_DELETE_PRESET, {"name": name})


def _put(db: sqlite3.Connection, class_: int, pupils: Sequence[Pupil]) -> None:
    rows = [
        {"class": class_, "place": place, "name": pupil.name, "times": pupil.times}
        for place, pupil in enumerate(pupils)
    ]
    db.executemany(_INSERT_PUPIL, rows)


def _named(db: sqlite3.Connection, statement: str, fields: dict[str, object]) -> int:
    try:
        return db.execute(statement, fields).lastrowid or 0
    except sqlite3.IntegrityError as exc:
        message = tr("Ya hay una clase «{name}». Elige otro nombre.")
        raise StoreError(message.format(name=fields["name"])) from exc
