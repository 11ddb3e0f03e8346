"""Drawing a quiz."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.questions import KIND_OF, Kind, TrueFalseQuestion
from quizapp.generate.bank import Bank
from quizapp.study.quiz import draw
from tests.generate.builder import make_date, make_fact, make_pack, make_role, make_text
from tests.study.builder import FACTS, key_place, make_bank, make_settings

BANK = make_bank()
SEEDS = st.text(max_size=8)


@given(SEEDS)
def test_the_same_seed_gives_the_same_quiz(seed: str) -> None:
    settings = make_settings(seed)
    assert draw(BANK, settings) == draw(make_bank(), settings)


@given(SEEDS, st.integers(1, 20))
def test_no_fact_is_asked_twice(seed: str, count: int) -> None:
    questions = draw(BANK, make_settings(seed, count=count))
    facts = [fact for question in questions for fact in question.facts]
    assert len(set(facts)) == len(facts)
    assert len(questions) == min(count, FACTS)


@given(SEEDS)
def test_no_stem_gives_away_the_key_of_another(seed: str) -> None:
    picked = [BANK.items[q.id] for q in draw(BANK, make_settings(seed))]
    assert not [(a.id, b.id) for a in picked for b in picked if a is not b and a.gives_away(b)]


@given(SEEDS, st.sets(st.sampled_from(Kind), min_size=1))
def test_only_the_kinds_asked_for(seed: str, kinds: set[Kind]) -> None:
    questions = draw(BANK, make_settings(seed, kinds=frozenset(kinds)))
    assert {KIND_OF[type(question)] for question in questions} <= kinds


@given(SEEDS)
def test_true_statements_alternate_with_false_ones(seed: str) -> None:
    questions = draw(BANK, make_settings(seed, kinds=frozenset({Kind.TRUE_FALSE})))
    assert sum(isinstance(q, TrueFalseQuestion) and q.options[0].correct for q in questions) == 4


@given(SEEDS)
def test_every_place_takes_its_turn(seed: str) -> None:
    questions = draw(BANK, make_settings(seed, kinds=frozenset({Kind.CHOICE})))
    assert Counter(map(key_place, questions)) == Counter(dict.fromkeys(range(4), 2))


def test_seeds_differ() -> None:
    assert len({draw(BANK, make_settings(str(seed)))[0].id for seed in range(20)}) > 5


def test_questions_named_are_asked_in_order() -> None:
    ids = ("f3/when/date", "f0/who/choice", "gone/who/choice")
    assert [q.id for q in draw(BANK, make_settings(only=ids))] == list(ids[:2])


@pytest.mark.parametrize("count", [1, 3])
def test_as_many_as_asked(count: int) -> None:
    assert len(draw(BANK, make_settings(count=count))) == count


def test_a_stem_that_would_answer_another_question_is_left_out() -> None:
    """The year asked of one fact stands in the stem of the other, beside the same river."""
    dos = make_fact(
        "dos",
        who=make_role("blas"),
        company=make_text("el método de 1901"),
        when=make_role(make_date("1950")),
    )
    bank = Bank(make_pack(make_fact("uno"), dos))
    for seed in "ABCDEF":
        assert len(draw(bank, make_settings(seed, kinds=frozenset({Kind.DATE})))) == 1
