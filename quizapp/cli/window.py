"""`quizapp`: the window; without a display, a quiz in the terminal, or else on paper."""

import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp import qt_libraries
from quizapp.i18n import tr

if TYPE_CHECKING:  # argparse is not worth its milliseconds to somebody who waits for a window
    from argparse import Namespace


def run(asked: "Namespace") -> int:
    """Open the window, or say why not and do the next best thing."""
    return open_window(asked.data_dir)


def open_window(data_dir: Path | None) -> int:
    """Open the window on the data in a folder; None is the usual one."""
    if not (obstacle := _obstacle()):
        gc.disable()  # nothing made while starting is garbage; the desk, once open, enables it
        from quizapp.app import window  # noqa: PLC0415 - where Qt cannot work it aborts the process

        return window.run(data_dir)
    sys.stderr.write(f"{obstacle}\n")
    person = sys.stdin.isatty() and sys.stdout.isatty()
    command = "play" if person else "sheet"
    arguments = [] if data_dir is None else ["--data-dir", str(data_dir)]
    asked = import_module("quizapp.cli.arguments").parse([*arguments, "play"])
    done: int = import_module(f"quizapp.cli.{command}").run(asked)
    return done


def _obstacle() -> str:
    """Return why no window can open here and what to do; empty if one can."""
    if not qt_libraries.has_display():
        return tr(
            "Aquí no hay pantalla. Para abrir la ventana, ejecuta «quizapp» en un escritorio."
        )
    if missing := qt_libraries.missing(window=True):
        text = tr(
            "Para abrir la ventana faltan bibliotecas del sistema. Instálalas así:\n{command}"
        )
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        return text.format(command=qt_libraries.install_command(missing, root=root))
    return ""
