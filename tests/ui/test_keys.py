"""The list of keys: every key there is, and none that does nothing."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from quizapp.domain.questions import Kind
from quizapp.ui.keys import SPEAK, groups
from quizapp.ui.pages.rest import Rest
from quizapp.ui.session.clicker import bind_clicker
from quizapp.ui.shortcuts import Shortcuts
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk, FakeVoice, make_opening
from tests.ui.places import WAYS, Way, to_choice, to_exam, to_feedback, to_kind, to_turned_card

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")  # of a dialog
TOLD = {key for group in groups() for entry in group.entries for key in entry.bound}


def bound(parent: QObject) -> set[str]:
    """Return the keys that are bound to anything within."""
    return {shortcut.key().toString() for shortcut in parent.findChildren(QShortcut)}


def to_true_false(driver: WindowDriver) -> None:
    to_kind(driver, Kind.TRUE_FALSE)
    driver.await_options()


def found(driver: WindowDriver) -> bool:
    return SPEAK in bound(driver.window)


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_every_key_is_told(open_window: OpenWindow, desk: FakeDesk, way: Way) -> None:
    driver = open_window(desk)
    way(driver)
    assert bound(driver.window) <= TOLD


@pytest.mark.usefixtures("qapp")
def test_every_key_of_a_clicker_is_told() -> None:
    board = QWidget()
    bind_clicker(board, lambda _: None, presenting=True)
    assert bound(board) <= TOLD


def test_every_key_that_is_told_is_bound(open_window: OpenWindow, qtbot: QtBot) -> None:
    """But for further options, and for those in class, where each kind of session has its own."""
    told = {key for group in groups()[:-1] for entry in group.entries for key in entry.bound}
    left = {key for key in told if len(key) > 1 or key in "NPVF123"}
    for way in (to_true_false, to_feedback, to_exam, to_turned_card, WAYS["reader"]):
        driver = open_window(lambda: replace(make_opening(), voice=FakeVoice))
        way(driver)
        if way is to_feedback:
            qtbot.waitUntil(partial(found, driver))
        left -= bound(driver.window)
        driver.window.close()
    assert left == set()


@pytest.mark.parametrize("key", sorted(TOLD))
def test_keys_are_written_as_qt_reads_them(key: str) -> None:
    assert QKeySequence(key).toString() == key


def test_without_a_voice_no_key_for_it_is_told(at_home: WindowDriver) -> None:
    at_home.press(Qt.Key.Key_F1)
    at_home.await_shown(Shortcuts)
    assert SPEAK not in at_home.texts()


def test_with_a_voice_its_key_is_told(open_window: OpenWindow, qtbot: QtBot) -> None:
    driver = open_window(lambda: replace(make_opening(), voice=FakeVoice))
    to_choice(driver)
    qtbot.waitUntil(lambda: found(driver))
    driver.press(Qt.Key.Key_F1)
    driver.await_shown(Shortcuts)
    (dialog,) = driver.visible(Shortcuts)
    assert SPEAK in [label.text() for label in dialog.findChildren(QLabel)]


def test_an_exam_is_paused_by_key(open_window: OpenWindow, desk: FakeDesk) -> None:
    driver = open_window(desk)
    to_exam(driver)
    driver.alt(Qt.Key.Key_U)
    driver.await_shown(Rest)


def test_a_sentence_is_practised_by_key(open_window: OpenWindow, desk: FakeDesk) -> None:
    driver = open_window(desk)
    to_feedback(driver)
    driver.alt(Qt.Key.Key_F)
    driver.await_options()
    assert desk.asked[-1].sentences == frozenset({1})
