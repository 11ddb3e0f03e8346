"""Reading aloud, where there is a voice."""

import sys
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from quizapp.domain.questions import Kind
from quizapp.ui.aloud import question_aloud
from quizapp.ui.speech import QtVoice, Voice, may_speak
from tests.factories import SENTENCES
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk, FakeVoice, make_opening, make_questions
from tests.ui.places import to_card, to_choice

ENTER = Qt.Key.Key_Return
READ, STOP = "Leer en voz alta", "Parar la lectura"
CHOICE = make_questions()[0]


@pytest.fixture
def voices() -> list[FakeVoice]:
    """Return the voices that were asked for."""
    return []


@pytest.fixture
def driver(open_window: OpenWindow, voices: list[FakeVoice]) -> WindowDriver:
    """Return a window where there is a voice."""

    def make(parent: QObject) -> Voice:
        voices.append(FakeVoice(parent))
        return voices[-1]

    return open_window(lambda: replace(make_opening(), voice=make))


def await_named(driver: WindowDriver, qtbot: QtBot, name: str) -> None:
    qtbot.waitUntil(lambda: name in [b.accessibleName() for b in driver.visible(QAbstractButton)])


def test_the_question_and_its_options_are_read(
    driver: WindowDriver, voices: list[FakeVoice], qtbot: QtBot
) -> None:
    to_choice(driver)
    await_named(driver, qtbot, READ)
    driver.alt(Qt.Key.Key_L)
    (voice,) = voices
    assert voice.said == [question_aloud(CHOICE, card=False)]
    assert CHOICE.stem in voice.said[0]
    assert "B: Septiembre de 1992." in voice.said[0]
    assert driver.named(STOP)
    voice.finish()
    assert driver.named(READ)


def test_pressed_again_it_stops(
    driver: WindowDriver, voices: list[FakeVoice], qtbot: QtBot
) -> None:
    to_choice(driver)
    await_named(driver, qtbot, READ)
    driver.click_named(READ)
    driver.click_named(STOP)
    assert voices[0].silent


def test_after_the_answer_the_proof_is_read(
    driver: WindowDriver, voices: list[FakeVoice], qtbot: QtBot
) -> None:
    to_choice(driver)
    await_named(driver, qtbot, READ)
    driver.press(Qt.Key.Key_2, ENTER)
    driver.await_judged()
    driver.click_named(READ)
    assert voices[0].said == [f"Frase 1: {SENTENCES[0]}"]


@pytest.mark.parametrize("key", [ENTER, Qt.Key.Key_Escape], ids=["next question", "left"])
def test_out_of_sight_it_stops(
    driver: WindowDriver, voices: list[FakeVoice], qtbot: QtBot, key: Qt.Key
) -> None:
    to_choice(driver)
    await_named(driver, qtbot, READ)
    driver.press(Qt.Key.Key_2, ENTER)
    driver.await_judged()
    driver.click_named(READ)
    driver.press(key)
    qtbot.waitUntil(lambda: voices[0].silent)


def test_of_a_card_only_the_front_is_read(
    driver: WindowDriver, voices: list[FakeVoice], qtbot: QtBot
) -> None:
    to_card(driver)
    await_named(driver, qtbot, READ)
    driver.click_named(READ)
    assert voices[0].said == [CHOICE.stem]


@pytest.mark.parametrize("kind", Kind)
def test_a_gap_and_everything_shown_are_read(kind: Kind) -> None:
    question = make_questions()[list(Kind).index(kind)]
    text = question_aloud(question, card=False)
    assert "_" not in text
    for shown in getattr(question, "options", ()) or getattr(question, "events", ()):
        assert shown.text in text
    for pair in getattr(question, "pairs", ()):
        assert pair.left in text


def test_without_a_voice_there_is_no_button(open_window: OpenWindow, desk: FakeDesk) -> None:
    driver = open_window(desk)
    to_choice(driver)
    assert READ not in [b.accessibleName() for b in driver.visible(QAbstractButton)]


@pytest.mark.parametrize(
    "missing",
    [
        pytest.param({"module": "PySide6.QtNothing"}, id="no module of Qt"),
        pytest.param(
            {"module": "PySide6.QtCore", "library": "libnothing.so.9"},
            id="no library of voices",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt has its own"),
        ),
    ],
)
def test_without_what_it_takes_no_voice_is_looked_for(missing: dict[str, str]) -> None:
    assert not may_speak(**missing)


def mock(parent: QObject) -> Voice:
    """Return Qt's own voice for tests."""
    if find_spec("PySide6.QtTextToSpeech") is None:
        pytest.skip("PySide6-Addons is an extra")
    return QtVoice(parent, "mock")


@pytest.mark.parametrize("make", [FakeVoice, mock], ids=["fake", "Qt's mock"])
def test_any_voice_is_found_says_and_stops(qtbot: QtBot, make: Callable[[QObject], Voice]) -> None:
    """The contract of a voice."""
    parent = QObject()
    voice = make(parent)
    with qtbot.waitSignal(voice.found):
        pass
    voice.say("uno dos tres")
    with qtbot.waitSignal(voice.ended):
        voice.stop()
    voice.deleteLater()
    with qtbot.waitSignal(voice.destroyed):
        pass


def test_where_there_is_no_engine_no_voice_is_found(qtbot: QtBot) -> None:
    parent, heard = QObject(), []
    voice = QtVoice(parent, "there is none")
    voice.found.connect(lambda: heard.append(voice))
    with qtbot.waitSignal(voice.destroyed):
        voice.deleteLater()
    assert heard == []
    assert "PySide6.QtTextToSpeech" not in sys.modules
