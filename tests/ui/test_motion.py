"""What moves of itself, and that nothing does where it shall not."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.settings import MotionChoice, Preferences, ThemeChoice
from quizapp.ui.theme.theme import Theme, system_scheme
from quizapp.ui.theme.tokens import Scheme
from quizapp.ui.widgets.bar import Bar
from quizapp.ui.widgets.glide import Glide
from quizapp.ui.widgets.ring import Ring
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk
from tests.ui.places import to_settings


def make_theme(motion: MotionChoice) -> Theme:
    return Theme(ThemeChoice.LIGHT, 100, motion)


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def test_a_number_glides_to_its_place(qtbot: QtBot, qapp: QGuiApplication) -> None:
    seen: list[float] = []
    glide = Glide(make_theme(MotionChoice.FULL), qapp, seen.append)
    with qtbot.waitSignal(glide.finished):
        glide.go(0, 10)
    assert seen[0] == 0
    assert seen[-1] == 10
    assert sorted(seen) == seen


def test_nothing_glides_where_nothing_shall_move(qapp: QGuiApplication) -> None:
    seen: list[float] = []
    glide = Glide(make_theme(MotionChoice.REDUCED), qapp, seen.append)
    glide.go(0, 10)
    assert seen == [10]
    assert glide.state() is Glide.State.Stopped


@pytest.mark.parametrize("motion", list(MotionChoice), ids=lambda m: m.value)
def test_bars_and_rings_come_to_the_same(qtbot: QtBot, motion: MotionChoice) -> None:
    still = shown(qtbot, Bar(make_theme(MotionChoice.REDUCED), "", 0.5)).grab().toImage()
    moved = shown(qtbot, Bar(make_theme(motion), "", 0.5))
    qtbot.waitUntil(lambda: moved.grab().toImage() == still)
    quiet, lively = (Ring(make_theme(m), "") for m in (MotionChoice.REDUCED, motion))
    for ring in (quiet, lively):
        shown(qtbot, ring)
        ring.show_goal(3, 9)
    qtbot.waitUntil(lambda: lively.grab().toImage() == quiet.grab().toImage())


def test_the_cursor_stands_still_too() -> None:
    hints = QGuiApplication.styleHints()
    theme = make_theme(MotionChoice.FULL)
    assert hints.cursorFlashTime() > 0
    theme.choose_motion(MotionChoice.REDUCED)
    assert hints.cursorFlashTime() == 0
    theme.choose_motion(MotionChoice.SYSTEM)
    assert hints.cursorFlashTime() > 0


def test_it_is_chosen_in_the_settings_and_kept(
    open_window: OpenWindow, desk: FakeDesk, kept: list[Preferences]
) -> None:
    driver: WindowDriver = open_window(desk)
    to_settings(driver)
    driver.click("Sin movimiento")
    assert QGuiApplication.styleHints().cursorFlashTime() == 0
    driver.window.close()
    assert [preferences.motion for preferences in kept] == [MotionChoice.REDUCED]


@pytest.mark.parametrize(
    ("dark", "contrast", "scheme"),
    [
        (False, False, Scheme.LIGHT),
        (True, False, Scheme.DARK),
        (False, True, Scheme.HIGH_CONTRAST),
        (True, True, Scheme.HIGH_CONTRAST),
    ],
)
def test_colours_follow_the_system(dark: bool, contrast: bool, scheme: Scheme) -> None:
    assert system_scheme(dark=dark, contrast=contrast) is scheme
