"""What the scheduler knows of one learner and one fact, and how an answer changes it."""

from _blake2 import blake2b  # hashlib loads OpenSSL for it
from enum import Enum, auto

from quizapp.domain.facts import Pack
from quizapp.domain.questions import Kind
from quizapp.study.fsrs import Rating, Strength, first, interval, mixed, recall, review
from quizapp.values import dataclass, replace

STUCK_AFTER = 4
_UNSEEN = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """One fact, as it was left when its schedule last moved.

    `day` and `due` are days of the learner's calendar (proleptic Gregorian ordinals): the last
    answer that counted, and when the fact is to be asked again. `kind` is how it was asked,
    `misses` the wrong answers in a row, `mark` what `fact_mark` said of the article then.
    """

    fact: str
    strength: Strength
    day: int
    due: int
    kind: Kind
    misses: int
    mark: int

    def recall(self, today: int) -> float:
        """Return the probability of remembering it; time never runs backwards."""
        return recall(self.strength, self.elapsed(today))

    def elapsed(self, today: int) -> int:
        """Return the days since it was asked, 0 if the calendar has been set back."""
        return max(0, today - self.day)

    def is_due(self, today: int) -> bool:
        """Whether to ask it: its day has come, or it was last asked in what is now the future."""
        return self.due <= today or self.day > today

    def taken_back(self) -> "Memory":
        """Return it as something to be asked again when its day has come, read or not."""
        return replace(self, misses=0)

    @property
    def stuck(self) -> bool:
        """Whether it was missed so often in a row that reading helps more than asking."""
        return self.misses >= STUCK_AFTER


class Reason(Enum):
    """Why a fact returns when it does."""

    RECALLED = auto()
    HARDLY = auto()
    MISSED = auto()
    EARLY = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """In how many days a fact returns, and why; an early answer changed nothing."""

    days: int
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One answer to a question on a fact, as far as memory is concerned.

    `rating` is Again for anything but right. `chance` is the probability that a blind guess would
    have been right.
    """

    fact: str
    kind: Kind
    rating: Rating
    chance: float
    mark: int
    today: int


def after(memory: Memory | None, trial: Trial, retention: float) -> Memory:
    """Return the memory after an answer to a new fact, or to one that was due.

    Who chose among options may have guessed: her rating is mixed with Again by
    P(knew | right) = R / (R + (1 - R) chance), R being 1/2 for a new fact.
    """
    right = trial.rating is not Rating.AGAIN
    strength = _rated(memory, trial, Rating.AGAIN)
    if right:
        recalled = memory.recall(trial.today) if memory else _UNSEEN
        knew = recalled / (recalled + (1 - recalled) * trial.chance)
        strength = mixed(_rated(memory, trial, trial.rating), strength, knew)
    return Memory(
        fact=trial.fact,
        strength=strength,
        day=trial.today,
        due=trial.today + interval(strength, retention),
        kind=trial.kind,
        misses=0 if right else (memory.misses if memory else 0) + 1,
        mark=trial.mark,
    )


def fact_mark(pack: Pack, fact: str) -> int:
    """Return 32 bits that change when a sentence that states the fact does."""
    text = "\n".join(map(pack.article.sentence, pack.stating(fact)))
    return int.from_bytes(blake2b(text.encode(), digest_size=4).digest(), "big")


def _rated(memory: Memory | None, trial: Trial, rating: Rating) -> Strength:
    if memory is None:
        return first(rating)
    return review(memory.strength, rating, memory.elapsed(trial.today))
