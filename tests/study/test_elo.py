"""Ability and difficulty from answers."""

from math import exp
from random import Random
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.study.elo import LIMIT, Rating, difficulty, expected, prior, update

POINTS = st.floats(0, 1)
FLOORS = st.sampled_from([0.0, 1 / 31, 0.25, 0.5])
RATINGS = st.builds(Rating, st.floats(-LIMIT, LIMIT), st.integers(0, 10_000))
ANSWERS = st.lists(st.tuples(POINTS, FLOORS), max_size=200)
ABILITY = 0.8
DIFFICULTIES = [-2.0, -1.0, 0.0, 0.5, 1.5]


@given(st.floats(0, 1))
def test_a_prior_is_the_difficulty_supposed(supposed: float) -> None:
    assert difficulty(prior(supposed)) == pytest.approx(supposed, abs=0.01)


@given(RATINGS, RATINGS, FLOORS)
def test_luck_is_the_least_to_be_expected(learner: Rating, item: Rating, floor: float) -> None:
    assert floor < expected(learner, item, floor=floor) < 1


@given(RATINGS, RATINGS, ANSWERS)
def test_ratings_never_leave_their_bounds(
    learner: Rating, item: Rating, answers: list[tuple[float, float]]
) -> None:
    for points, floor in answers:
        learner, item = update(learner, item, points=points, floor=floor)
        assert max(abs(learner.value), abs(item.value)) <= LIMIT
        assert 0 < difficulty(item) < 1


@given(RATINGS, RATINGS, FLOORS)
def test_what_is_known_gets_easier_and_what_is_not_harder(
    learner: Rating, item: Rating, floor: float
) -> None:
    _, easier = update(learner, item, points=1, floor=floor)
    _, harder = update(learner, item, points=0, floor=floor)
    assert easier.value <= item.value <= harder.value


@given(RATINGS, FLOORS)
def test_the_first_answers_move_most(learner: Rating, floor: float) -> None:
    moves = []
    for answers in (0, 20, 1000):
        _, item = update(learner, Rating(0.0, answers), points=0, floor=floor)
        moves.append(item.value)
    assert moves[0] == pytest.approx(2 * moves[1])  # K is 1, then 1/2
    assert moves[1] > moves[2]


@given(st.lists(st.tuples(st.booleans(), POINTS), max_size=40))
def test_answers_to_items_apart_may_come_in_any_order(answers: list[tuple[bool, float]]) -> None:
    """Two learners on two items: how their answers interleave changes nothing."""

    def run(order: list[tuple[bool, float]]) -> dict[bool, tuple[Rating, Rating]]:
        state = {True: (Rating(), Rating()), False: (Rating(), Rating())}
        for who, points in order:
            state[who] = update(*state[who], points=points, floor=0.25)
        return state

    assert run(answers) == run(sorted(answers, key=lambda answer: answer[0]))


@pytest.mark.parametrize("floor", [0.0, 0.25, 0.5])
def test_estimates_converge_on_a_simulated_learner(floor: float) -> None:
    """They begin alike; what is estimated is how far ability and difficulty lie apart."""
    rng = Random(11)
    learner, items = Rating(), [Rating() for _ in DIFFICULTIES]
    tail = []
    for turn in range(4000):
        i = rng.randrange(len(items))
        known = 1 / (1 + exp(DIFFICULTIES[i] - ABILITY))
        points = float(rng.random() < floor + (1 - floor) * known)
        learner, items[i] = update(learner, items[i], points=points, floor=floor)
        if turn >= 3000:
            tail.append([learner.value - item.value for item in items])
    for truth, seen in zip(DIFFICULTIES, zip(*tail, strict=True), strict=True):
        assert mean(seen) == pytest.approx(ABILITY - truth, abs=0.6)
