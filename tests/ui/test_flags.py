"""Flagging a question: told, kept, withdrawn, undone; and never in the way of an answer."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from quizapp.domain.answers import Chosen
from quizapp.domain.questions import Kind
from quizapp.study.feedback import key_lines
from quizapp.study.ports import FlagReason
from quizapp.ui.pages.flag_dialog import FlagDialog
from quizapp.ui.pages.review import ReviewCard
from quizapp.ui.widgets.flag_chip import FlagChip
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk, FakeProfiles, make_opening, make_questions
from tests.ui.places import WAYS, Way, to_card, to_choice, to_exam, to_feedback, to_kind, to_results

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # of a dialog
ENTER, SPACE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab
CHOICE = make_questions()[0]


def flagged(desk: FakeDesk) -> list[tuple[str, FlagReason, str]]:
    return [(flag.question, flag.reason, flag.note) for flag in desk.flagged.every()]


def flag(driver: WindowDriver, reason: str = "El español suena mal", note: str = "") -> None:
    """Flag the question in sight."""
    driver.alt(Qt.Key.Key_S)
    driver.await_shown(FlagDialog)
    driver.click(reason)
    driver.press(TAB)
    driver.write(note)
    driver.press(ENTER)
    driver.await_hidden(FlagDialog)


def test_the_answer_in_progress_stays(at_question: WindowDriver, desk: FakeDesk) -> None:
    at_question.press(Qt.Key.Key_2)
    flag(at_question, note="La b vale")
    assert flagged(desk) == [(CHOICE.id, FlagReason.WORDING, "La b vale")]
    assert not at_question.visible(FlagDialog)
    assert "Señalada" in at_question.texts()
    at_question.press(ENTER)
    at_question.await_text("¡Correcto!")
    assert desk.given == [(0, Chosen(frozenset({1})))]


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_can_be_flagged(open_window: OpenWindow, desk: FakeDesk, kind: Kind) -> None:
    driver = open_window(desk)
    to_kind(driver, kind)
    driver.await_text("1 de 1")
    flag(driver)
    assert [name.rpartition("/")[2] for name, _, _ in flagged(desk)] == [kind.value]


@pytest.mark.parametrize("way", [to_exam, to_card], ids=["exam", "card"])
def test_no_key_is_told(open_window: OpenWindow, desk: FakeDesk, way: Way) -> None:
    driver = open_window(desk)
    way(driver)
    driver.alt(Qt.Key.Key_S)
    driver.await_shown(FlagDialog)
    (dialog,) = driver.visible(FlagDialog)
    told = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert not any(line in told for line in key_lines(CHOICE))
    assert CHOICE.explanation not in told
    driver.press(Qt.Key.Key_Escape)


def test_after_the_answer_too(open_window: OpenWindow, desk: FakeDesk) -> None:
    driver = open_window(desk)
    to_feedback(driver)
    flag(driver)
    assert len(flagged(desk)) == 1
    driver.press(ENTER)
    driver.await_text("2 de ")
    assert "Señalada" not in driver.texts()
    assert "Deshacer" not in driver.texts()


def test_a_reason_must_be_chosen(at_question: WindowDriver, desk: FakeDesk) -> None:
    at_question.alt(Qt.Key.Key_S)
    at_question.await_shown(FlagDialog)
    at_question.click("Señalar")
    at_question.await_text("Elige un motivo.")
    at_question.press(Qt.Key.Key_Escape)
    at_question.await_gone("Elige un motivo.")
    assert flagged(desk) == []
    assert CHOICE.stem in at_question.texts()


def test_a_flag_is_withdrawn_and_put_back(at_question: WindowDriver, desk: FakeDesk) -> None:
    flag(at_question)
    before = flagged(desk)
    at_question.alt(Qt.Key.Key_S)
    at_question.await_shown(FlagDialog)
    at_question.click("Retirar la señal")
    at_question.await_text("Señal retirada.")
    assert flagged(desk) == []
    at_question.click("Deshacer")
    at_question.await_gone("Deshacer")
    assert flagged(desk) == before
    assert "Señalada" in at_question.texts()


def test_a_first_flag_is_undone(at_question: WindowDriver, desk: FakeDesk) -> None:
    flag(at_question)
    at_question.click("Deshacer")
    at_question.await_gone("Señalada")
    assert flagged(desk) == []


def test_a_flag_that_is_not_kept_can_be_tried_again(
    at_question: WindowDriver, desk: FakeDesk
) -> None:
    desk.reject("El disco está lleno.")
    at_question.alt(Qt.Key.Key_S)
    at_question.await_shown(FlagDialog)
    at_question.press(SPACE)
    at_question.click("Señalar")
    at_question.await_text("No guardado: El disco está lleno.")
    desk.accept()
    at_question.click("Señalar")
    at_question.await_text("Deshacer")
    assert flagged(desk) == [(CHOICE.id, FlagReason.SEVERAL_RIGHT, "")]


def test_what_could_not_be_undone_is_told(at_question: WindowDriver, desk: FakeDesk) -> None:
    flag(at_question)
    desk.reject("El disco está lleno.")
    at_question.click("Deshacer")
    at_question.await_text("No guardado: El disco está lleno.")
    desk.accept()
    at_question.click("Deshacer")
    at_question.await_gone("Señalada")
    assert flagged(desk) == []


def test_a_flag_is_there_when_its_question_comes_again(
    at_question: WindowDriver, desk: FakeDesk
) -> None:
    flag(at_question, note="La b vale")
    at_question.press(Qt.Key.Key_Escape)
    at_question.click_when_there("Continuar · pregunta 1 de 8")
    at_question.await_text("Señalada")
    at_question.alt(Qt.Key.Key_S)
    at_question.await_shown(FlagDialog)
    (note,) = at_question.fields()
    assert note.text() == "La b vale"
    at_question.press(Qt.Key.Key_Escape)
    assert len(flagged(desk)) == 1


def test_hasty_keys_open_one_dialog_and_keep_one_flag(
    at_question: WindowDriver, desk: FakeDesk
) -> None:
    button = at_question.named("Señalar la pregunta")
    button.click()
    button.click()
    at_question.await_shown(FlagDialog)
    assert len(at_question.visible(FlagDialog)) == 1
    at_question.press(SPACE)
    at_question.double_click("Señalar")
    at_question.await_text("Deshacer")
    assert len(flagged(desk)) == 1
    assert desk.given == []


def test_an_answered_question_is_flagged_among_the_results(
    open_window: OpenWindow, desk: FakeDesk
) -> None:
    driver = open_window(desk)
    to_results(driver)
    flag(driver, note="La b vale")
    assert flagged(desk) == [(CHOICE.id, FlagReason.WORDING, "La b vale")]
    assert driver.visible(FlagChip) == [driver.visible(ReviewCard)[0].findChild(FlagChip)]
    driver.click("Deshacer")
    driver.await_gone("Deshacer")
    assert flagged(desk) == []
    assert not driver.visible(FlagChip)


def test_the_key_flags_the_result_that_has_the_keyboard(
    open_window: OpenWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    driver = open_window(desk)
    to_results(driver)
    button = driver.named("Señalar la pregunta 3")
    button.setFocus()
    qtbot.waitUntil(lambda: not button.visibleRegion().isEmpty())
    flag(driver)
    assert [name for name, _, _ in flagged(desk)] == [make_questions()[2].id]


def test_a_flag_set_before_is_withdrawn_among_the_results(
    open_window: OpenWindow, desk: FakeDesk
) -> None:
    driver = open_window(desk)
    to_choice(driver)
    flag(driver)
    driver.press(Qt.Key.Key_Escape)
    to_results(driver)
    driver.await_shown(FlagChip)
    driver.click_named("Cambiar o retirar la señal de la pregunta 1")
    driver.click_when_there("Retirar la señal")
    driver.await_text("Señal retirada.")
    assert flagged(desk) == []


def test_nothing_is_flagged_during_a_pause(open_window: OpenWindow, desk: FakeDesk) -> None:
    driver = open_window(desk)
    WAYS["pause"](driver)
    driver.alt(Qt.Key.Key_S)
    assert not driver.visible(FlagDialog)


def test_flags_are_exported_from_the_settings(
    open_window: OpenWindow, desk: FakeDesk, tmp_path: Path
) -> None:
    profiles = FakeProfiles(desk)
    driver = open_window(lambda: make_opening(profiles=profiles))
    driver.begin()
    driver.await_options()
    flag(driver)
    driver.press(Qt.Key.Key_Escape)
    driver.open_settings()
    driver.await_text("1 señal. Se exporta")
    driver.click("Exportar para sus autores")
    (dialog,) = driver.visible(QFileDialog)
    dialog.selectFile(str(tmp_path / "señales.md"))
    dialog.accept()
    driver.await_text("Exportado en «")
    assert profiles.exports == [("flags", tmp_path / "señales.md")]
