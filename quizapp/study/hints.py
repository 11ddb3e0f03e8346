"""Hints: one wrong option is struck out, for half of the points."""

from quizapp.domain.answers import Grade
from quizapp.domain.questions import ChoiceQuestion, MultipleQuestion, Question
from quizapp.generate.luck import Luck
from quizapp.values import replace

_COST = 0.5
_FEWEST_WRONG = 2


def hint(question: Question, seed: str) -> int | None:
    """Return the position of a wrong option to strike out; None if no two would be left to doubt.

    The same seed strikes out the same option.
    """
    if not isinstance(question, ChoiceQuestion | MultipleQuestion):
        return None
    wrong = [i for i in range(len(question.options)) if i not in question.correct]
    if len(wrong) < _FEWEST_WRONG:
        return None
    return Luck(seed).order(wrong, lambda i: f"hint {question.id} {question.options[i].text}")[0]


def without(question: Question, struck: int) -> Question:
    """Return the question as it is with an option struck out."""
    if not isinstance(question, ChoiceQuestion | MultipleQuestion):
        return question
    options = (option for i, option in enumerate(question.options) if i != struck)
    return replace(question, options=tuple(options))


def docked(grade: Grade) -> Grade:
    """Return what an answer is worth after a hint."""
    return replace(grade, points=grade.points * _COST)
