"""How answers move the memory of a fact."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.answers import Grade, Outcome
from quizapp.domain.questions import Kind
from quizapp.study.fsrs import Rating, first, review
from quizapp.study.memory import STUCK_AFTER, Memory, Reason, Trial, after, fact_mark
from quizapp.study.schedule import is_single, move, reviews_a_day, trial
from tests.factories import make_choice, make_memory
from tests.study.builder import make_bank

TODAY = 739_700
OUTCOMES = st.sampled_from(Outcome)


def make_trial(
    outcome: Outcome = Outcome.RIGHT, *, chance: float = 0.0, today: int = TODAY, mark: int = 1
) -> Trial:
    return Trial(fact="f0", kind=Kind.DATE, outcome=outcome, chance=chance, mark=mark, today=today)


def due(**changed: object) -> Memory:
    """Return what is remembered of a fact that is due today, asked ten days ago."""
    return replace(make_memory(day=TODAY - 10, due=TODAY), **changed)  # type: ignore[arg-type] # fields of any type


@pytest.mark.parametrize(
    ("outcome", "rating"),
    [
        pytest.param(Outcome.RIGHT, Rating.GOOD, id="right is Good"),
        pytest.param(Outcome.PARTLY, Rating.AGAIN, id="half is Again"),
        pytest.param(Outcome.WRONG, Rating.AGAIN, id="wrong is Again"),
    ],
)
def test_what_is_typed_is_rated_as_it_is(outcome: Outcome, rating: Rating) -> None:
    assert after(None, make_trial(outcome), 0.9).strength == first(rating)
    known = due()
    expected = review(known.strength, rating, 10)
    assert after(known, make_trial(outcome), 0.9).strength == pytest.approx(expected)


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
    wrong = [after(due(), make_trial(Outcome.WRONG, chance=c), 0.9) for c in (0.0, 0.5)]
    assert wrong[0] == wrong[1]


@given(OUTCOMES, st.floats(0, 0.5), st.integers(-400, 400), st.floats(0.8, 0.97))
def test_an_answer_is_always_asked_again_later(
    outcome: Outcome, chance: float, away: int, retention: float
) -> None:
    """Even where the calendar is set back a year."""
    memory = after(due(day=TODAY + away), make_trial(outcome, chance=chance), retention)
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
        memory = after(memory, make_trial(Outcome.WRONG), 0.9)
    assert memory
    assert memory.stuck
    assert not after(memory, make_trial(), 0.9).misses


@pytest.mark.parametrize(
    ("known", "outcome", "reason"),
    [
        pytest.param(None, Outcome.RIGHT, Reason.RECALLED, id="new and right"),
        pytest.param(due(), Outcome.WRONG, Reason.MISSED, id="due and wrong"),
        pytest.param(due(mark=2, due=TODAY + 9), Outcome.RIGHT, Reason.RECALLED, id="new words"),
    ],
)
def test_what_is_new_or_due_moves(known: Memory | None, outcome: Outcome, reason: Reason) -> None:
    memory, returns = move(known, make_trial(outcome), 0.9)
    assert memory
    assert (returns.days, returns.reason) == (memory.due - TODAY, reason)


def test_new_words_are_a_new_fact() -> None:
    memory, _ = move(due(mark=2), make_trial(), 0.9)
    assert memory
    assert memory.strength == first(Rating.GOOD)


@pytest.mark.parametrize("outcome", Outcome)
def test_cramming_moves_nothing(outcome: Outcome) -> None:
    memory, returns = move(due(due=TODAY + 3), make_trial(outcome), 0.9)
    assert memory is None
    assert (returns.days, returns.reason) == (3, Reason.EARLY)


def test_a_question_tells_what_memory_needs() -> None:
    pack = make_bank().pack
    question = replace(make_choice(), facts=("f0",))
    seen = trial(question, Grade(outcome=Outcome.RIGHT, points=1), pack, TODAY)
    assert (seen.kind, seen.chance, seen.mark) == (Kind.CHOICE, 0.25, fact_mark(pack, "f0"))
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
