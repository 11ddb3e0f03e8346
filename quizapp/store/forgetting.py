"""Deleting a learner and all that is hers."""

import os
import sqlite3

from quizapp.store.gate import only

_SPARE_BITS = 2  # a number of SQLite has a sign
_LEAVE = "UPDATE learners SET leaving = 1 WHERE id = :learner"
_HERS = "(SELECT id FROM attempts WHERE learner = :learner)"
# The names of questions stay: they are the packs', not hers.
_FORGET = (
    f"DELETE FROM answers WHERE attempt IN {_HERS}",  # noqa: S608 - put together of constants
    f"DELETE FROM attempt_totals WHERE attempt IN {_HERS}",  # noqa: S608 - the same
    f"DELETE FROM stopwatches WHERE attempt IN {_HERS}",  # noqa: S608 - the same
    f"DELETE FROM hints WHERE attempt IN {_HERS}",  # noqa: S608 - the same
    "DELETE FROM question_totals WHERE learner = :learner",
    "DELETE FROM day_totals WHERE learner = :learner",
    "DELETE FROM recall_totals WHERE learner = :learner",
    "DELETE FROM memories WHERE learner = :learner",
    "DELETE FROM flags WHERE learner = :learner",
    "DELETE FROM attempts WHERE learner = :learner",
    "DELETE FROM learners WHERE id = :learner",
)
_LAST = "SELECT coalesce(max(chosen), 0) FROM learners"
_INSERT = "INSERT INTO learners (id, name, chosen) VALUES (:learner, :name, :chosen)"
SWEEP = ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)")
"""What leaves no trace of deleted rows in the file; no transaction may hold it."""


def forget(db: sqlite3.Connection, learner: int) -> None:
    """Delete every row of a learner; if nobody is left, somebody without a name is there."""
    for statement in (_LEAVE, *_FORGET):
        db.execute(statement, {"learner": learner})
    if not last_chosen(db):
        insert(db, "")


def insert(db: sqlite3.Connection, name: str) -> int:
    """Add a learner, chosen last, and return her number."""
    learner = int.from_bytes(os.urandom(8), "big") >> _SPARE_BITS
    db.execute(_INSERT, {"learner": learner, "name": name, "chosen": last_chosen(db) + 1})
    return learner


def last_chosen(db: sqlite3.Connection) -> int:
    """Return the highest `chosen`; 0 if there is nobody."""
    (chosen,) = only(db, _LAST, {})
    return int(chosen)
