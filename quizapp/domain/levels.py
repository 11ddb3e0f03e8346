"""How hard a question is, in three steps."""

from enum import Enum

_MEDIUM_FROM, _HARD_FROM = 1 / 3, 2 / 3


class Level(Enum):
    """A third of the scale of difficulty, by the name programs know it by."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


def level_of(difficulty: float) -> Level:
    """Return the level of a difficulty from 0 to 1: medium from 1/3, hard from 2/3."""
    if difficulty < _MEDIUM_FROM:
        return Level.EASY
    return Level.MEDIUM if difficulty < _HARD_FROM else Level.HARD
