"""How answers move the memory of a fact."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.answers import Effort, Recalled
from quizapp.domain.questions import Kind
from quizapp.study.fsrs import Rating, first, review
from quizapp.study.memory import STUCK_AFTER, Memory, Reason, Trial, after, fact_mark
from quizapp.study.schedule import is_single, move, rating, reviews_a_day, trial
from tests.factories import make_answered, make_choice, make_memory
from tests.study.builder import make_bank

TODAY = 739_700
RATINGS = st.sampled_from(Rating)


def make_trial(
    rating: Rating = Rating.GOOD, *, chance: float = 0.0, today: int = TODAY, mark: int = 1
) -> Trial:
    return Trial(fact="f0", kind=Kind.DATE, rating=rating, chance=chance, mark=mark, today=today)


def due(**changed: object) -> Memory:
    """Return what is remembered of a fact that is due today, asked ten days ago."""
    return replace(make_memory(day=TODAY - 10, due=TODAY), **changed)  # type: ignore[arg-type] # fields of any type


@pytest.mark.parametrize("rating", Rating)
def test_what_is_typed_is_rated_as_it_is(rating: Rating) -> None:
    assert after(None, make_trial(rating), 0.9).strength == first(rating)
    known = due()
    expected = review(known.strength, rating, 10)
    assert after(known, make_trial(rating), 0.9).strength == pytest.approx(expected)


@pytest.mark.parametrize(
    ("points", "changed", "expected"),
    [
        pytest.param(1, {}, Rating.GOOD, id="right"),
        pytest.param(0.5, {}, Rating.AGAIN, id="half right"),
        pytest.param(0, {}, Rating.AGAIN, id="wrong"),
        pytest.param(1, {"hinted": True}, Rating.HARD, id="right after a hint"),
        pytest.param(0, {"hinted": True}, Rating.AGAIN, id="wrong after a hint"),
        pytest.param(1, {"answer": Recalled(Effort.EASY)}, Rating.GOOD, id="a card recalled"),
        pytest.param(1, {"answer": Recalled(Effort.HARD)}, Rating.HARD, id="with effort"),
    ],
)
def test_how_an_answer_went(points: float, changed: dict[str, Any], expected: Rating) -> None:
    assert rating(replace(make_answered(points=points), **changed)) is expected


@pytest.mark.parametrize(
    ("chance", "knew"),
    [
        pytest.param(1 / 2, 0.5 / 0.75, id="true or false"),
        pytest.param(1 / 4, 0.5 / 0.625, id="one of four"),
    ],
)
def test_who_may_have_guessed_knew_it_in_part(chance: float, knew: float) -> None:
    good, again = first(Rating.GOOD), first(Rating.AGAIN)
    strength = after(None, make_trial(chance=chance), 0.9).strength
    assert strength.stability == pytest.approx(knew * good.stability + (1 - knew) * again.stability)


def test_a_wrong_answer_was_no_guess() -> None:
    wrong = [after(due(), make_trial(Rating.AGAIN, chance=c), 0.9) for c in (0.0, 0.5)]
    assert wrong[0] == wrong[1]


@given(RATINGS, st.floats(0, 0.5), st.integers(-400, 400), st.floats(0.8, 0.97))
def test_an_answer_is_always_asked_again_later(
    rated: Rating, chance: float, away: int, retention: float
) -> None:
    """Even where the calendar is set back a year."""
    memory = after(due(day=TODAY + away), make_trial(rated, chance=chance), retention)
    assert memory.due > memory.day == TODAY
    assert 0 < memory.recall(TODAY - 400) <= 1


def test_more_retention_returns_sooner() -> None:
    soon, late = (after(due(), make_trial(), retention).due for retention in (0.97, 0.8))
    assert soon < late


@pytest.mark.parametrize(
    ("memory", "is_due"),
    [
        pytest.param(due(), True, id="its day"),
        pytest.param(due(due=TODAY - 9), True, id="past its day"),
        pytest.param(due(due=TODAY + 1), False, id="tomorrow"),
        pytest.param(due(day=TODAY + 300, due=TODAY + 400), True, id="asked in the future"),
    ],
)
def test_due(memory: Memory, *, is_due: bool) -> None:
    assert memory.is_due(TODAY) is is_due


def test_misses_in_a_row_are_counted_until_one_is_right() -> None:
    memory: Memory | None = None
    for _ in range(STUCK_AFTER):
        assert memory is None or not memory.stuck
        memory = after(memory, make_trial(Rating.AGAIN), 0.9)
    assert memory
    assert memory.stuck
    assert not after(memory, make_trial(), 0.9).misses


@pytest.mark.parametrize(
    ("known", "rated", "reason"),
    [
        pytest.param(None, Rating.GOOD, Reason.RECALLED, id="new and right"),
        pytest.param(due(), Rating.AGAIN, Reason.MISSED, id="due and wrong"),
        pytest.param(due(mark=2, due=TODAY + 9), Rating.GOOD, Reason.RECALLED, id="new words"),
    ],
)
def test_what_is_new_or_due_moves(known: Memory | None, rated: Rating, reason: Reason) -> None:
    memory, returns = move(known, make_trial(rated), 0.9)
    assert memory
    assert (returns.days, returns.reason) == (memory.due - TODAY, reason)


def test_new_words_are_a_new_fact() -> None:
    memory, _ = move(due(mark=2), make_trial(), 0.9)
    assert memory
    assert memory.strength == first(Rating.GOOD)


@pytest.mark.parametrize("rated", Rating)
def test_cramming_moves_nothing(rated: Rating) -> None:
    """Only in what kind it was asked is known, for the next review to ask in another."""
    known = due(due=TODAY + 3, kind=Kind.DATE)
    memory, returns = move(known, make_trial(rated), 0.9)
    assert memory == replace(known, kind=make_trial().kind)
    assert (returns.days, returns.reason) == (3, Reason.EARLY)


def test_a_question_tells_what_memory_needs() -> None:
    pack = make_bank().pack
    question = replace(make_choice(), facts=("f0",))
    seen = trial(question, make_answered(), pack, TODAY)
    assert (seen.kind, seen.chance, seen.mark) == (Kind.CHOICE, 0.25, fact_mark(pack, "f0"))
    card = replace(make_answered(), answer=Recalled(Effort.EASY))
    assert trial(question, card, pack, TODAY).chance == 0
    assert is_single(question)
    assert not is_single(replace(question, facts=("f0", "f1")))


def test_a_mark_changes_with_the_sentence() -> None:
    pack = make_bank().pack
    sentences = tuple(f"{text} " for text in pack.article.sentences)
    other = replace(pack, article=replace(pack.article, sentences=sentences))
    assert fact_mark(pack, "f0") != fact_mark(other, "f0")


def test_more_retention_is_more_work() -> None:
    memories = [due(), due(fact="f1")]
    work = [reviews_a_day(memories, retention) for retention in (0.8, 0.9, 0.97)]
    assert work == sorted(work)
    assert work[1] == pytest.approx(2 / 10, rel=0.1)
