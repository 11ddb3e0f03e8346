"""Every way to study, from the start page to its end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from quizapp.domain.answers import Chosen, DontKnow, Effort, Recalled
from quizapp.domain.levels import Level
from quizapp.study.ports import Mode
from quizapp.ui.pages.sentences import which_sentences
from quizapp.ui.widgets.sentence_tick import SentenceTick
from tests.factories import make_choice, make_settings, make_short
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk, make_opening

ENTER = Qt.Key.Key_Return
TWO = (make_choice(), make_choice("b/when/choice"))


def start(open_window: OpenWindow, desk: FakeDesk, way: str) -> WindowDriver:
    """Choose a way and begin."""
    driver = open_window(desk)
    driver.await_text("Número de preguntas")
    driver.click(way)
    driver.begin()
    return driver


@pytest.mark.parametrize(
    ("way", "mode"),
    [
        ("Practicar", Mode.PRACTICE),
        ("Repaso", Mode.REVIEW),
        ("Examen", Mode.EXAM),
        ("Fichas", Mode.CARDS),
    ],
)
def test_the_way_chosen_reaches_the_desk(open_window: OpenWindow, way: str, mode: Mode) -> None:
    desk = FakeDesk(TWO)
    start(open_window, desk, way)
    assert desk.asked[0].mode is mode


@pytest.mark.parametrize("way", ["Practicar", "Repaso", "Examen", "Fichas"])
def test_any_way_is_gone_on_with(open_window: OpenWindow, way: str) -> None:
    """Closed in the middle, it is offered at the very question, in the same way."""
    desk = FakeDesk(TWO)
    start(open_window, desk, way).window.close()
    driver = open_window(desk)
    driver.await_text(f"{way} · Código")
    driver.click("Continuar · pregunta 1 de 2")
    driver.await_text("Dar la vuelta" if way == "Fichas" else "No lo sé")


def test_what_is_due_is_offered_first(open_window: OpenWindow) -> None:
    desk = FakeDesk()
    desk.due = ("aplazamiento", "visita")
    driver = open_window(desk)
    driver.await_text("REPASO")
    driver.await_text("2 hechos por repasar, 1 por empezar.")
    driver.begin()
    assert desk.asked[0].mode is Mode.REVIEW


def test_an_edited_article_is_told_in_every_way(open_window: OpenWindow, desk: FakeDesk) -> None:
    desk.edited = ("aplazamiento", "visita")
    driver = open_window(desk)
    driver.await_text("El artículo ha cambiado: 2 hechos empiezan de nuevo.")
    driver.click("Repaso")
    driver.await_text("El artículo ha cambiado: 2 hechos empiezan de nuevo.")


def test_nothing_to_review_is_told_and_not_begun(open_window: OpenWindow) -> None:
    desk = FakeDesk()
    desk.fresh, desk.next_in = (), 2
    driver = open_window(desk)
    driver.await_text("Número de preguntas")
    driver.click("Repaso")
    driver.await_text("Lo próximo vuelve en 2 días.")
    assert not driver.button("Empezar").isEnabled()


def test_mistakes_are_asked_again(open_window: OpenWindow) -> None:
    desk = FakeDesk(TWO)
    sitting = desk.start(make_settings())
    for option in (0, 1):
        sitting = desk.answer(sitting, Chosen(frozenset({option})), took_ms=1500)
    driver = start(open_window, desk, "Fallos")
    driver.await_text("1 de 1")
    driver.press(Qt.Key.Key_2, ENTER)
    driver.await_text("¡Correcto!")


def test_without_mistakes_there_is_nothing_to_begin(at_home: WindowDriver) -> None:
    at_home.click("Fallos")
    at_home.await_text("Nada salió mal la última vez.")
    assert not at_home.button("Empezar").isEnabled()


def test_levels_and_time_reach_the_desk(at_home: WindowDriver, desk: FakeDesk) -> None:
    at_home.click("Examen")
    at_home.click("Difícil")
    at_home.click("20 min")
    at_home.begin()
    assert desk.asked[0].levels == frozenset({Level.EASY, Level.MEDIUM})
    assert desk.asked[0].minutes == 20


def test_no_level_is_no_quiz(at_home: WindowDriver, desk: FakeDesk) -> None:
    for level in ("Fácil", "Dificultad media", "Difícil"):
        at_home.click(level)
    at_home.await_text("Elige al menos una dificultad.")
    at_home.click("Empezar")
    assert desk.asked == []


def test_an_exam_tells_nothing_before_its_end(open_window: OpenWindow) -> None:
    desk = FakeDesk(TWO)
    driver = start(open_window, desk, "Examen")
    assert "Pista" not in driver.texts()
    driver.press(Qt.Key.Key_2)
    driver.click("Responder")
    driver.await_text("2 de 2")
    driver.press(Qt.Key.Key_3, ENTER)
    driver.await_text("1 de 2")
    driver.await_text("1 acierto")
    driver.await_reviews(2)


def test_answers_too_fast_to_have_been_read_are_marked(open_window: OpenWindow) -> None:
    desk = FakeDesk(TWO)
    sitting = desk.start(make_settings(mode=Mode.EXAM))
    for took_ms in (100, 9000):
        sitting = desk.answer(sitting, Chosen(frozenset({1})), took_ms=took_ms)
    driver = open_window(desk)
    driver.click_row(0)
    driver.await_text("1 respuesta llegó antes de que diera tiempo a leer la pregunta.")
    driver.await_reviews(2)
    assert sum("sin tiempo de leerla" in text for text in driver.texts()) == 1


def test_an_exam_in_pause_hides_its_question(open_window: OpenWindow) -> None:
    desk = FakeDesk(TWO)
    driver = open_window(desk)
    driver.await_text("Número de preguntas")
    driver.click("Examen")
    driver.click("5 min")
    driver.begin()
    driver.await_text("5:00")
    driver.rest()
    driver.await_text("En pausa")
    assert TWO[0].stem not in driver.texts()
    driver.press(Qt.Key.Key_2, ENTER)
    driver.await_text(TWO[0].stem)
    assert desk.given == []


def test_time_that_is_up_ends_an_exam(open_window: OpenWindow) -> None:
    """All of the minute was spent on the first question."""
    desk = FakeDesk(TWO)
    sitting = desk.start(make_settings(mode=Mode.EXAM, minutes=1))
    desk.answer(sitting, Chosen(frozenset({1})), took_ms=60_000)
    driver = open_window(desk)
    driver.click_when_there("Continuar · pregunta 2 de 2")
    driver.await_text("Se ha acabado el tiempo.")
    driver.await_text("1 sin responder")
    assert desk.resumable() is None


def test_time_stands_still_for_whoever_leaves(open_window: OpenWindow) -> None:
    desk = FakeDesk(TWO)
    driver = start(open_window, desk, "Examen")
    driver.press(Qt.Key.Key_Escape)
    driver.await_text("Continuar · pregunta 1 de 2")


@pytest.mark.parametrize(
    ("key", "effort", "verdict"),
    [
        (Qt.Key.Key_1, Effort.NONE, "No la sabía"),
        (Qt.Key.Key_2, Effort.HARD, "Con esfuerzo"),
        (Qt.Key.Key_3, Effort.EASY, "La sabía"),
    ],
)
def test_a_card_is_turned_and_rated(
    open_window: OpenWindow, key: Qt.Key, effort: Effort, verdict: str
) -> None:
    desk = FakeDesk([make_short()])
    driver = start(open_window, desk, "Fichas")
    assert driver.fields() == []
    assert "Borís Yeltsin" not in driver.texts()
    driver.press(ENTER)
    driver.await_text("Borís Yeltsin")
    driver.press(ENTER)
    driver.await_text("Di si la sabías: 1, 2 o 3.")
    driver.press(key)
    driver.await_article()
    driver.await_text(verdict)
    assert desk.given == [(0, Recalled(effort))]
    driver.press(ENTER)
    driver.await_reviews(1)


def test_a_sentence_of_the_article_is_practised(open_window: OpenWindow) -> None:
    """What was being done stays unfinished, to be gone on with later."""
    desk = FakeDesk(TWO)
    driver = start(open_window, desk, "Practicar")
    driver.press(Qt.Key.Key_3, ENTER)
    driver.await_article()
    driver.press(Qt.Key.Key_N)
    driver.click_named("Practicar esta frase")
    driver.await_options()
    assert desk.asked[-1].sentences == frozenset({2})
    assert desk.asked[-1].mode is Mode.PRACTICE


def test_misses_of_an_exam_are_practised(open_window: OpenWindow) -> None:
    desk = FakeDesk(TWO)
    driver = start(open_window, desk, "Examen")
    for place in (1, 2):
        driver.await_text(f"{place} de 2")
        driver.click("No lo sé")
    driver.await_text("Repetir los fallos")
    driver.click("Repetir los fallos")
    driver.await_text("1 de 2")
    assert desk.asked[-1].mode is Mode.PRACTICE
    assert [answer for _, answer in desk.given] == [DontKnow()] * 2
    assert make_opening(desk).desk.resumable() is not None


def test_the_time_of_an_exam_is_not_given_back(open_window: OpenWindow) -> None:
    """Neither by leaving it nor by a kill: what was kept of its clock counts."""
    desk = FakeDesk(TWO)
    sitting = desk.start(make_settings(mode=Mode.EXAM, minutes=5))
    desk.look(sitting, took_ms=60_950)
    driver = open_window(desk)
    driver.await_text("quedan 3 min 59 s, que no corren hasta que sigas")
    driver.press(ENTER)
    driver.await_text("3:59")
    driver.press(Qt.Key.Key_Escape)
    driver.await_text("Continuar · pregunta 1 de 2")
    driver.window.close()
    assert desk.log.pending.looked(sitting.attempt.id, 0) >= 61_000


def test_a_closed_window_keeps_the_time_of_an_exam(open_window: OpenWindow) -> None:
    desk = FakeDesk(TWO)
    desk.look(desk.start(make_settings(mode=Mode.EXAM, minutes=5)), took_ms=60_950)
    driver = open_window(desk)
    driver.click_when_there("Continuar · pregunta 1 de 2")
    driver.await_text("3:59")
    driver.window.close()
    assert desk.log.pending.looked(1, 0) >= 61_000


def test_what_is_half_finished_has_the_focus_and_enter(open_window: OpenWindow) -> None:
    desk = FakeDesk(TWO)
    desk.start(make_settings())
    driver = open_window(desk)
    driver.await_text("Continuar · pregunta 1 de 2")
    assert driver.button("Continuar · pregunta 1 de 2").hasFocus()
    driver.press(ENTER)
    driver.await_text("1 de 2")
    assert len(desk.asked) == 1
    driver.press(Qt.Key.Key_Escape)
    driver.await_text("Continuar · pregunta 1 de 2")
    driver.click("Descartar")
    driver.await_gone("Continuar · pregunta 1 de 2")
    driver.press(ENTER)
    driver.await_options()
    assert len(desk.asked) == 2


def test_an_answer_that_could_not_be_kept_is_tried_again_on_leaving(
    open_window: OpenWindow,
) -> None:
    desk = FakeDesk(TWO)
    driver = start(open_window, desk, "Practicar")
    desk.reject("disco lleno")
    driver.press(Qt.Key.Key_2, ENTER)
    driver.await_text("No guardado")
    desk.accept()
    driver.window.close()
    assert [answered.sequence for answered in desk.log.answers(1)] == [0]


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")  # of a dialog, offscreen
def test_sentences_are_chosen_for_practice(at_home: WindowDriver, desk: FakeDesk) -> None:
    assert "Todo el artículo" in at_home.texts()
    at_home.click("Elegir frases…")
    at_home.await_shown(SentenceTick)
    ticks = at_home.visible(SentenceTick)
    assert ticks[1].accessibleName().startswith("Frase 2: La visita ocurrió")
    for tick in (ticks[0], ticks[2]):
        QTest.keyClick(tick, Qt.Key.Key_Space)
    QTest.keyClick(ticks[0], ENTER)
    at_home.await_text("Frases 1 y 3")
    at_home.begin()
    assert desk.asked[0].sentences == {1, 3}


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")  # of a dialog, offscreen
def test_no_sentence_chosen_is_all_of_them(at_home: WindowDriver, desk: FakeDesk) -> None:
    for presses in (("Usar 1 frase",), ("Quitar todas", "Usar todas")):
        at_home.click("Elegir frases…")
        at_home.await_shown(SentenceTick)
        if presses[0] != "Quitar todas":
            at_home.visible(SentenceTick)[0].click()
        for press in presses:
            at_home.click(press)
    at_home.await_text("Todo el artículo")
    at_home.begin()
    assert desk.asked[0].sentences == frozenset()


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ({3}, "Frase 3"),
        ({8, 2}, "Frases 2 y 8"),
        ({1, 2, 3, 4, 5}, "5 frases"),
    ],
)
def test_which_sentences_are_told(chosen: set[int], told: str) -> None:
    assert which_sentences(frozenset(chosen)) == told
