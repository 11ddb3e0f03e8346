"""Learners in SQLite."""

import sqlite3
from collections.abc import Sequence
from secrets import randbits

from quizapp.i18n import tr
from quizapp.store.gate import Gate, only
from quizapp.study.learners import Learner

_SELECT = "SELECT id, name, retention FROM learners ORDER BY chosen DESC"
_SELECT_ONE = "SELECT id, name, retention FROM learners WHERE id = :learner"
_LAST = "SELECT coalesce(max(chosen), 0) FROM learners"
_INSERT = "INSERT INTO learners (id, name, chosen) VALUES (:learner, :name, :chosen)"
_RENAME = "UPDATE learners SET name = :name WHERE id = :learner"
_RETAIN = "UPDATE learners SET retention = :retention WHERE id = :learner"
_CHOOSE = "UPDATE learners SET chosen = :chosen WHERE id = :learner"
_LEAVE = "UPDATE learners SET leaving = 1 WHERE id = :learner"
_HERS = "(SELECT id FROM attempts WHERE learner = :learner)"
# The names of questions stay: they are the packs', not hers.
_FORGET = (
    f"DELETE FROM answers WHERE attempt IN {_HERS}",  # noqa: S608 - put together of constants
    f"DELETE FROM attempt_totals WHERE attempt IN {_HERS}",  # noqa: S608 - the same
    f"DELETE FROM hints WHERE attempt IN {_HERS}",  # noqa: S608 - the same
    "DELETE FROM question_totals WHERE learner = :learner",
    "DELETE FROM memories WHERE learner = :learner",
    "DELETE FROM attempts WHERE learner = :learner",
    "DELETE FROM learners WHERE id = :learner",
)


class SqliteLearners:
    """A `LearnerStore`."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    def every(self) -> Sequence[Learner]:
        """Return the learners, whoever was chosen last first."""
        return [_learner(*row) for row in self._gate.read(_SELECT, {})]

    def add(self, name: str) -> Learner:
        """Keep a new learner, and choose her."""
        with self._gate.transaction() as db:
            return _learner(*only(db, _SELECT_ONE, {"learner": _insert(db, name)}))

    def rename(self, learner: int, name: str) -> None:
        """Keep another name."""
        with self._gate.transaction() as db:
            only(db, _SELECT_ONE, {"learner": learner})
            db.execute(_RENAME, {"learner": learner, "name": name})

    def retain(self, learner: int, retention: float) -> None:
        """Keep how well she wants to remember."""
        with self._gate.transaction() as db:
            only(db, _SELECT_ONE, {"learner": learner})
            db.execute(_RETAIN, {"learner": learner, "retention": retention})

    def choose(self, learner: int) -> None:
        """Remember who studies now."""
        with self._gate.transaction() as db:
            only(db, _SELECT_ONE, {"learner": learner})
            db.execute(_CHOOSE, {"learner": learner, "chosen": _latest(db) + 1})

    def delete(self, learner: int) -> None:
        """Delete a learner and everything she did, and leave no trace of it in the file."""
        with self._gate.transaction() as db:
            only(db, _SELECT_ONE, {"learner": learner})
            for statement in (_LEAVE, *_FORGET):
                db.execute(statement, {"learner": learner})
            if not _latest(db):
                _insert(db, "")
        self._gate.run("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)")


def _insert(db: sqlite3.Connection, name: str) -> int:
    learner = randbits(62)
    db.execute(_INSERT, {"learner": learner, "name": name, "chosen": _latest(db) + 1})
    return learner


def _latest(db: sqlite3.Connection) -> int:
    """Return the highest `chosen`; 0 if there is nobody."""
    (chosen,) = only(db, _LAST, {})
    return int(chosen)


def _learner(id_: int, name: str, retention: float) -> Learner:
    return Learner(id=id_, name=name or tr("Yo"), retention=retention)
