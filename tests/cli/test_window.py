"""`quizapp` alone: a window, or else a terminal, or else paper."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp import qt_libraries
from tests.cli.conftest import ROOT, Run, environ, run_apart


def assert_is_a_sheet(out: str) -> None:
    asked, _, solved = out.partition("\nSoluciones\n")
    for part in (asked, solved):
        numbers = [line.partition(".")[0] for line in part.splitlines()]
        assert [number for number in numbers if number.isdecimal()] == [*map(str, range(1, 11))]
    assert solved.count("Frase ") >= 10
    assert solved.count("[") >= 10


@pytest.mark.usefixtures("_no_display")
@pytest.mark.parametrize("data_dir", [False, True], ids=["usual folder", "given folder"])
def test_a_sheet_where_there_is_neither_display_nor_terminal(
    run: Run, tmp_path: Path, *, data_dir: bool
) -> None:
    done = run(*(["--data-dir", str(tmp_path)] if data_dir else []))
    assert done.status == 0
    assert_is_a_sheet(done.out)
    assert "Código del cuestionario: " in done.out
    assert "Para abrir la ventana, ejecuta «make run»" in done.out
    assert done.err.startswith("Aquí no hay pantalla.")


def test_a_process_without_display_prints_a_sheet() -> None:
    done = run_apart(LC_ALL="C")
    assert done.returncode == 0
    assert_is_a_sheet(done.stdout.decode())
    assert b"Traceback" not in done.stderr


def test_lacking_libraries_are_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qt_libraries, "missing", lambda **_: ("libxcb-cursor0",))
    done = run()
    assert done.status == 0
    assert "faltan bibliotecas" in done.err
    assert "apt-get install --no-install-recommends libxcb-cursor0" in done.err


def test_with_a_terminal_it_plays(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals")
    try:
        ours, theirs = pty.openpty()
    except OSError:  # a chroot without /dev/pts has none to give; a real machine always does
        pytest.skip("no pseudo-terminals are mounted here, as in a bare chroot")
    command = [sys.executable, "-m", "quizapp", "--data-dir", str(tmp_path)]
    with subprocess.Popen(
        command, cwd=ROOT, env=environ(TERM="dumb"), stdin=theirs, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        seen = read_until(ours, "   > ")
        os.write(ours, b"%\n")
        again = read_until(ours, "   > ")
        os.write(ours, b"\x04")
        last = read_until(ours, "por donde ibas.")
    os.close(ours)
    assert "Aquí no hay pantalla." in seen
    assert "1. " in seen
    assert "Escribe" in again or "No entiendo" in again
    assert "Hasta luego" in last
    assert process.returncode == 0


def read_until(terminal: int, end: str) -> str:
    """Return what a terminal shows up to some words."""
    seen = b""
    while end.encode() not in seen:
        more = os.read(terminal, 4096)
        assert more, f"it ended without «{end}»"
        seen += more
    return seen.decode()
