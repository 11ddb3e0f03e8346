"""Start, results, history, and what goes wrong on the way."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt

from quizapp.domain.answers import Chosen
from quizapp.domain.article import Article
from quizapp.domain.dates import PartialDate
from quizapp.domain.errors import QuizError
from quizapp.settings import Preferences, ThemeChoice
from quizapp.ui.library import OwnPack
from quizapp.ui.opening import Opening
from tests.factories import SENTENCES, make_article, make_choice, make_date, make_settings
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk, FakeLibrary, make_opening

ENTER = Qt.Key.Key_Return


def take(desk: FakeDesk, *options: int, pack: str = "rusia-japon") -> None:
    """Take a quiz, choosing one option of every question."""
    sitting = desk.start(replace(make_settings(), pack=pack))
    for option in options:
        sitting = desk.answer(sitting, Chosen(frozenset({option})), took_ms=1500)


def test_start_page_tells_of_the_pack(at_home: WindowDriver) -> None:
    assert "Rusia y Japón" in at_home.texts()
    assert "3 frases · 0 hechos · 8 preguntas" in at_home.texts()


def test_newcomer_reads_what_will_be_here(at_home: WindowDriver) -> None:
    at_home.await_text("Aquí verás tus puntuaciones.")


def test_pages_do_not_wait_for_the_desk(open_window: OpenWindow) -> None:
    ready = Event()

    def open_desk() -> Opening:
        assert ready.wait(timeout=30)
        return make_opening()

    driver = open_window(open_desk)
    driver.await_text("Abriendo los artículos…")
    ready.set()
    driver.await_text("Número de preguntas")


def test_failed_opening_is_told_and_tried_again(open_window: OpenWindow) -> None:
    failures = [QuizError("La carpeta no se puede leer: revisa sus permisos.")]

    def open_desk() -> Opening:
        if failures:
            raise failures.pop()
        return make_opening()

    driver = open_window(open_desk)
    driver.await_text("La carpeta no se puede leer: revisa sus permisos.")
    driver.press(ENTER)
    driver.await_text("Número de preguntas")


def test_notices_stay_until_put_away(open_window: OpenWindow) -> None:
    notice = "Se apartó un fichero dañado."
    driver = open_window(lambda: make_opening(notices=(notice,)))
    driver.await_text(notice)
    driver.click("Entendido")
    driver.await_gone(notice)


def test_quiz_that_cannot_start_is_told(open_window: OpenWindow) -> None:
    desk = FakeDesk()
    driver = open_window(desk)
    driver.await_text("Número de preguntas")
    desk.reject("El disco está lleno.")
    driver.click("Empezar")
    driver.await_text("El disco está lleno.")


def test_no_kind_of_question_is_no_quiz(open_window: OpenWindow) -> None:
    desk = FakeDesk([make_choice()])
    driver = open_window(desk)
    driver.await_text("Número de preguntas")
    driver.click("Una respuesta")
    for name in ("Varias respuestas", "Verdadero o falso", "Fecha escrita"):
        assert name not in driver.texts()


def test_results_show_every_question_with_its_proof(open_window: OpenWindow) -> None:
    desk = FakeDesk([make_choice()])
    driver = open_window(desk)
    driver.begin()
    driver.press(Qt.Key.Key_3, ENTER)
    driver.await_text("No es correcto")
    driver.press(ENTER)
    for text in ("0 de 1", "1 fallo", "Tu respuesta: Octubre de 1993", "Frase 1 de 3"):
        driver.await_text(text)
    driver.await_text("Respuesta correcta: Septiembre de 1992")
    driver.await_text("<b><u>septiembre de 1992</u></b>")


def test_misses_can_be_repeated(open_window: OpenWindow) -> None:
    desk = FakeDesk([make_choice(), make_choice("b/when/choice")])
    take(desk, 1, 0)
    driver = open_window(desk)
    driver.click_row(0)
    driver.await_text("Repetir los fallos")
    driver.press(ENTER)
    driver.await_text("1 de 1")
    assert desk.asked[-1].only == ("b/when/choice",)
    assert desk.asked[-1].seed != desk.asked[0].seed


def test_history_opens_a_result(open_window: OpenWindow) -> None:
    desk = FakeDesk([make_choice()])
    take(desk, 1)
    take(desk, 0)
    driver = open_window(desk)
    driver.await_text("Ver todos")
    driver.click("Historial")
    driver.await_text("Abre uno para repasarlo.")
    assert [row.accessibleName() for row in driver.rows()] == [
        "Rusia y Japón, 0/1, 1 de marzo de 2026 · ABC234",
        "Rusia y Japón, 1/1, 1 de marzo de 2026 · ABC234",
    ]
    driver.press(ENTER)
    driver.await_text("0 de 1")


@pytest.mark.parametrize(
    ("own", "title"),
    [
        pytest.param((), "Artículo que ya no está (otro)", id="unknown"),
        pytest.param((OwnPack(folder=Path("otro"), title="Las islas"),), "Las islas", id="own"),
    ],
)
def test_results_of_a_pack_that_is_gone_say_so(
    open_window: OpenWindow, own: tuple[OwnPack, ...], title: str
) -> None:
    desk = FakeDesk([make_choice()])
    take(desk, 1, pack="otro")
    driver = open_window(lambda: replace(make_opening(desk), library=FakeLibrary(*own)))
    driver.await_text("Ver todos")
    assert [row.text() for row in driver.rows()] == [title]


def test_a_long_title_wraps(open_window: OpenWindow) -> None:
    desk = FakeDesk(
        [make_choice()], replace(make_article(), title="Relaciones entre Rusia y Japón " * 6)
    )
    take(desk, 1)
    driver = open_window(desk)
    driver.await_text("Ver todos")
    (row,) = driver.rows()
    assert row.height() >= row.heightForWidth(row.width()) > row.heightForWidth(2000)


def test_result_of_a_changed_pack_keeps_its_score(open_window: OpenWindow) -> None:
    desk = FakeDesk([make_choice()])
    take(desk, 1)
    desk.changed = True
    driver = open_window(desk)
    driver.click_row(0)
    driver.await_text("han cambiado desde entonces")
    driver.await_text("1 de 1")


def test_unreadable_date_is_explained_not_sent(open_window: OpenWindow) -> None:
    desk = FakeDesk([make_date()])
    driver = open_window(desk)
    driver.begin()
    driver.write("1993")
    driver.press(ENTER)
    driver.await_text("Falta el mes")
    assert desk.given == []
    driver.fields()[0].setText("10/1993")
    driver.await_text("Entendido: octubre de 1993")


@pytest.mark.parametrize(
    ("written", "how"),
    [
        ("1993-10-19", "Escribe día, mes y año; Intro"),
        ("1808-05-03 to 1808-05-05", "Escribe las dos fechas"),
        ("1993-10", "Escribe mes y año; Intro"),
        ("1994-03 to 1994-05", "Escribe los dos meses"),
        ("1991 late", "Escribe el año y si fue a principios"),
        ("1956", "Escribe el año; Intro"),
        ("218 BC", "Escribe el año, con «a. C.» o «d. C.»; Intro"),
        ("1914 to 1918", "Escribe los dos años; Intro"),
        ("1990s", "Escribe la década; Intro"),
        ("century 19", "Escribe el siglo; Intro"),
        ("century 19 late", "Escribe el siglo y si fue"),
    ],
)
def test_it_is_told_how_to_type_a_date(open_window: OpenWindow, written: str, how: str) -> None:
    driver = open_window(FakeDesk([replace(make_date(), key=PartialDate.parse(written))]))
    driver.begin()
    driver.await_text(how)


def test_markup_in_content_is_shown_as_text(open_window: OpenWindow) -> None:
    """`<b>` in a title, a stem, an option or a sentence is four characters."""
    hostile = tuple(s.replace("La visita", "<img src=x>") for s in SENTENCES)
    article = Article(title="<h1>Rusia</h1>", language="es", sentences=hostile)
    driver = open_window(FakeDesk([make_choice()], article))
    driver.await_text("<h1>Rusia</h1>")
    driver.begin()
    driver.press(Qt.Key.Key_2, ENTER)
    driver.await_text("¡Correcto!")
    assert "<img src=x> ocurrió" in driver.article().toPlainText()


def test_looks_are_remembered(
    open_window: OpenWindow, desk: FakeDesk, kept: list[Preferences]
) -> None:
    driver = open_window(desk, Preferences(theme=ThemeChoice.DARK))
    driver.await_text("Número de preguntas")
    driver.chord(Qt.Key.Key_Plus)
    driver.window.close()
    assert (kept[0].theme, kept[0].text_size) == (ThemeChoice.DARK, 115)
    assert kept[0].geometry


def test_text_size_goes_back_to_its_own(at_home: WindowDriver, kept: list[Preferences]) -> None:
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        at_home.chord(key)
    at_home.chord(Qt.Key.Key_Q)
    assert kept[0].text_size == 100


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, of any menu
def test_colours_are_chosen_from_a_menu(at_home: WindowDriver, kept: list[Preferences]) -> None:
    at_home.choose_from_menu("Colores", "Alto contraste")
    at_home.choose_from_menu("Tamaño del texto", "150 %")
    at_home.chord(Qt.Key.Key_Q)
    assert (kept[0].theme, kept[0].text_size) == (ThemeChoice.HIGH_CONTRAST, 150)


def test_full_screen_and_back(at_home: WindowDriver) -> None:
    at_home.press(Qt.Key.Key_F11)
    assert at_home.window.isFullScreen()
    at_home.press(Qt.Key.Key_F11)
    assert not at_home.window.isFullScreen()


def test_what_is_found_in_a_calm_moment_is_told_once(
    open_window: OpenWindow, desk: FakeDesk
) -> None:
    driver = open_window(lambda: make_opening(desk, rest=lambda: "El disco está lleno."))
    driver.await_text("El disco está lleno.")
    driver.begin()
    driver.press(Qt.Key.Key_2, Qt.Key.Key_Return)
    driver.await_text("¡Correcto!")
    assert driver.texts().count("El disco está lleno.") == 1
