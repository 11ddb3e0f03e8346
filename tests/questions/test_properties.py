"""What holds for every question and every quiz of the real packs."""

from collections import Counter
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.app.shelf import open_shelf
from quizapp.domain.answers import Typed
from quizapp.domain.questions import ClozeQuestion, Kind, Question, ShortQuestion, TrueFalseQuestion
from quizapp.generate.bank import Bank
from quizapp.generate.clause import Teller
from quizapp.generate.workshop import value_of
from quizapp.spanish.spelling import plain
from quizapp.study.grading import grade
from quizapp.study.ports import Settings
from quizapp.study.quiz import draw

BANKS = open_shelf().banks
SOME_BANK = st.sampled_from(sorted(BANKS))
SEEDS = st.text(max_size=8)
KINDS = st.sets(st.sampled_from(Kind), min_size=1).map(frozenset)
QUIZZES = 1000
CHI_SQUARE_3 = 16.27  # of 3 degrees of freedom, exceeded by chance once in a thousand times

every_bank = pytest.mark.parametrize("bank", BANKS.values(), ids=BANKS)


@every_bank
def test_no_distractor_satisfies_the_stem_through_any_fact(bank: Bank) -> None:
    """Each wrong option, told in the key's place, is what no fact of the pack tells."""
    teller, facts = Teller(bank.pack), bank.pack.facts
    told = {teller.statement(fact) for fact in facts.values()}
    for item in bank.items.values():
        fact, role = facts[item.facts[0]], item.id.split("/")[1]
        for wrong in (choice for choice in item.wrong if choice.atom):
            instead = {role: value_of(wrong.atom, fact.roles[role].value)}  # type: ignore[arg-type] # an atom
            assert teller.statement(fact, instead=instead) not in told, item.id


@every_bank
def test_typed_answers_take_every_alias_and_no_other_name(bank: Bank) -> None:
    for question in bank.questions("A"):
        if isinstance(question, ClozeQuestion | ShortQuestion):
            for form in question.accepted:
                assert grade(question, Typed(form)).points == 1, (question.id, form)
            own = {plain(form) for form in question.accepted}
            for name in question.names:
                right = plain(name) in own
                assert grade(question, Typed(name)).points == right, (question.id, name)


@given(SOME_BANK, SEEDS, st.integers(1, 60), KINDS)
def test_a_quiz_asks_no_fact_twice_and_gives_no_key_away(
    name: str, seed: str, count: int, kinds: frozenset[Kind]
) -> None:
    bank = BANKS[name]
    settings = Settings(pack=name, seed=seed, count=count, kinds=kinds)
    quiz = draw(bank, settings)
    facts = list(chain.from_iterable(question.facts for question in quiz))
    items = [bank.items[question.id] for question in quiz]
    assert len(set(facts)) == len(facts)
    assert not any(a.gives_away(b) for a in items for b in items if a is not b)
    assert quiz == draw(bank, settings)


def places(question: Question) -> int:
    """Return the place of the key among four."""
    options = getattr(question, "options", ())
    return next(i for i, option in enumerate(options) if option.correct)


@every_bank
def test_key_positions_are_uniform(bank: Bank) -> None:
    counts: Counter[int] = Counter()
    for number in range(QUIZZES):
        settings = Settings(pack=bank.pack.id, seed=f"{number}", kinds=frozenset({Kind.CHOICE}))
        quiz = draw(bank, settings)
        counts.update(places(q) for q in quiz if len(getattr(q, "options", ())) == 4)
    expected = counts.total() / 4
    assert sum((counts[i] - expected) ** 2 / expected for i in range(4)) < CHI_SQUARE_3


@every_bank
def test_true_statements_are_about_half(bank: Bank) -> None:
    settings = (
        Settings(pack=bank.pack.id, seed=f"{number}", kinds=frozenset({Kind.TRUE_FALSE}))
        for number in range(50)
    )
    for quiz in (draw(bank, each) for each in settings):
        true = sum(isinstance(q, TrueFalseQuestion) and q.options[0].correct for q in quiz)
        assert 0.4 <= true / len(quiz) <= 0.6
