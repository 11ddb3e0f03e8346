"""Grading an answer."""

from collections.abc import Sequence
from itertools import combinations
from typing import assert_never

from quizapp.domain.answers import Answer, Chosen, Grade, Matched, Ordered, Outcome, Typed
from quizapp.domain.questions import (
    ChoiceQuestion,
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    TrueFalseQuestion,
)
from quizapp.i18n import tr
from quizapp.spanish.reading import UnreadableDateError, read_date
from quizapp.study.spelling import read_words


def grade(question: Question, answer: Answer) -> Grade:
    """Return what `answer` is worth; an answer of another kind than the question's is wrong.

    Several right options: (right chosen - wrong chosen) / right ones, never below 0.
    Typed words: as `read_words` has it, a near miss in spelling counts in full.
    A date is compared at the asked precision.
    An order: (pairs in order - pairs out of order) / pairs, never below 0: Kendall's tau
    (Kendall 1938, A new measure of rank correlation, Biometrika 30).
    Matches: the share of those right.
    """
    match question:
        case ChoiceQuestion() | TrueFalseQuestion():
            return _graded(float(_chosen(answer) == question.correct))
        case MultipleQuestion(correct=correct):
            chosen = _chosen(answer)
            return _graded(max(0, len(chosen & correct) - len(chosen - correct)) / len(correct))
        case ClozeQuestion() | ShortQuestion():
            return _graded(float(isinstance(answer, Typed) and bool(read_words(question, answer))))
        case DateQuestion():
            return _graded(float(_is_the_date(question, answer)))
        case OrderQuestion(order=order):
            return _graded(_concordance(order, answer))
        case MatchQuestion():
            return _graded(_share_matched(question, answer))
        case _:
            assert_never(question)


def partial_credit(question: Question) -> str:
    """Return how part of the points can be had, to be told before answering; empty for none."""
    match question:
        case MultipleQuestion():
            return tr("Cada acierto suma y cada error resta.")
        case OrderQuestion():
            return tr("Cada pareja bien ordenada suma y cada pareja al revés resta.")
        case MatchQuestion():
            return tr("Cada pareja acertada suma.")
        case ChoiceQuestion() | TrueFalseQuestion() | DateQuestion():
            return ""
        case ClozeQuestion() | ShortQuestion():
            return ""
        case _:
            assert_never(question)


def _graded(points: float) -> Grade:
    outcome = Outcome.PARTLY if 0 < points < 1 else Outcome.RIGHT if points else Outcome.WRONG
    return Grade(outcome=outcome, points=points)


def _chosen(answer: Answer) -> frozenset[int]:
    return answer.options if isinstance(answer, Chosen) else frozenset()


def _is_the_date(question: DateQuestion, answer: Answer) -> bool:
    if not isinstance(answer, Typed):
        return False
    try:
        return read_date(answer.text, question.key.precision) == question.key
    except UnreadableDateError:
        return False


def _concordance(key: Sequence[int], answer: Answer) -> float:
    if not isinstance(answer, Ordered) or sorted(answer.order) != sorted(key):
        return 0
    place = {event: place for place, event in enumerate(key)}
    pairs = list(combinations((place[event] for event in answer.order), 2))
    concordant = sum(first < second for first, second in pairs)
    return max(0, 2 * concordant - len(pairs)) / len(pairs)


def _share_matched(question: MatchQuestion, answer: Answer) -> float:
    if not isinstance(answer, Matched) or len(answer.right) != len(question.pairs):
        return 0
    right = sum(p.right == chosen for p, chosen in zip(question.pairs, answer.right, strict=True))
    return right / len(question.pairs)
