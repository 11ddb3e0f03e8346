"""Levels of difficulty."""

import pytest

from quizapp.domain.levels import Level, level_of


@pytest.mark.parametrize(
    ("difficulty", "level"),
    [
        pytest.param(0, Level.EASY, id="the least"),
        pytest.param(0.33, Level.EASY, id="below a third"),
        pytest.param(1 / 3, Level.MEDIUM, id="a third"),
        pytest.param(0.66, Level.MEDIUM, id="below two thirds"),
        pytest.param(2 / 3, Level.HARD, id="two thirds"),
        pytest.param(1, Level.HARD, id="the most"),
    ],
)
def test_a_level_is_a_third_of_the_scale(difficulty: float, level: Level) -> None:
    assert level_of(difficulty) is level
