"""Standard keys, and menus that copy what is read."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.pages.review import ReviewCard
from quizapp.ui.widgets.article_view import ArticleView
from quizapp.ui.widgets.option import OptionCard
from quizapp.ui.widgets.quotation import Quotation
from quizapp.ui.widgets.sentence_row import SentenceRow
from tests.factories import SENTENCES, make_choice
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk
from tests.ui.places import (
    Way,
    to_choice,
    to_feedback,
    to_first_progress,
    to_reader,
    to_results,
    to_settings,
)

# offscreen, of any menu and of any dialog
offscreen = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")


class Copied(NamedTuple):
    """What is clicked, what its menu offers, and what that copies."""

    kind: type[QWidget]
    name: str
    text: str


def open_menu(widget: QWidget) -> None:
    """Click the middle of a widget with the right button."""
    place = widget.rect().center()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)


@offscreen
@pytest.mark.parametrize(
    ("way", "copied"),
    [
        pytest.param(
            to_choice, Copied(OptionCard, "Copiar la pregunta", make_choice().stem), id="asked"
        ),
        pytest.param(
            to_results, Copied(ReviewCard, "Copiar la pregunta", make_choice().stem), id="told"
        ),
        pytest.param(to_results, Copied(Quotation, "Copiar la frase 1", SENTENCES[0]), id="quoted"),
        pytest.param(
            to_first_progress, Copied(SentenceRow, "Copiar la frase 1", SENTENCES[0]), id="map"
        ),
        pytest.param(
            to_feedback, Copied(ArticleView, "Copiar la frase 3", SENTENCES[2]), id="proof"
        ),
        pytest.param(
            to_reader, Copied(ArticleView, "Copiar la frase 3", SENTENCES[2]), id="article"
        ),
    ],
)
def test_what_is_read_can_be_copied(
    qtbot: QtBot, open_window: OpenWindow, desk: FakeDesk, way: Way, copied: Copied
) -> None:
    driver = open_window(desk)
    way(driver)
    widget = driver.visible(copied.kind)[0]
    open_menu(widget.viewport() if isinstance(widget, ArticleView) else widget)
    qtbot.waitUntil(lambda: bool(driver.visible(QMenu)))
    (menu,) = driver.visible(QMenu)
    (copy,) = (action for action in menu.actions() if action.text() == copied.name)
    copy.trigger()
    menu.close()
    assert QGuiApplication.clipboard().text() == copied.text


def test_settings_are_a_key_away_and_back(at_home: WindowDriver) -> None:
    at_home.chord(Qt.Key.Key_Comma)
    at_home.await_text("Cuánto quieres recordar")
    at_home.alt(Qt.Key.Key_Left)
    at_home.await_text("Número de preguntas")


@offscreen
def test_the_list_of_keys_names_them(open_window: OpenWindow, desk: FakeDesk) -> None:
    driver = open_window(desk)
    to_settings(driver)
    QTest.keyClick(driver.window, Qt.Key.Key_F1)
    for key in ("Ctrl+,", "Ctrl+F", "F11", "Ctrl+Q"):
        driver.await_text(key)
    driver.click("Cerrar")
