"""Ability and difficulty, estimated from answers: Elo with a guessing floor.

After R. Pelánek, «Applications of the Elo rating system in adaptive educational systems»,
Computers & Education 98 (2016): both stand on the logit scale, and an answer moves both by what
was unexpected of it, the less the more answers they rest on.
"""

from math import exp, log

from quizapp.values import dataclass, replace

LIMIT = 5.0
_SLOWING = 0.05


@dataclass(frozen=True, slots=True)
class Rating:
    """A place on the logit scale, from -LIMIT to LIMIT, and how many answers it rests on."""

    value: float = 0.0
    answers: int = 0

    def moved(self, surprise: float) -> "Rating":
        """Return the rating after one more answer; K = 1 / (1 + 0.05 n)."""
        value = self.value + surprise / (1 + _SLOWING * self.answers)
        return replace(self, value=_bounded(value), answers=self.answers + 1)


def prior(difficulty: float) -> Rating:
    """Return the rating of what somebody of ability 0 does not know with this probability."""
    if difficulty <= 0 or difficulty >= 1:
        return Rating(LIMIT if difficulty > 0 else -LIMIT)
    return Rating(_bounded(log(difficulty / (1 - difficulty))))


def difficulty(item: Rating) -> float:
    """Return a rating as a difficulty between 0 and 1."""
    return 1 / (1 + exp(-item.value))


def expected(learner: Rating, item: Rating, *, floor: float) -> float:
    """Return the points to be expected, `floor` being what blind luck is worth."""
    return floor + (1 - floor) / (1 + exp(item.value - learner.value))


def update(learner: Rating, item: Rating, *, points: float, floor: float) -> tuple[Rating, Rating]:
    """Return both ratings after an answer worth `points` from 0 to 1."""
    surprise = points - expected(learner, item, floor=floor)
    return learner.moved(surprise), item.moved(-surprise)


def _bounded(value: float) -> float:
    return max(-LIMIT, min(LIMIT, value))
