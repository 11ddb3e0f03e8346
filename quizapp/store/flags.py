"""Flags in SQLite."""

from collections.abc import Sequence
from typing import Any

from quizapp.store.codec import dump_time, load_attempt, load_time
from quizapp.store.gate import Gate
from quizapp.study.ports import Flag, FlagReason

_KEEP = """
    INSERT INTO flags (learner, pack, question, attempt, reason, note, at)
    VALUES (:learner, :pack, :question, :attempt, :reason, :note, :at)
    ON CONFLICT (learner, pack, question) DO UPDATE SET
        attempt = excluded.attempt, reason = excluded.reason, note = excluded.note,
        at = excluded.at"""
_WITHDRAW = """
    DELETE FROM flags WHERE learner = :learner AND pack = :pack AND question = :question"""
_SELECT = """
    SELECT
        question, reason, note, at, id, attempts.pack, settings, digest, questions, started,
        finished
    FROM flags JOIN attempts ON attempts.id = attempt"""
_SELECT_EVERY = f"{_SELECT} ORDER BY at, flags.pack, question"
_SELECT_HERS = f"{_SELECT} WHERE flags.learner = :learner ORDER BY at, flags.pack, question"
_SELECT_ONE = (
    f"{_SELECT} WHERE flags.learner = :learner AND flags.pack = :pack AND question = :question"
)


class SqliteFlags:
    """A `FlagStore` of one learner. Times are kept to the millisecond."""

    def __init__(self, gate: Gate, learner: int) -> None:
        self._gate = gate
        self._learner = learner

    def of(self, pack: str, question: str) -> Flag | None:
        """Return what she says of a question."""
        for row in self._read(_SELECT_ONE, pack=pack, question=question):
            return _flag(*row)
        return None

    def every(self) -> Sequence[Flag]:
        """Return all of hers, the oldest first."""
        return [_flag(*row) for row in self._read(_SELECT_HERS)]

    def keep(self, flag: Flag) -> None:
        """Keep a flag in place of the one on its question."""
        fields = {
            "learner": self._learner,
            "pack": flag.attempt.settings.pack,
            "question": flag.question,
            "attempt": flag.attempt.id,
            "reason": flag.reason.value,
            "note": flag.note,
            "at": dump_time(flag.at),
        }
        with self._gate.transaction() as db:
            db.execute(_KEEP, fields)

    def withdraw(self, pack: str, question: str) -> None:
        """Delete the flag on a question, if there is one."""
        with self._gate.transaction() as db:
            db.execute(_WITHDRAW, {"learner": self._learner, "pack": pack, "question": question})

    def _read(self, query: str, **fields: object) -> list[Any]:
        return self._gate.read(query, {"learner": self._learner, **fields})


def every_flag(gate: Gate) -> Sequence[Flag]:
    """Return everybody's flags, the oldest first."""
    return [_flag(*row) for row in gate.read(_SELECT_EVERY, {})]


def _flag(question: str, reason: str, note: str, at: int, *attempt: Any) -> Flag:  # noqa: ANN401 - columns of SQLite have no static type
    return Flag(
        attempt=load_attempt(*attempt),
        question=question,
        reason=FlagReason(reason),
        note=note,
        at=load_time(at),
    )
