"""The log of answers in SQLite."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from threading import Lock
from typing import Any

from quizapp.domain.answers import Grade, Outcome
from quizapp.domain.errors import StoreError
from quizapp.i18n import tr
from quizapp.store.border import translated
from quizapp.store.codec import (
    dump_answer,
    dump_settings,
    dump_time,
    load_answer,
    load_settings,
    load_time,
)
from quizapp.store.database import Database
from quizapp.study.ports import Answered, Attempt, Result, Score, Settings

_INSERT_ATTEMPT = """
    INSERT INTO attempts (pack, settings, digest, questions, started)
    VALUES (:pack, :settings, :digest, :questions, :started)"""
_FINISH = "UPDATE attempts SET finished = :at WHERE id = :attempt AND finished IS NULL"
_SELECT_ATTEMPT = """
    SELECT id, pack, settings, digest, questions, started, finished
    FROM attempts WHERE id = :attempt"""
_SELECT_UNFINISHED = """
    SELECT id, pack, settings, digest, questions, started, finished
    FROM attempts WHERE finished IS NULL ORDER BY id DESC LIMIT 1"""
_INSERT_QUESTION = """
    INSERT INTO questions (pack, question, fact) VALUES (:pack, :question, :fact)
    ON CONFLICT DO NOTHING"""
_INSERT_ANSWER = """
    INSERT INTO answers (attempt, sequence, question, response, outcome, points, at, took_ms)
    SELECT :attempt, :sequence, id, :response, :outcome, :points, :at, :took_ms
    FROM questions WHERE pack = :pack AND question = :question AND fact = :fact
    ON CONFLICT (attempt, sequence) DO NOTHING"""
_SELECT_ANSWERS = """
    SELECT
        attempt, sequence, questions.question, fact, response, outcome, points, at, took_ms
    FROM answers JOIN questions ON questions.id = answers.question
    WHERE attempt = :attempt ORDER BY sequence"""
_COUNT = """
    INSERT INTO attempt_totals (attempt, answered, correct, points)
    VALUES (:attempt, 1, :outcome = 2, :points)
    ON CONFLICT (attempt) DO UPDATE SET
        answered = answered + 1, correct = correct + excluded.correct,
        points = points + excluded.points"""
_FORGET_COUNTS = "DELETE FROM attempt_totals"
_SELECT_PACK = "SELECT pack FROM attempts WHERE id = :attempt"
_SELECT_COUNTED = "SELECT attempt, outcome, points FROM answers ORDER BY attempt, sequence"
_SELECT_RESULTS = """
    SELECT
        id, pack, settings, digest, questions, started, finished, answered, correct, points
    FROM attempts JOIN attempt_totals ON attempt = id
    ORDER BY id DESC LIMIT :limit"""

_SELECT_SCORES = """
    SELECT questions.question, points
    FROM attempts
    CROSS JOIN answers ON attempt = attempts.id  -- the attempts first, by their number
    JOIN questions ON questions.id = answers.question
    WHERE attempts.pack = :pack ORDER BY attempt DESC, sequence DESC LIMIT :limit"""


class SqliteLog:
    """An `AnswerLog` in a database that this object alone has open.

    Times are kept to the millisecond. Threads may share it: one at a time gets through.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._db = database.connection
        self._lock = Lock()

    def begin(self, settings: Settings, digest: str, *, questions: int, at: datetime) -> Attempt:
        """Open a new attempt."""
        fields = {
            "pack": settings.pack,
            "settings": dump_settings(settings),
            "digest": digest,
            "questions": questions,
            "started": dump_time(at),
        }
        with self._transaction():
            id_ = self._db.execute(_INSERT_ATTEMPT, fields).lastrowid or 0
            return _attempt(*self._row(_SELECT_ATTEMPT, id_))

    def append(self, answered: Answered) -> None:
        """Keep one answer; the same (attempt, sequence) again changes nothing."""
        fields = {
            "attempt": answered.attempt,
            "sequence": answered.sequence,
            "question": answered.question,
            "fact": answered.fact,
            "response": dump_answer(answered.answer),
            "outcome": answered.grade.outcome.value,
            "points": answered.grade.points,
            "at": dump_time(answered.at),
            "took_ms": answered.took_ms,
        }
        with self._transaction():
            (fields["pack"],) = self._row(_SELECT_PACK, answered.attempt)
            self._db.execute(_INSERT_QUESTION, fields)
            if self._db.execute(_INSERT_ANSWER, fields).rowcount:
                self._db.execute(_COUNT, fields)

    def finish(self, attempt: int, *, at: datetime) -> None:
        """Close an attempt, whole or given up; closing it again changes nothing."""
        fields = {"attempt": attempt, "at": dump_time(at)}
        with self._transaction():
            self._row(_SELECT_PACK, attempt)
            self._db.execute(_FINISH, fields)

    def unfinished(self) -> Attempt | None:
        """Return the latest attempt not closed."""
        rows = self._read(_SELECT_UNFINISHED, {})
        return _attempt(*rows[0]) if rows else None

    def attempt(self, attempt: int) -> Attempt:
        """Return an attempt; raises KeyError for an unknown one."""
        with self._border():
            return _attempt(*self._row(_SELECT_ATTEMPT, attempt))

    def answers(self, attempt: int) -> Sequence[Answered]:
        """Return its answers by sequence."""
        return [_answered(row) for row in self._read(_SELECT_ANSWERS, {"attempt": attempt})]

    def results(self, *, limit: int) -> Sequence[Result]:
        """Return the latest attempts with at least one answer, the newest first."""
        rows = self._read(_SELECT_RESULTS, {"limit": limit})
        return [
            Result(attempt=_attempt(*attempt), answered=answered, right=right, points=points)
            for *attempt, answered, right, points in rows
        ]

    def scores(self, pack: str, *, limit: int) -> Sequence[Score]:
        """Return those of the latest answers on a pack, the oldest first."""
        rows = self._read(_SELECT_SCORES, {"pack": pack, "limit": limit})
        return [Score(*row) for row in reversed(rows)]

    def rebuild(self) -> None:
        """Derive again from the answers whatever is derived from them."""
        with self._transaction():
            self._db.execute(_FORGET_COUNTS)
            for attempt, outcome, points in self._db.execute(_SELECT_COUNTED).fetchall():
                fields = {"attempt": attempt, "outcome": outcome, "points": points}
                self._db.execute(_COUNT, fields)

    def checkpoint(self) -> None:
        """Move what the write-ahead log holds into the database: for a moment without hurry."""
        with self._border():
            self._db.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        """Let go of the file."""
        with self._border():
            self._db.close()

    def _row(self, query: str, attempt: int) -> tuple[Any, ...]:
        row: tuple[Any, ...] | None = self._db.execute(query, {"attempt": attempt}).fetchone()
        if row is None:
            raise KeyError(attempt)
        return row

    def _read(self, query: str, fields: Mapping[str, object]) -> list[Any]:
        with self._border():
            return self._db.execute(query, fields).fetchall()

    @contextmanager
    def _border(self) -> Iterator[None]:
        with self._lock, translated(self._database.path.parent):
            yield

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._border():
            if not self._database.in_place():
                message = tr(
                    "Alguien ha movido o borrado «{path}» con quizapp abierto. "
                    "Devuélvelo a su sitio, o cierra quizapp y vuelve a abrirlo."
                )
                raise StoreError(message.format(path=self._database.path))
            with self._db:  # commits, or rolls back what fails half-way
                self._db.execute("BEGIN")
                yield


def _attempt(*row: Any) -> Attempt:  # noqa: ANN401 - columns of SQLite have no static type
    id_, pack, settings, digest, questions, started, finished = row
    return Attempt(
        id=id_,
        settings=load_settings(pack, settings),
        digest=digest,
        questions=questions,
        started=load_time(started),
        finished=None if finished is None else load_time(finished),
    )


def _answered(row: Sequence[Any]) -> Answered:
    attempt, sequence, question, fact, response, outcome, points, at, took_ms = row
    return Answered(
        attempt=attempt,
        sequence=sequence,
        question=question,
        fact=fact,
        answer=load_answer(response),
        grade=Grade(outcome=Outcome(outcome), points=points),
        at=load_time(at),
        took_ms=took_ms,
    )
