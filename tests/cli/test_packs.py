"""`quizapp packs` and `quizapp check`."""

import re
from pathlib import Path

import pytest

from quizapp import resources
from tests.cli.conftest import Run

PACKS = ["rusia-japon", "segunda-guerra-punica"]


def test_the_packs_are_listed(run: Run) -> None:
    done = run("packs")
    heading, *rows = done.out.splitlines()
    assert heading.split() == ["paquete", "título", "frases", "hechos", "preguntas"]
    assert re.fullmatch(r"rusia-japon +Relaciones .* 19 +\d+ +\d+", rows[0])
    assert re.fullmatch(r"segunda-guerra-punica +La segunda .* 36 +\d+ +\d+", rows[1])
    assert (done.status, done.err) == (0, "")


def test_faults_do_not_get_into_the_list(
    run: Run, broken_pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "QUESTIONS", broken_pack.parent)
    done = run("packs")
    assert done.status == 0
    assert "sobra" in done.err
    assert "sobra" not in done.out


@pytest.mark.parametrize(
    "target",
    [
        pytest.param(["rusia-japon"], id="by name"),
        pytest.param([str(resources.QUESTIONS / "rusia-japon")], id="by folder"),
    ],
)
def test_a_sound_pack_has_no_faults(run: Run, target: list[str]) -> None:
    done = run("check", *target)
    assert (done.status, done.err) == (0, "")
    summary, *notes = done.out.splitlines()
    assert re.fullmatch(r"rusia-japon: 19 frases, \d+ hechos, \d+ preguntas", summary)
    assert all(re.match(r"  \S+pack.yaml:\d+: few-kinds: ", note) for note in notes)


def test_every_pack_is_checked_if_none_is_named(run: Run) -> None:
    done = run("check")
    assert (done.status, done.err) == (0, "")
    assert re.findall(r"^([a-z-]+): \d+ frases", done.out, re.MULTILINE) == PACKS


def test_faults_are_told_by_their_place(run: Run, broken_pack: Path) -> None:
    done = run("check", str(broken_pack))
    fault, summary, *_ = done.out.splitlines()
    file = re.escape(str(broken_pack / "pack.yaml"))
    assert re.fullmatch(rf"{file}:\d+: [a-z-]+: .*«sobra».*\.", fault)
    assert summary.startswith("roto: 19 frases")
    assert done.status == 1


@pytest.mark.parametrize("name", ["", "pack.yaml"], ids=["empty folder", "file"])
def test_what_is_no_pack_is_at_fault(run: Run, tmp_path: Path, name: str) -> None:
    if name:
        (tmp_path / name).touch()
    done = run("check", str(tmp_path / name))
    assert done.status == 1
    assert re.match(rf"{re.escape(str(tmp_path))}.*:1: [a-z-]+: ", done.out)


@pytest.mark.parametrize(
    "target",
    [
        pytest.param("atlantida", id="unknown"),
        pytest.param("../questions", id="not below the packs"),
        pytest.param("x" * 5000, id="too long a name"),
    ],
)
@pytest.mark.parametrize("command", ["check", "questions", "play"])
def test_an_unknown_pack_is_told_with_those_known(run: Run, command: str, target: str) -> None:
    done = run(command, target)
    assert (done.status, done.out) == (2, "")
    known = ", ".join(PACKS)
    assert done.err == f"No hay ningún paquete ni carpeta «{target}». Paquetes: {known}.\n"


@pytest.mark.parametrize("command", ["questions", "play"])
def test_there_is_nothing_to_ask_of_an_empty_folder(run: Run, tmp_path: Path, command: str) -> None:
    done = run(command, str(tmp_path))
    assert (done.status, done.out) == (1, "")
    assert re.match(rf"{re.escape(str(tmp_path / 'pack.yaml'))}:1: missing-file: ", done.err)
