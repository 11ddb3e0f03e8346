"""Flags for the authors of packs, over the real pack."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.app.shelf import open_shelf
from quizapp.domain.questions import Kind
from quizapp.export.flags import dump, dump_lines, look_up
from quizapp.generate.bank import Bank
from quizapp.study.ports import Attempt, Flag, FlagReason, Settings
from quizapp.study.quiz import draw
from tests.factories import NOON

PACK = "rusia-japon"


@pytest.fixture(scope="module")
def bank() -> Bank:
    return open_shelf(PACK).first


def make_flag(
    bank: Bank, kind: Kind = Kind.CHOICE, *, digest: str = "", question: str = ""
) -> Flag:
    """Flag the first question of a quiz of one kind."""
    settings = Settings(pack=PACK, seed="ABC234", kinds=frozenset({kind}), count=3)
    attempt = Attempt(
        id=1,
        settings=settings,
        digest=digest or bank.pack.digest,
        questions=3,
        started=NOON,
    )
    question = question or draw(bank, settings)[0].id
    reason = FlagReason.SEVERAL_RIGHT
    return Flag(attempt=attempt, question=question, reason=reason, note="La b también", at=NOON)


def unbroken(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("kind", Kind)
def test_all_that_an_author_needs_is_told(bank: Bank, kind: Kind) -> None:
    """The lines named are those of the facts and of the sentences."""
    flag = make_flag(bank, kind)
    asked = next(q for q in draw(bank, flag.attempt.settings) if q.id == flag.question)
    text = dump(look_up([flag], {PACK: bank}))
    for told in (flag.question, "La b también", "2026-03-01", "ABC234", asked.explanation):
        assert unbroken(told) in unbroken(text)
    pack_lines = Path(bank.pack.file).read_text("utf-8").splitlines()
    for fact in asked.facts:
        line = bank.pack.facts[fact].line
        assert pack_lines[line - 1].strip().startswith(f"{fact}:")
        assert f"- Hecho «{fact}»: {PACK}/pack.yaml:{line}\n" in text
    article = Path(bank.pack.article.file).read_text("utf-8").splitlines()
    for number in {citation.sentence for citation in asked.citations}:
        assert f"- Frase {number}: {PACK}/article.txt:{number}\n" in text
        assert article[number - 1] == bank.pack.article.sentence(number)


def test_options_stand_as_they_were_asked(bank: Bank) -> None:
    flag = make_flag(bank)
    (asked, *_) = draw(bank, flag.attempt.settings)
    (flagged,) = look_up([flag], {PACK: bank})
    assert flagged.question == asked


@pytest.mark.parametrize(
    ("told", "changed"),
    [
        pytest.param("El paquete no está aquí.", None, id="no such pack"),
        pytest.param(
            "las opciones pueden ser otras", {"digest": "another"}, id="another release of it"
        ),
        pytest.param(
            "ya no da esta pregunta",
            {"digest": "another", "question": "ya-no-hay/who/choice"},
            id="no such question",
        ),
    ],
)
def test_a_pack_that_changed_is_told(bank: Bank, told: str, changed: dict[str, str] | None) -> None:
    banks = {} if changed is None else {PACK: bank}
    flagged = look_up([make_flag(bank, **(changed or {}))], banks)  # type: ignore[arg-type] # texts only
    assert told in dump(flagged)
    (line,) = map(json.loads, dump_lines(flagged).splitlines())
    assert line["note"] == "La b también"


def test_nothing_flagged(bank: Bank) -> None:
    assert "No hay ninguna." in dump(look_up([], {PACK: bank}))
    assert dump_lines([]) == ""


def test_lines_for_programs(bank: Bank) -> None:
    first, second = make_flag(bank), replace(make_flag(bank, Kind.ORDER), note="")
    lines = [
        json.loads(line) for line in dump_lines(look_up([first, second], {PACK: bank})).splitlines()
    ]
    assert [line["question"] for line in lines] == [first.question, second.question]
    assert (lines[0]["reason"], lines[0]["date"]) == ("several_right", "2026-03-01")
    fact = bank.pack.facts[lines[0]["facts"][0]["id"]]
    assert lines[0]["facts"] == [{"id": fact.id, "place": f"{PACK}/pack.yaml:{fact.line}"}]
    assert lines[0]["asked"]["id"] == first.question
    assert len(lines[1]["facts"]) == len(lines[1]["asked"]["facts"]) > 1


def test_neither_who_nor_where_on_her_disk_is_told(bank: Bank) -> None:
    flagged = look_up([make_flag(bank, kind) for kind in Kind], {PACK: bank})
    home = str(Path(bank.pack.file).parents[1])
    assert home not in dump(flagged)
    assert home not in dump_lines(flagged)
