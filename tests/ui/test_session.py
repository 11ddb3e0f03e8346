"""A session in class: the teacher's console and the projector, over the real packs."""

import asyncio

import aiohttp
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QTableView
from pytestqt.qtbot import QtBot

from quizapp.domain.questions import Kind
from quizapp.settings import Preferences
from quizapp.ui.session.counting import CountField
from quizapp.ui.session.leaving import Leaving
from tests.classroom.phones import Phone
from tests.ui.access import cut_off, nameless
from tests.ui.teacher import BACK, ENTER, HANDS, NEXT, PHONES, TEAMS, Teach, Teacher

# Offscreen there is no window manager: it says so of any menu or dialog.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


async def play(address: tuple[str, str], secret: str = "", answer: object = None) -> str:
    """Join, or come back and answer the first question; returns the secret."""
    url, pin = address
    async with aiohttp.ClientSession() as http, http.ws_connect(f"{url}session") as socket:
        phone = Phone(socket)
        if not secret:
            await phone.join("Ana", pin)
            return phone.secret
        await phone.say("back", secret=secret)
        await phone.hear("welcome")
        assert (await phone.answer(0, answer))["t"] == "ack"
        return secret


def test_phones_join_answer_and_are_renamed(teach: Teach) -> None:
    """The console says who has answered; the projector only how many."""
    teacher = teach()
    teacher.begin_session(PHONES, Kind.CHOICE)
    address = teacher.address()
    secret = asyncio.run(play(address))
    teacher.await_roll("Ana", "– Sin conexión")
    teacher.step("Respuestas abiertas")
    asyncio.run(play(address, secret, [0]))
    teacher.await_roll("Ana", "✓ Ha respondido")
    teacher.choose(0)
    teacher.fill("Nombre nuevo", "Ana B.")
    teacher.await_roll("Ana B.")
    teacher.step("Clave a la vista")
    assert teacher.roll()[0][1] in {"✓ Acertó", "✗ Falló"}


@pytest.mark.parametrize("out", ["Quitar", "Vetar"])
@pytest.mark.parametrize("by_key", [False, True], ids=["button", "Ctrl+Z"])
def test_who_is_taken_out_by_mistake_is_taken_back(teach: Teach, out: str, by_key: bool) -> None:
    teacher = teach()
    teacher.begin_session(PHONES)
    asyncio.run(play(teacher.address()))
    teacher.await_roll("Ana")
    teacher.choose(0)
    teacher.click(out)
    teacher.await_text("En la sala: 0")
    teacher.await_text("Ana está fuera")
    assert isinstance(teacher.window.focusWidget(), QTableView)
    if by_key:
        QTest.keyClick(teacher.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    else:
        teacher.click("Deshacer")
    teacher.await_roll("Ana")
    assert "Deshacer" not in teacher.texts()


def test_a_session_left_is_resumed(qtbot: QtBot, teach: Teach) -> None:
    """A new window offers it, at the same question, open as it was, the keyboard in its place."""
    first = teach()
    first.begin_session(HANDS)
    first.step("Respuestas abiertas")
    (stem,) = (t for t in first.board().splitlines()[1:2])
    first.close()
    second = teach()
    second.open_class()
    second.await_text("Hay una sesión a medias")
    second.press(ENTER)
    second.await_text("Respuestas abiertas")
    assert stem in second.board()
    qtbot.waitUntil(lambda: isinstance(second.window.focusWidget(), CountField))


@pytest.mark.parametrize("manner", [HANDS, TEAMS, PHONES])
def test_the_console_is_whole_at_twice_the_text_size(
    qtbot: QtBot, teach: Teach, manner: str
) -> None:
    """At 1024x700 it scrolls downwards, and every control of it has a name."""
    teacher = teach(Preferences(text_size=200), (1024, 700))
    teacher.begin_session(manner)
    teacher.step("Respuestas abiertas")
    qtbot.waitUntil(lambda: cut_off(teacher) == [])
    assert nameless(teacher) == []


@pytest.mark.parametrize(
    ("button", "then"),
    [
        pytest.param("Cerrar", "Respuestas cerradas", id="close"),
        pytest.param("Clave", "Clave a la vista", id="reveal"),
        pytest.param("Pausa", "En pausa", id="pause"),
        pytest.param("Saltar", "Pregunta 2 de", id="skip"),
        pytest.param("Negro", "proyector en negro", id="black"),
    ],
)
def test_every_button_of_the_console(teach: Teach, button: str, then: str) -> None:
    teacher = teach()
    teacher.begin_session(HANDS, Kind.CHOICE)
    teacher.step("Respuestas abiertas")
    teacher.click(button)
    teacher.await_text(then)


def test_a_pause_and_a_black_screen_undo_themselves(teach: Teach) -> None:
    teacher = teach()
    teacher.begin_session(HANDS, Kind.CHOICE)
    teacher.step("Respuestas abiertas")
    for key, then in ((Qt.Key.Key_P, "En pausa"), (Qt.Key.Key_B, "proyector en negro")):
        teacher.press(key)
        teacher.await_text(then)
    teacher.click("Mostrar")
    teacher.press(Qt.Key.Key_P)
    teacher.await_text("Respuestas abiertas")
    assert not any("proyector en negro" in text for text in teacher.texts())


def test_jumping_and_going_back(teach: Teach) -> None:
    """What was not asked yet waits to be opened; back is the question before."""
    teacher = teach()
    teacher.begin_session(HANDS, Kind.CHOICE)
    teacher.choose_from("Ir a…", "Pregunta 3")
    teacher.await_text("Leyendo la pregunta")
    teacher.await_board("Leyendo la pregunta")
    teacher.click("Abrir")
    teacher.await_text("Respuestas abiertas")
    teacher.press(BACK)
    teacher.await_text("Pregunta 2 de")


def test_what_cannot_be_done_now_is_said(teach: Teach) -> None:
    """Going back from the first question leaves everything as it is."""
    teacher = teach()
    teacher.begin_session(HANDS)
    teacher.step("Respuestas abiertas")
    teacher.press(BACK)
    teacher.await_text("No hay ninguna pregunta ahí.")


@pytest.mark.parametrize("key", [NEXT, ENTER])
def test_a_double_press_skips_nothing(qtbot: QtBot, teach: Teach, key: Qt.Key) -> None:
    teacher = teach()
    teacher.begin_session(TEAMS, Kind.CHOICE)
    QApplication.setDoubleClickInterval(300)
    qtbot.waitUntil(lambda: pressed_until(teacher, key, "Respuestas abiertas"))
    teacher.press(key)
    teacher.click("Pausa")
    teacher.await_text("En pausa")


def pressed_until(teacher: Teacher, key: Qt.Key, then: str) -> bool:
    """Press a key until it is heeded."""
    teacher.press(key, key)
    return any(then in text for text in teacher.texts())


def test_a_press_before_the_last_is_seen_to_is_none(teach: Teach) -> None:
    """However slow the disk is, a step leads from what the teacher sees."""
    teacher = teach()
    teacher.begin_session(HANDS, Kind.CHOICE)
    teacher.press(NEXT, NEXT, NEXT)
    teacher.await_text("Respuestas abiertas")
    teacher.press(Qt.Key.Key_P)
    teacher.await_text("En pausa")


def test_escape_leaves_no_class(teach: Teach) -> None:
    """Clickers send it to end a presentation."""
    teacher = teach()
    teacher.begin_session(HANDS)
    teacher.press(Qt.Key.Key_Escape)
    teacher.await_text("La sesión sigue.")
    assert any("Sala de espera" in text for text in teacher.texts())


def test_closing_the_window_asks_first(teach: Teach) -> None:
    """Going on is what Enter and Esc do; closed, it can be resumed."""
    teacher = teach()
    teacher.begin_session(HANDS)
    teacher.window.close()
    (dialog,) = teacher.visible(Leaving)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert teacher.window.isVisible()
    teacher.window.close()
    (dialog,) = teacher.visible(Leaving)
    (close,) = (b for b in dialog.findChildren(QAbstractButton) if "después" in b.text())
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not teacher.window.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_Period])
def test_the_clicker_blackens_on_the_projector(teach: Teach, key: Qt.Key) -> None:
    """And shows it again."""
    teacher = teach()
    teacher.begin_session(HANDS)
    teacher.press(Qt.Key.Key_F5)
    for told in ("Pantalla en negro", "Sala de espera"):
        QTest.keyClick(teacher.projector(), key)
        teacher.await_board(told)


def test_the_keys_of_a_presentation_work_on_the_projector(qtbot: QtBot, teach: Teach) -> None:
    """F5 fills the only screen, the arrows go on and back, Esc gives the screen back."""
    teacher = teach()
    teacher.begin_session(HANDS, Kind.CHOICE)
    teacher.press(Qt.Key.Key_F5)
    projector = teacher.projector()
    qtbot.waitUntil(lambda: projector.isFullScreen() and projector.isActiveWindow())
    for key, told in (
        (Qt.Key.Key_Right, "Respuestas abiertas"),
        (Qt.Key.Key_Space, "Respuestas cerradas"),
        (Qt.Key.Key_PageDown, "Clave a la vista"),
        (Qt.Key.Key_Return, "Respuestas abiertas"),
        (Qt.Key.Key_Left, "Clave a la vista"),
    ):
        QTest.keyClick(projector, key)
        teacher.await_board(told)
    QTest.keyClick(projector, Qt.Key.Key_Escape)
    qtbot.waitUntil(teacher.window.isActiveWindow)
    assert projector.isMinimized()


def test_the_console_tells_of_a_second_screen_that_comes_and_goes(
    qtbot: QtBot, teach: Teach
) -> None:
    """And keeps the keyboard."""
    teacher = teach()
    teacher.begin_session(HANDS)
    for beside, told in ((True, "El proyector está en la segunda"), (False, "ya no está")):
        teacher.projector().moved.emit(beside)
        teacher.await_text(told)
        qtbot.waitUntil(teacher.window.isActiveWindow)


def test_a_projector_closed_opens_again(qtbot: QtBot, teach: Teach) -> None:
    teacher = teach()
    teacher.begin_session(HANDS)
    teacher.projector().close()
    teacher.click("Proyector")
    qtbot.waitUntil(lambda: "Sala de espera" in teacher.board())


def test_a_session_ends_and_another_is_prepared(teach: Teach) -> None:
    """What has ended is not offered again."""
    teacher = teach()
    teacher.begin_session(HANDS)
    teacher.choose_from("Terminar…", "Terminar la sesión para todos")
    teacher.await_text("Sesión terminada")
    teacher.click("Preparar otra sesión")
    teacher.await_text("Una sesión en clase")
    assert not any("a medias" in text for text in teacher.texts())


def test_the_end_shows_no_question_and_no_way_in(teach: Teach) -> None:
    teacher = teach()
    teacher.begin_session(PHONES)
    url, _ = teacher.address()
    teacher.step("Solo para ti")
    teacher.choose_from("Terminar…", "Terminar la sesión para todos")
    teacher.await_text("Sesión terminada")
    assert not [t for t in teacher.texts() if url in t or t.startswith(("Solo", "Después"))]


def test_notes_written_meanwhile_are_among_the_results(teach: Teach) -> None:
    """What came of a session is shown as soon as it has ended."""
    teacher = teach()
    teacher.begin_session(HANDS)
    teacher.step("Respuestas abiertas")
    teacher.click("Nota")
    teacher.await_text("Nota de la pregunta 1")
    (box,) = teacher.visible(QPlainTextEdit)
    box.setPlainText("Confusa.")
    teacher.click("Guardar la nota")
    teacher.await_kept()
    teacher.step("Respuestas cerradas")
    teacher.step("Clave a la vista")
    teacher.choose_from("Terminar…", "Terminar la sesión para todos")
    teacher.await_text("Sesión terminada")
    teacher.click("Ver los resultados")
    teacher.await_text("0 participantes, 1 pregunta.")
    teacher.click("Cambios y notas")
    teacher.await_text("Pregunta 1: Confusa.")
