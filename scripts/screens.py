"""Draw every page of the window in every theme, at three sizes, to be looked at.

usage: python -m scripts.screens FOLDER [--page NAME] [--look NAME] [--data-dir DIR]

The pages are those that the tests of the window go to, over a desk in memory; those called «real»
are of the real packs, with the data in DIR (`benchmarks/month.py --keep DIR` makes a month of it,
`python -m scripts.seed_sessions DIR 3 30` sessions, without which there is no past to be shown).
The window is offscreen unless QT_QPA_PLATFORM says otherwise.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING, NamedTuple, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from quizapp.app.study import open_desk
from quizapp.settings import MotionChoice, Preferences, ThemeChoice
from quizapp.ui.library import OwnPack
from quizapp.ui.opening import Opening
from quizapp.ui.widgets.reading_view import ReadingView
from quizapp.ui.window import MainWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FAULT, FakeDesk, FakeLibrary, make_opening
from tests.ui.places import WAYS, Way, to_start

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ENTER = Qt.Key.Key_Return


class Look(NamedTuple):
    """How a window is shown."""

    theme: ThemeChoice
    size: QSize
    text_size: int

    @property
    def name(self) -> str:
        """A name for files."""
        size = f"{self.size.width()}x{self.size.height()}"
        return f"{self.theme.value}-{size}-{self.text_size}"


class Patience:
    """Waits for what a page shows, as the tests' own robot does."""

    def waitUntil(self, callback: Callable[[], object]) -> None:  # noqa: N802 - pytest-qt's name
        """Let the window work until something holds; raises TimeoutError after ten seconds."""
        for _ in range(1000):
            if callback():
                return
            QTest.qWait(10)
        raise TimeoutError


def looks() -> Iterator[Look]:
    """Yield every theme at a usual, a large and a small size, the small one with large text."""
    for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST):
        yield Look(theme, QSize(1280, 800), 100)
        yield Look(theme, QSize(1920, 1080), 100)
        yield Look(theme, QSize(1024, 700), 200)


def show_shortcuts(driver: WindowDriver) -> None:
    """Open the list of keys."""
    to_start(driver)
    driver.press(Qt.Key.Key_F1)
    driver.await_shown(QDialog)


def real_home(driver: WindowDriver) -> None:
    """Wait for the start page."""
    driver.await_text("Número de preguntas")


def real_reader(driver: WindowDriver) -> None:
    """Read on to the eighth sentence."""
    real_home(driver)
    driver.open_library()
    driver.press(ENTER)
    driver.await_shown(ReadingView)
    driver.press(*[Qt.Key.Key_Down] * 7)


def real_library(driver: WindowDriver) -> None:
    """Open the library."""
    real_home(driver)
    driver.open_library()


def real_progress(driver: WindowDriver) -> None:
    """Open the charts."""
    real_home(driver)
    driver.open_progress()


def real_settings(driver: WindowDriver) -> None:
    """Open the settings."""
    real_home(driver)
    driver.open_settings()


def real_question(driver: WindowDriver) -> None:
    """Begin a quiz."""
    real_home(driver)
    driver.press(ENTER)
    driver.await_text("1 de ")


def real_session(driver: WindowDriver) -> None:
    """Prepare a class."""
    real_home(driver)
    driver.open_session()


def real_phones(driver: WindowDriver) -> None:
    """Prepare a class with phones, with all there is to choose in sight."""
    real_session(driver)
    driver.click("Con móviles")
    driver.click("Preguntas")


def real_past(driver: WindowDriver) -> None:
    """Look at the sessions of the past."""
    real_session(driver)
    driver.click_when_there("Sesiones anteriores")
    driver.await_text("Preparar una sesión")


def real_report(driver: WindowDriver) -> None:
    """Look at what came of the last one."""
    real_past(driver)
    driver.click_first("Ver los resultados")
    driver.await_text("De media")


def report_of(section: str) -> Way:
    """Return the way to a section of the report."""

    def turn(driver: WindowDriver) -> None:
        real_report(driver)
        driver.click(section)

    return turn


def real_history(driver: WindowDriver) -> None:
    """Look at all results."""
    real_home(driver)
    driver.open_history()


REAL: Mapping[str, Way] = {
    "real start": real_home,
    "real library": real_library,
    "real reader": real_reader,
    "real progress": real_progress,
    "real settings": real_settings,
    "real question": real_question,
    "real session": real_session,
    "real session with phones": real_phones,
    "real past sessions": real_past,
    "real report": real_report,
    "real report, questions": report_of("Preguntas"),
    "real report, students": report_of("Participantes"),
    "real report, article": report_of("Artículo"),
    "real report, notes": report_of("Cambios y notas"),
    "real history": real_history,
}


def draw(way: Way, look: Look, open_desk: Callable[[], Opening], file: Path) -> None:
    """Go to a page and keep what it looks like."""
    still = MotionChoice.REDUCED
    preferences = Preferences(theme=look.theme, text_size=look.text_size, motion=still)
    window = MainWindow(open_desk, preferences, lambda _: None)
    window.resize(look.size)
    window.show()
    window.activateWindow()
    patience = Patience()
    patience.waitUntil(lambda: window.centralWidget() is not None)
    way(WindowDriver(cast("QtBot", patience), window))
    QTest.qWait(200)  # a page settles in several rounds
    dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    (dialogs[0] if dialogs else window).grab().save(str(file))
    for dialog in dialogs:
        dialog.close()
    window.close()
    window.deleteLater()


def main() -> int:
    """Draw the pages that are asked for; say which could not be reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--page", default="")
    parser.add_argument("--look", default="")
    parser.add_argument("--data-dir", type=Path)
    asked = parser.parse_args()
    application = QApplication(sys.argv[:1])
    application.setDoubleClickInterval(0)  # every press is meant
    asked.folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    for look in (look for look in looks() if asked.look in look.name):
        for name, way in {**WAYS, "shortcuts": show_shortcuts, **REAL}.items():
            if asked.page not in name:
                continue
            with tempfile.TemporaryDirectory() as folder:
                data = Path(folder) / "data"
                if asked.data_dir:
                    copytree(asked.data_dir, data)
                opener = partial(open_desk, data) if name in REAL else _open_fake
                file = asked.folder / f"{name.replace(' ', '-').replace(',', '')} {look.name}.png"
                try:
                    draw(way, look, opener, file)
                except (TimeoutError, ValueError) as error:
                    failed += 1
                    print(f"{name}, {look.name}: {error!r}")
    return 1 if failed else 0


def _open_fake() -> Opening:
    gone = OwnPack(folder=Path("/usb/islas"), title="Las islas Kuriles", faults=(FAULT,))
    return replace(make_opening(FakeDesk()), library=FakeLibrary(gone))


if __name__ == "__main__":
    sys.exit(main())
