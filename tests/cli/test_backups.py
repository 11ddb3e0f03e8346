"""Backups by the command line."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Done, Run

Act = Callable[..., Done]


@pytest.fixture
def act(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Act:
    """Return a way to run a command on one folder; in a quiz, «no lo sé» is answered."""

    def run_one(*line: str) -> Done:
        monkeypatch.setattr(sys, "stdin", io.StringIO("?\n" * 9))
        return run(*line, "--data-dir", str(tmp_path))

    return run_one


def test_a_quiz_leaves_a_backup_behind(act: Act) -> None:
    assert act("backups").out == ""
    act("play", "-n", "2")
    (line,) = act("backups").out.splitlines()
    assert line.startswith("quizapp-2")
    assert line.endswith("  2 respuestas de Yo")


def test_a_backup_is_made_and_restored(act: Act) -> None:
    act("play", "-n", "2")
    (before,) = act("backups").out.splitlines()
    act("play", "-n", "3")
    assert len(act("backups", "make").out.splitlines()) == 3
    name = before.split()[0]
    assert before in act("backups", "restore", name).out
    assert act("backups", "make").out.startswith("quizapp-2")
    assert act("backups", "restore", "nada").err == "No hay ninguna copia «nada».\n"


def test_a_backup_that_cannot_be_used_is_told(act: Act, tmp_path: Path) -> None:
    act("play", "-n", "1")
    (path,) = (tmp_path / "backups").iterdir()
    path.write_text("hola")
    (line,) = act("backups").out.splitlines()
    assert line.endswith("  está dañada")
    assert act("backups", "restore", path.name).status == 2


def test_what_befell_the_data_is_told_with_a_way_back(act: Act, tmp_path: Path) -> None:
    act("play", "-n", "1")
    (tmp_path / "quizapp.db").write_text("no es una base de datos")
    assert "quizapp backups restore quizapp-2" in act("backups").err
