"""What the scheduler knows of facts, as rows."""

from typing import Any

from quizapp.domain.questions import Kind
from quizapp.study.fsrs import Strength
from quizapp.study.memory import Memory

REMEMBER = """
    INSERT INTO memories (
        learner, pack, fact, stability, difficulty, day, due, kind, misses, mark)
    VALUES (
        :learner, :pack, :fact, :stability, :difficulty, :day, :due, :kind, :misses, :mark)
    ON CONFLICT (learner, pack, fact) DO UPDATE SET
        stability = excluded.stability, difficulty = excluded.difficulty, day = excluded.day,
        due = excluded.due, kind = excluded.kind, misses = excluded.misses, mark = excluded.mark"""
SELECT_MEMORIES = """
    SELECT fact, stability, difficulty, day, due, kind, misses, mark
    FROM memories WHERE learner = :learner AND pack = :pack ORDER BY fact"""
SELECT_MEMORY = """
    SELECT fact, stability, difficulty, day, due, kind, misses, mark
    FROM memories WHERE learner = :learner AND pack = :pack AND fact = :fact"""


def dump_memory(memory: Memory) -> dict[str, object]:
    """Return the columns of a memory by name."""
    return {
        "fact": memory.fact,
        "stability": memory.strength.stability,
        "difficulty": memory.strength.difficulty,
        "day": memory.day,
        "due": memory.due,
        "kind": memory.kind.value,
        "misses": memory.misses,
        "mark": memory.mark,
    }


def load_memory(fact: str, stability: float, difficulty: float, *row: Any) -> Memory:  # noqa: ANN401 - columns of SQLite have no static type
    """Return the memory that `dump_memory` was given."""
    day, due, kind, misses, mark = row
    return Memory(
        fact=fact,
        strength=Strength(stability, difficulty),
        day=day,
        due=due,
        kind=Kind(kind),
        misses=misses,
        mark=mark,
    )
