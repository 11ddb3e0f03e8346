"""The scheduler's formulas, held to the reference implementation."""

from datetime import UTC, datetime, timedelta
from random import Random

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.study.fsrs import LONGEST, Rating, Strength, first, interval, mixed, recall, review

HISTORIES = 2000
START = datetime(2026, 1, 1, 12, tzinfo=UTC)
STRENGTHS = st.builds(Strength, st.floats(0.001, 36500), st.floats(1, 10))
RETENTIONS = st.floats(0.8, 0.97)


def reference(retention: float) -> fsrs.Scheduler:
    return fsrs.Scheduler(
        desired_retention=retention, learning_steps=(), relearning_steps=(), enable_fuzzing=False
    )


def test_agrees_with_py_fsrs_over_random_histories() -> None:
    rng = Random(6)
    schedulers = {retention: reference(retention) for retention in (0.8, 0.9, 0.97)}
    for number in range(HISTORIES):
        retention = rng.choice(list(schedulers))
        scheduler, card = schedulers[retention], fsrs.Card(card_id=number)
        at, strength = START, None
        for _ in range(rng.randint(1, 12)):
            elapsed = rng.choice([0, 1, 2, rng.randint(0, 30), rng.randint(0, 900)])
            at += timedelta(days=elapsed)
            rating = rng.choice(list(Rating))
            if strength:
                expected = scheduler.get_card_retrievability(card, at)
                assert recall(strength, elapsed) == pytest.approx(expected, abs=1e-9)
            strength = review(strength, rating, elapsed) if strength else first(rating)
            card, _ = scheduler.review_card(card, fsrs.Rating(rating), at)
            assert strength == pytest.approx((card.stability, card.difficulty), rel=1e-9)
            assert interval(strength, retention) == (card.due - at).days


@given(STRENGTHS, RETENTIONS)
def test_at_the_end_of_an_interval_recall_is_what_was_wanted(
    strength: Strength, retention: float
) -> None:
    days = interval(strength, retention)
    if 1 < days < LONGEST:
        assert recall(strength, days - 1) >= retention >= recall(strength, days + 1)


@given(STRENGTHS, st.integers(0, 10_000), st.sampled_from(Rating))
def test_strength_stays_within_bounds(strength: Strength, elapsed: int, rating: Rating) -> None:
    stability, difficulty = review(strength, rating, elapsed)
    assert stability >= 0.001
    assert 1 <= difficulty <= 10


@given(STRENGTHS, STRENGTHS, st.floats(0, 1))
def test_a_mixture_lies_between(one: Strength, other: Strength, weight: float) -> None:
    for a, b, mean in zip(one, other, mixed(one, other, weight), strict=True):
        assert min(a, b) * 0.999 <= mean <= max(a, b) * 1.001
