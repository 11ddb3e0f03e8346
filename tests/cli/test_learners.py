"""Learners by the command line."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Done, Run

Learners = Callable[..., Done]


@pytest.fixture
def learners(run: Run, tmp_path: Path) -> Learners:
    """Return a way to run the command on one folder."""
    return lambda *line: run("learners", *line, "--data-dir", str(tmp_path / "data"))


def test_learners_come_and_are_chosen(learners: Learners) -> None:
    assert learners().out == "* Yo\n"
    assert learners("add", "Ana").out == "* Ana\n  Yo\n"
    assert learners("use", "yo").out == "* Yo\n  Ana\n"
    assert learners("rename", "Yo", "Luz").out == "* Luz\n  Ana\n"


def test_a_learner_is_deleted_when_her_name_is_written_again(
    learners: Learners, monkeypatch: pytest.MonkeyPatch
) -> None:
    learners("add", "Ana")
    monkeypatch.setattr(sys, "stdin", io.StringIO("ana\n"))
    done = learners("delete", "Ana")
    assert "para siempre todo lo de «Ana»" in done.out
    assert done.out.endswith(": * Yo\n")


@pytest.mark.parametrize("typed", ["", "sí\n"], ids=["nothing", "something else"])
def test_otherwise_nothing_is_deleted(
    learners: Learners, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    done = learners("delete", "Yo")
    assert (done.status, done.err) == (2, "No se ha borrado nada.\n")


def test_everything_one_has_is_exported(learners: Learners, tmp_path: Path) -> None:
    file = tmp_path / "yo.json"
    assert json.loads(learners("export", "Yo").out)["learner"] == "Yo"
    assert learners("export", "Yo", str(file)).out == ""
    assert json.loads(file.read_text())["attempts"] == []


@pytest.mark.parametrize(
    ("file", "why"),
    [("there", "«{file}»: ya existe."), ("no/folder", "No se puede escribir «{file}»")],
)
def test_an_export_overwrites_nothing(
    learners: Learners, tmp_path: Path, file: str, why: str
) -> None:
    (tmp_path / "there").write_text("mine")
    done = learners("export", "Yo", str(tmp_path / file))
    assert done.status == 2
    assert why.format(file=tmp_path / file) in done.err
    assert (tmp_path / "there").read_text() == "mine"


def test_what_befell_the_data_is_told(learners: Learners, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "quizapp.db").write_text("no es una base de datos")
    assert "No se ha borrado" in learners().err


def test_how_well_to_remember(learners: Learners) -> None:
    assert learners("retain", "Yo", "85").status == 0
    assert learners("aim", "Yo", "30").status == 0
    assert '"retention": 0.85, "goal": 30,' in learners("export", "Yo").out
    assert "del 80 al 97 %" in learners("retain", "Yo", "50").err
