"""What is said after an answer."""

import pytest

from quizapp.domain.answers import Answer, Chosen, Matched, Ordered, Typed
from quizapp.domain.questions import Question
from quizapp.study.codes import new_code, normalised
from quizapp.study.feedback import answer_text, key_lines, key_text, notes
from tests.factories import (
    make_choice,
    make_citation,
    make_date,
    make_match,
    make_multiple,
    make_order,
    make_short,
)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param(make_choice(), "Septiembre de 1992", id="choice"),
        pytest.param(make_multiple(), "Shikotan; Las islas Habomai", id="multiple"),
        pytest.param(make_date(), "octubre de 1993", id="date"),
        pytest.param(make_short(), "Borís Yeltsin", id="short"),
        pytest.param(
            make_order(),
            "1. Prometió devolver dos áreas; 2. Pospuso una visita; 3. Borís Yeltsin visitó Japón",
            id="order",
        ),
        pytest.param(
            make_match(),
            "Borís Yeltsin visitó Japón: Octubre de 1993; Prometió devolver dos áreas: 1956; "
            "Pospuso una visita: Septiembre de 1992",
            id="match",
        ),
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
        pytest.param(
            make_order(),
            Ordered((0, 1, 2)),
            "1. Borís Yeltsin visitó Japón; 2. Prometió devolver dos áreas; 3. Pospuso una visita",
            id="ordered",
        ),
        pytest.param(
            make_match(),
            Matched((2, 1, 0)),
            "Borís Yeltsin visitó Japón: 1956; Prometió devolver dos áreas: Octubre de 1993; "
            "Pospuso una visita: Septiembre de 1992",
            id="matched",
        ),
    ],
)
def test_answer_text(question: Question, answer: Answer, text: str) -> None:
    assert answer_text(question, answer) == text


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        pytest.param(make_date(), ("octubre de 1993",), id="one line"),
        pytest.param(
            make_order(),
            (
                "1. Prometió devolver dos áreas: 1956",
                "2. Pospuso una visita: septiembre de 1992",
                "3. Borís Yeltsin visitó Japón: octubre de 1993",
            ),
            id="events with their dates",
        ),
        pytest.param(
            make_match(),
            (
                "Borís Yeltsin visitó Japón: Octubre de 1993",
                "Prometió devolver dos áreas: 1956",
                "Pospuso una visita: Septiembre de 1992",
            ),
            id="pairs",
        ),
    ],
)
def test_the_key_line_by_line(question: Question, lines: tuple[str, ...]) -> None:
    assert key_lines(question) == lines


def test_a_wrong_choice_is_told_what_it_is_true_of() -> None:
    (note,) = notes(make_choice(), Chosen(frozenset({2})))
    assert note.text == "Borís Yeltsin visitó Japón en octubre de 1993."
    assert note.citations == (make_citation(2, "en octubre de 1993"),)


def test_a_misspelling_is_told() -> None:
    (note,) = notes(make_short(), Typed("Boris Yelsin"))
    assert note.text == "Se escribe «Borís Yeltsin»."


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param(make_choice(), Chosen(frozenset({1})), id="right"),
        pytest.param(make_choice(), Chosen(frozenset({0})), id="true of nothing"),
        pytest.param(make_date(), Typed("1993"), id="typed"),
        pytest.param(make_short(), Typed("yeltsin"), id="spelt well"),
        pytest.param(make_short(), Typed("Obuchi"), id="another"),
        pytest.param(make_order(), Ordered((0, 1, 2)), id="ordered"),
    ],
)
def test_nothing_to_note(question: Question, answer: Answer) -> None:
    assert notes(question, answer) == ()


def test_codes_are_easily_read_and_typed() -> None:
    code = new_code()
    assert normalised(f" {code[:3].lower()} {code[3:]}\n") == code
    assert len({new_code() for _ in range(50)}) == 50
    assert not set(code) & set("IO01")
