"""A window over a desk in memory."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.app.sessions import TeachersDesk
from quizapp.app.shelf import open_shelf
from quizapp.settings import Preferences
from quizapp.ui.opening import Opening
from quizapp.ui.session.projector import ProjectorWindow
from quizapp.ui.window import MainWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk, make_opening
from tests.ui.teacher import Teach, Teacher

OpenWindow = Callable[..., WindowDriver]


@pytest.fixture
def kept() -> list[Preferences]:
    """Return the preferences that windows saved."""
    return []


@pytest.fixture
def open_window(qtbot: QtBot, kept: list[Preferences]) -> Iterator[OpenWindow]:
    """Return a way to open a window; it is closed at the end."""
    windows: list[MainWindow] = []
    patient = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(0)  # the tests mean every press

    def open_one(
        desk: FakeDesk | Callable[[], Opening],
        preferences: Preferences | None = None,
        size: tuple[int, int] = (1280, 800),
    ) -> WindowDriver:
        open_desk = (lambda: make_opening(desk)) if isinstance(desk, FakeDesk) else desk
        window = MainWindow(open_desk, preferences or Preferences(), kept.append)
        windows.append(window)
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: window.isActiveWindow() and bool(window.centralWidget()))
        return WindowDriver(qtbot, window)

    yield open_one
    while dialog := QApplication.activeModalWidget():
        dialog.close()
    for window in windows:
        window.close()
        window.deleteLater()
    QApplication.setDoubleClickInterval(patient)


@pytest.fixture
def desk() -> FakeDesk:
    """Return a desk with one question of every kind."""
    return FakeDesk()


@pytest.fixture
def at_home(open_window: OpenWindow, desk: FakeDesk) -> WindowDriver:
    """Return a window whose start page is filled."""
    driver = open_window(desk)
    driver.await_text("Número de preguntas")
    return driver


@pytest.fixture
def at_question(at_home: WindowDriver) -> WindowDriver:
    """Return a window at the first question, of single choice."""
    at_home.begin()
    return at_home


@pytest.fixture
def teach(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> Iterator[Teach]:
    """Return a way to sit a teacher down: each time over the same data."""
    shelf = open_shelf()
    teachers: list[Teacher] = []

    def one(preferences: Preferences | None = None, size: tuple[int, int] = (1280, 800)) -> Teacher:
        opening = make_opening(FakeDesk())  # its pack has the name of a real one
        desks = TeachersDesk(tmp_path, shelf.banks, port=0)
        with_sessions = replace(opening, open_sessions=lambda: desks)
        driver = open_window(lambda: with_sessions, preferences, size)
        teachers.append(Teacher(qtbot, driver.window))
        return teachers[-1]

    yield one
    for teacher in teachers:
        teacher.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, ProjectorWindow):
            window.deleteLater()
