"""The library: what packs there are, an article to be read, packs of one's own."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from quizapp.domain.article import Article
from quizapp.domain.errors import PackError, StoreError
from quizapp.settings import ThemeChoice
from quizapp.ui.library import OwnPack
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.pages.sentence_panel import FactCard
from quizapp.ui.pages.volume_card import LostCard, VolumeCard
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.mastery_bar import MasteryBar
from quizapp.ui.widgets.reading_view import ReadingView
from tests.factories import SENTENCES
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FAULT, FakeDesk, FakeLibrary, make_opening
from tests.ui.places import to_reader, to_start

FOLDER = Path("/discos/usb/mi-paquete")

# offscreen, of any menu and of any dialog
offscreen = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints")


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary()


@pytest.fixture
def at_library(open_window: OpenWindow, desk: FakeDesk, library: FakeLibrary) -> WindowDriver:
    driver = open_window(lambda: replace(make_opening(desk), library=library))
    to_start(driver)
    driver.open_library()
    return driver


@pytest.fixture
def at_reader(open_window: OpenWindow, desk: FakeDesk) -> WindowDriver:
    driver = open_window(desk)
    to_reader(driver)
    return driver


def view(driver: WindowDriver) -> ReadingView:
    """Return the article."""
    (found,) = driver.visible(ReadingView)
    return found


def marked(driver: WindowDriver) -> set[str]:
    """Return the words with a ground of their own."""
    return {
        layer.cursor.selectedText()
        for layer in view(driver).extraSelections()
        if layer.format.background().style() is not Qt.BrushStyle.NoBrush
    }


def add(driver: WindowDriver, folder: Path = FOLDER) -> None:
    """Choose a folder."""
    (page,) = driver.visible(LibraryPage)
    page.added.emit(str(folder))


def test_a_pack_is_read_by_a_press_anywhere_on_it(at_library: WindowDriver) -> None:
    (card,) = at_library.visible(VolumeCard)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().bottomRight() / 2)
    at_library.await_shown(ReadingView)


def test_a_pack_shows_what_it_holds(at_library: WindowDriver) -> None:
    at_library.await_text("3 frases · 0 hechos · 8 preguntas")
    at_library.await_text("3 sin preguntar")
    assert at_library.button("Leer").hasFocus()


def test_an_article_says_where_it_is_from(open_window: OpenWindow) -> None:
    article = Article(title="A", language="es", sentences=SENTENCES, source="B.", licence="C")
    driver = open_window(FakeDesk(article=article))
    to_reader(driver)
    driver.await_text("Fuente: B. Licencia: C")


def test_a_sentence_shows_what_it_states(at_reader: WindowDriver) -> None:
    assert view(at_reader).current == 1
    at_reader.await_text("Frase 1 de 3")
    at_reader.await_text("Dice 1 cosa")
    at_reader.await_text("Borís Yeltsin pospuso una visita a Japón en septiembre de 1992.")
    at_reader.await_text("«una visita»: es una explicación")
    assert marked(at_reader) == {"septiembre de 1992"}


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        pytest.param((Qt.Key.Key_Down,), 2, id="down"),
        pytest.param((Qt.Key.Key_End,), 3, id="end"),
        pytest.param((Qt.Key.Key_End, Qt.Key.Key_Down), 3, id="no further than the last"),
        pytest.param((Qt.Key.Key_End, Qt.Key.Key_Home), 1, id="home"),
        pytest.param((Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up), 1, id="up"),
    ],
)
def test_keys_go_from_sentence_to_sentence(
    at_reader: WindowDriver, keys: tuple[Qt.Key, ...], sentence: int
) -> None:
    view(at_reader).setFocus()
    at_reader.press(*keys)
    at_reader.await_text(f"Frase {sentence} de 3")
    assert view(at_reader).current == sentence


def test_a_sentence_is_clicked(at_reader: WindowDriver) -> None:
    article = view(at_reader)
    place = article.cursorRect(QTextCursor(article.document().findBlockByNumber(1))).center()
    QTest.mouseClick(article.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(20, 0))
    at_reader.await_text("Frase 2 de 3")
    at_reader.await_text("De esta frase no se ha anotado ningún hecho.")
    assert marked(at_reader) == set()


def test_alt_and_arrows_go_on_from_anywhere(at_reader: WindowDriver) -> None:
    at_reader.alt(Qt.Key.Key_Down)
    at_reader.await_text("Frase 2 de 3")
    at_reader.alt(Qt.Key.Key_Up)
    at_reader.await_text("Frase 1 de 3")


def test_a_fact_marks_its_own_words(at_reader: WindowDriver) -> None:
    (card,) = at_reader.visible(FactCard)
    card.click()
    assert card.isChecked()
    assert marked(at_reader) == {"septiembre de 1992"}
    assert card.accessibleName().endswith("8 preguntas")


def test_a_sentence_is_practised(at_reader: WindowDriver, desk: FakeDesk) -> None:
    view(at_reader).setFocus()
    at_reader.press(Qt.Key.Key_Return)
    at_reader.await_options()
    assert [settings.sentences for settings in desk.asked] == [frozenset({1})]


def test_words_are_looked_for(at_reader: WindowDriver) -> None:
    at_reader.chord(Qt.Key.Key_F)
    at_reader.write("VISITA")
    at_reader.await_text("1 de 2")
    assert {"visita"} < marked(at_reader)
    at_reader.press(Qt.Key.Key_Return)
    at_reader.await_text("2 de 2")
    at_reader.await_text("Frase 2 de 3")
    at_reader.press(Qt.Key.Key_F3)
    at_reader.await_text("Frase 1 de 3")
    at_reader.write("!")
    at_reader.await_text("No está")


def test_escape_leads_back_step_by_step(at_reader: WindowDriver) -> None:
    at_reader.press(Qt.Key.Key_Escape)
    at_reader.await_shown(VolumeCard)
    at_reader.press(Qt.Key.Key_Escape)
    at_reader.await_text("Número de preguntas")


@offscreen
def test_a_folder_is_chosen(at_library: WindowDriver, library: FakeLibrary, qtbot: QtBot) -> None:
    at_library.click("Abrir un paquete de una carpeta…")
    (dialog,) = at_library.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(FOLDER))
    dialog.close()
    qtbot.waitUntil(lambda: library.added == [FOLDER])
    at_library.await_text("«Mi paquete» está abierto.")


def test_a_pack_with_faults_says_where(at_library: WindowDriver, library: FakeLibrary) -> None:
    library.answer = OwnPack(folder=FOLDER, title="Mío", id="mio", faults=(FAULT,) * 22)
    add(at_library)
    at_library.await_text("«Mío» se ha abierto, pero no entero:")
    at_library.await_text("pack.yaml:7: unknown-key: «sobra» no existe.")
    at_library.await_text("Y 2 fallos más.")
    at_library.click("Copiar los fallos")
    assert QGuiApplication.clipboard().text() == "\n".join([str(FAULT)] * 22)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        pytest.param(PackError((FAULT,)), "No se puede usar el paquete de", id="faults"),
        pytest.param(StoreError("Disco lleno."), "Disco lleno.", id="a full disk"),
    ],
)
def test_a_pack_that_is_not_opened_says_why(
    at_library: WindowDriver, library: FakeLibrary, error: PackError, told: str
) -> None:
    library.answer = error
    add(at_library)
    at_library.await_text(told)
    assert library.own == []


def test_a_pack_that_has_gone_is_found_again_or_removed(
    open_window: OpenWindow, desk: FakeDesk
) -> None:
    library = FakeLibrary(OwnPack(folder=FOLDER, title="Mío", faults=(FAULT,)))
    driver = open_window(lambda: replace(make_opening(desk), library=library))
    to_start(driver)
    driver.open_library()
    driver.await_text("No se puede abrir. Lo que respondiste se conserva.")
    driver.click("Intentarlo de nuevo")
    driver.await_text("«Mi paquete» está abierto.")
    assert library.added == [FOLDER]
    driver.click_when_there("Quitar")
    driver.await_text("Quitado. Lo que respondiste se conserva.")
    driver.await_gone("Quitar")
    assert driver.visible(LostCard) == []


def test_a_pack_of_ones_own_is_read_anew_or_removed(
    open_window: OpenWindow, desk: FakeDesk
) -> None:
    library = FakeLibrary(OwnPack(folder=FOLDER, title="Rusia y Japón", id=desk.packs[0].id))
    driver = open_window(lambda: replace(make_opening(desk), library=library))
    to_start(driver)
    driver.open_library()
    driver.await_text(f"Tu carpeta: {FOLDER}")
    driver.click_when_there("Leer la carpeta de nuevo")
    driver.await_text("«Mi paquete» está abierto.")
    assert library.added == [FOLDER]
    driver.click_when_there("Quitar")
    driver.await_text("Quitado. Lo que respondiste se conserva.")
    assert library.own == []


def test_arrows_go_on_too(at_reader: WindowDriver) -> None:
    at_reader.click_named("Frase siguiente")
    at_reader.await_text("Frase 2 de 3")
    at_reader.click_named("Frase anterior")
    at_reader.await_text("Frase 1 de 3")


def test_a_bar_says_what_it_shows(qtbot: QtBot) -> None:
    theme = Theme(ThemeChoice.LIGHT, 100)
    bar = MasteryBar(theme, [1.0, 0.95, 0.8, 0.1, None])
    qtbot.addWidget(bar)
    told = "2 frases se recuerdan · 1 se va olvidando · 1 casi olvidada · 1 sin preguntar"
    assert bar.accessibleName() == bar.told == told


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        pytest.param("denied", "el artículo lo niega", id="denied"),
        pytest.param("open-list", "el artículo no dice que la lista esté completa", id="open list"),
    ],
)
def test_what_is_not_asked_says_why(
    open_window: OpenWindow, desk: FakeDesk, reason: str, told: str
) -> None:
    library = FakeLibrary()
    library.stated = [replace(library.stated[0], unasked=(("una visita", reason),))]
    driver = open_window(lambda: replace(make_opening(desk), library=library))
    to_reader(driver)
    driver.await_text(f"«una visita»: {told}.")
