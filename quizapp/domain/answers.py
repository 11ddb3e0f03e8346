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


class Effort(Enum):
    """How a card was recalled, in the learner's own judgement; the value is what the log keeps."""

    NONE = 0
    HARD = 1
    EASY = 2


@dataclass(frozen=True, slots=True)
class Recalled:
    """What she said of a card after turning it."""

    effort: Effort


@dataclass(frozen=True, slots=True)
class DontKnow:
    """An honest answer."""


Answer = Chosen | Typed | Recalled | DontKnow


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
