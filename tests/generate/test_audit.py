"""What an author is told of a question, and of what is not asked."""

from dataclasses import replace

import pytest

from quizapp.domain.article import Article
from quizapp.domain.dates import PartialDate
from quizapp.domain.facts import Exclusion, Fact
from quizapp.domain.questions import Kind
from quizapp.generate.audit import audit, unasked, uncited
from quizapp.generate.bank import Bank
from quizapp.generate.items import Harvest
from tests.generate.builder import (
    SENTENCE,
    cite,
    make_count,
    make_date,
    make_fact,
    make_list,
    make_office,
    make_pack,
    make_person,
    make_role,
    make_text,
)

NOTHING = Harvest({}, {}, {})


@pytest.mark.parametrize(
    ("id", "facts", "expected"),
    [
        pytest.param("medida/who/choice", (), {}, id="all can be used"),
        pytest.param(
            "medida/what/choice",
            (make_fact(what=make_role("ebro", traps=frozenset({"tajo"}))),),
            {"El Tajo": "trap"},
            id="true in the world",
        ),
        pytest.param(
            "medida/what/choice",
            (make_fact(what=make_role("ebro", unlikely=frozenset({"tajo"}))),),
            {"El Tajo": "unlikely"},
            id="deceives nobody",
        ),
        pytest.param(
            "medida/what/true_false",
            (make_fact(), make_fact("otra", what=make_role("duero"))),
            {"El Duero": "also-true"},
            id="statement",
        ),
        pytest.param(
            "medida/when/choice",
            (make_fact(), make_office("cargo", "blas", "1901-05")),
            {},
            id="another precision is no candidate",
        ),
        pytest.param("medida/true/true_false", (), {}, id="nothing is put in its stead"),
        pytest.param("medida/who/short", (), {}, id="no options"),
    ],
)
def test_rejected_candidates_come_with_their_reason(
    id: str,  # noqa: A002 - the field's name
    facts: tuple[Fact, ...],
    expected: dict[str, str],
) -> None:
    found = audit(make_pack(*facts), id)
    assert found
    assert dict(found.rejected) == expected


@pytest.mark.parametrize(
    ("lived", "expected"),
    [
        pytest.param("1850 to 1900", {"Blas Gil": "another-time"}, id="dead"),
        pytest.param("1902 to 1980", {"Blas Gil": "another-time"}, id="not born"),
        pytest.param("1850 to 1901", {}, id="living"),
    ],
)
def test_the_dead_are_not_offered(lived: str, expected: dict[str, str]) -> None:
    blas = make_person("blas", "Blas Gil", lived=PartialDate.parse(lived))
    pack = make_pack(entities=(blas,))
    found = audit(pack, "medida/who/true_false")
    assert found
    assert dict(found.rejected) == expected


def test_no_such_question() -> None:
    assert audit(make_pack(), "medida/who/map") is None


def test_a_blocked_question_is_audited_too() -> None:
    bank = Bank(make_pack(make_fact(who=make_role("ada"), company=make_text("este método"))))
    id_ = next(iter(bank.blocked))
    found = audit(bank.pack, id_)
    assert found
    assert (found.item.id, found.errors) == (id_, ("deictic",))


@pytest.mark.parametrize(
    ("fact", "role", "reason"),
    [
        pytest.param(make_fact(company=make_text("ayuda")), "company", "text", id="text"),
        pytest.param(
            make_fact(who=make_role("ada", ask=False)), "who", "not-worth-asking", id="dull"
        ),
        pytest.param(make_fact(what=make_list(closed=False)), "what", "open-list", id="open list"),
        pytest.param(replace(make_fact(), affirmed=False), "who", "denied", id="denied"),
        pytest.param(replace(make_fact(), once=False), "who", "not-functional", id="not once"),
        pytest.param(make_fact(where=make_role("soria")), "where", "few-distractors", id="few"),
    ],
)
def test_why_a_role_is_not_asked(fact: Fact, role: str, reason: str) -> None:
    bank = Bank(make_pack(fact), NOTHING)
    (found,) = unasked(bank)
    assert dict(found.reasons)[role] == reason


def test_a_role_that_another_fact_answers_is_ambiguous() -> None:
    other = make_fact("otra", when=make_role(make_date("1905")))
    bank = Bank(make_pack(make_fact(), other), NOTHING)
    assert dict(unasked(bank)[0].reasons) == {"when": "ambiguous"}


def test_what_is_asked_in_three_kinds_is_not_mentioned() -> None:
    denied = replace(make_count(), affirmed=False)
    (found,) = unasked(Bank(make_pack(make_fact(), denied)))
    assert (found.fact.id, found.kinds) == ("presas", frozenset({Kind.TRUE_FALSE}))


def test_sentences_neither_cited_nor_excluded() -> None:
    article = Article(title="Ríos", language="es", sentences=(SENTENCE, "Llovió.", "Nevó."))
    excluded = Exclusion(citation=replace(cite("Ada"), sentence=3), because="Sin fecha.")
    bank = Bank(replace(make_pack(), article=article, excluded=(excluded,)))
    assert uncited(bank) == (2,)
