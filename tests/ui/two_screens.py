"""The projector beside a console, to be run where there are two screens.

Prints a line for each thing that was done: where the projector is then, and what it told.
"""

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from quizapp.settings import ThemeChoice
from quizapp.ui.session.projector import ProjectorWindow
from quizapp.ui.theme.theme import Theme


def say(where: str, told: list[bool]) -> None:
    """Print a line."""
    sys.stdout.write(f"{where} {told}\n")


def main() -> None:
    """Open the projector, take its screen away, give it back, and take it away once more."""
    application = QApplication([])
    console = QMainWindow()
    console.show()
    QTest.qWaitForWindowExposed(console)
    projector = ProjectorWindow(Theme(ThemeChoice.LIGHT, 100), console)
    told: list[bool] = []
    projector.moved.connect(told.append)
    other = next(s for s in QGuiApplication.screens() if s is not console.screen())

    def tell() -> None:
        application.processEvents()
        where = "beside" if projector.isFullScreen() else "in sight"
        say("minimized" if projector.isMinimized() else where, told)
        told.clear()

    projector.open()
    assert projector.screen() is other
    tell()
    application.screenRemoved.emit(other)
    tell()
    application.screenAdded.emit(other)
    tell()
    projector.close()
    application.screenRemoved.emit(other)
    application.screenAdded.emit(other)
    say("closed" if projector.isHidden() else "in sight", told)


if __name__ == "__main__":
    main()
