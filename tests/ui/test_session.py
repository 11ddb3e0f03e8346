"""A session in class: the teacher's console and the projector, over the real packs."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import aiohttp
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QTableView
from pytestqt.qtbot import QtBot

from quizapp.app.sessions import TeachersDesk
from quizapp.app.shelf import open_shelf
from quizapp.settings import Preferences
from quizapp.ui.session.board import Board
from quizapp.ui.session.projector import ProjectorWindow
from tests.classroom.phones import Phone
from tests.ui.access import cut_off, nameless
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk, make_opening

NEXT, BACK, ENTER = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Return
_SIZE = (1280, 800)
Teach = Callable[..., "Teacher"]


class Teacher(WindowDriver):
    """A teacher at her laptop, who also sees the projector."""

    def open_class(self) -> None:
        self.await_text("Número de preguntas")
        self.open_session()

    def begin_session(self, manner: str, *without: str) -> None:
        """Begin one, some kinds of question left out."""
        self.open_class()
        for text in (manner, *without):
            self.click(text)
        for field in self.fields():
            if field.accessibleName() == "Código del cuestionario":
                field.setText("ABC234")
        self.click("Empezar la sesión")
        self.await_text("Sala de espera")

    def choose_end(self, choice: str) -> None:
        self.click("Terminar…")
        (menu,) = self.visible(QMenu)
        (action,) = (a for a in menu.actions() if a.text() == choice)
        action.trigger()
        menu.close()

    def step(self, then: str) -> None:
        self.press(NEXT)
        self.await_text(then)

    def await_kept(self) -> None:
        """Wait until a note is kept."""
        self._qtbot.waitUntil(lambda: not self.button("Guardar la nota").isEnabled())

    def projector(self) -> ProjectorWindow:
        windows = QApplication.topLevelWidgets()
        return next(w for w in windows if isinstance(w, ProjectorWindow) and w.isVisible())

    def board(self) -> str:
        """Return what the projector says."""
        (board,) = self.projector().findChildren(Board)
        return board.text()

    def await_board(self, text: str) -> None:
        self._qtbot.waitUntil(lambda: text in self.board())

    def count(self, *hands: int) -> None:
        box = self.fields()[0]
        box.setFocus()
        box.selectAll()
        for count in hands:
            self.write(str(count))
            self.press(ENTER)

    def roll(self) -> list[list[str]]:
        (table,) = self.visible(QTableView)
        model = table.model()
        columns = range(model.columnCount())
        return [[model.index(r, c).data() for c in columns] for r in range(model.rowCount())]

    def choose(self, row: int) -> None:
        (table,) = self.visible(QTableView)
        table.selectRow(row)

    def address(self) -> tuple[str, str]:
        """Return the address and the PIN."""
        self._qtbot.waitUntil(lambda: any("PIN " in text for text in self.texts()))
        told = next(text for text in self.texts() if "PIN " in text)
        url, pin = told.split(" · PIN ")
        return url.rsplit(" · ")[-1], pin

    def await_roll(self, *cells: str) -> None:
        self._qtbot.waitUntil(lambda: list(cells) in [row[: len(cells)] for row in self.roll()])


@pytest.fixture
def teach(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> Iterator[Teach]:
    """Return a way to sit a teacher down: each time over the same data."""
    shelf = open_shelf()

    def one(preferences: Preferences | None = None, size: tuple[int, int] = _SIZE) -> Teacher:
        opening = make_opening(FakeDesk())  # its pack has the name of a real one
        desks = TeachersDesk(tmp_path, shelf.banks, port=0)
        with_sessions = replace(opening, open_sessions=lambda: desks)
        driver = open_window(lambda: with_sessions, preferences, size)
        return Teacher(qtbot, driver.window)

    yield one
    for window in QApplication.topLevelWidgets():
        if isinstance(window, ProjectorWindow):
            window.deleteLater()


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


def test_hands_are_counted_by_keys(teach: Teach) -> None:
    """The projector tells the key, the sentence and how many chose what only once it is shown."""
    teacher = teach()
    teacher.begin_session("A mano alzada")
    teacher.step("Respuestas abiertas")
    teacher.await_shown(QLineEdit)
    teacher.count(*range(3, 3 + len(teacher.fields())))
    (key,) = (text for text in teacher.texts() if text.startswith("Clave: "))
    quoted = next(text for text in teacher.texts() if "«" in text and text[0].isdigit())
    sentence = quoted.split("«", 1)[1].split("»")[0]
    assert sentence not in teacher.board()
    teacher.step("Respuestas cerradas")
    assert sentence not in teacher.board()
    teacher.step("Clave a la vista")
    teacher.await_board(sentence)
    assert key.removeprefix("Clave: ").split("; ")[0] in teacher.board()
    assert any(text.endswith(" · 4") for text in teacher.texts())


def test_teams_answer_by_keys(teach: Teach) -> None:
    """A digit answers for the team whose turn it is, and the next is asked."""
    teacher = teach()
    typed = ("Respuesta escrita", "Fecha escrita", "Varias respuestas", "Verdadero o falso")
    teacher.begin_session("Por equipos, sin móviles", *typed)
    teacher.step("Responde: Rojo")
    teacher.press(Qt.Key.Key_1)
    teacher.await_text("Responde: Azul")
    teacher.await_roll("Rojo", "✓ Ha respondido")
    teacher.await_text("1 de 4 han respondido")


def test_phones_join_answer_and_are_renamed_and_banned(teach: Teach) -> None:
    """The console says who has answered; the projector only how many."""
    teacher = teach()
    teacher.begin_session("Con móviles", "Respuesta escrita", "Fecha escrita", "Ordenar")
    address = teacher.address()
    secret = asyncio.run(play(address))
    teacher.await_roll("Ana", "– Sin conexión")
    teacher.step("Respuestas abiertas")
    asyncio.run(play(address, secret, [0]))
    teacher.await_roll("Ana", "✓ Ha respondido")
    teacher.choose(0)
    teacher.fields()[0].setFocus()
    teacher.fields()[0].selectAll()
    teacher.write("Ana B.")
    teacher.press(ENTER)
    teacher.await_roll("Ana B.")
    teacher.click("Vetar")
    teacher.await_text("En la sala: 0")


def test_a_session_left_is_resumed(teach: Teach) -> None:
    """A new window offers it, at the same question, open as it was."""
    first = teach()
    first.begin_session("A mano alzada")
    first.step("Respuestas abiertas")
    (stem,) = (t for t in first.board().splitlines()[1:2])
    first.window.close()
    second = teach()
    second.open_class()
    second.await_text("Hay una sesión a medias")
    second.click("Reanudar la sesión")
    second.await_text("Respuestas abiertas")
    assert stem in second.board()


@pytest.mark.parametrize("manner", ["A mano alzada", "Por equipos, sin móviles", "Con móviles"])
def test_the_console_is_whole_at_twice_the_text_size(
    qtbot: QtBot, teach: Teach, manner: str
) -> None:
    """At 1024x700 it scrolls downwards, and every control of it has a name."""
    teacher = teach(Preferences(text_size=200), (1024, 700))
    teacher.begin_session(manner)
    teacher.step("Respuestas abiertas")
    qtbot.waitUntil(lambda: cut_off(teacher) == [])
    assert nameless(teacher) == []


def test_what_cannot_be_done_now_is_said(teach: Teach) -> None:
    """Going back from the first question leaves everything as it is."""
    teacher = teach()
    teacher.begin_session("A mano alzada")
    teacher.step("Respuestas abiertas")
    teacher.press(BACK)
    teacher.await_text("No hay ninguna pregunta ahí.")


def test_the_clicker_works_on_the_projector(teach: Teach) -> None:
    """B blackens it, and shows it again."""
    teacher = teach()
    teacher.begin_session("A mano alzada")
    for told in ("Pantalla en negro", "Sala de espera"):
        QTest.keyClick(teacher.projector(), Qt.Key.Key_B)
        teacher.await_board(told)


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, of any menu
def test_a_session_ends_and_another_is_prepared(teach: Teach) -> None:
    """What has ended is not offered again."""
    teacher = teach()
    teacher.begin_session("A mano alzada")
    teacher.choose_end("Terminar la sesión para todos")
    teacher.await_text("Sesión terminada")
    teacher.click("Preparar otra sesión")
    teacher.await_text("Una sesión en clase")
    assert not any("a medias" in text for text in teacher.texts())


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, of any menu
def test_notes_written_meanwhile_are_among_the_results(teach: Teach) -> None:
    """What came of a session is shown as soon as it has ended."""
    teacher = teach()
    teacher.begin_session("A mano alzada")
    teacher.step("Respuestas abiertas")
    teacher.click("Nota")
    teacher.await_text("Nota de la pregunta 1")
    (box,) = teacher.visible(QPlainTextEdit)
    box.setPlainText("Confusa.")
    teacher.click("Guardar la nota")
    teacher.await_kept()
    teacher.step("Respuestas cerradas")
    teacher.step("Clave a la vista")
    teacher.choose_end("Terminar la sesión para todos")
    teacher.await_text("Sesión terminada")
    teacher.click("Ver los resultados")
    teacher.await_text("0 participantes, 1 pregunta.")
    teacher.click("Cambios y notas")
    teacher.await_text("Pregunta 1: Confusa.")
