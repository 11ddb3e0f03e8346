"""What is remembered and what there is to do, in the terminal."""

import io
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_progress_tells_what_there_is_to_do(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = ("--data-dir", str(tmp_path))
    before = run("progress", *data).out
    assert "Relaciones entre Rusia y Japón\n   0 hechos por repasar" in before
    assert "Repasos al día" not in before
    monkeypatch.setattr(sys, "stdin", io.StringIO("a\n" * 20))
    run("play", "--review", "-n", "3", "--level", "easy", *data)
    run("learners", "retain", "Yo", "85", *data)
    after = run("progress", *data).out
    assert "Lo próximo vuelve" in after
    assert "Contestadas en el último año: 3 respuestas, en 1 día" in after
    assert "Toca repasar: mañana " in after
    assert "   * 85 %: " in after
    assert "   · 97 %: " in after


def test_what_befell_the_data_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "quizapp.db").write_text("no es una base de datos")
    assert "No se ha borrado" in run("progress", "--data-dir", str(tmp_path)).err
