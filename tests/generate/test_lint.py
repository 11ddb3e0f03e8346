"""Each rule of lint, on an item that breaks it and nothing else."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from quizapp.domain.facts import Entity, ListValue
from quizapp.domain.grammar import Gender
from quizapp.domain.questions import Kind, Option, Proof
from quizapp.generate.bank import Bank
from quizapp.generate.items import Choice, Item
from quizapp.generate.lint import Linter
from tests.generate.builder import (
    make_date,
    make_fact,
    make_list,
    make_office,
    make_pack,
    make_role,
)

PACK = make_pack(make_fact(), make_office("cargo", "ada", "1901"))
Change = Callable[[Item], Item]


def an_item(id: str = "medida/who/choice") -> Item:  # noqa: A002 - the field's name
    return Bank(PACK).items[id]


def stem(text: str) -> Change:
    return lambda item: replace(item, stem=text)


def wrong(*texts: str) -> Change:
    proof = Proof(rule="r", because="b")
    choices = tuple(Choice(option=Option(text=text, proof=proof)) for text in texts)
    return lambda item: replace(item, wrong=choices, places=len(choices) + 1)


def key(text: str) -> Change:
    return lambda item: replace(item, right=(Choice(option=Option(text=text)),))


def test_whatever_is_somebodys_country_tells_whose_office_it_is() -> None:
    iberia = Entity(id="iberia", kind="city", name="Iberia")
    pack = make_pack(make_office("cargo", "ada", "1901"), entities=(iberia,))
    assert not Bank(pack).blocked


def test_a_question_for_the_date_of_an_office_tells_none() -> None:
    office = make_office("cargo", "ada", "1901")
    when = make_role(make_date("1901"), "en 1901", functional=True)
    pack = make_pack(replace(office, once=True, roles={**office.roles, "when": when}))
    assert "cargo/when/date" in Bank(pack).items


def test_sound_items_pass() -> None:
    assert all(Linter(PACK).lint(item) == ((), ()) for item in Bank(PACK).items.values())


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        pytest.param(stem("Quién midió el Ebro"), "not-a-question", id="no question"),
        pytest.param(stem("¿¿Quién midió el Ebro?"), "unbalanced", id="two marks open"),
        pytest.param(stem("¿Quién midió el «Ebro?"), "unbalanced", id="quotation mark open"),
        pytest.param(stem("¿Quién no midió el Ebro?"), "negative-without-emphasis", id="no"),
        pytest.param(stem("¿Quién NO midió sin ayuda?"), "double-negation", id="NO... sin"),
        pytest.param(stem("¿Quién midió este río?"), "deictic", id="este"),
        pytest.param(stem("¿Qué midió él en 1901?"), "deictic", id="él"),
        pytest.param(stem("¿Quién vino a el Ebro?"), "contraction", id="a el"),
        pytest.param(stem("¿Quién midió el Ebro y Iregua?"), "euphony", id="y i-"),
        pytest.param(stem("¿Quién midió siete o ocho?"), "euphony", id="o o-"),
        pytest.param(
            stem("¿Quién era director de Ríos en 1901?"),
            "office-without-country-or-date",
            id="whose office",
        ),
        pytest.param(
            stem("¿Quién era director de Ríos de Iberia?"),
            "office-without-country-or-date",
            id="office of when",
        ),
        pytest.param(
            stem("¿Quién era director de Ríos de Iberia en 218 a. C.?"), "", id="before Christ"
        ),
        pytest.param(stem("¿Quién midió 7 o 8?"), "euphony", id="o 8"),
        pytest.param(stem("¿Quién midió con Ada Ruiz?"), "answer-in-stem", id="answer in stem"),
        pytest.param(stem("¿Quién fue la mayor Ruizal?"), "", id="letters of the key are no echo"),
        pytest.param(stem("¿Quién midió con Ada Ruizal?"), "", id="letters of the key are no name"),
        pytest.param(wrong("Blas", "BLÁS"), "duplicate-options", id="folded alike"),
        pytest.param(wrong("Blas", "Blas Gil"), "option-within-option", id="contained"),
        pytest.param(wrong("Blas", "Todas las anteriores"), "catch-all-option", id="all above"),
        pytest.param(wrong("Blas", "Ninguno de los demás"), "catch-all-option", id="none above"),
        pytest.param(key("Alguien del mismo Ebro midió"), "echo", id="echo"),
        pytest.param(lambda item: replace(item, citations=()), "no-citation", id="uncited"),
        pytest.param(
            lambda item: replace(item, source="Blas Gil"), "claim-without-source", id="whose claim"
        ),
    ],
)
def test_error(change: Change, rule: str) -> None:
    errors, _ = Linter(PACK).lint(change(an_item()))
    assert errors == ((rule,) if rule else ())


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        pytest.param(stem(f"¿Quién midió el {'gran ' * 40}Ebro?"), "long-stem", id="long"),
        pytest.param(stem("¿Quién midió siempre el Ebro?"), "absolute", id="absolute"),
        pytest.param(stem("¿Quién midió a veces el Ebro?"), "vague", id="vague"),
        pytest.param(stem("¿Cuándo midió el Ebro?"), "precision-not-stated", id="cuándo"),
        pytest.param(wrong("Blas"), "number-of-options", id="two options"),
        pytest.param(key("Ada Ruiz de la Encina y Valdés"), "longest-key", id="longest"),
        pytest.param(
            wrong("Blas de Lezo y Olavarrieta", "Carlos de Ayala"), "shortest-key", id="s"
        ),
    ],
)
def test_warning(change: Change, rule: str) -> None:
    errors, warnings = Linter(PACK).lint(change(an_item()))
    assert rule in warnings
    assert not errors


def test_open_list_asked_as_multiple_is_an_error() -> None:
    pack = make_pack(make_fact(what=make_list()))
    item = Bank(pack).items["medida/what/multiple"]
    opened = replace(item, asked=ListValue(("duero", "tajo"), closed=False))
    assert Linter(pack).lint(opened)[0] == ("open-list",)


def test_options_of_several_kinds_are_an_error() -> None:
    item = an_item()
    odd = replace(item.wrong[0], atom="ebro")
    assert "mixed-kind" in Linter(PACK).lint(replace(item, wrong=(odd, *item.wrong[1:])))[0]


def test_a_key_alone_in_its_number_is_an_error() -> None:
    item = an_item("medida/what/choice")
    plural = replace(item, wrong=tuple(replace(c, atom="juncos") for c in item.wrong))
    assert Linter(PACK).lint(plural)[0] == ("number-leak",)


def test_a_key_alone_in_its_gender_is_an_error_where_articles_show_it() -> None:
    river = PACK.entities["ebro"]
    pack = replace(PACK, entities={**PACK.entities, "ebro": replace(river, gender=Gender.F)})
    assert Linter(pack).lint(an_item("medida/what/choice"))[0] == ("gender-leak",)


def test_true_false_is_a_statement_after_the_question() -> None:
    item = an_item("medida/true/true_false")
    assert item.kind is Kind.TRUE_FALSE
    assert Linter(PACK).lint(replace(item, stem=item.stem[:-1]))[0] == ("not-a-question",)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        pytest.param("¿Quién midió con Ruiz?", ("answer-in-stem",), id="a name"),
        pytest.param("¿Quién midió con Ruizal?", (), id="letters of another"),
    ],
)
def test_what_is_typed_is_not_told(text: str, rules: tuple[str, ...]) -> None:
    assert Linter(PACK).lint(stem(text)(an_item("medida/who/short")))[0] == rules


def test_bank_blocks_what_lint_refuses() -> None:
    grammar = replace(
        PACK.grammar, phrases={**PACK.grammar.phrases, "true_or_false": "{statement}"}
    )
    bank = Bank(replace(PACK, grammar=grammar))
    assert bank.blocked["medida/true/true_false"] == ("not-a-question",)
    assert "medida/true/true_false" not in bank.items
