"""What a learner has done, in figures, from the totals."""

from collections.abc import Sequence
from typing import Any

from quizapp.domain.questions import Kind
from quizapp.store.gate import Gate
from quizapp.study.figures import DayFigures, QuestionFigures, RecallFigures

_SELECT_DAYS = """
    SELECT day, kind, answered, correct FROM day_totals
    WHERE learner = :learner AND pack = :pack AND day >= :since ORDER BY day, kind"""
_SELECT_QUESTIONS = """
    SELECT questions.question, sum(answered), sum(correct)
    FROM question_totals JOIN questions ON questions.id = question_totals.question
    WHERE learner = :learner AND pack = :pack GROUP BY questions.question ORDER BY 1"""
_SELECT_RECALL = """
    SELECT recall / 1000.0 / answered, answered, correct FROM recall_totals
    WHERE learner = :learner AND pack = :pack ORDER BY tenth"""

_SELECT_ASKED = """
    SELECT DISTINCT questions.question
    FROM (SELECT id FROM attempts WHERE learner = :learner ORDER BY id DESC LIMIT 100) AS latest
    CROSS JOIN answers ON attempt = latest.id  -- the attempts first, by their number
    JOIN questions ON questions.id = answers.question
    WHERE pack = :pack AND day = :day ORDER BY 1"""


class SqliteFigures:
    """The `Figures` of one learner."""

    def __init__(self, gate: Gate, learner: int) -> None:
        self._gate = gate
        self._learner = learner

    def days(self, pack: str, *, since: int) -> Sequence[DayFigures]:
        """Return the answers of each day and kind from a day on, in order."""
        rows = self._read(_SELECT_DAYS, pack, since=since)
        return [DayFigures(day, Kind(kind), *counts) for day, kind, *counts in rows]

    def questions(self, pack: str) -> Sequence[QuestionFigures]:
        """Return the answers to each question, by name."""
        return [QuestionFigures(*row) for row in self._read(_SELECT_QUESTIONS, pack)]

    def recall(self, pack: str) -> Sequence[RecallFigures]:
        """Return the answers to what was due, by tenths of what was predicted."""
        return [RecallFigures(*row) for row in self._read(_SELECT_RECALL, pack)]

    def asked(self, pack: str, day: int) -> Sequence[str]:
        """Return the questions answered on a day, by name, in the latest hundred attempts."""
        return [question for (question,) in self._read(_SELECT_ASKED, pack, day=day)]

    def _read(self, query: str, pack: str, **fields: int) -> list[Any]:
        return self._gate.read(query, {"learner": self._learner, "pack": pack, **fields})
