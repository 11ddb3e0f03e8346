"""Questions as JSON Lines."""

import json
from dataclasses import replace

import pytest

from quizapp.domain.questions import Question
from quizapp.export import jsonl
from tests.factories import (
    make_choice,
    make_cloze,
    make_date,
    make_match,
    make_multiple,
    make_order,
    make_short,
    make_true_false,
)

KEYS = [
    *("id", "kind", "stem", "options", "accepted", "order", "pairs", "facts", "citations"),
    *("explanation", "difficulty", "source", "warnings"),
]
EVERY_KIND = [
    pytest.param(make_choice(), id="choice"),
    pytest.param(make_multiple(), id="multiple"),
    pytest.param(make_true_false(), id="true_false"),
    pytest.param(make_cloze(), id="cloze"),
    pytest.param(make_short(), id="short"),
    pytest.param(make_date(), id="date"),
    pytest.param(make_order(), id="order"),
    pytest.param(make_match(), id="match"),
]


@pytest.mark.parametrize("question", EVERY_KIND)
def test_every_kind_has_the_documented_keys_in_order(
    question: Question, request: pytest.FixtureRequest
) -> None:
    record = json.loads(jsonl.dump([question]))
    assert list(record) == KEYS
    assert request.node.callspec.id == record["kind"]
    answers = [bool(record[key]) for key in ("options", "accepted", "order", "pairs")]
    assert sum(answers) == 1


def test_an_order_and_pairs_are_as_they_should_be() -> None:
    assert jsonl.record(make_order())["order"] == [
        "Prometió devolver dos áreas",
        "Pospuso una visita",
        "Borís Yeltsin visitó Japón",
    ]
    assert jsonl.record(make_match())["pairs"] == [
        ["Borís Yeltsin visitó Japón", "Octubre de 1993"],
        ["Prometió devolver dos áreas", "1956"],
        ["Pospuso una visita", "Septiembre de 1992"],
    ]


def test_a_question_with_options() -> None:
    record = jsonl.record(make_true_false())
    assert record == {
        "id": "visita/where/true_false",
        "kind": "true_false",
        "stem": "Borís Yeltsin visitó China en octubre de 1993.",
        "options": [
            {
                "text": "Verdadero",
                "correct": False,
                "proof": {"rule": "functional", "because": "Ocurrió una sola vez."},
            },
            {"text": "Falso", "correct": True, "proof": None},
        ],
        "accepted": [],
        "order": [],
        "pairs": [],
        "facts": ["visita"],
        "citations": [
            {"sentence": 2, "start": 0, "end": 9, "quote": "La visita"},
            {"sentence": 1, "start": 77, "end": 82, "quote": "Japón"},
        ],
        "explanation": "Borís Yeltsin visitó Japón en octubre de 1993.",
        "difficulty": 0.2,
        "source": None,
        "warnings": [],
    }


def test_a_typed_date_tells_the_forms_accepted() -> None:
    assert jsonl.record(make_date())["accepted"] == ["octubre de 1993", "10/1993", "1993-10"]


def test_source_and_warnings_are_told() -> None:
    question = replace(make_choice(), source="Lavrov", warnings=("long-stem",))
    record = jsonl.record(question)
    assert (record["source"], record["warnings"]) == ("Lavrov", ["long-stem"])


def test_one_line_each_with_letters_as_they_are_written() -> None:
    lines = jsonl.dump([make_choice(), make_date()]).splitlines(keepends=True)
    assert [line[-1] for line in lines] == ["\n", "\n"]
    assert "¿En qué mes y año pospuso Borís Yeltsin" in lines[0]


def test_nothing_is_written_of_nothing() -> None:
    assert not jsonl.dump([])
