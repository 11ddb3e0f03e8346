"""The window over the real packs and the real store."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt

from quizapp.app.study import open_desk
from quizapp.domain.questions import Kind
from quizapp.ui.widgets.event_card import EventCard
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver

ENTER = Qt.Key.Key_Return


def answer(driver: WindowDriver) -> None:
    """Give some answer to whatever is asked, and go on."""
    answer_only(driver)
    driver.press(ENTER)


def answer_only(driver: WindowDriver) -> None:
    """Give some answer to whatever is asked, and stay at what the article says."""
    if driver.fields():
        driver.write("7 de mayo de 1950")
    elif driver.visible(EventCard):
        driver.alt(Qt.Key.Key_Down)
    else:
        driver.press(Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_D)
    driver.press(ENTER)
    driver.await_article()


def test_a_quiz_is_played_and_found_again(open_window: OpenWindow, tmp_path: Path) -> None:
    """Left at the fourth question of five, taken up after a new start, and in the history."""
    open_here = partial(open_desk, tmp_path)
    first = open_window(open_here)
    first.await_text("Número de preguntas")
    first.click("5")
    first.begin()
    for place in (1, 2, 3):
        first.await_text(f"{place} de 5")
        answer(first)
    first.await_text("4 de 5")
    first.window.close()
    second = open_window(open_here)
    second.await_text("Continuar · pregunta 4 de 5")
    second.click("Continuar · pregunta 4 de 5")
    for place in (4, 5):
        second.await_text(f"{place} de 5")
        answer(second)
    second.await_reviews(5)
    second.window.close()
    third = open_window(open_here)
    third.await_text("Ver todos")
    assert len(third.rows()) == 1


def test_another_article_is_chosen_at_the_start(open_window: OpenWindow, tmp_path: Path) -> None:
    driver = open_window(partial(open_desk, tmp_path))
    driver.await_text("La segunda guerra púnica")
    driver.click("La segunda guerra púnica")
    driver.await_text("36 frases")
    driver.click("Fecha escrita")  # no one date answers «¿Entre qué años...?»
    driver.begin()
    answer_only(driver)
    driver.await_text("La segunda guerra púnica")


def begin_one(driver: WindowDriver) -> None:
    """Begin a quiz of dates."""
    driver.await_text("Número de preguntas")
    driver.choose_kind(list(Kind).index(Kind.DATE))
    driver.begin()


def test_who_opens_it_twice_is_told_and_may_try_again(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    first = open_window(partial(open_desk, tmp_path))
    first.await_text("Número de preguntas")
    second = open_window(partial(open_desk, tmp_path))
    second.await_text("ya está abierto")
    first.window.close()
    second.press(ENTER)
    second.await_text("Número de preguntas")


def test_data_that_vanish_are_missed_and_come_back(open_window: OpenWindow, tmp_path: Path) -> None:
    """The answer that found no file is told; what was kept before is offered at the next start."""
    driver = open_window(partial(open_desk, tmp_path))
    begin_one(driver)
    answer(driver)
    for path in tmp_path.glob("quizapp.db*"):
        path.unlink()
    driver.await_text("2 de ")
    driver.write("7 de mayo de 1950")
    driver.press(ENTER)
    driver.await_text("No guardado")
    driver.await_text("Alguien ha movido o borrado")
    driver.window.close()
    again = open_window(partial(open_desk, tmp_path))
    again.await_text(", 1 respuesta de Yo.")
    again.click("Volver a esa copia")
    again.await_text("Continuar · pregunta 2 de ")


def test_damaged_data_are_set_aside_and_the_newest_backup_offered(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    driver = open_window(partial(open_desk, tmp_path))
    begin_one(driver)
    answer(driver)
    driver.window.close()
    (tmp_path / "quizapp.db").write_text("no es una base de datos")
    again = open_window(partial(open_desk, tmp_path))
    again.await_text("No se ha borrado: está en «")
    again.click_when_there("Volver a esa copia")
    again.await_text("Continuar · pregunta 2 de ")
