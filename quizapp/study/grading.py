"""Grading an answer."""

from quizapp.domain.answers import Answer, Grade
from quizapp.domain.questions import Question


def grade(question: Question, answer: Answer) -> Grade:
    """Return what `answer` is worth."""
    raise NotImplementedError
