"""The application with a window, from its start to its end."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from quizapp.app import window
from quizapp.cli.main import main
from quizapp.settings import Preferences, load_preferences, save_preferences
from quizapp.ui.window import MainWindow

PREFERENCES = "preferences.txt"

offscreen = pytest.mark.qt_log_ignore("does not support propagateSizeHints")  # of a dialog


class TheApplication:
    """Stands for the application there is: no process has two."""

    activeWindow = staticmethod(QApplication.activeWindow)  # noqa: N815 - Qt's name

    def __new__(cls, _arguments: list[str]) -> QApplication:  # type: ignore[misc]  # stands for it
        """Return it."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        return application


@dataclass
class Visitor:
    """Does something once the window is there, reads what pops up, then closes the window."""

    act: Callable[[], None] = QApplication.processEvents
    seen: bool = False
    told: list[str] = field(default_factory=list)

    def look(self) -> None:
        """Do what is to be done now."""
        box = QApplication.activeModalWidget()
        shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        if isinstance(box, QMessageBox):
            self.told.append(box.text())
            box.close()
        elif shown and not self.seen:
            assert isinstance(shown[0], MainWindow)
            if shown[0].centralWidget():  # the pages behind the curtain are there
                self.seen = True
                QTimer.singleShot(0, self.act)
        elif shown:
            shown[0].close()


Visit = Callable[[Path, Visitor], int]


@pytest.fixture
def visit(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Visit:
    """Return a way to run the application with a visitor."""
    monkeypatch.setattr(window, "QApplication", TheApplication)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # `run` sets another

    def run(folder: Path, visitor: Visitor) -> int:
        qapp.processEvents()  # a late word of the last window before, to leave, is not for this one
        timer = QTimer(qapp, interval=5)
        timer.timeout.connect(visitor.look)
        timer.start()
        status = main(["--data-dir", str(folder)])
        timer.stop()
        return status

    return run


def bug() -> NoReturn:
    """Fail as a bug does."""
    raise ZeroDivisionError("de prueba")


def test_it_stays_until_its_window_is_closed(visit: Visit, tmp_path: Path) -> None:
    visitor = Visitor()
    assert visit(tmp_path, visitor) == 0
    assert visitor.seen
    assert not visitor.told


def test_how_the_window_looked_is_kept(visit: Visit, tmp_path: Path) -> None:
    save_preferences(tmp_path / PREFERENCES, Preferences(text_size=150))
    visit(tmp_path, Visitor())
    kept = load_preferences(tmp_path / PREFERENCES)
    assert kept.text_size == 150
    assert kept.geometry


def test_preferences_that_cannot_be_kept_hold_nobody_up(
    visit: Visit, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert visit(tmp_path / "file", Visitor()) == 0
    assert capsys.readouterr().err.startswith("No se han guardado las preferencias: ")


@offscreen
def test_a_bug_is_written_down_and_told_in_words(visit: Visit, tmp_path: Path) -> None:
    visitor = Visitor(bug)
    assert visit(tmp_path / "data", visitor) == 0
    report = tmp_path / "data" / "error.log"
    assert "ZeroDivisionError: de prueba" in report.read_text(encoding="utf-8")
    (told,) = visitor.told
    assert told.startswith("Algo ha fallado en el programa. Lo contestado está guardado.")
    assert str(report) in told


@offscreen
def test_a_bug_that_cannot_be_written_down_is_told_all_the_same(
    visit: Visit, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    visitor = Visitor(bug)
    visit(tmp_path / "file", visitor)
    (told,) = visitor.told
    assert told.strip() == "Algo ha fallado en el programa. Lo contestado está guardado."
