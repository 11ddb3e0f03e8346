"""What blind luck is worth."""

from typing import assert_never

from quizapp.domain.questions import (
    ChoiceQuestion,
    DateQuestion,
    MultipleQuestion,
    Question,
    TrueFalseQuestion,
)


def guess_chance(question: Question) -> float:
    """Return the probability that a blind guess earns full points.

    One of k options: 1/k, so 1/2 for true or false. Several of k: one of the 2^k - 1 ways to mark
    at least one. Nothing where the answer is typed.
    """
    match question:
        case ChoiceQuestion() | TrueFalseQuestion():
            return 1 / len(question.options)
        case MultipleQuestion():
            return 1 / ((1 << len(question.options)) - 1)
        case DateQuestion():
            return 0.0
        case _:
            assert_never(question)
