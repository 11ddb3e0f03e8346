"""What is derived from answers, kept up to date with each of them."""

import sqlite3

from quizapp.store.gate import Fields, Gate

_COUNT = (
    """
    INSERT INTO attempt_totals (attempt, answered, correct, points)
    VALUES (:attempt, 1, :outcome = 2, :points)
    ON CONFLICT (attempt) DO UPDATE SET
        answered = answered + 1, correct = correct + excluded.correct,
        points = points + excluded.points""",
    """
    INSERT INTO question_totals (learner, question, answered, correct, points, attempt, outcome)
    SELECT learner, :number, 1, :outcome = 2, :points, :attempt, :outcome
    FROM attempts WHERE id = :attempt
    ON CONFLICT (learner, question) DO UPDATE SET
        answered = answered + 1, correct = correct + excluded.correct,
        points = points + excluded.points, attempt = max(attempt, excluded.attempt),
        outcome = iif(excluded.attempt >= attempt, excluded.outcome, outcome)""",
)
_FORGET = ("DELETE FROM attempt_totals", "DELETE FROM question_totals")
_SELECT = """
    SELECT attempt, question AS number, outcome, points FROM answers ORDER BY attempt, sequence"""


def count(db: sqlite3.Connection, fields: Fields) -> None:
    """Add an answer to every total; `fields` are columns of it, `number` is its question's."""
    for statement in _COUNT:
        db.execute(statement, fields)


def rebuild(gate: Gate) -> None:
    """Derive everything again from everybody's answers."""
    with gate.transaction() as db:
        for statement in _FORGET:
            db.execute(statement)
        for attempt, number, outcome, points in db.execute(_SELECT).fetchall():
            fields = {"attempt": attempt, "number": number, "outcome": outcome, "points": points}
            count(db, fields)
