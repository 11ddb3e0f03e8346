"""`python -m quizapp`: whatever goes wrong, nobody is shown a traceback."""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from quizapp.__main__ import main
from quizapp.cli import main as cli
from tests.cli.conftest import ROOT, environ

Fail = Callable[[BaseException], None]


@pytest.fixture
def fail(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Fail:
    """Return a way to have the command line raise something."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def with_(error: BaseException) -> None:
        def broken() -> NoReturn:
            raise error

        monkeypatch.setattr(cli, "main", broken)

    return with_


def test_arguments_are_those_of_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["quizapp", "packs"])
    assert main() == 0
    assert "rusia-japon" in capsys.readouterr().out


def test_a_bug_is_written_down_and_told_in_words(
    fail: Fail, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fail(ZeroDivisionError("de prueba"))
    assert main() == 2
    (report,) = tmp_path.glob("quizapp-*.log")
    told = f"Algo ha fallado en el programa. Detalles en {report}\n"
    assert capsys.readouterr() == ("", told)
    assert "ZeroDivisionError: de prueba" in report.read_text(encoding="utf-8")


@pytest.mark.usefixtures("_no_display")
@pytest.mark.parametrize("stream", ["stdin", "stdout", "stderr"])
def test_a_service_may_start_it_without_a_stream(
    stream: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["quizapp"])
    monkeypatch.setattr(sys, stream, None)
    assert main() == 0
    getattr(sys, stream).close()
    out, err = capsys.readouterr()
    assert "Algo ha fallado" not in out + err


def test_an_interruption_is_no_bug(
    fail: Fail, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fail(KeyboardInterrupt())
    assert main() == 130
    assert capsys.readouterr() == ("", "")
    assert not list(tmp_path.glob("quizapp-*.log"))


def test_a_broken_pipe_is_no_bug(
    fail: Fail, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail(BrokenPipeError())
    with (tmp_path / "out").open("w", encoding="utf-8") as out:
        monkeypatch.setattr(sys, "stdout", out)
        assert main() == 2
        out.write("nobody reads this")
    assert not (tmp_path / "out").read_text(encoding="utf-8")
    assert not capsys.readouterr().err


def test_a_reader_who_wants_no_more_is_no_bug() -> None:
    command = [sys.executable, "-m", "quizapp", "questions", "--format", "jsonl"]
    with subprocess.Popen(
        command, cwd=ROOT, env=environ(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.read(1) == b"{"
        process.stdout.close()
        assert process.stderr.read() == b""
