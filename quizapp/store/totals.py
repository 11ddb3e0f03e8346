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
    INSERT INTO question_totals (learner, question, answered, correct, attempt, outcome)
    VALUES (:learner, :number, 1, :outcome = 2, :attempt, :outcome)
    ON CONFLICT (learner, question) DO UPDATE SET
        answered = answered + 1, correct = correct + excluded.correct,
        attempt = max(attempt, excluded.attempt),
        outcome = iif(excluded.attempt >= attempt, excluded.outcome, outcome)""",
    """
    INSERT INTO day_totals (learner, pack, day, kind, answered, correct)
    VALUES (:learner, :pack, :day, :kind, 1, :outcome = 2)
    ON CONFLICT (learner, pack, day, kind) DO UPDATE SET
        answered = answered + 1, correct = correct + excluded.correct""",
)
_COUNT_RECALL = """
    INSERT INTO recall_totals (learner, pack, tenth, answered, correct, recall)
    VALUES (:learner, :pack, min(9, :recall / 100), 1, :outcome = 2, :recall)
    ON CONFLICT (learner, pack, tenth) DO UPDATE SET
        answered = answered + 1, correct = correct + excluded.correct,
        recall = recall + excluded.recall"""
_FORGET = (
    "DELETE FROM attempt_totals",
    "DELETE FROM question_totals",
    "DELETE FROM day_totals",
    "DELETE FROM recall_totals",
)
_SELECT = """
    SELECT
        learner, attempts.pack, questions.question, attempt, questions.id, outcome, points, day,
        recall
    FROM answers
    JOIN attempts ON attempts.id = attempt
    JOIN questions ON questions.id = answers.question
    ORDER BY attempt, sequence"""
_NAMES = ("learner", "pack", "question", "attempt", "number", "outcome", "points", "day", "recall")


def count(db: sqlite3.Connection, fields: Fields) -> None:
    """Add an answer to every total; `fields` are columns of it, `number` is its question's."""
    named = {**fields, "kind": str(fields["question"]).rpartition("/")[2]}
    for statement in _COUNT:
        db.execute(statement, named)
    if fields["recall"] is not None:
        db.execute(_COUNT_RECALL, named)


def rebuild(gate: Gate) -> None:
    """Derive everything again from everybody's answers."""
    with gate.transaction() as db:
        for statement in _FORGET:
            db.execute(statement)
        for row in db.execute(_SELECT):
            count(db, dict(zip(_NAMES, row, strict=True)))
