"""Telling facts: statements, questions, claims, denials."""

from dataclasses import replace

import pytest

from quizapp.domain.facts import Fact, NumberValue, Pack, Role, TextValue
from quizapp.domain.grammar import Frame, Gender, Kind, Tense
from quizapp.generate.clause import Teller
from tests.generate.builder import (
    FRAMES,
    make_count,
    make_date,
    make_fact,
    make_list,
    make_office,
    make_pack,
    make_role,
    make_text,
)

CLAIM = replace(make_fact(), source=make_role("blas"))


def with_frame(frame: Frame) -> Pack:
    pack = make_pack()
    frames = {**FRAMES, frame.verb: frame}
    return replace(pack, grammar=replace(pack.grammar, frames=frames))


@pytest.mark.parametrize(
    ("fact", "statement"),
    [
        pytest.param(make_fact(), "Ada Ruiz midió el Ebro en 1901.", id="a fact"),
        pytest.param(CLAIM, "Según Blas Gil, Ada Ruiz midió el Ebro en 1901.", id="a claim"),
        pytest.param(
            make_fact(what=make_role("juncos"), who=make_list()),
            "El Duero y el Tajo midieron los Juncos en 1901.",
            id="a plural subject",
        ),
        pytest.param(
            replace(make_fact(), affirmed=False), "Ada Ruiz no midió el Ebro en 1901.", id="denied"
        ),
        pytest.param(
            replace(make_fact(), tense=Tense.IMPERFECT),
            "Ada Ruiz medía el Ebro en 1901.",
            id="another tense",
        ),
        pytest.param(
            make_fact(when=make_role(make_date("1901-05-03"))),
            "Ada Ruiz midió el Ebro el 3 de mayo de 1901.",
            id="a day",
        ),
        pytest.param(make_count(1), "El Ebro tuvo una presas.", id="a count agrees in gender"),
        pytest.param(
            make_fact(company=make_text("el mejor compás")),
            "Ada Ruiz midió el Ebro con el mejor compás en 1901.",
            id="a preposition and a text",
        ),
    ],
)
def test_statement(fact: Fact, statement: str) -> None:
    assert Teller(make_pack()).statement(fact) == statement


def test_statement_contracts() -> None:
    fact = make_office("cargo", "ada", "1901", of="ebro")
    assert Teller(make_pack()).statement(fact).startswith("Ada Ruiz fue director de Ríos del Ebro")


def test_statement_otherwise() -> None:
    tell = Teller(make_pack())
    assert tell.statement(make_fact(), contrary=True) == "Ada Ruiz omitió el Ebro en 1901."
    denied = replace(make_fact(), affirmed=False)
    assert tell.statement(denied, affirmed=True) == "Ada Ruiz midió el Ebro en 1901."
    assert tell.statement(denied, emphatic=True) == "Ada Ruiz NO midió el Ebro en 1901."


@pytest.mark.parametrize(
    ("fact", "asked", "stem"),
    [
        pytest.param(make_fact(), "who", "¿Quién midió el Ebro en 1901?", id="the subject"),
        pytest.param(make_fact(), "what", "¿Qué río midió Ada Ruiz en 1901?", id="the object"),
        pytest.param(make_fact(), "when", "¿En qué año midió Ada Ruiz el Ebro?", id="the date"),
        pytest.param(
            make_fact(what=make_list()),
            "what",
            "¿Qué ríos midió Ada Ruiz en 1901?",
            id="a list asks in the plural",
        ),
        pytest.param(
            make_fact(what=make_role("juncos")),
            "what",
            "¿Qué ríos midió Ada Ruiz en 1901?",
            id="a plural name asks in the plural",
        ),
        pytest.param(
            make_fact(company=make_role("blas")),
            "company",
            "¿Con quién midió Ada Ruiz el Ebro en 1901?",
            id="with its preposition",
        ),
        pytest.param(
            make_fact(what=make_role("ebro", asked="qué gran río")),
            "what",
            "¿Qué gran río midió Ada Ruiz en 1901?",
            id="in the author's words",
        ),
        pytest.param(make_count(), "count", "¿Cuántas presas tuvo el Ebro?", id="a count"),
        pytest.param(CLAIM, "who", "Según Blas Gil, ¿quién midió el Ebro en 1901?", id="a claim"),
    ],
)
def test_question(fact: Fact, asked: str, stem: str) -> None:
    assert Teller(make_pack()).question(fact, asked).text == stem


def test_question_says_what_it_tells() -> None:
    assert Teller(make_pack()).question(make_fact(), "who").told == ("what", "when")


def test_a_text_cannot_be_asked() -> None:
    fact = make_fact(what=make_text("el gran río"))
    with pytest.raises(ValueError, match="el gran río"):
        Teller(make_pack()).question(fact, "what")


def test_forms_of_the_frame_and_its_reflexive() -> None:
    frame = Frame(
        verb="medir",
        clause="{who} {verb} {what:con}",
        reflexive=True,
        forms={Tense.PRETERITE: ("batió", "batieron")},
    )
    tell = Teller(with_frame(frame))
    assert tell.statement(make_fact()) == "Ada Ruiz se batió con el Ebro."


PASSIVE = Frame(
    verb="medir",
    clause="{what} {verb} {who:por} {when}",
    passive=True,
    contrary="omitir",
    functional=frozenset({"what"}),
)


def tell_passive(fact: Fact) -> Teller:
    """Return a teller of a pack whose measuring is told in the passive."""
    pack = with_frame(PASSIVE)
    return Teller(replace(pack, facts={fact.id: fact}))


@pytest.mark.parametrize(
    ("what", "statement"),
    [
        pytest.param(make_role("ebro"), "El Ebro fue medido por", id="masculine"),
        pytest.param(make_role("galia"), "Galia fue medida por", id="feminine"),
        pytest.param(make_role("juncos"), "Los Juncos fueron medidos por", id="plural"),
        pytest.param(make_list(), "El Duero y el Tajo fueron medidos por", id="list"),
        pytest.param(make_count().roles["count"], "Cuatro presas fueron medidas por", id="count"),
        pytest.param(make_text("lo demás"), "Lo demás fue medido por", id="text"),
    ],
)
def test_the_passive_agrees_with_its_subject(what: Role, statement: str) -> None:
    fact = make_fact(what=what)
    assert tell_passive(fact).statement(fact) == f"{statement} Ada Ruiz en 1901."


def test_the_passive_denied_in_another_tense_and_turned() -> None:
    fact = replace(make_fact(), tense=Tense.PERFECT)
    tell = tell_passive(fact)
    assert tell.statement(fact, affirmed=False) == "El Ebro no ha sido medido por Ada Ruiz en 1901."
    assert tell.statement(fact, contrary=True) == "El Ebro ha sido omitido por Ada Ruiz en 1901."


@pytest.mark.parametrize(
    ("what", "stem"),
    [
        pytest.param(make_role("ebro"), "¿Qué ciudad fue medida por", id="the kind's gender"),
        pytest.param(
            make_role("ebro", asked="qué afluente"), "¿Qué afluente fue medido por", id="its own"
        ),
    ],
)
def test_a_passive_question_agrees_with_the_words_asked(what: Role, stem: str) -> None:
    fact = make_fact(what=what)
    pack = with_frame(PASSIVE)
    kinds = {**pack.grammar.kinds, "river": Kind(id="river", asked="qué ciudad", gender=Gender.F)}
    tell = Teller(replace(pack, grammar=replace(pack.grammar, kinds=kinds)))
    assert tell.question(fact, "what").text == f"{stem} Ada Ruiz en 1901?"
    assert tell.question(fact, "who").text == "¿Por quién fue medido el Ebro en 1901?"


def test_masculine_counts_ask_cuantos() -> None:
    count = make_role(NumberValue(2, "saltos", Gender.M))
    fact = replace(make_count(), roles={"who": make_role("ebro"), "count": count})
    assert Teller(make_pack()).question(fact, "count").text == "¿Cuántos saltos tuvo el Ebro?"


@pytest.mark.parametrize(
    ("subject", "verb"),
    [
        pytest.param(make_text("el equipo"), "midió", id="text"),
        pytest.param(make_role(make_date("1901")), "midió", id="date"),
        pytest.param(make_role(NumberValue(2, "personas", Gender.F)), "midieron", id="two"),
        pytest.param(make_role(NumberValue(1, "persona", Gender.F)), "midió", id="one"),
    ],
)
def test_verb_agrees_with_any_subject(subject: object, verb: str) -> None:
    fact = make_fact(who=subject)  # type: ignore[arg-type] # a role, as pytest sees it
    assert f" {verb} " in Teller(make_pack()).statement(fact)


def test_options_stand_alone() -> None:
    tell = Teller(make_pack())
    assert tell.option(make_date("1901-05")) == "Mayo de 1901"
    assert tell.option(make_role("ebro").value) == "El Ebro"
    assert tell.option(NumberValue(3, "presas", Gender.F)) == "Tres"
    assert tell.option(TextValue("el mar")) == "El mar"
