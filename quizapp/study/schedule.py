"""How an answer moves the schedule of its fact, and what the schedule asks of a learner."""

from collections.abc import Iterable

from quizapp.domain.answers import Grade, Outcome
from quizapp.domain.facts import Pack
from quizapp.domain.questions import KIND_OF, Question
from quizapp.study.fsrs import interval
from quizapp.study.guessing import guess_chance
from quizapp.study.memory import Memory, Reason, Return, Trial, after, fact_mark


def is_single(question: Question) -> bool:
    """Whether a question tells what is remembered: one on several facts tells of none for sure."""
    return len(question.facts) == 1


def move(known: Memory | None, trial: Trial, retention: float) -> tuple[Memory | None, Return]:
    """Return the new memory, if the answer moves it, and when the fact returns.

    Only a fact never asked in these words, or due, is moved: cramming is not remembering.
    """
    if known and known.mark == trial.mark and not known.is_due(trial.today):
        return None, Return(days=known.due - trial.today, reason=Reason.EARLY)
    memory = after(known if known and known.mark == trial.mark else None, trial, retention)
    reason = Reason.RECALLED if trial.outcome is Outcome.RIGHT else Reason.MISSED
    return memory, Return(days=memory.due - trial.today, reason=reason)


def trial(question: Question, grade: Grade, pack: Pack, today: int) -> Trial:
    """Return an answer to a question on one fact as memory sees it."""
    (fact,) = question.facts
    return Trial(
        fact=fact,
        kind=KIND_OF[type(question)],
        outcome=grade.outcome,
        chance=guess_chance(question),
        mark=fact_mark(pack, fact),
        today=today,
    )


def reviews_a_day(memories: Iterable[Memory], retention: float) -> float:
    """Return how many reviews a day keep what is known at `retention`, as it stands today."""
    return sum(1 / interval(memory.strength, retention) for memory in memories)
