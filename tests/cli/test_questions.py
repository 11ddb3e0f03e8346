"""`quizapp questions`."""

import json
from typing import Any

import pytest

from quizapp.domain.questions import Kind
from quizapp.generate.bank import Bank
from tests.cli.conftest import Run, run_apart

Record = dict[str, Any]


def unbroken(text: str) -> str:
    """Return a text without the spaces among which its lines may be broken."""
    return "".join(text.split())


@pytest.fixture(scope="module")
def records() -> list[Record]:
    """Return every question of the real pack, as a program reads it."""
    done = run_apart("questions", "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, b"")
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_pack_yields_enough_questions(records: list[Record]) -> None:
    assert len(records) >= 60
    assert {record["kind"] for record in records} == {kind.value for kind in Kind}


def test_no_question_shares_its_name(records: list[Record]) -> None:
    assert len({record["id"] for record in records}) == len(records)


def test_every_question_cites_the_article_to_the_letter(records: list[Record], bank: Bank) -> None:
    for record in records:
        assert record["citations"]
        for words in record["citations"]:
            sentence = bank.pack.article.sentence(words["sentence"])
            assert sentence[words["start"] : words["end"]] == words["quote"]


def test_every_question_tells_its_facts(records: list[Record], bank: Bank) -> None:
    for record in records:
        assert record["facts"]
        assert set(record["facts"]) <= set(bank.pack.facts)
        assert record["explanation"]


def test_every_wrong_option_is_proved_wrong(records: list[Record]) -> None:
    for option in (option for record in records for option in record["options"]):
        proof = option["proof"]
        assert proof is None if option["correct"] else proof["rule"] and proof["because"]


def test_every_question_can_be_answered(records: list[Record]) -> None:
    for record in records:
        correct = [option["text"] for option in record["options"] if option["correct"]]
        assert correct or record["accepted"] or record["order"] or record["pairs"]
        assert 0 <= record["difficulty"] <= 1


def test_the_same_seed_gives_the_same_bytes_anywhere() -> None:
    command = ("questions", "--format", "jsonl", "--seed", "ABC234")
    one = run_apart(*command, PYTHONHASHSEED="1", LC_ALL="C")
    other = run_apart(*command, PYTHONHASHSEED="2", LC_ALL="C.UTF-8", PYTHONUTF8="0")
    assert one.stdout == other.stdout
    assert one.stdout


def test_another_seed_orders_options_otherwise(run: Run) -> None:
    one, other = (run("questions", "--seed", seed).out for seed in ("A", "B"))
    assert one != other


@pytest.mark.parametrize("kind", [kind.value for kind in Kind])
def test_questions_of_one_kind(run: Run, kind: str) -> None:
    lines = run("questions", "--kind", kind, "--format", "jsonl").out.splitlines()
    assert {json.loads(line)["kind"] for line in lines} == {kind}


@pytest.mark.parametrize("limit", [1, 7])
def test_no_more_than_a_limit(run: Run, limit: int) -> None:
    lines = run("questions", "--limit", str(limit), "--format", "jsonl").out.splitlines()
    assert len(lines) == limit


def test_text_tells_questions_keys_proofs_and_sentences(run: Run, bank: Bank) -> None:
    out = unbroken(run("questions", "rusia-japon").out)
    for question in bank.questions("1"):
        assert unbroken(question.stem) in out
        assert f"[{question.id}]" in out
        assert unbroken(question.explanation) in out
        assert f"Frase{question.citations[0].sentence}de19:" in out
        proofs = (option.proof for option in getattr(question, "options", ()))
        assert all(unbroken(proof.because) in out for proof in proofs if proof)


def test_a_question_is_explained(run: Run) -> None:
    out = run("questions", "--explain", "promesa-de-1956/what/multiple").out
    assert "Hecho «promesa-de-1956»" in out
    assert "what: Shikotan y las islas Habomai - «las dos áreas" in out
    assert "Iturup: La lista del artículo es cerrada" in out
    assert "Sajalín: es cierto fuera del artículo" in out
    assert out.endswith("Revisión: sin reparos\n")


def test_a_claim_is_explained_with_its_source(run: Run) -> None:
    out = run("questions", "--explain", "causa-segun-el-ministerio/true/true_false").out
    assert "según: El Ministerio de Asuntos Exteriores ruso" in out
    assert "Descartados" not in out


@pytest.mark.parametrize(
    ("id_", "hint"),
    [
        pytest.param("promesa-de-1956/what/multipel", "¿Quizá «promesa-de-1956", id="a slip"),
        pytest.param("¿?", "No hay ninguna pregunta «¿?».", id="nothing like it"),
    ],
)
def test_no_such_question_to_explain(run: Run, id_: str, hint: str) -> None:
    done = run("questions", "--explain", id_)
    assert (done.status, done.out) == (2, "")
    assert hint in done.err
