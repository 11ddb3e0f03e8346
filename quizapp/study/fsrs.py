"""FSRS-6: how well something is remembered, and when to ask it again.

After open-spaced-repetition, with its default parameters, no learning steps and no fuzz; days are
whole. Written out because importing `fsrs` takes 30 ms; tests hold it to that package.
"""

from enum import IntEnum
from math import exp
from math import pow as power
from typing import NamedTuple

LEAST_RETENTION, MOST_RETENTION = 0.80, 0.97
LONGEST = 36500
_W = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
_DECAY = -_W[20]
_FACTOR = power(0.9, 1 / _DECAY) - 1
_LEAST_STABLE = 0.001
_EASY = 4


class Rating(IntEnum):
    """How an answer went, in the scheduler's words; what is easy is not asked about."""

    AGAIN = 1
    HARD = 2
    GOOD = 3


class Strength(NamedTuple):
    """`stability`: days until recall falls to 90 %. `difficulty`: from 1 to 10."""

    stability: float
    difficulty: float


def recall(strength: Strength, elapsed: int) -> float:
    """Return the probability of remembering after so many days."""
    return power(1 + _FACTOR * elapsed / strength.stability, _DECAY)


def interval(strength: Strength, retention: float) -> int:
    """Return the whole days until recall falls to `retention`: at least one."""
    days = strength.stability / _FACTOR * (power(retention, 1 / _DECAY) - 1)
    return min(max(round(days), 1), LONGEST)


def first(rating: Rating) -> Strength:
    """Return the strength after the first answer ever."""
    return Strength(_W[rating - 1], _difficulty(_first_difficulty(rating)))


def review(strength: Strength, rating: Rating, elapsed: int) -> Strength:
    """Return the strength after an answer so many days after the last."""
    if elapsed < 1:
        stability = _same_day(strength, rating)
    elif rating is Rating.AGAIN:
        stability = _forgotten(strength, recall(strength, elapsed))
    else:
        stability = _recalled(strength, rating, recall(strength, elapsed))
    return Strength(max(stability, _LEAST_STABLE), _next_difficulty(strength.difficulty, rating))


def mixed(one: Strength, other: Strength, weight: float) -> Strength:
    """Return the mean of two, `weight` from 0 to 1 on the first."""
    pairs = zip(one, other, strict=True)
    return Strength(*(weight * a + (1 - weight) * b for a, b in pairs))


def _same_day(strength: Strength, rating: Rating) -> float:
    growth = exp(_W[17] * (rating - 3 + _W[18])) * power(strength.stability, -_W[19])
    return strength.stability * (growth if rating is Rating.AGAIN else max(growth, 1.0))


def _forgotten(strength: Strength, recalled: float) -> float:
    stability, difficulty = strength
    growth = power(stability + 1, _W[13]) - 1
    late = _W[11] * power(difficulty, -_W[12]) * growth * exp((1 - recalled) * _W[14])
    return min(late, stability / exp(_W[17] * _W[18]))


def _recalled(strength: Strength, rating: Rating, recalled: float) -> float:
    stability, difficulty = strength
    growth = exp(_W[8]) * (11 - difficulty) * power(stability, -_W[9])
    growth *= exp((1 - recalled) * _W[10]) - 1
    return stability * (1 + growth * (_W[15] if rating is Rating.HARD else 1))


def _next_difficulty(difficulty: float, rating: int) -> float:
    damped = difficulty + (10 - difficulty) * -_W[6] * (rating - 3) / 9
    return _difficulty(_W[7] * _first_difficulty(_EASY) + (1 - _W[7]) * damped)


def _first_difficulty(rating: int) -> float:
    return _W[4] - exp(_W[5] * (rating - 1)) + 1


def _difficulty(difficulty: float) -> float:
    return min(max(difficulty, 1.0), 10.0)
