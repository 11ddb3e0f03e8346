"""A hint, and an honest way out."""

import pytest
from PySide6.QtCore import Qt

from quizapp.domain.answers import Chosen, DontKnow
from quizapp.domain.questions import Question
from quizapp.ui.widgets.option import Verdict
from tests.factories import make_choice, make_multiple, make_settings, make_short
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk

ENTER = Qt.Key.Key_Return
RIGHT = 1


def struck(driver: WindowDriver) -> list[int]:
    """Return which options are struck out."""
    return [i for i, card in enumerate(driver.options()) if card.verdict is Verdict.STRUCK]


def test_a_hint_strikes_out_a_wrong_option(at_question: WindowDriver, desk: FakeDesk) -> None:
    at_question.click("Pista")
    at_question.await_text("La pista tacha la ")
    (option,) = struck(at_question)
    assert option != RIGHT
    assert "Pista" not in at_question.texts()
    at_question.press(Qt.Key(Qt.Key.Key_1 + option), ENTER)
    assert desk.given == []
    at_question.press(Qt.Key.Key_2, ENTER)
    at_question.await_text("Con la pista, vale la mitad.")
    assert desk.given == [(0, Chosen(frozenset({RIGHT})))]


@pytest.mark.parametrize(
    "question", [make_choice(), make_multiple()], ids=["one answer", "several"]
)
def test_what_was_chosen_is_let_go_when_it_is_struck_out(
    open_window: OpenWindow, question: Question
) -> None:
    desk = FakeDesk([question])
    sitting = desk.start(make_settings())
    driver = open_window(desk)
    driver.click_when_there("Continuar · pregunta 1 de 1")
    driver.await_options()
    assert sitting.hint is not None
    driver.press(Qt.Key(Qt.Key.Key_1 + sitting.hint))
    driver.alt(Qt.Key.Key_P)
    driver.await_text("La pista tacha la ")
    assert struck(driver) == [sitting.hint]
    assert not driver.options()[sitting.hint].isChecked()


def test_a_hint_is_still_there_after_leaving(at_question: WindowDriver) -> None:
    at_question.click("Pista")
    at_question.await_text("La pista tacha la ")
    before = struck(at_question)
    at_question.press(Qt.Key.Key_Escape)
    at_question.await_text("Continuar · pregunta 1 de 8")
    at_question.click("Continuar · pregunta 1 de 8")
    at_question.await_text("La pista tacha la ")
    assert struck(at_question) == before


def test_a_hint_that_is_not_kept_is_none(at_question: WindowDriver, desk: FakeDesk) -> None:
    desk.reject("El disco está lleno.")
    at_question.click("Pista")
    at_question.await_text("El disco está lleno.")
    assert struck(at_question) == []
    desk.accept()
    at_question.press(Qt.Key.Key_2, ENTER)
    at_question.await_text("¡Correcto!")


def test_there_is_no_hint_for_what_is_typed(open_window: OpenWindow) -> None:
    driver = open_window(FakeDesk([make_short()]))
    driver.begin()
    assert "Pista" not in driver.texts()


def test_not_to_know_is_an_answer(at_question: WindowDriver, desk: FakeDesk) -> None:
    at_question.alt(Qt.Key.Key_N)
    at_question.await_text("Ahora ya lo sabes")
    assert desk.given == [(0, DontKnow())]
    verdicts = {card.verdict for card in at_question.options()}
    assert verdicts == {Verdict.PASSED, Verdict.MISSED}
    assert "No lo sé" not in at_question.texts()
