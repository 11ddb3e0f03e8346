"""Names and numbers typed, by themselves or into a gap."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from quizapp.domain.answers import Typed
from quizapp.domain.questions import Question
from quizapp.ui.gap import read_gap, spoken
from tests.factories import make_cloze, make_short
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk
from tests.ui.forms import sentence

ENTER = Qt.Key.Key_Return
BEFORE = "En septiembre de 1992, el presidente ruso Boris Yeltsin pospuso una visita a "

both = pytest.mark.parametrize(
    ("question", "near", "key"),
    [
        pytest.param(make_short(), "boris yelsin", "Borís Yeltsin", id="short"),
        pytest.param(make_cloze(), "japon.", "Japón", id="cloze"),
    ],
)


def ask(open_window: OpenWindow, question: Question) -> tuple[WindowDriver, FakeDesk]:
    """Open a window at one question."""
    desk = FakeDesk([question])
    driver = open_window(desk)
    driver.await_text("Número de preguntas")
    driver.begin()
    return driver, desk


@both
def test_what_is_typed_is_the_answer(
    open_window: OpenWindow, question: Question, near: str, key: str
) -> None:
    driver, desk = ask(open_window, question)
    driver.write(near)
    driver.press(ENTER)
    driver.await_text("✓ Correcta")
    assert desk.given == [(0, Typed(near))]
    assert f"Respuesta correcta: {key}" not in driver.texts()


@both
def test_a_wrong_answer_is_told_with_the_key(
    open_window: OpenWindow, question: Question, near: str, key: str
) -> None:
    driver, _ = ask(open_window, question)
    driver.write(f"no {near}")
    driver.press(ENTER)
    driver.await_text("✗ Tu respuesta no es la correcta")
    driver.await_text(f"Respuesta correcta: {key}")


@both
def test_nothing_typed_is_no_answer(
    open_window: OpenWindow, question: Question, near: str, key: str
) -> None:
    driver, desk = ask(open_window, question)
    driver.write("  ")
    driver.press(ENTER)
    driver.await_text("Escribe una respuesta.")
    assert desk.given == []
    assert near not in driver.texts()
    assert key not in driver.texts()


def test_a_misspelling_counts_and_is_told(open_window: OpenWindow) -> None:
    driver, _ = ask(open_window, make_short())
    driver.write("Yelsin")
    driver.press(ENTER)
    driver.await_text("¡Correcto!")
    driver.await_text("Se escribe «Borís Yeltsin».")


def test_what_is_typed_stays_while_it_is_not_kept(open_window: OpenWindow) -> None:
    driver, desk = ask(open_window, make_short())
    desk.reject("El disco está lleno.")
    driver.write("Yeltsin")
    driver.press(ENTER)
    driver.await_text("No guardado")
    assert driver.fields()[0].isReadOnly()
    desk.accept()
    driver.press(ENTER)
    driver.await_text("¡Correcto!")
    assert desk.given == [(0, Typed("Yeltsin"))] * 2


def test_nothing_is_typed_in_the_learners_stead(open_window: OpenWindow) -> None:
    driver, _ = ask(open_window, make_short())
    (field,) = driver.fields()
    assert field.inputMethodHints() & Qt.InputMethodHint.ImhNoPredictiveText
    assert field.completer() is None
    assert field.accessibleName() == "Respuesta"


def test_the_gap_fills_as_one_types(open_window: OpenWindow) -> None:
    driver, _ = ask(open_window, make_cloze())
    driver.await_text("¿Qué país falta en la frase «…»?")
    gapped = sentence(driver)
    assert gapped.accessibleName() == f"«{BEFORE}hueco»"
    driver.write("China")
    assert gapped.accessibleName() == f"«{BEFORE}China»"
    driver.fields()[0].clear()
    assert gapped.accessibleName() == f"«{BEFORE}hueco»"


def test_wrong_words_are_struck_out(open_window: OpenWindow) -> None:
    driver, _ = ask(open_window, make_cloze())
    driver.write("China")
    driver.press(ENTER)
    driver.await_text("No es correcto")
    assert "line-through" in sentence(driver).text()


def test_what_is_typed_is_shown_as_text(open_window: OpenWindow) -> None:
    driver, _ = ask(open_window, make_cloze())
    driver.write("<b>&" + "x" * 30)
    assert "&lt;b&gt;&amp;" in sentence(driver).text()
    assert "x" * 30 not in sentence(driver).text(), "a line can be broken within a long word"


def test_a_stem_without_a_quoted_gap_is_shown_as_it_is(open_window: OpenWindow) -> None:
    question = replace(make_cloze(), stem="¿Qué falta en Cuba y _____?")
    driver, _ = ask(open_window, question)
    driver.await_text(question.stem)


@pytest.mark.parametrize(
    ("stem", "parts"),
    [
        pytest.param("¿Qué falta en «A _____ b»?", ("¿Qué falta en «…»?", "A ", " b"), id="gap"),
        pytest.param("¿Y en «_____ «b» c»?", ("¿Y en «…»?", "", " «b» c"), id="quotes within"),
        pytest.param("¿Qué es «b»?", None, id="no gap"),
        pytest.param("¿Qué es _____?", None, id="no quotation"),
    ],
)
def test_a_stem_taken_apart(stem: str, parts: tuple[str, str, str] | None) -> None:
    gapped = read_gap(stem)
    assert (gapped and (gapped.heading, gapped.before, gapped.after)) == parts


def test_a_gap_is_read_aloud() -> None:
    assert spoken("Visitó _____ en 1993.") == "Visitó hueco en 1993."
