"""Questions and their options."""

from typing import get_args

import pytest

from quizapp.domain.questions import (
    KIND_OF,
    ChoiceQuestion,
    Kind,
    MultipleQuestion,
    Option,
    Question,
    TrueFalseQuestion,
)
from tests.factories import make_choice, make_multiple, make_true_false, make_wrong


@pytest.mark.parametrize(
    ("question", "correct"),
    [
        pytest.param(make_choice(), {1}, id="choice"),
        pytest.param(make_multiple(), {0, 2}, id="multiple"),
        pytest.param(make_true_false(), {1}, id="true or false"),
    ],
)
def test_the_key_is_the_options_without_a_proof(
    question: ChoiceQuestion | MultipleQuestion | TrueFalseQuestion, correct: set[int]
) -> None:
    assert question.correct == correct


def test_an_option_is_wrong_only_with_a_proof() -> None:
    assert Option(text="Shikotan").correct
    assert not make_wrong("Iturup").correct


def test_every_kind_of_question_has_a_name_of_its_own() -> None:
    assert set(KIND_OF) == set(get_args(Question))
    assert set(KIND_OF.values()) == set(Kind)
