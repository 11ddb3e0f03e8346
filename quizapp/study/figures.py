"""What a learner has done and remembers, in figures."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import fsum
from typing import NamedTuple, Protocol

from quizapp.domain.facts import Pack
from quizapp.domain.questions import Kind
from quizapp.study.agenda import Agenda
from quizapp.values import dataclass

AHEAD = 30


class DayFigures(NamedTuple):
    """Answers of one kind on one of the learner's days."""

    day: int
    kind: Kind
    answered: int
    right: int


class QuestionFigures(NamedTuple):
    """Answers to one question."""

    question: str
    answered: int
    right: int


class RecallFigures(NamedTuple):
    """Answers that were predicted to be right about as often; `predicted` is the mean."""

    predicted: float
    answered: int
    right: int


class SentenceFigures(NamedTuple):
    """Answers to what one sentence proves, and how much of it is remembered now.

    `recall` is the mean over its facts that were ever asked; None if none was.
    """

    sentence: int
    answered: int
    right: int
    recall: float | None


class Figures(Protocol):
    """Counts what one learner answered. Every method raises StoreError."""

    def days(self, pack: str, *, since: int) -> Sequence[DayFigures]:
        """Return the answers of each day and kind from a day on, in order."""
        ...

    def questions(self, pack: str) -> Sequence[QuestionFigures]:
        """Return the answers to each question, by name."""
        ...

    def recall(self, pack: str) -> Sequence[RecallFigures]:
        """Return the answers to what was due, by tenths of what was predicted."""
        ...

    def asked(self, pack: str, day: int) -> Sequence[str]:
        """Return the questions answered on a day, by name, in the latest hundred attempts."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the charts of one pack show on the learner's day `today`.

    `ahead` counts what is due in so many days, 0 is today.
    """

    today: int
    days: tuple[DayFigures, ...]
    sentences: tuple[SentenceFigures, ...]
    recall: tuple[RecallFigures, ...]
    ahead: tuple[int, ...]


def tally(days: Iterable[DayFigures]) -> tuple[int, int]:
    """Return how many answers there are in all, and how many of them are right."""
    counts = [(day.answered, day.right) for day in days]
    return sum(answered for answered, _ in counts), sum(right for _, right in counts)


def sentence_figures(
    pack: Pack, questions: Iterable[tuple[int, QuestionFigures]], plan: Agenda, today: int
) -> tuple[SentenceFigures, ...]:
    """Return the figures of every sentence; each question comes with the one it goes by."""
    answered: Counter[int] = Counter()
    right: Counter[int] = Counter()
    for sentence, question in questions:
        answered[sentence] += question.answered
        right[sentence] += question.right
    recalled: dict[int, list[float]] = {}
    for fact, memory in plan.known.items():
        for sentence in {citation.sentence for citation in pack.facts[fact].citations}:
            recalled.setdefault(sentence, []).append(memory.recall(today))
    return tuple(
        SentenceFigures(n, answered[n], right[n], _mean(recalled[n]) if n in recalled else None)
        for n in range(1, len(pack.article.sentences) + 1)
    )


def _mean(values: Sequence[float]) -> float:
    return fsum(values) / len(values)


def ahead(plan: Agenda, today: int) -> tuple[int, ...]:
    """Return how much is due today and on each of the next 30 days; what is late is due today."""
    days = Counter(
        0 if memory.is_due(today) else memory.due - today
        for memory in plan.known.values()
        if not memory.stuck
    )
    return tuple(days[day] for day in range(AHEAD + 1))
