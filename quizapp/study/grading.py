"""Grading an answer."""

from typing import assert_never

from quizapp.domain.answers import Answer, Chosen, Grade, Outcome, Typed
from quizapp.domain.questions import (
    ChoiceQuestion,
    DateQuestion,
    MultipleQuestion,
    Question,
    TrueFalseQuestion,
)
from quizapp.spanish.reading import UnreadableDateError, read_date


def grade(question: Question, answer: Answer) -> Grade:
    """Return what `answer` is worth; an answer of another kind than the question's is wrong.

    Several right options: (right chosen - wrong chosen) / right ones, never below 0.
    A date is compared at the asked precision.
    """
    match question:
        case ChoiceQuestion() | TrueFalseQuestion():
            return _graded(float(_chosen(answer) == question.correct))
        case MultipleQuestion(correct=correct):
            chosen = _chosen(answer)
            return _graded(max(0, len(chosen & correct) - len(chosen - correct)) / len(correct))
        case DateQuestion():
            return _graded(float(_is_the_date(question, answer)))
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
