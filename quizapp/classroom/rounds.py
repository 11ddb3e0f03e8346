"""One question in a room: when it was open, who answered what, and what that is worth."""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import assert_never

from quizapp.classroom.acts import Refusal, RefusedError
from quizapp.classroom.plan import Counts, Limit, Plan
from quizapp.domain.answers import Answer, Chosen, Grade, Matched, Ordered, Outcome, Typed
from quizapp.domain.questions import (
    ChoiceQuestion,
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    Option,
    OrderQuestion,
    Question,
    ShortQuestion,
    TrueFalseQuestion,
)
from quizapp.spanish.folding import fold
from quizapp.spanish.reading import UnreadableDateError, read_date
from quizapp.study.grading import grade

_LONGEST_TYPED = 200
_GRADES_KEPT = 256


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it was taken, and after how many milliseconds.

    One given aloud was `judged` by the teacher: nothing was typed.
    """

    answer: Answer
    grade: Grade
    took_ms: int
    judged: bool = False


@dataclass(slots=True)
class Round:
    """A question and what became of it; times are milliseconds of the session.

    `accepted` are answers the teacher counts as right too, `tally` the hands she counted, `aside`
    the answers of those who were taken out.
    """

    question: Question
    opened: int | None = None
    closed: int | None = None
    paused: int | None = None
    idle: int = 0
    revealed: bool = False
    voided: bool = False
    given: dict[int, Given] = field(default_factory=dict)
    aside: dict[int, Given] = field(default_factory=dict)
    tally: tuple[int, ...] = ()
    accepted: list[Answer] = field(default_factory=list)
    _grades: dict[Answer, Grade] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def open(self, at: int) -> None:
        """Take answers from now on; opened again, its time begins anew."""
        self.opened, self.closed, self.idle = at, None, 0

    def close(self, at: int) -> None:
        """Take no more answers."""
        self.resume(at)
        self.closed = at

    def pause(self, at: int) -> None:
        """Stop its time."""
        self.paused = at

    def resume(self, at: int) -> None:
        """Let its time go on."""
        if self.paused is not None:
            self.idle += at - self.paused
            self.paused = None

    def elapsed(self, at: int) -> int:
        """Return how long it has been taking answers."""
        return at - (self.opened or 0) - self.idle

    def seen_by(self, joined: int) -> bool:
        """Whether somebody who joined then could have answered it."""
        return self.opened is not None and (self.closed is None or joined <= self.closed)

    def take(self, player: int, answer: Answer, at: int, *, plan: Plan, stretch: float) -> None:
        """Keep an answer; raises RefusedError if it comes too late, a second time, or misfits."""
        took = self.elapsed(at)
        if plan.limit is Limit.HARD and took > plan.seconds * 1000 * stretch:
            raise RefusedError(Refusal.LATE)
        if plan.counts is Counts.FIRST and player in self.given:
            raise RefusedError(Refusal.ALREADY)
        self.given[player] = Given(answer, self._grade_once(answer), took)

    def accept(self, answer: Answer, *, accepted: bool = True) -> None:
        """Count an answer as right too, whoever gave it, or no longer."""
        check(self.question, answer)
        self.accepted = [one for one in self.accepted if not same(one, answer)]
        if accepted:
            self.accepted.append(answer)
        self._grades.clear()
        for kept in (self.given, self.aside):
            kept.update({player: self._regraded(given) for player, given in kept.items()})

    def judge(self, player: int, outcome: Outcome) -> None:
        """Keep what an answer given aloud was worth; raises RefusedError if another was taken."""
        before = self.given.get(player)
        if before and not before.judged:
            raise RefusedError(Refusal.ALREADY)
        grade = Grade(outcome=outcome, points=outcome.value / Outcome.RIGHT.value)
        took = 0 if self.closed is None else self.elapsed(self.closed)
        self.given[player] = Given(Typed(""), grade, took, judged=True)

    def put_aside(self, here: AbstractSet[int]) -> None:
        """Count the answers of these players alone; those of the others may count again."""
        for player in self.given.keys() - here:
            self.aside[player] = self.given.pop(player)
        for player in self.aside.keys() & here:
            self.given[player] = self.aside.pop(player)

    def count_hands(self, counts: tuple[int, ...]) -> None:
        """Keep a tally; raises RefusedError unless it has a count for each option.

        Without options, it counts those who were right and those who were not.
        """
        if len(counts) != (len(options_of(self.question)) or 2) or min(counts) < 0:
            raise RefusedError(Refusal.WRONG_KIND)
        self.tally = counts

    def chosen(self) -> tuple[int, ...]:
        """Return how many chose each option, hands included; nothing where there are none."""
        count = Counter(option for one in self.given.values() for option in _options(one.answer))
        options = options_of(self.question)
        hands = self.tally or (0,) * len(options)
        return tuple(count[i] + hands[i] for i in range(len(options)))

    def marks(self) -> tuple[int, int]:
        """Return how many were right, and of how many; hands that chose several are not known."""
        right = sum(one.grade.outcome is Outcome.RIGHT for one in self.given.values())
        if isinstance(self.question, MultipleQuestion):
            return right, len(self.given)
        good = [option.correct for option in options_of(self.question)] or [True, False]
        hands = zip(self.tally or (0,) * len(good), good, strict=True)
        right += sum(count for count, correct in hands if correct)
        return right, len(self.given) + sum(self.tally)

    def points(self, plan: Plan, stretches: Mapping[int, float]) -> dict[int, float]:
        """Return what each player earned; nothing before the key is shown, or if voided."""
        if self.voided or not self.revealed:
            return {}
        return {
            player: plan.score(given.grade.points, given.took_ms, stretches.get(player, 1.0))
            for player, given in self.given.items()
        }

    def _grade_once(self, answer: Answer) -> Grade:
        """Return the grade of an answer that fits; what one gave, many give."""
        known = self._grades.get(answer)
        if known is None:
            check(self.question, answer)
            known = self.grade(answer)
            if len(self._grades) < _GRADES_KEPT:
                self._grades[answer] = known
        return known

    def grade(self, answer: Answer) -> Grade:
        """Return what an answer is worth, by the key or by what was accepted."""
        if any(same(answer, accepted) for accepted in self.accepted):
            return Grade(outcome=Outcome.RIGHT, points=1.0)
        return grade(self.question, answer)

    def _regraded(self, given: Given) -> Given:
        if given.judged:
            return given
        return replace(given, grade=self.grade(given.answer))


def options_of(question: Question) -> tuple[Option, ...]:
    """Return the options of a question that has any."""
    match question:
        case ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return question.options
        case _:
            return ()


def check(question: Question, answer: Answer) -> None:
    """Raise RefusedError for an answer that no player of this question could mean."""
    match question:
        case ChoiceQuestion(options=options) | TrueFalseQuestion(options=options):
            fits = _chooses(answer, len(options)) and len(_options(answer)) == 1
        case MultipleQuestion(options=options):
            fits = _chooses(answer, len(options))
        case ClozeQuestion() | ShortQuestion():
            fits = _types(answer)
        case DateQuestion():
            fits = _types(answer)
            _check_date(question, answer)
        case OrderQuestion(events=events):
            fits = isinstance(answer, Ordered) and _permutes(answer.order, len(events))
        case MatchQuestion(pairs=pairs):
            fits = isinstance(answer, Matched) and _permutes(answer.right, len(pairs))
        case _:
            assert_never(question)
    if not fits:
        raise RefusedError(Refusal.WRONG_KIND)


def _chooses(answer: Answer, count: int) -> bool:
    options = _options(answer)
    return bool(options) and all(0 <= option < count for option in options)


def _options(answer: Answer) -> frozenset[int]:
    return answer.options if isinstance(answer, Chosen) else frozenset()


def _permutes(positions: Sequence[int], count: int) -> bool:
    return sorted(positions) == list(range(count))


def _types(answer: Answer) -> bool:
    return isinstance(answer, Typed) and 0 < len(answer.text.strip()) <= _LONGEST_TYPED


def _check_date(question: DateQuestion, answer: Answer) -> None:
    if isinstance(answer, Typed) and _types(answer):
        try:
            read_date(answer.text, question.key.precision)
        except UnreadableDateError as error:
            raise RefusedError(Refusal.UNREADABLE, str(error)) from error


def same(one: Answer, other: Answer) -> bool:
    """Whether two answers say the same; how it is typed makes no difference."""
    if isinstance(one, Typed) and isinstance(other, Typed):
        return fold(one.text) == fold(other.text)
    return one == other
