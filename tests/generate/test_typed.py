"""Short answers and clozes: what is asked, and what counts as an answer."""

from dataclasses import replace

import pytest

from quizapp.domain.article import Article, Citation
from quizapp.domain.facts import Entity, Exclusion, NumberValue, Pack, Role
from quizapp.domain.grammar import Gender, Number
from quizapp.domain.questions import ClozeQuestion, ShortQuestion
from quizapp.generate.bank import Bank
from quizapp.generate.luck import Luck
from tests.generate.builder import (
    FRAMES,
    SENTENCE,
    make_count,
    make_date,
    make_fact,
    make_list,
    make_pack,
    make_role,
)

STEM = SENTENCE.rstrip(".")


def ask(pack: Pack, id: str) -> ClozeQuestion | ShortQuestion:  # noqa: A002 - the field's name
    question = Bank(pack).items[id].question(Luck("A"))
    assert isinstance(question, ClozeQuestion | ShortQuestion)
    return question


def kinds(pack: Pack, role: str) -> set[str]:
    ids = (id_.split("/") for id_ in Bank(pack).items)
    return {id_[-1] for id_ in ids if id_[1:-1] == [role]} & {"short", "cloze"}


def test_a_short_answer_asks_what_the_choice_asks_and_takes_every_name() -> None:
    question = ask(make_pack(), "medida/who/short")
    assert question.stem == "En el texto, ¿quién midió el Ebro en 1901? Su nombre."
    assert question.accepted == ("Ada Ruiz", "Ruiz")
    assert {"Blas Gil", "Gil", "Galia"} < set(question.names)
    assert not question.exact


def test_a_person_is_asked_for_by_name_however_called() -> None:
    pack = make_pack(make_fact(who=make_role("ada", "Ada Ruiz", asked="qué ingeniera")))
    assert ask(pack, "medida/who/short").stem == (
        "En el texto, ¿qué ingeniera midió el Ebro en 1901? Su nombre."
    )
    assert ask(pack, "medida/who/cloze").stem.startswith("¿Qué nombre falta")


def test_what_is_typed_may_be_more_than_a_name() -> None:
    """It fences nobody off: another may go by a name that has these words in it."""
    pack = make_pack(make_fact(who=make_role("ada", accept=("la geógrafa",))))
    assert ask(pack, "medida/who/short").accepted == ("Ada Ruiz", "Ruiz", "la geógrafa")


def test_a_number_is_exact() -> None:
    question = ask(make_pack(make_count()), "presas/count/short")
    assert (question.accepted, question.exact) == (
        ("Cuatro", "4", "Cuatro presas", "4 presas"),
        True,
    )


def test_a_number_may_be_typed_with_the_noun_alone() -> None:
    dams = NumberValue(3, "presas de tierra", Gender.F)
    fact = make_count()
    count = replace(fact.roles["count"], value=dams)
    pack = make_pack(replace(fact, roles={**fact.roles, "count": count}))
    accepted = ask(pack, "presas/count/short").accepted
    assert {"3", "Tres presas de tierra", "3 presas", "Tres presas"} < set(accepted)


def test_what_has_no_name_of_its_own_is_not_typed() -> None:
    assert not kinds(make_pack(make_fact(where=make_role("soria", "Soria"))), "where")


@pytest.mark.parametrize(
    "role",
    [
        pytest.param(make_list(), id="list"),
        pytest.param(make_role("ebro", traps=frozenset({"tajo"})), id="true in the world"),
    ],
)
def test_no_short_answer(role: Role) -> None:
    assert "short" not in kinds(make_pack(make_fact(what=role)), "what")


def test_no_short_answer_where_another_fact_answers_too() -> None:
    pack = make_pack(make_fact(), make_fact("otra", who=make_role("blas")))
    assert "short" not in kinds(pack, "who")


def test_a_cloze_leaves_the_name_out_of_the_sentence() -> None:
    stem = ask(make_pack(), "medida/who/cloze").stem
    assert stem == f"¿Qué nombre falta en «{STEM.replace('Ada Ruiz', '_____')}»?"


def test_the_gap_takes_the_article_with_it() -> None:
    pack = make_pack(make_fact(what=make_role("duero", "el Duero y el Tajo")))
    stem = ask(pack, "medida/what/cloze").stem
    assert stem.startswith("¿Qué río falta en «")
    assert "(_____ y el Tajo)" in stem


def test_a_cloze_of_several_things_and_of_a_number() -> None:
    juncos = Entity(id="ríos", kind="river", name="afluentes", number=Number.PLURAL)
    pack = make_pack(make_fact(what=make_role("ríos", "los dos afluentes")), entities=(juncos,))
    assert ask(pack, "medida/what/cloze").stem.startswith("¿Qué ríos faltan en «")
    two = make_fact(what=make_role(NumberValue(2, "afluentes"), "los dos afluentes"))
    number = ask(make_pack(two), "medida/what/cloze")
    assert number.stem == f"¿Qué número falta en «{STEM.replace('los dos', '_____')}»?"


def in_second(text: str, quote: str) -> Citation:
    start = text.index(quote)
    return Citation(sentence=2, start=start, end=start + len(quote), quote=quote)


def two_sentences(second: str, *, river: str = "Ebro", she: str = "") -> Pack:
    """Who measured is told in the first sentence, and named `she` in the second; what there."""
    who = make_role("ada")
    if she:
        who = replace(who, citations=(*who.citations, in_second(second, she)))
    what = replace(make_role("ebro"), citations=(in_second(second, river),))
    article = Article(title="Ríos", language="es", sentences=(SENTENCE, second))
    return replace(make_pack(make_fact(who=who, what=what)), article=article)


def test_a_cloze_of_a_later_sentence() -> None:
    pack = two_sentences("Ruiz midió el Ebro.")
    assert ask(pack, "medida/what/cloze").stem == "¿Qué río falta en «Ruiz midió _____»?"


def test_a_gap_leaves_the_preposition_of_a_contraction() -> None:
    pack = two_sentences("Ruiz midió el caudal del Ebro.", river="del Ebro")
    assert ask(pack, "medida/what/cloze").stem.endswith("«Ruiz midió el caudal del _____»?")


@pytest.mark.parametrize(
    "pack",
    [
        pytest.param(two_sentences("Ella midió el Ebro.", she="Ella"), id="a word for another"),
        pytest.param(two_sentences("Midió un río.", river="río"), id="not named"),
        pytest.param(two_sentences("Midió el Ebro, sí, el Ebro."), id="named twice"),
        pytest.param(two_sentences(f"Midió el Ebro {'bien ' * 60}."), id="long"),
    ],
)
def test_no_cloze(pack: Pack) -> None:
    assert "cloze" not in kinds(pack, "what")


def test_no_cloze_of_a_sentence_with_something_excluded() -> None:
    pack = two_sentences("Midió el Ebro entero.")
    excluded = Exclusion(citation=in_second("Midió el Ebro entero.", "entero"), because="Dudoso.")
    assert "cloze" in kinds(pack, "what")
    assert "cloze" not in kinds(replace(pack, excluded=(excluded,)), "what")


@pytest.mark.parametrize(("speaker", "asked"), [("ada", True), ("carla", False)])
def test_a_cloze_of_a_claim_names_its_source(speaker: str, asked: bool) -> None:
    fact = make_fact(what=make_role("duero", "el Duero y el Tajo"))
    pack = make_pack(replace(fact, source=make_role(speaker)))
    assert ("cloze" in kinds(pack, "what")) is asked


def test_a_cloze_that_leans_unseen_is_blocked() -> None:
    pack = two_sentences("Él midió el Ebro.")
    assert Bank(pack).blocked == {"medida/what/cloze": ("deictic",)}


def test_the_same_gap_is_asked_once() -> None:
    pack = make_pack(make_fact(), make_fact("otra", when=make_role(make_date("1905"), "en 1901")))
    assert [id_ for id_ in Bank(pack).items if id_.endswith("who/cloze")] == ["medida/who/cloze"]


def test_a_claim_is_asked_by_its_source_and_not_by_the_article() -> None:
    pack = make_pack(replace(make_fact(), source=make_role("blas")))
    stem = ask(pack, "medida/what/short").stem
    assert stem == "Según Blas Gil, ¿qué río midió Ada Ruiz en 1901?"


def test_what_is_not_worth_asking_is_neither_asked_nor_left_out() -> None:
    fact = make_fact(who=make_role("ada", ask=False))
    assert not [id_ for id_ in Bank(make_pack(fact)).items if id_.startswith("medida/who/")]


def test_a_question_that_keeps_to_the_article_already_says_so_once() -> None:
    frame = replace(FRAMES["medir"], asks={"who": "¿{asked} {verb}, en el texto, {what}?"})
    pack = make_pack()
    grammar = replace(pack.grammar, frames={**FRAMES, "medir": frame})
    stem = ask(replace(pack, grammar=grammar), "medida/who/short").stem
    assert stem == "¿Quién midió, en el texto, el Ebro? Su nombre."
