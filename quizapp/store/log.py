"""The log of answers in SQLite."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from quizapp.domain.answers import Grade, Outcome
from quizapp.store.codec import (
    dump_answer,
    dump_settings,
    dump_time,
    load_answer,
    load_attempt,
    load_time,
)
from quizapp.store.figures import SqliteFigures
from quizapp.store.gate import Gate, only
from quizapp.store.memories import (
    REMEMBER,
    SELECT_MEMORIES,
    SELECT_MEMORY,
    dump_memory,
    load_memory,
)
from quizapp.store.pending import SqlitePending
from quizapp.store.totals import count
from quizapp.study.memory import Memory
from quizapp.study.ports import Answered, Attempt, Result, Score, Settings

_INSERT_ATTEMPT = """
    INSERT INTO attempts (learner, pack, settings, digest, questions, started)
    VALUES (:learner, :pack, :settings, :digest, :questions, :started)"""
_FINISH = "UPDATE attempts SET finished = :at WHERE id = :attempt AND finished IS NULL"
_SELECT_ATTEMPT = """
    SELECT id, pack, settings, digest, questions, started, finished
    FROM attempts WHERE id = :attempt"""
_SELECT_UNFINISHED = """
    SELECT id, pack, settings, digest, questions, started, finished
    FROM attempts WHERE finished IS NULL AND learner = :learner ORDER BY id DESC"""
_INSERT_QUESTION = """
    INSERT INTO questions (pack, question, fact) VALUES (:pack, :question, :fact)"""
_SELECT_PACK_AND_NUMBER = """
    SELECT attempts.pack, questions.id
    FROM attempts
    LEFT JOIN questions
        ON questions.pack = attempts.pack AND question = :question AND fact = :fact
    WHERE attempts.id = :attempt"""
_INSERT_ANSWER = """
    INSERT INTO answers (
        attempt, sequence, question, response, outcome, points, at, took_ms, day, recall)
    VALUES (
        :attempt, :sequence, :number, :response, :outcome, :points, :at, :took_ms, :day, :recall)
    ON CONFLICT (attempt, sequence) DO NOTHING"""
_SELECT_ANSWERS = """
    SELECT
        attempt, sequence, questions.question, fact, response, outcome, points, at, took_ms,
        recall,
        EXISTS (
            SELECT 1 FROM hints
            WHERE hints.attempt = answers.attempt AND hints.sequence = answers.sequence)
    FROM answers JOIN questions ON questions.id = answers.question
    WHERE attempt = :attempt ORDER BY sequence"""
_SELECT_MISSED = """
    SELECT DISTINCT questions.question
    FROM question_totals JOIN questions ON questions.id = question_totals.question
    WHERE learner = :learner AND outcome < 2 AND pack = :pack ORDER BY questions.question"""
_SELECT_PACK = "SELECT pack FROM attempts WHERE id = :attempt"
_SELECT_RESULTS = """
    SELECT
        id, pack, settings, digest, questions, started, finished, answered, correct, points
    FROM attempts JOIN attempt_totals ON attempt = id
    WHERE learner = :learner ORDER BY id DESC LIMIT :limit"""

_SELECT_SCORES = """
    SELECT questions.question, points
    FROM attempts
    CROSS JOIN answers ON attempt = attempts.id  -- the attempts first, by their number
    JOIN questions ON questions.id = answers.question
    WHERE learner = :learner AND attempts.pack = :pack
    ORDER BY attempt DESC, sequence DESC LIMIT :limit"""


class SqliteLog:
    """An `AnswerLog` of one learner. Times are kept to the millisecond."""

    def __init__(self, gate: Gate, learner: int) -> None:
        self._gate = gate
        self._learner = learner

    @property
    def figures(self) -> SqliteFigures:
        """Count what she answered."""
        return SqliteFigures(self._gate, self._learner)

    @property
    def pending(self) -> SqlitePending:
        """Keep what is known of a question before it is answered."""
        return SqlitePending(self._gate)

    def begin(self, settings: Settings, digest: str, *, questions: int, at: datetime) -> Attempt:
        """Open a new attempt."""
        fields = {
            "learner": self._learner,
            "pack": settings.pack,
            "settings": dump_settings(settings),
            "digest": digest,
            "questions": questions,
            "started": dump_time(at),
        }
        with self._gate.transaction(slight=True) as db:  # without an answer nothing would be lost
            key = {"attempt": db.execute(_INSERT_ATTEMPT, fields).lastrowid}
            return load_attempt(*only(db, _SELECT_ATTEMPT, key))

    def append(
        self, answered: Answered, memory: Memory | None = None, *, last: bool = False
    ) -> None:
        """Keep one answer, and what is remembered after it; the last one closes its attempt."""
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
            "day": answered.at.date().toordinal(),
            "recall": None if answered.recall is None else round(answered.recall * 1000),
            "learner": self._learner,
        }
        with self._gate.transaction() as db:
            fields["pack"], number = only(db, _SELECT_PACK_AND_NUMBER, fields)
            # A question gets its number when it is first answered.
            fields["number"] = number or db.execute(_INSERT_QUESTION, fields).lastrowid
            if db.execute(_INSERT_ANSWER, fields).rowcount:
                count(db, fields)
                if memory:
                    owner = {"learner": self._learner, "pack": fields["pack"]}
                    db.execute(REMEMBER, owner | dump_memory(memory))
            if last:
                db.execute(_FINISH, fields)

    def finish(self, attempt: int, *, at: datetime) -> None:
        """Close an attempt, whole or given up; closing it again changes nothing."""
        with self._gate.transaction() as db:
            only(db, _SELECT_PACK, {"attempt": attempt})
            db.execute(_FINISH, {"attempt": attempt, "at": dump_time(at)})

    def unfinished(self) -> Sequence[Attempt]:
        """Return the attempts not closed, the latest first."""
        return [load_attempt(*row) for row in self._read(_SELECT_UNFINISHED)]

    def attempt(self, attempt: int) -> Attempt:
        """Return an attempt; raises KeyError for an unknown one."""
        for row in self._read(_SELECT_ATTEMPT, attempt=attempt):
            return load_attempt(*row)
        raise KeyError(attempt)

    def answers(self, attempt: int) -> Sequence[Answered]:
        """Return its answers by sequence."""
        return [_answered(row) for row in self._read(_SELECT_ANSWERS, attempt=attempt)]

    def results(self, *, limit: int) -> Sequence[Result]:
        """Return the latest attempts with at least one answer, the newest first."""
        return [
            Result(attempt=load_attempt(*attempt), answered=answered, right=right, points=points)
            for *attempt, answered, right, points in self._read(_SELECT_RESULTS, limit=limit)
        ]

    def scores(self, pack: str, *, limit: int) -> Sequence[Score]:
        """Return those of the latest answers on a pack, the oldest first."""
        rows = self._read(_SELECT_SCORES, pack=pack, limit=limit)
        return [Score(*row) for row in reversed(rows)]

    def memory(self, pack: str, fact: str) -> Memory | None:
        """Return what is remembered of a fact; None if it was never asked."""
        for row in self._read(SELECT_MEMORY, pack=pack, fact=fact):
            return load_memory(*row)
        return None

    def memories(self, pack: str) -> Sequence[Memory]:
        """Return what is remembered of a pack, by the names of the facts."""
        return [load_memory(*row) for row in self._read(SELECT_MEMORIES, pack=pack)]

    def remember(self, pack: str, memory: Memory) -> None:
        """Keep what is remembered of a fact, apart from any answer."""
        with self._gate.transaction() as db:
            db.execute(REMEMBER, {"learner": self._learner, "pack": pack, **dump_memory(memory)})

    def missed(self, pack: str) -> Sequence[str]:
        """Return the questions whose latest answer was not right, by name."""
        return [question for (question,) in self._read(_SELECT_MISSED, pack=pack)]

    def _read(self, query: str, **fields: object) -> list[Any]:
        return self._gate.read(query, {"learner": self._learner, **fields})


def _answered(row: Sequence[Any]) -> Answered:
    attempt, sequence, question, fact, response, outcome, points, at, took_ms, recall, hinted = row
    return Answered(
        attempt=attempt,
        sequence=sequence,
        question=question,
        fact=fact,
        answer=load_answer(response),
        grade=Grade(outcome=Outcome(outcome), points=points),
        at=load_time(at),
        took_ms=took_ms,
        hinted=bool(hinted),
        recall=None if recall is None else recall / 1000,
    )
