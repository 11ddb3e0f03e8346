"""The sessions of the past: their list, what came of one, and what can be done about it."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QMenu,
    QPlainTextEdit,
    QTableView,
)
from pytestqt.qtbot import QtBot

from quizapp.app.sessions import TeachersDesk
from quizapp.app.shelf import open_shelf
from quizapp.classroom.acts import Command, Join
from quizapp.classroom.plan import Plan
from quizapp.classroom.session import begin
from quizapp.generate.bank import Bank
from quizapp.settings import Preferences
from quizapp.store.sessions import FILE_NAME, open_journal
from quizapp.study.ports import Settings
from quizapp.ui.session.past import printing
from quizapp.ui.session.past.table import alphabetical
from scripts import seed_sessions
from tests.classroom.builder import make_plan
from tests.classroom.test_archive import play
from tests.factories import NOON
from tests.ui.access import cut_off, nameless
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk, make_opening

# Offscreen there is no place for a window of its own; said of any menu and dialog.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SECTIONS = ("Resumen", "Preguntas", "Participantes", "Artículo", "Cambios y notas")
Look = Callable[..., "Reader"]


class Reader(WindowDriver):
    """A teacher who reads what came of her sessions."""

    def open_list(self) -> None:
        self.await_text("Número de preguntas")
        self.open_session()
        self.click_when_there("Sesiones anteriores")
        self.await_text("Preparar una sesión")

    def open_report(self) -> None:
        self.open_list()
        self.click("Ver los resultados")
        self.await_text("De media")

    def turn_to(self, section: str) -> None:
        self.click(section)

    def table(self) -> QTableView:
        (table,) = self.visible(QTableView)
        return table

    def cells(self, column: int = 0, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> Any:
        model = self.table().model()
        return [model.index(row, column).data(role) for row in range(model.rowCount())]

    def choose_from(self, button: str, choice: str) -> None:
        self.click(button)
        (menu,) = self.visible(QMenu)
        action = next(a for a in menu.actions() if a.text().startswith(choice))
        action.trigger()
        menu.close()

    def note(self, text: str) -> None:
        (box,) = self.visible(QPlainTextEdit)
        box.setPlainText(text)
        self.click("Guardar la nota")
        self.await_text("La nota está guardada.")

    def save_as(self, file: Path, *choices: str) -> None:
        self.click("Guardar o imprimir…")
        for choice in choices:
            self.click(choice)
        self.click("Guardar como…")
        (dialog,) = self.visible(QFileDialog)
        dialog.fileSelected.emit(str(file))
        dialog.close()


@pytest.fixture(scope="module")
def bank() -> Bank:
    return open_shelf().first


@pytest.fixture
def plan(bank: Bank) -> Plan:
    """Return a plan of three choices."""
    only = [item.id for item in bank.items.values() if item.kind.value == "choice"][:3]
    return make_plan(quiz=Settings(pack=bank.pack.id, seed="S", only=tuple(only)))


@pytest.fixture
def look(
    qtbot: QtBot, open_window: OpenWindow, bank: Bank, plan: Plan, tmp_path: Path
) -> Iterator[Look]:
    """Return a way to open the window over sessions with so many students each."""

    def one(
        *sizes: int, preferences: Preferences | None = None, size: tuple[int, int] = (1280, 800)
    ) -> Reader:
        opened = open_journal(tmp_path)
        for students in sizes:
            names = [f"Alumna {n:04}" for n in range(students)]
            play(bank, plan, opened.journal, names)  # type: ignore[arg-type] # as good as the fake
        opened.journal.close()
        desks = TeachersDesk(tmp_path, {bank.pack.id: bank}, port=0)
        opening = replace(make_opening(FakeDesk()), open_sessions=lambda: desks)
        return Reader(qtbot, open_window(lambda: opening, preferences, size).window)

    yield one
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QFileDialog):
            window.deleteLater()


def test_without_sessions_it_says_so(look: Look) -> None:
    reader = look()
    reader.open_list()
    reader.await_text("Todavía no has dado ninguna sesión")


def test_the_list_tells_of_each_and_opens_one(look: Look, bank: Bank) -> None:
    """A row pressed twice opens too; Esc goes back, one page at a time."""
    reader = look(2, 3)
    reader.open_list()
    assert reader.cells(2) == ["3", "2"]
    assert reader.cells(1) == [bank.pack.article.title] * 2
    reader.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    reader.await_text("2 participantes, 3 preguntas. De media, el 50 % de los puntos.")
    reader.press(Qt.Key.Key_Escape)
    reader.await_text("Preparar una sesión")
    reader.press(Qt.Key.Key_Escape)
    reader.await_text("Una sesión en clase")


def test_a_session_is_deleted_after_asking(look: Look) -> None:
    reader = look(2)
    reader.open_list()
    reader.click("Borrar…")
    reader.await_text("Se borrarán para siempre")
    reader.click("No borrar")
    reader.click("Borrar…")
    reader.click("Borrar para siempre")
    reader.await_text("La sesión se ha borrado.")
    reader.await_text("Todavía no has dado ninguna sesión")


def test_the_same_from_its_report(look: Look) -> None:
    reader = look(2)
    reader.open_report()
    reader.click("Borrar…")
    reader.click("Borrar para siempre")
    reader.await_text("La sesión se ha borrado.")


def test_what_is_said_of_a_question_leads_to_it(look: Look) -> None:
    """Its options are told with why they are wrong, and every sentence cited."""
    reader = look(12)
    reader.open_report()
    reader.click_first("Pregunta 1")
    reader.await_text("Pregunta 1 · ")
    assert any("la eligieron" in text for text in reader.texts())
    assert any(text.startswith("✓ ") or "✓ " in text for text in reader.texts())
    assert any("<b><u>" in text for text in reader.texts())


def test_a_question_is_voided_and_back(look: Look) -> None:
    reader = look(2)
    reader.open_report()
    reader.turn_to("Preguntas")
    reader.click("Anular la pregunta")
    reader.await_text("Pregunta 1: anulada. Todo está recalculado.")
    reader.await_text("Anulada: no cuenta para nadie")
    assert reader.button("Volver a contarla").hasFocus()
    reader.turn_to("Participantes")
    assert reader.cells(1) == ["2", "0"]
    reader.click("Deshacer")
    reader.await_text("Pregunta 1: vuelve a contar. Todo está recalculado.")
    assert reader.cells(1) == ["3", "0"]
    reader.turn_to("Cambios y notas")
    assert sum("Pregunta 1: " in text for text in reader.texts()) == 3  # two and the last told


def test_a_second_key_is_accepted_and_undone_from_the_log(look: Look) -> None:
    reader = look(2)
    reader.open_report()
    reader.turn_to("Preguntas")
    wrong = next(t for t in reader.texts() if "1 la eligió" in t and "✓" not in t)
    reader.choose_from("Dar por buena otra respuesta…", wrong[3:].split(" · ")[0])
    reader.await_text("vale también «")
    reader.turn_to("Participantes")
    assert reader.cells(1) == ["3", "1"]
    reader.turn_to("Cambios y notas")
    undo = [b for b in reader.visible(QAbstractButton) if b.text() == "Deshacer"]
    QTest.mouseClick(undo[-1], Qt.MouseButton.LeftButton)
    reader.await_text("ya no vale «")


def test_notes_are_kept(look: Look) -> None:
    reader = look(2)
    reader.open_report()
    reader.turn_to("Preguntas")
    reader.note("Confusa.")
    reader.turn_to("Cambios y notas")
    reader.await_text("Pregunta 1: Confusa.")
    reader.note("Con prisa.")
    reader.turn_to("Resumen")
    reader.await_text("Nota de la sesión: Con prisa.")


def test_students_are_sorted_by_mouse_and_by_keyboard(look: Look) -> None:
    reader = look(3)
    reader.open_report()
    reader.turn_to("Participantes")
    header = reader.table().horizontalHeader()
    name = header.sectionViewportPosition(0) + 10
    for names in (["0000", "0001", "0002"], ["0002", "0001", "0000"]):
        place = header.rect().center()
        place.setX(name)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert [cell[-4:] for cell in reader.cells()] == names
    reader.choose_from("Ordenar por…", "Puntos")
    assert reader.cells(1) == ["3", "0", "0"]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(["Álvarez", "Ana", "nube", "ñu", "Óscar", "pan"], id="accents and ñ"),
        pytest.param(["¿A quién?", "«Bien»", "Cómo"], id="signs"),
    ],
)
def test_texts_are_in_the_order_of_a_dictionary(texts: Sequence[str]) -> None:
    turned = [*texts[1:], texts[0]]
    assert sorted(turned, key=alphabetical) == texts


def test_sessions_that_cannot_be_looked_up_are_told(look: Look, tmp_path: Path) -> None:
    """Nobody is told then that there are none."""
    reader = look(2)
    with closing(open_journal(tmp_path).journal):
        reader.await_text("Número de preguntas")
        reader.open_session()
        reader.click_when_there("Sesiones anteriores")
        reader.await_text("ya está abierto")
        assert not any("Todavía no has dado" in text for text in reader.texts())


def test_cells_show_points_answers_or_time_and_tell_everything(look: Look) -> None:
    reader = look(2)
    reader.open_report()
    reader.turn_to("Participantes")
    assert reader.cells(3) == ["✓ 1", "✗ 0"]
    told = reader.cells(3, Qt.ItemDataRole.AccessibleTextRole)
    assert all(part in told[0] for part in ("Pregunta 1: «", "correcta, 1 puntos", "0,0 s"))
    reader.click("El tiempo")
    assert reader.cells(3) == ["0,0 s", "0,0 s"]
    reader.click("Lo respondido")
    assert reader.cells(3)[0].startswith("✓ ")


def test_the_article_is_told_sentence_by_sentence(look: Look) -> None:
    reader = look(12)
    reader.open_report()
    reader.turn_to("Artículo")
    reader.await_text("Cuesta (menos del 50 %)")
    assert any("la mayoría no la entendió" in text for text in reader.texts())


@pytest.mark.parametrize("names", [True, False], ids=["with names", "without"])
def test_a_workbook_is_saved(look: Look, tmp_path: Path, *, names: bool) -> None:
    reader, file = look(2), tmp_path / "clase.xlsx"
    reader.open_report()
    reader.save_as(file, "Con nombres" if names else "Sin nombres ni notas")
    reader.await_text("Guardado en «")
    first = load_workbook(file)["Alumnos"]["A2"].value
    assert str(first).startswith("Alumna 0000") is names


def test_tables_are_saved_as_csv_with_commas(look: Look, tmp_path: Path) -> None:
    reader = look(2)
    reader.open_report()
    reader.save_as(tmp_path / "clase.csv", "CSV, un archivo por tabla", "Coma")
    reader.await_text("Guardado en «")
    assert (tmp_path / "clase-alumnos.csv").read_bytes().startswith(b"\xef\xbb\xbfNombre,Equipo")


def test_pages_are_saved_as_pdf(look: Look, tmp_path: Path) -> None:
    reader, file = look(2), tmp_path / "clase.pdf"
    reader.open_report()
    reader.save_as(file, "PDF, para leer", "Sin nombres ni notas")
    reader.await_text("Guardado en «")
    assert file.read_bytes().startswith(b"%PDF")


def test_pages_are_printed(look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The dialog is the system's: it is answered by a printer that is a file, then by nobody."""
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printers = [None, printer]
    monkeypatch.setattr(printing, "ask", lambda _parent, _title: printers.pop(0))
    reader = look(2)
    reader.open_report()
    reader.click("Guardar o imprimir…")
    reader.click("Imprimir…")
    reader.click("Imprimir…")
    reader.await_text("Enviado a la impresora.")
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")


def test_what_cannot_be_written_is_said(look: Look, tmp_path: Path) -> None:
    reader = look(2)
    reader.open_report()
    reader.save_as(tmp_path / "nowhere" / "clase.xlsx")
    reader.await_text("no existe esa carpeta")


def test_a_session_left_half_finished_is_only_read(
    look: Look, bank: Bank, plan: Plan, tmp_path: Path
) -> None:
    """It is told as such, and nothing can be decided about it."""
    opened = open_journal(tmp_path)
    session = begin(plan, bank, opened.journal, at=NOON, clock=lambda: 0.0)
    for act in (Join("Ana", "x"), Command.NEXT, Command.REVEAL):
        session.do(act)
    session.keep()
    opened.journal.close()
    reader = look()
    reader.open_list()
    assert reader.cells(5) == ["a medias"]
    reader.click("Ver los resultados")
    reader.await_text(" · a medias")
    reader.turn_to("Preguntas")
    assert "Anular la pregunta" not in reader.texts()


def test_one_that_cannot_be_read_is_told_and_deleted(look: Look, tmp_path: Path) -> None:
    """It was kept without its questions, and its pack is another by now."""
    reader = look(2)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as db:
        db.execute("UPDATE sessions SET content = '', digest = 'another'")
        db.execute("DELETE FROM summaries")
        db.commit()
    reader.open_list()
    assert reader.cells(5) == ["no se puede leer"]
    reader.click("Ver los resultados")
    reader.await_text("Solo se puede borrar")
    reader.click("Borrar…")
    reader.click("Borrar para siempre")
    reader.await_text("La sesión se ha borrado.")


@pytest.mark.parametrize("section", SECTIONS)
def test_a_report_is_whole_at_twice_the_text_size(qtbot: QtBot, look: Look, section: str) -> None:
    """At 1024x700 it scrolls downwards, and every control of it has a name."""
    reader = look(12, preferences=Preferences(text_size=200), size=(1024, 700))
    reader.open_report()
    reader.turn_to(section)
    qtbot.waitUntil(lambda: cut_off(reader) == [])
    assert nameless(reader) == []


def test_the_list_is_whole_at_twice_the_text_size(qtbot: QtBot, look: Look) -> None:
    reader = look(2, preferences=Preferences(text_size=200), size=(1024, 700))
    reader.open_list()
    qtbot.waitUntil(lambda: cut_off(reader) == [])
    assert nameless(reader) == []


@pytest.mark.parametrize("students", [0, 1], ids=["nobody", "one"])
def test_small_sessions_are_readable(look: Look, students: int) -> None:
    reader = look(students)
    reader.open_list()
    reader.click("Ver los resultados")
    reader.await_text(f"{students} participante")
    for section in SECTIONS:
        reader.turn_to(section)


@pytest.mark.parametrize("students", [0, 11], ids=["hands", "eleven"])
def test_every_question_can_be_read(
    capsys: pytest.CaptureFixture[str], look: Look, tmp_path: Path, students: int
) -> None:
    """Those without options tell their key and what was answered instead."""
    seed_sessions.main(str(tmp_path), str(students))
    assert capsys.readouterr().out == f"{students} 12\n"
    reader = look()
    reader.open_report()
    reader.turn_to("Preguntas")
    for row in range(12):
        reader.table().selectRow(row)
        reader.await_text(f"Pregunta {row + 1} · ")
        told = " ".join(reader.texts())
        assert "Clave: " in told or "✓ " in told
        assert "<b><u>" in told


def test_headings_too_short_are_told(look: Look) -> None:
    reader = look(2)
    reader.open_report()
    reader.turn_to("Participantes")
    told = (
        reader
        .table()
        .model()
        .headerData(3, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    )
    assert str(told).startswith("Pregunta 1: ¿")


def test_everything_is_reached_by_tab(look: Look) -> None:
    reader = look(2)
    reader.open_report()
    reader.turn_to("Preguntas")
    reached: set[object] = set()
    for _ in range(60):
        reached.add(reader.window.focusWidget())
        reader.press(Qt.Key.Key_Tab)
    missed: Sequence[str] = [
        button.text()
        for button in reader.visible(QAbstractButton)
        if button.isEnabled() and button not in reached and not button.autoExclusive()
    ]
    assert missed == []
    assert reader.table() in reached
