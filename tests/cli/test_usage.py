"""What may be written after `quizapp`, and what is said of anything else."""

import re

import pytest

from quizapp import __version__
from quizapp.cli.main import main
from tests.cli.conftest import Run

COMMANDS: tuple[list[str], ...] = (
    [],
    ["play"],
    ["packs"],
    ["check"],
    ["questions"],
    ["progress"],
    ["learners"],
    ["learners", "export"],
    ["host"],
    ["classes"],
    ["classes", "delete"],
)
ENGLISH = re.compile(
    r"\b(?:usage|optional|options|positional|arguments?|show this help|and exit|choose from|"
    r"invalid|required|expected|unrecognized|default|DIR|SEED|COUNT|COMMAND|PACK)\b"
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: "-".join(command) or "-")
def test_the_help_is_in_spanish(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match=r"^0$"):
        main([*command, "--help"])
    out, err = capsys.readouterr()
    assert out.startswith("uso: quizapp")
    assert not ENGLISH.search(out)
    assert not err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match=r"^0$"):
        main(["--version"])
    assert capsys.readouterr().out == f"{__version__}\n"


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("bailar", "quizapp: orden: 'bailar' no vale; elige entre"),
        ("--talla=3", "quizapp: no conozco «--talla=3»."),
        ("packs todos", "quizapp: no conozco «todos»."),
        ("questions --kin date", "quizapp: no conozco «--kin»."),
        ("questions --kind oral", "quizapp questions: --kind: 'oral' no vale; elige entre"),
        ("questions --format pdf", "quizapp questions: --format: 'pdf' no vale; elige entre"),
        ("questions --limit", "quizapp questions: a --limit le falta su valor."),
        ("questions --limit 0", "quizapp questions: --limit: se espera un número del 1 al 9999."),
        ("play -n diez", "quizapp play: -n: se espera un número del 1 al 9999."),
        ("play -n -1", "quizapp play: -n: se espera un número del 1 al 9999."),
        ("play -n ٣", "quizapp play: -n: se espera un número del 1 al 9999."),
        ("play -n 10000", "quizapp play: -n: se espera un número del 1 al 9999."),
        pytest.param(
            f"play -n {'9' * 5000}",
            "quizapp play: -n: se espera un número del 1 al 9999.",
            id="more figures than Python reads",
        ),
        ("play --exam --review", "quizapp play: --review y --exam no van juntos."),
        ("learners add", "quizapp learners add: falta NOMBRE."),
        ("learners fire Ana", "quizapp learners: acción: 'fire' no vale; elige entre"),
        ("--help=todo", "quizapp: -h/--help no lleva valor."),
    ],
)
def test_wrong_use_is_told_in_spanish(run: Run, line: str, complaint: str) -> None:
    done = run(*line.split())
    assert done.err.startswith(complaint)
    assert "uso: quizapp" in done.err
    assert not ENGLISH.search(done.err)
    assert (done.status, done.out) == (2, "")
