"""The application with a window."""

import sys
from functools import partial
from importlib import import_module
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from quizapp import __version__
from quizapp.i18n import tr
from quizapp.settings import Preferences, data_folder, load_preferences, save_preferences
from quizapp.ui.window import MainWindow

_PREFERENCES = "preferences.txt"
_REPORT = "error.log"


def run(data_dir: Path | None) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    folder = data_folder(data_dir)
    # Every time a widget is painted Qt waits for Python; it shall not wait 5 ms for the desk.
    sys.setswitchinterval(0.001)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("quizapp")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("quizapp")
    sys.excepthook = partial(_report, folder / _REPORT)
    window = MainWindow(
        # Packs and the store are loaded by the window's own thread, after its first paint.
        lambda: import_module("quizapp.app.study").open_desk(folder),
        load_preferences(folder / _PREFERENCES),
        partial(_keep, folder / _PREFERENCES),
    )
    window.show()
    QTimer.singleShot(0, partial(_settle, app))
    return app.exec()


def _settle(app: QApplication) -> None:
    """Do what the first paint need not wait for."""
    from PySide6.QtCore import QLibraryInfo, QTranslator  # noqa: PLC0415 - nor for these names

    spanish = QTranslator(app)
    if spanish.load("qtbase_es", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(spanish)


def _keep(file: Path, preferences: Preferences) -> None:
    """Keep the preferences; a window that closes is not held up by a full or read-only disk."""
    try:
        save_preferences(file, preferences)
    except OSError as error:
        message = tr("No se han guardado las preferencias: {why}")
        sys.stderr.write(message.format(why=error) + "\n")


def _report(
    file: Path, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Write a bug down where it can be found, and say so in words."""
    import traceback  # noqa: PLC0415 - a start without bugs need not wait for it

    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - the same

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as report:
            traceback.print_exception(kind, error, trace, file=report)
    except OSError:
        file = Path()
    text = tr("Algo ha fallado en el programa. Lo contestado está guardado.")
    detail = tr("Los detalles están en {file}.").format(file=file) if file.name else ""
    QMessageBox.critical(QApplication.activeWindow(), "QuizApp", f"{text}\n{detail}")
