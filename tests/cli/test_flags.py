"""Flagging in the terminal, and `quizapp flags`."""

import json
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from quizapp import resources
from quizapp.app.study import open_desk
from quizapp.domain.errors import StoreError
from quizapp.domain.questions import Kind
from quizapp.generate.bank import Bank
from quizapp.study.ports import FlagReason, Mode
from tests.cli.conftest import Run
from tests.cli.player import Player, right, settings_for
from tests.factories import make_settings

FLAG, LAST = "#", "##"


def flagged(player: Player) -> list[tuple[str, FlagReason, str]]:
    return [(flag.question, flag.reason, flag.note) for flag in player.flagged.every()]


@pytest.mark.parametrize("kind", Kind)
def test_a_question_is_flagged_and_then_answered(bank: Bank, kind: Kind) -> None:
    player = Player(bank, settings_for(bank, kind))
    (question,) = player.questions
    shown = player.play(FLAG, "1", "La b también", right(question))
    assert flagged(player) == [(question.id, FlagReason.SEVERAL_RIGHT, "La b también")]
    assert "Puntos: 1 de 1." in shown


@pytest.mark.parametrize("mode", [Mode.EXAM, Mode.CARDS], ids=lambda mode: mode.value)
def test_in_an_exam_and_on_a_card_no_key_is_told(bank: Bank, mode: Mode) -> None:
    player = Player(bank, make_settings(only=(next(iter(bank.items)),), mode=mode))
    shown = player.play(FLAG, "5", "")
    assert len(flagged(player)) == 1
    assert player.questions[0].explanation not in shown


def test_the_question_before_is_flagged_too(bank: Bank) -> None:
    player = Player(bank, settings_for(bank, Kind.CHOICE, Kind.DATE))
    first, second = player.questions
    shown = player.play(LAST, right(first), LAST, "4", "", right(second))
    assert "Antes de esta no hay ninguna." in shown
    assert flagged(player) == [(first.id, FlagReason.WORDING, "")]


def test_after_an_exam_its_questions_are_flagged_by_number(bank: Bank) -> None:
    settings = replace(settings_for(bank, Kind.CHOICE, Kind.DATE), mode=Mode.EXAM)
    player = Player(bank, settings)
    first, second = player.questions
    shown = player.play(right(first), right(second), "2", "3", "No lo dice", "1", "", "")
    assert flagged(player) == [(second.id, FlagReason.NOT_SAID, "No lo dice")]
    assert shown.index("Puntos: 2 de 2.") < shown.index("¿Alguna pregunta está mal?")


def test_a_flag_is_withdrawn(bank: Bank) -> None:
    player = Player(bank, settings_for(bank, Kind.CHOICE))
    shown = player.play(FLAG, "0", FLAG, "2", "", FLAG, "0")
    assert "No se ha señalado nada." in shown
    assert "0: retirar la señal que tiene (La respuesta correcta es otra)" in shown
    assert flagged(player) == []


def test_a_full_disk_stops_nobody(bank: Bank) -> None:
    player = Player(bank, settings_for(bank, Kind.CHOICE))
    player.flagged.failure = StoreError("El disco está lleno.")
    shown = player.play(FLAG, "1", "")
    assert "No guardado: El disco está lleno." in shown


@pytest.fixture
def _typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Flag the first question that is asked, and leave."""
    lines = iter([FLAG, "3", "No lo dice"])

    def read(_: str) -> str:
        for line in lines:
            return line
        raise EOFError

    monkeypatch.setattr("builtins.input", read)


@pytest.fixture
def data(run: Run, tmp_path: Path, _typed: None) -> str:
    """Return a folder of data with one flag."""
    run("play", "rusia-japon", "--seed", "ABC234", "--data-dir", str(tmp_path))
    return str(tmp_path)


def test_flags_are_printed(run: Run, data: str) -> None:
    done = run("flags", "--data-dir", data)
    assert done.status == 0
    assert "- Motivo: La frase citada no lo dice\n- Nota: No lo dice\n" in done.out
    assert "/pack.yaml:" in done.out
    assert "No hay ninguna." in run("flags", "segunda-guerra-punica", "--data-dir", data).out


@pytest.mark.parametrize("name", ["flags.md", "flags.jsonl"])
def test_flags_are_written_to_a_file(run: Run, data: str, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    asked = ("flags", "--export", str(file), "--data-dir", data)
    assert (run(*asked).status, run(*asked).status) == (0, 2)
    text = file.read_text("utf-8")
    assert "No lo dice" in text
    assert name == "flags.md" or json.loads(text)["reason"] == "not_said"


@pytest.mark.usefixtures("_typed")
def test_the_packs_of_ones_own_are_known(run: Run, tmp_path: Path) -> None:
    own, data = tmp_path / "propio", tmp_path / "data"
    copytree(resources.QUESTIONS / "rusia-japon", own)
    run("play", str(own), "--data-dir", str(data))
    assert "El paquete no está aquí." in run("flags", "--data-dir", str(data)).out
    opening = open_desk(data)
    opening.library.add(own)
    opening.close()
    assert "propio/pack.yaml:" in run("flags", "--data-dir", str(data)).out
