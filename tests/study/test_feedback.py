"""What is said after an answer."""

import pytest

from quizapp.domain.answers import Answer, Chosen, Typed
from quizapp.domain.questions import Question
from quizapp.study.codes import new_code, normalised
from quizapp.study.feedback import answer_text, key_text, notes
from tests.factories import make_choice, make_citation, make_date, make_multiple


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param(make_choice(), "Septiembre de 1992", id="choice"),
        pytest.param(make_multiple(), "Shikotan; Las islas Habomai", id="multiple"),
        pytest.param(make_date(), "octubre de 1993", id="date"),
    ],
)
def test_key_text(question: Question, text: str) -> None:
    assert key_text(question) == text


@pytest.mark.parametrize(
    ("question", "answer", "text"),
    [
        pytest.param(make_choice(), Chosen(frozenset({2})), "Octubre de 1993", id="chosen"),
        pytest.param(make_multiple(), Chosen(frozenset({1, 0})), "Shikotan; Iturup", id="several"),
        pytest.param(make_choice(), Chosen(frozenset()), "", id="nothing"),
        pytest.param(make_date(), Typed("en 1993"), "en 1993", id="typed"),
        pytest.param(make_date(), Chosen(frozenset({0})), "", id="chosen of no options"),
    ],
)
def test_answer_text(question: Question, answer: Answer, text: str) -> None:
    assert answer_text(question, answer) == text


def test_a_wrong_choice_is_told_what_it_is_true_of() -> None:
    (note,) = notes(make_choice(), Chosen(frozenset({2})))
    assert note.text == "Borís Yeltsin visitó Japón en octubre de 1993."
    assert note.citations == (make_citation(2, "en octubre de 1993"),)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param(make_choice(), Chosen(frozenset({1})), id="right"),
        pytest.param(make_choice(), Chosen(frozenset({0})), id="true of nothing"),
        pytest.param(make_date(), Typed("1993"), id="typed"),
    ],
)
def test_nothing_to_note(question: Question, answer: Answer) -> None:
    assert notes(question, answer) == ()


def test_codes_are_easily_read_and_typed() -> None:
    code = new_code()
    assert normalised(f" {code[:3].lower()} {code[3:]}\n") == code
    assert len({new_code() for _ in range(50)}) == 50
    assert not set(code) & set("IO01")
