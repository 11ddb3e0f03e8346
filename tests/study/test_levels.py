"""Levels as the learner's own answers correct them."""

import pytest

from quizapp.domain.answers import Typed
from quizapp.domain.levels import Level
from quizapp.domain.questions import Kind, Question
from quizapp.study.guessing import guess_chance
from quizapp.study.levels import levels
from quizapp.study.ports import Score
from quizapp.study.quiz import draw
from tests.factories import (
    make_choice,
    make_date,
    make_match,
    make_multiple,
    make_order,
    make_short,
    make_true_false,
)
from tests.study.builder import make_bank, make_desk, make_settings

BANK = make_bank()
DATE = "f0/when/date"
CHOICE = "f0/when/choice"


@pytest.mark.parametrize(
    ("question", "chance"),
    [
        pytest.param(make_choice(), 1 / 4, id="one of four"),
        pytest.param(make_true_false(), 1 / 2, id="true or false"),
        pytest.param(make_multiple(), 1 / 15, id="any of four"),
        pytest.param(make_date(), 0, id="typed"),
        pytest.param(make_short(), 0, id="typed words"),
        pytest.param(make_order(), 1 / 6, id="any order of three"),
        pytest.param(make_match(), 1 / 6, id="any match of three"),
    ],
)
def test_guess_chance(question: Question, chance: float) -> None:
    assert guess_chance(question) == chance


@pytest.mark.parametrize(
    ("scores", "level"),
    [
        pytest.param([], Level.HARD, id="never answered: as supposed"),
        pytest.param([Score(DATE, 1.0)] * 9, Level.EASY, id="always known"),
        pytest.param([Score(DATE, 0.0)] * 5, Level.HARD, id="never known"),
        pytest.param([Score("gone/when/date", 1.0)], Level.HARD, id="of a question now gone"),
    ],
)
def test_a_level_follows_the_answers(scores: list[Score], level: Level) -> None:
    questions = draw(BANK, make_settings(only=(DATE,)))
    assert levels(questions, BANK, scores) == (level,)


def test_the_desk_knows_the_learners_answers() -> None:
    desk = make_desk()
    for _ in range(4):
        sitting = desk.start(make_settings(only=(CHOICE,)))
        desk.answer(sitting, Typed("nada"), took_ms=900)
    sitting = desk.start(make_settings(only=(CHOICE, "f1/when/choice")))
    assert desk.levels(sitting) == (Level.HARD, Level.MEDIUM)


@pytest.mark.parametrize("level", Level)
def test_a_quiz_may_keep_to_one_level(level: Level) -> None:
    """As the generator supposes it: the same quiz for whoever sits it."""
    questions = draw(BANK, make_settings(levels=frozenset({level})))
    assert questions
    assert set(levels(questions, BANK, [])) == {level}


def test_true_or_false_is_supposed_easier_than_a_date() -> None:
    kinds = (Kind.TRUE_FALSE, Kind.DATE)
    easy, hard = (draw(BANK, make_settings(kinds=frozenset({kind}), count=1)) for kind in kinds)
    assert levels((*easy, *hard), BANK, []) == (Level.EASY, Level.HARD)
