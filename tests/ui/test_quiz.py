"""A quiz from the first key to the results."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.domain.answers import Chosen, Matched, Ordered, Typed
from quizapp.domain.questions import Kind
from quizapp.settings import Preferences
from quizapp.study.codes import normalised
from quizapp.ui.pages.sheet import QuestionSheet
from quizapp.ui.widgets.option import Verdict
from tests.factories import make_choice, make_multiple, make_settings
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk
from tests.ui.forms import OrderDriver

ENTER = Qt.Key.Key_Return
STEM = "¿En qué mes y año pospuso Borís Yeltsin una visita a Japón?"


def test_played_by_keyboard_alone(at_home: WindowDriver, desk: FakeDesk) -> None:
    """One question of every kind, never touching the mouse."""
    at_home.press(ENTER)
    typed: tuple[tuple[Qt.Key, ...] | str, ...] = (
        (Qt.Key.Key_2,),
        (Qt.Key.Key_A, Qt.Key.Key_C),
        (Qt.Key.Key_F,),
        "octubre de 1993",
        "yeltsin",
        "japon",
        (Qt.Key.Key_1,),
        (Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_A),
    )
    for place, answer in enumerate(typed, start=1):
        at_home.await_text(f"{place} de 8")
        if isinstance(answer, str):
            at_home.write(answer)
        else:
            at_home.press(*answer)
        if place == 7:
            OrderDriver(at_home).alt(Qt.Key.Key_Down, Qt.Key.Key_Down)
        at_home.press(ENTER)
        at_home.await_text("¡Correcto!")
        at_home.press(ENTER)
    at_home.await_text("Resultados")
    at_home.await_text("8 aciertos")
    assert [answer for _, answer in desk.given] == [
        Chosen(frozenset({1})),
        Chosen(frozenset({0, 2})),
        Chosen(frozenset({1})),
        Typed("octubre de 1993"),
        Typed("yeltsin"),
        Typed("japon"),
        Ordered((1, 2, 0)),
        Matched((1, 2, 0)),
    ]


def test_a_long_question_begins_in_sight(open_window: OpenWindow, qtbot: QtBot) -> None:
    stem = "¿En qué mes y año pospuso Borís Yeltsin una visita a Japón prevista para septiembre? "
    desk = FakeDesk([replace(make_choice(), stem=stem * 3)])
    driver = open_window(desk, Preferences(text_size=200), size=(1024, 700))
    driver.begin()
    driver.await_options()
    (sheet,) = driver.visible(QuestionSheet)
    qtbot.waitUntil(lambda: driver.window.focusWidget() in driver.options())
    QApplication.processEvents()  # what has the keyboard is scrolled to
    assert sheet.stem.visibleRegion().contains(QPoint(8, 8))


def test_played_by_mouse_alone(open_window: OpenWindow) -> None:
    driver = open_window(FakeDesk([make_choice(), make_choice("b/when/choice")]))
    driver.begin()
    for place in (1, 2):
        driver.await_text(f"{place} de 2")
        driver.click("Septiembre de 1992")
        driver.click("Comprobar")
        driver.await_text("¡Correcto!")
        driver.click("Siguiente" if place == 1 else "Ver resultados")
    driver.await_text("2 aciertos")


def test_fast_key_and_enter_lose_nothing(at_question: WindowDriver, desk: FakeDesk) -> None:
    at_question.press(Qt.Key.Key_3, ENTER)
    at_question.await_text("No es correcto")
    assert desk.given == [(0, Chosen(frozenset({2})))]


def test_same_key_twice_confirms(at_question: WindowDriver, desk: FakeDesk) -> None:
    at_question.press(Qt.Key.Key_2, Qt.Key.Key_2)
    at_question.await_text("¡Correcto!")
    assert desk.given == [(0, Chosen(frozenset({1})))]


def test_hasty_clicks_and_keys_answer_once(at_question: WindowDriver, desk: FakeDesk) -> None:
    at_question.click("Agosto de 1991")
    at_question.double_click("Comprobar")
    at_question.await_text("No es correcto")
    assert len(desk.given) == 1


def test_double_click_does_not_skip_the_feedback(at_question: WindowDriver) -> None:
    QApplication.setDoubleClickInterval(5000)
    at_question.press(Qt.Key.Key_2, ENTER)
    at_question.await_text("¡Correcto!")
    at_question.click("Siguiente")
    at_question.press(ENTER)
    assert "1 de 8" in at_question.texts()


def test_double_enter_on_the_last_question_stays_at_the_results(open_window: OpenWindow) -> None:
    desk = FakeDesk([make_choice()])
    driver = open_window(desk)
    driver.begin()
    driver.press(Qt.Key.Key_1, ENTER)
    driver.await_text("No es correcto")
    driver.press(ENTER)
    QApplication.setDoubleClickInterval(5000)
    driver.press(ENTER)
    driver.await_reviews(1)
    assert len(desk.asked) == 1


def test_hasty_enter_starts_one_quiz(at_home: WindowDriver, desk: FakeDesk) -> None:
    at_home.double_click("Empezar")
    at_home.await_text(STEM)
    assert len(desk.asked) == 1


def test_enter_without_a_choice_says_what_is_missing(
    at_question: WindowDriver, desk: FakeDesk
) -> None:
    at_question.press(ENTER)
    at_question.await_text("Elige una respuesta.")
    assert desk.given == []


def test_cards_tell_what_became_of_them(at_question: WindowDriver) -> None:
    at_question.press(Qt.Key.Key_3, ENTER)
    at_question.await_text("No es correcto")
    verdicts = [card.verdict for card in at_question.options()]
    assert verdicts == [Verdict.PASSED, Verdict.MISSED, Verdict.WRONG, Verdict.PASSED]


def test_answered_cards_take_focus_but_no_clicks(at_question: WindowDriver) -> None:
    at_question.press(Qt.Key.Key_3, ENTER)
    at_question.await_text("No es correcto")
    at_question.click("Agosto de 1991")
    card = at_question.options()[0]
    assert not card.isChecked()
    assert card.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_wrong_choice_is_told_what_it_was_true_of(at_question: WindowDriver) -> None:
    at_question.press(Qt.Key.Key_3, ENTER)
    at_question.await_text("Borís Yeltsin visitó Japón en octubre de 1993.")
    at_question.await_text("Frase 1 · la fuente")
    at_question.await_text("Frase 2 · tu respuesta")


def test_focus_moves_to_the_feedback(at_question: WindowDriver) -> None:
    at_question.press(Qt.Key.Key_2, ENTER)
    at_question.await_text("¡Correcto!")
    focused = at_question.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "¡Correcto!"


def test_sentences_are_one_key_away(at_question: WindowDriver) -> None:
    at_question.press(Qt.Key.Key_2, ENTER)
    at_question.await_text("La respuesta: frase 1 de 3")
    at_question.press(Qt.Key.Key_N)
    at_question.await_text("Frase 2 de 3")
    at_question.press(Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_P)
    assert at_question.article().current == 2


def test_chip_scrolls_to_its_sentence(at_question: WindowDriver) -> None:
    at_question.press(Qt.Key.Key_3, ENTER)
    at_question.await_text("Frase 2 · tu respuesta")
    at_question.click("Frase 2 · tu respuesta")
    assert at_question.article().current == 2


def test_quiz_left_is_offered_at_the_very_question(at_question: WindowDriver) -> None:
    at_question.press(Qt.Key.Key_2, ENTER)
    at_question.await_text("¡Correcto!")
    at_question.press(Qt.Key.Key_Escape)
    at_question.await_text("Continuar · pregunta 2 de 8")
    at_question.click("Continuar · pregunta 2 de 8")
    at_question.await_text("¿Qué áreas prometió devolver la Unión Soviética a Japón?")


def test_quiz_left_can_be_discarded(open_window: OpenWindow, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.start(make_settings())
    driver = open_window(desk)
    driver.await_text("Descartar")
    driver.click("Descartar")
    qtbot.waitUntil(lambda: "Descartar" not in driver.texts())
    assert desk.resumable() is None


def test_answer_that_is_not_kept_is_tried_again(at_question: WindowDriver, desk: FakeDesk) -> None:
    """Nothing is acknowledged until it is on disk, and nothing is lost."""
    desk.reject("El disco está lleno: libera espacio.")
    at_question.press(Qt.Key.Key_2, ENTER)
    at_question.await_text("No guardado")
    at_question.await_text("El disco está lleno: libera espacio.")
    assert "¡Correcto!" not in at_question.texts()
    desk.accept()
    at_question.press(ENTER)
    at_question.await_text("¡Correcto!")
    assert desk.given == [(0, Chosen(frozenset({1})))] * 2


@pytest.mark.parametrize(
    ("keys", "focused"),
    [
        pytest.param([Qt.Key.Key_Down] * 2, 2, id="down"),
        pytest.param([Qt.Key.Key_Down] * 9, 3, id="not past the last"),
        pytest.param([Qt.Key.Key_Up], 0, id="not before the first"),
        pytest.param([Qt.Key.Key_Down, Qt.Key.Key_Right], 1, id="not sideways"),
    ],
)
def test_arrows_stay_among_options_to_be_marked(
    open_window: OpenWindow, keys: list[Qt.Key], focused: int
) -> None:
    """Qt would go on to «Salir», where Enter leaves the quiz."""
    driver = open_window(FakeDesk([make_multiple()]))
    driver.begin()
    driver.await_options()
    driver.press(*keys)
    assert [card.hasFocus() for card in driver.options()].index(True) == focused


def test_multiple_choice_explains_partial_credit(open_window: OpenWindow) -> None:
    driver = open_window(FakeDesk([make_multiple()]))
    driver.begin()
    driver.await_text("Marca todas las correctas.")
    driver.press(Qt.Key.Key_1, ENTER)
    driver.await_text("Casi")


def test_settings_reach_the_desk(at_home: WindowDriver, desk: FakeDesk) -> None:
    at_home.click("5")
    at_home.click("Fecha escrita")
    at_home.fields()[0].setText("  abc234 ")
    at_home.begin()
    asked = desk.asked[0]
    assert (asked.count, asked.seed) == (5, "ABC234")
    assert asked.kinds == frozenset(Kind) - {Kind.DATE}


def test_a_code_is_understood_however_it_is_typed(at_home: WindowDriver, desk: FakeDesk) -> None:
    """The terminal cleans it the same way, so both give one quiz."""
    (field,) = at_home.fields()
    field.setText(" abc 234")
    at_home.click("Empezar")
    at_home.await_text("ABC234")
    assert desk.asked[0].seed == normalised(" abc 234") == "ABC234"


def test_without_a_code_one_is_drawn_and_shown(at_question: WindowDriver, desk: FakeDesk) -> None:
    code = desk.asked[0].seed
    assert len(code) == 6
    at_question.await_text(code)


def test_a_question_is_told_how_hard_it_is(at_question: WindowDriver) -> None:
    at_question.await_text("Dificultad media")


def test_a_question_is_told_when_it_returns(at_question: WindowDriver) -> None:
    at_question.press(Qt.Key.Key_2, ENTER)
    at_question.await_text("Vuelve en 3 días: la has recordado.")
