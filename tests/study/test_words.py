"""What studying tells, in words."""

import pytest

from quizapp.domain.levels import Level
from quizapp.study.memory import Reason, Return
from quizapp.study.words import level_name, return_text, when


@pytest.mark.parametrize("level", Level)
def test_a_level_has_a_name(level: Level) -> None:
    assert level_name(level) in {"Fácil", "Dificultad media", "Difícil"}


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "hoy"),
        (1, "mañana"),
        (2, "en 2 días"),
        (60, "en 60 días"),
        (61, "en 2 meses"),
        (700, "en 23 meses"),
        (731, "en 2 años"),
        (36500, "en 100 años"),
    ],
)
def test_when(days: int, words: str) -> None:
    assert when(days) == words


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason.RECALLED, "Vuelve en 3 días: la has recordado."),
        (Reason.HARDLY, "Vuelve en 3 días: ha costado."),
        (Reason.MISSED, "Vuelve en 3 días: esta vez no ha salido."),
        (Reason.EARLY, "Vuelve en 3 días, como estaba previsto: hoy no tocaba."),
    ],
)
def test_when_a_question_returns_and_why(reason: Reason, words: str) -> None:
    assert return_text(Return(days=3, reason=reason)) == words
