"""Carries out what the command line asks for."""

import sys
from importlib import import_module
from io import TextIOWrapper

from quizapp import resources
from quizapp.cli.window import open_window
from quizapp.domain.errors import PackError, QuizError
from quizapp.i18n import install

FAULTS, IMPOSSIBLE = 1, 2


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns 0 well, 1 faults found in what was given, 2 impossible here."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    install(resources.ASSETS / "locale")
    try:
        status = _run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except QuizError as error:
        sys.stderr.write(f"{error}\n")
        return FAULTS if isinstance(error, PackError) else IMPOSSIBLE
    return status


def _run(arguments: list[str]) -> int:
    """Import a command when it is asked for, so that the window opens at once."""
    if not arguments:
        return open_window(None)
    asked = import_module("quizapp.cli.arguments").parse(arguments)
    status: int = import_module(f"quizapp.cli.{asked.command}").run(asked)
    return status
