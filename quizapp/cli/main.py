"""Carries out what the command line asks for."""

import sys
from importlib import import_module
from io import TextIOWrapper

from quizapp.cli.arguments import parse
from quizapp.domain.errors import PackError, QuizError

FAULTS, IMPOSSIBLE = 1, 2


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns 0 well, 1 faults found in what was given, 2 impossible here."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        asked = parse(arguments)
        # Imported when it is asked for, so that the window opens at once.
        status: int = import_module(f"quizapp.cli.{asked.command}").run(asked)
        sys.stdout.flush()
    except QuizError as error:
        print(error, file=sys.stderr)
        return FAULTS if isinstance(error, PackError) else IMPOSSIBLE
    return status
