"""How an answer moves the schedule of its fact, and what the schedule asks of a learner."""

from collections.abc import Iterable

from quizapp.domain.answers import Effort, Outcome, Recalled
from quizapp.domain.facts import Pack
from quizapp.domain.questions import KIND_OF, Question
from quizapp.study.fsrs import Rating, interval
from quizapp.study.guessing import guess_chance
from quizapp.study.memory import Memory, Reason, Return, Trial, after, fact_mark
from quizapp.study.ports import Answered
from quizapp.values import replace

_REASONS = {
    Rating.AGAIN: Reason.MISSED,
    Rating.HARD: Reason.HARDLY,
    Rating.GOOD: Reason.RECALLED,
}


def is_single(question: Question) -> bool:
    """Whether a question tells what is remembered: one on several facts tells of none for sure."""
    return len(question.facts) == 1


def move(known: Memory | None, trial: Trial, retention: float) -> tuple[Memory, Return]:
    """Return the memory after an answer, and when the fact returns.

    Only a fact never asked in these words, or due, is moved: cramming is not remembering. What was
    asked early keeps its schedule, but in what kind it was asked is known.
    """
    if known and known.mark == trial.mark and not known.is_due(trial.today):
        asked = replace(known, kind=trial.kind)
        return asked, Return(days=known.due - trial.today, reason=Reason.EARLY)
    memory = after(known if known and known.mark == trial.mark else None, trial, retention)
    return memory, Return(days=memory.due - trial.today, reason=_REASONS[trial.rating])


def predicted(known: Memory | None, trial: Trial) -> float | None:
    """Return how likely a right answer was, by memory or by luck; None if no answer was due."""
    if known is None or known.mark != trial.mark or not known.is_due(trial.today):
        return None
    recalled = known.recall(trial.today)
    return round(recalled + (1 - recalled) * trial.chance, 3)


def trial(question: Question, answered: Answered, pack: Pack, today: int) -> Trial:
    """Return an answer to a question on one fact as memory sees it.

    `question` is as it was asked, without what a hint struck out.
    """
    (fact,) = question.facts
    card = isinstance(answered.answer, Recalled)
    return Trial(
        fact=fact,
        kind=KIND_OF[type(question)],
        rating=rating(answered),
        chance=0.0 if card else guess_chance(question),
        mark=fact_mark(pack, fact),
        today=today,
    )


def rating(answered: Answered) -> Rating:
    """Return how an answer went: right is Good, anything less Again.

    What was right after a hint, or on a card only with effort, is Hard. A near miss in spelling
    is right.
    """
    if answered.grade.outcome is not Outcome.RIGHT:
        return Rating.AGAIN
    hard = answered.hinted or answered.answer == Recalled(Effort.HARD)
    return Rating.HARD if hard else Rating.GOOD


def reviews_a_day(memories: Iterable[Memory], retention: float) -> float:
    """Return how many reviews a day keep what is known at `retention`, as it stands today."""
    return sum(1 / interval(memory.strength, retention) for memory in memories)
