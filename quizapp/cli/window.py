"""`quizapp`: the window; without a display, a quiz in the terminal, or else on paper."""

import sys
from argparse import Namespace
from importlib import import_module

from quizapp import qt_libraries
from quizapp.i18n import tr


def run(asked: Namespace) -> int:
    """Open the window, or say why not and do the next best thing."""
    if not (obstacle := _obstacle()):
        # Qt is imported only where it can work: otherwise it aborts the process.
        opened: int = import_module("quizapp.app.window").run(asked.data_dir)
        return opened
    print(obstacle, file=sys.stderr)
    person = sys.stdin.isatty() and sys.stdout.isatty()
    command = import_module(f"quizapp.cli.{'play' if person else 'sheet'}")
    done: int = command.run(Namespace(pack=None, count=10, seed="", data_dir=asked.data_dir))
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
        return text.format(command=qt_libraries.install_command(missing, root=False))
    return ""
