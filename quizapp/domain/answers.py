"""What a learner answers, and what it is worth."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Chosen:
    """Positions of the options chosen, from 0."""

    options: frozenset[int]


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, as it was typed."""

    text: str


Answer = Chosen | Typed


class Outcome(Enum):
    """How an answer was graded; the value is what the log keeps."""

    WRONG = 0
    PARTLY = 1
    RIGHT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """An outcome and its points, from 0 to 1."""

    outcome: Outcome
    points: float
