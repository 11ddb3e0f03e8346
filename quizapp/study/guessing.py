"""What blind luck is worth."""

from math import factorial
from typing import assert_never

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


def guess_chance(question: Question) -> float:
    """Return the probability that a blind guess earns full points.

    One of k options: 1/k, so 1/2 for true or false. Several of k: one of the 2^k - 1 ways to mark
    at least one. One of the n! ways to order or to match n. Nothing where the answer is typed.
    """
    match question:
        case ChoiceQuestion() | TrueFalseQuestion():
            return 1 / len(question.options)
        case MultipleQuestion():
            return 1 / ((1 << len(question.options)) - 1)
        case OrderQuestion(events=events):
            return 1 / factorial(len(events))
        case MatchQuestion(pairs=pairs):
            return 1 / factorial(len(pairs))
        case ClozeQuestion() | ShortQuestion() | DateQuestion():
            return 0.0
        case _:
            assert_never(question)
