"""The command line over the packs that travel with the program."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from quizapp.app.shelf import open_shelf
from quizapp.cli.main import main
from quizapp.generate.bank import Bank
from tests.app.broken import copy_broken_pack

ROOT = Path(__file__).parents[2]
DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a way to run a command in this process."""

    def run_one(*arguments: str) -> Done:
        status = main(list(arguments))
        return Done(status, *capsys.readouterr())

    return run_one


@pytest.fixture(scope="session")
def bank() -> Bank:
    """Return the questions of the real pack."""
    return open_shelf().first


@pytest.fixture
def broken_pack(tmp_path: Path) -> Path:
    """Return a copy of the real pack with a key that no pack has."""
    return copy_broken_pack(tmp_path / "roto")


@pytest.fixture
def _no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in DISPLAY:
        monkeypatch.delenv(name, raising=False)


def environ(**changed: str) -> dict[str, str]:
    """Return an environment without a display, its user's data where the test keeps it."""
    kept = {name: value for name, value in os.environ.items() if name not in DISPLAY}
    return kept | changed


def run_apart(*arguments: str, **changed: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command in a process of its own, without a terminal or a display."""
    return subprocess.run(
        [sys.executable, "-m", "quizapp", *arguments],
        cwd=ROOT,
        env=environ(**changed),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
