"""What a learner answers, and what it is worth."""

from enum import Enum

from quizapp.values import dataclass


@dataclass(frozen=True, slots=True)
class Chosen:
    """Positions of the options chosen, from 0."""

    options: frozenset[int]


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, as it was typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Ordered:
    """Positions of the events as shown, from 0, put from the earliest to the latest."""

    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """For each on the left the position of its match on the right, from 0."""

    right: tuple[int, ...]


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


Answer = Chosen | Typed | Ordered | Matched | Recalled | DontKnow


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
