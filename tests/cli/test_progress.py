"""What is remembered and what there is to do, in the terminal."""

import io
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.app.shelf import open_shelf
from quizapp.domain.answers import DontKnow
from quizapp.store import open_store
from quizapp.study.desk import Desk
from quizapp.study.memory import STUCK_AFTER
from quizapp.study.ports import Settings
from tests.cli.conftest import Run
from tests.factories import NOON


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


def test_what_resists_is_asked_again_when_wanted(run: Run, tmp_path: Path) -> None:
    bank, moment = open_shelf().first, [NOON]
    with closing(open_store(tmp_path)) as opened:
        desk = Desk({bank.pack.id: bank}, opened.log, clock=lambda: moment[0])
        only = (next(h.id for h in bank.headings.values() if len(h.facts) == 1),)
        for _ in range(STUCK_AFTER):
            sitting = desk.start(Settings(pack=bank.pack.id, seed="S", only=only))
            desk.answer(sitting, DontKnow(), took_ms=9000)
            moment[0] += timedelta(days=1)
        (sentence, *_) = sitting.questions[0].citations
    told = run("progress", "rusia-japon", "--data-dir", str(tmp_path)).out
    assert f"Se resiste; mejor volver a leerlo (frase {sentence.sentence})" in " ".join(
        told.split()
    )
    again = ("--again", str(sentence.sentence))
    told = run("progress", "rusia-japon", *again, "--data-dir", str(tmp_path)).out
    assert "Se resiste" not in told
    assert "1 hecho por repasar" in told


def test_what_befell_the_data_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "quizapp.db").write_text("no es una base de datos")
    assert "No se ha borrado" in run("progress", "--data-dir", str(tmp_path)).err
