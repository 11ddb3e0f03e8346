"""The page on which a session is prepared: what is chosen there, and what is kept."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from quizapp.app.sessions import TeachersDesk
from quizapp.app.shelf import Shelf, open_shelf
from quizapp.classroom.codec import load_plan
from quizapp.classroom.plan import Answering, Counts, Limit, Plan, Scoring, Standings, TeamScore
from quizapp.classroom.presets import Preset, dump_preset
from quizapp.domain.questions import Kind
from quizapp.settings import Preferences
from quizapp.store.sessions import open_journal
from quizapp.study.ports import Settings
from quizapp.study.words import kind_name
from quizapp.ui.session.class_editor import ClassEditor
from quizapp.ui.session.projector import ProjectorWindow
from quizapp.ui.widgets.chip import ChipButton
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.sentence_tick import SentenceTick
from tests.ui.access import cut_off, nameless
from tests.ui.conftest import OpenWindow
from tests.ui.fakes import FakeDesk, make_opening
from tests.ui.teacher import Teacher

# Offscreen there is no window manager: it says so of any menu or dialog.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
QUESTIONS, NAMES, RULES = "Preguntas", "Clase y nombres", "Tiempo, puntos y clasificación"
SAVED = "Ajustes guardados"
Prepare = Callable[..., "Preparer"]


class Preparer(Teacher):
    """A teacher before a session."""

    def open_page(self, *unfolded: str) -> None:
        self.await_text("Número de preguntas")
        self.open_session()
        for title in unfolded:
            self.click(title)
        QApplication.processEvents()  # lay out what was unfolded

    def type_into(self, name: str, text: str) -> None:
        (field,) = (f for f in self.fields() if f.accessibleName() == name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)

    def typed(self, name: str) -> str:
        (field,) = (f for f in self.fields() if f.accessibleName() == name)
        return field.text()

    def paste_names(self, text: str) -> None:
        (paper,) = self.visible(QPlainTextEdit)
        paper.selectAll()
        QGuiApplication.clipboard().setText(text)
        paper.paste()

    def pick_sentences(self, *names: str) -> None:
        """Tick sentences by how their names begin."""
        self.click("Elegir frases…")
        self.await_shown(SentenceTick)
        for tick in self.visible(SentenceTick):
            tick.setChecked(tick.accessibleName().startswith(names))
        self.click(f"Usar {len(names)} frase")

    def await_summary(self, title: str, summary: str) -> None:
        """Wait until the line of a fold says this."""
        heading = self.button(title)
        self._qtbot.waitUntil(lambda: heading.accessibleDescription().endswith(summary))

    def read_names(self, file: Path) -> None:
        (editor,) = self.visible(ClassEditor)
        editor.read_file(str(file))

    def make_class(self, name: str, text: str) -> None:
        self.click("Nueva clase…")
        self.type_into("Nombre de la clase", name)
        self.paste_names(text)
        self.click("Guardar la clase")

    def chosen(self) -> set[str]:
        """Return what is chosen among chips in sight."""
        chips = self.visible(ChipButton)
        return {chip.text() for chip in chips if chip.isChecked()}

    def begin_it(self) -> None:
        self.click("Empezar la sesión")
        self.await_text("Sala de espera")


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return open_shelf()


@pytest.fixture
def prepare(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, shelf: Shelf
) -> Iterator[Prepare]:
    """Return a way to open a window, each time over the same data."""
    teachers: list[Preparer] = []

    def one(
        preferences: Preferences | None = None, size: tuple[int, int] = (1280, 800)
    ) -> Preparer:
        desks = TeachersDesk(tmp_path, shelf.banks, port=0)
        opening = replace(make_opening(FakeDesk()), open_sessions=lambda: desks)
        teachers.append(Preparer(qtbot, open_window(lambda: opening, preferences, size).window))
        return teachers[-1]

    yield one
    for teacher in teachers:
        teacher.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, ProjectorWindow):
            window.deleteLater()


def plans(folder: Path) -> list[Plan]:
    """Return the plans of the sessions, the newest first; no window may be open over them."""
    with closing(open_journal(folder).journal) as journal:
        return [load_plan(record.plan) for record in journal.records()]


def test_one_button_suffices(prepare: Prepare, tmp_path: Path) -> None:
    teacher = prepare()
    teacher.open_page()
    teacher.press(Qt.Key.Key_Return)
    teacher.await_text("Sala de espera")
    teacher.close()
    (plan,) = plans(tmp_path)
    assert (plan.limit, plan.scoring) == (Limit.OFF, Scoring.CORRECTNESS)
    assert (plan.standings, plan.counts) == (Standings.END, Counts.LAST)
    assert len(plan.quiz.only) == 10
    assert len(plan.quiz.seed) == 6


def test_every_rule_can_be_chosen(prepare: Prepare, tmp_path: Path) -> None:
    teacher = prepare()
    teacher.open_page(RULES)
    for text in (
        "Con móviles",
        "Estricto: al acabar se cierra",
        "60 s",
        "Por acertar pronto (al menos la mitad)",
        "Cada cinco preguntas",
        "La última: se puede cambiar",
        "Solo las opciones",
    ):
        teacher.click(text)
    told = "Estricto: al acabar se cierra · 60 s · por acertar pronto (al menos la mitad)"
    teacher.await_summary(RULES, f"{told} · clasificación: cada cinco preguntas")
    teacher.begin_it()
    teacher.close()
    (plan,) = plans(tmp_path)
    assert (plan.limit, plan.seconds, plan.scoring) == (Limit.HARD, 60, Scoring.SPEED)
    assert (plan.standings, plan.counts) == (Standings.ROUNDS, Counts.LAST)
    assert plan.close_when_all
    assert not plan.stem_on_phone


def test_sentences_kinds_number_and_code(prepare: Prepare, tmp_path: Path, shelf: Shelf) -> None:
    teacher = prepare()
    teacher.open_page(QUESTIONS)
    teacher.click("5")
    for kind in set(Kind) - {Kind.CHOICE}:
        teacher.click(kind_name(kind))
    teacher.pick_sentences("Frase 1:")
    teacher.type_into("Código del cuestionario", "abc234")
    teacher.await_summary(QUESTIONS, "5 preguntas · 1 tipo · frase 1 · código abc234")
    teacher.begin_it()
    teacher.close()
    (plan,) = plans(tmp_path)
    items = [shelf.banks["rusia-japon"].items[id_] for id_ in plan.quiz.only]
    assert {item.kind for item in items} == {Kind.CHOICE}
    assert all(1 in {citation.sentence for citation in item.citations} for item in items)
    assert plan.quiz.seed == "ABC234"


def test_the_code_of_the_last_session_is_offered(prepare: Prepare, tmp_path: Path) -> None:
    """The other settings are as they were, the code is new unless it is asked for."""
    teacher = prepare()
    teacher.open_page(RULES)
    teacher.click("Orientativo")
    teacher.begin_it()
    teacher.close()
    (first,) = plans(tmp_path)
    again = prepare()
    again.open_page(QUESTIONS, RULES)
    again.await_text(first.quiz.seed)
    assert "Orientativo" in again.chosen()
    assert again.typed("Código del cuestionario") == ""
    again.click(f"Repetir el de la última sesión: {first.quiz.seed}")
    again.begin_it()
    again.close()
    assert plans(tmp_path) == [first, first]


def test_a_class_is_pasted_mended_and_chosen(prepare: Prepare, tmp_path: Path) -> None:
    """Nothing typed is lost while there is something to mend; extra time goes by name."""
    teacher = prepare()
    teacher.open_page(NAMES)
    teacher.click("Con móviles")
    teacher.make_class("3.º B", "Pérez, Ana; +50 %\nBea\nbea\n...")
    teacher.await_text("Línea 3: «bea» se lee igual que «Bea» (línea 2): añade el apellido.")
    teacher.await_text("Línea 4: «...» no tiene letras")
    teacher.paste_names("Pérez, Ana; +50 %\nBea\n")
    teacher.await_text("2 nombres; con tiempo extra: 1")
    teacher.click("Guardar la clase")
    teacher.await_text("Guardada, con 2 nombres.")
    teacher.await_text("1 alumno tiene tiempo extra.")
    teacher.await_text("Ninguna")
    assert {"3.º B", "Solo los de la clase"} <= teacher.chosen()
    teacher.click("Apodos al azar")
    teacher.await_text("Con apodos nadie tiene su tiempo extra")
    teacher.click("Solo los de la clase")
    teacher.begin_it()
    teacher.close()
    (plan,) = plans(tmp_path)
    assert (plan.roster, plan.extra) == (("Ana Pérez", "Bea"), (("Ana Pérez", 1.5),))
    with closing((opened := open_journal(tmp_path)).journal):
        assert opened.classes.attended() == {1: "3.º B"}


def test_a_class_needs_a_name_of_its_own(prepare: Prepare) -> None:
    teacher = prepare()
    teacher.open_page(NAMES)
    teacher.make_class("3.º B", "Ana")
    teacher.await_text("Guardada, con 1 nombre.")
    teacher.make_class("3.º B", "Bea")
    teacher.await_text("Ya hay una clase «3.º B». Elige otro nombre.")
    teacher.type_into("Nombre de la clase", " ")
    teacher.click("Guardar la clase")
    teacher.await_text("Escribe un nombre de una a 32 letras")
    assert teacher.visible(QPlainTextEdit)[0].toPlainText() == "Bea"


def test_a_class_is_changed_and_deleted_for_good(prepare: Prepare, tmp_path: Path) -> None:
    """What goes is said before."""
    teacher = prepare()
    teacher.open_page(NAMES)
    teacher.make_class("3.º B", "Ana")
    teacher.await_text("Guardada, con 1 nombre.")
    teacher.click("Cambiar la lista")
    teacher.paste_names("Ana\nEva")
    teacher.click("Guardar la clase")
    teacher.await_text("Guardada, con 2 nombres.")
    teacher.begin_it()
    teacher.close()
    again = prepare()
    again.open_page(NAMES)
    again.await_summary(NAMES, "3.º B · 2 nombres")
    again.click("Borrar la clase…")
    again.await_text("Hay 1 sesión dada con ella")
    again.click("No borrar")
    again.click("Borrar la clase…")
    again.click("Borrar también sus sesiones")
    again.await_text("La clase se ha borrado para siempre.")
    again.await_text("Ninguna")
    assert "Ninguna" in again.chosen()
    again.close()
    assert plans(tmp_path) == []


def test_a_list_is_read_from_a_file(prepare: Prepare, tmp_path: Path) -> None:
    """As a spreadsheet on Windows writes it."""
    (tmp_path / "lista.csv").write_bytes("Apellidos;Nombre\nMuñoz;José\n".encode("cp1252"))
    (tmp_path / "foto.csv").write_bytes(b"\x89PNG\0")
    teacher = prepare()
    teacher.open_page(NAMES)
    teacher.click("Nueva clase…")
    teacher.read_names(tmp_path / "foto.csv")
    teacher.await_text("No se puede leer «foto.csv»")
    teacher.read_names(tmp_path / "lista.csv")
    teacher.await_text("1 nombre; con tiempo extra: 0")


def test_teams_join_with_phones(prepare: Prepare, tmp_path: Path) -> None:
    teacher = prepare()
    teacher.open_page(NAMES)
    for text in ("Con móviles", "Sin palabras malsonantes", "Cada cual elige", "La suma"):
        teacher.click(text)
    teacher.type_into("Equipos, separados por comas", " ")
    teacher.click("Empezar la sesión")
    teacher.await_text("Escribe el nombre de algún equipo.")
    teacher.type_into("Equipos, separados por comas", "Lobos, Linces")
    teacher.begin_it()
    teacher.close()
    (plan,) = plans(tmp_path)
    assert (plan.teams, plan.team_choice) == (("Lobos", "Linces"), True)
    assert (plan.team_score, plan.word_filter) == (TeamScore.SUM, False)


def test_settings_are_kept_chosen_replaced_and_renamed(prepare: Prepare) -> None:
    """Whatever is taken away can be brought back."""
    teacher = prepare()
    teacher.open_page(RULES, SAVED)
    teacher.click("Orientativo")
    teacher.click("Guardar como…")
    teacher.type_into("Nombre de los ajustes", "Corto")
    teacher.press(Qt.Key.Key_Return)
    teacher.await_text("Guardado: «Corto».")
    teacher.click("Sin límite")
    teacher.click_when_there("Corto")
    assert "Orientativo" in teacher.chosen()
    teacher.click("Sin límite")
    teacher.click("Guardar los cambios")
    teacher.await_text("Se han reemplazado los ajustes «Corto».")
    teacher.click("Deshacer")
    teacher.await_text("«Corto» vuelve a estar como estaba.")
    teacher.click_when_there("Corto")
    assert "Orientativo" in teacher.chosen()
    teacher.click("Cambiar el nombre")
    teacher.type_into("Nombre de los ajustes", "Breve")
    teacher.click("Guardar")
    teacher.await_text("Ahora se llama «Breve».")
    teacher.click("Borrar")
    teacher.await_text("Borrado: «Breve».")
    assert "Breve" not in teacher.texts()
    teacher.click("Deshacer")
    teacher.await_text("«Breve» vuelve a estar como estaba.")


def test_settings_keep_their_names_apart(prepare: Prepare) -> None:
    """What was typed stays until it will do."""
    teacher = prepare()
    teacher.open_page(SAVED)
    for name in ("Uno", "Dos"):
        teacher.click("Guardar como…")
        teacher.type_into("Nombre de los ajustes", name)
        teacher.click("Guardar")
        teacher.await_text(f"Guardado: «{name}».")
    teacher.click("Cambiar el nombre")
    teacher.type_into("Nombre de los ajustes", "Uno")
    teacher.click("Guardar")
    teacher.await_text("Ya hay ajustes «Uno». Elige otro nombre.")
    assert teacher.typed("Nombre de los ajustes") == "Uno"
    teacher.type_into("Nombre de los ajustes", " ")
    teacher.click("Guardar")
    teacher.await_text("Escribe un nombre de una a 32 letras")


def test_settings_bring_all_back(prepare: Prepare) -> None:
    """In a new window too: class, teams, sentences, and the code that was typed."""
    teacher = prepare()
    teacher.open_page(QUESTIONS, NAMES, SAVED)
    teacher.click("Con móviles")
    teacher.make_class("3.º B", "Ana")
    teacher.await_text("Guardada, con 1 nombre.")
    teacher.click("Repartidos por igual")
    teacher.pick_sentences("Frase 1:")
    teacher.type_into("Código del cuestionario", "ABC234")
    teacher.click("Guardar como…")
    teacher.type_into("Nombre de los ajustes", "Completo")
    teacher.click("Guardar")
    teacher.await_text("Guardado: «Completo».")
    teacher.close()
    again = prepare()
    again.open_page(QUESTIONS, NAMES, SAVED)
    again.click_when_there("Completo")
    wanted = {"Con móviles", "3.º B", "Solo los de la clase", "Repartidos por igual"}
    assert wanted <= again.chosen()
    again.await_summary(QUESTIONS, "frase 1 · código ABC234")
    assert again.typed("Código del cuestionario") == "ABC234"


def test_settings_outlive_their_class_and_their_article(prepare: Prepare, tmp_path: Path) -> None:
    """Anybody may join then, and all of the article that is there is asked about."""
    quiz = Settings(pack="ya-no-esta", seed="", sentences=frozenset({60}))
    phones = Answering.PHONES
    preset = Preset(plan=Plan(quiz=quiz), answering=phones, class_=7, listed=True)
    with closing((opened := open_journal(tmp_path)).journal):
        opened.presets.keep("Antiguo", dump_preset(preset))
    teacher = prepare()
    teacher.open_page(QUESTIONS, NAMES, SAVED)
    teacher.click_when_there("Antiguo")
    assert {"Ninguna", "Los que escriban"} <= teacher.chosen()
    assert "Todo el artículo" in teacher.texts()


@pytest.mark.parametrize("size", [(1024, 700), (1280, 800)])
def test_all_of_it_is_whole_at_twice_the_text_size(
    qtbot: QtBot, prepare: Prepare, size: tuple[int, int]
) -> None:
    """Unfolded, with a class being edited; every control has a name."""
    teacher = prepare(Preferences(text_size=200), size)
    teacher.open_page(QUESTIONS, NAMES, RULES, SAVED)
    for text in ("Con móviles", "Cada cual elige", "Guardar como…"):
        teacher.button(text).click()
    teacher.button("Nueva clase…").click()
    qtbot.waitUntil(lambda: cut_off(teacher) == [])
    assert nameless(teacher) == []


def test_a_fold_opens_by_enter_and_says_so(prepare: Prepare) -> None:
    """Enter on it does not begin the session."""
    teacher = prepare()
    teacher.open_page()
    heading = teacher.button(RULES)
    assert heading.accessibleDescription().startswith("Plegado. Sin límite")
    heading.setFocus()
    teacher.press(Qt.Key.Key_Return)
    teacher.await_text("Límite de tiempo")
    assert heading.accessibleDescription().startswith("Desplegado.")
    teacher.press(Qt.Key.Key_Space)
    teacher.await_gone("Límite de tiempo")


def test_tab_goes_down_the_page(prepare: Prepare) -> None:
    """Also through the articles, the class and the settings that came after it was made."""
    teacher = prepare()
    teacher.open_page(QUESTIONS, NAMES, RULES, SAVED)
    teacher.make_class("3.º B", "Ana")
    teacher.await_text("Guardada, con 1 nombre.")
    teacher.click("Guardar como…")
    teacher.type_into("Nombre de los ajustes", "Corto")
    teacher.press(Qt.Key.Key_Return)
    teacher.await_text("Guardado: «Corto».")
    first = teacher.button("Sesiones anteriores")
    (page,) = (scroll for scroll in teacher.visible(PageScroll) if scroll.isAncestorOf(first))
    content = page.widget()
    assert content
    first.setFocus()
    places, met = [], set()
    while content.isAncestorOf(focused := teacher.window.focusWidget()):
        place = focused.mapTo(content, QPoint(0, 0))
        places.append((place.y(), place.x()))
        met.add(focused)
        teacher.press(Qt.Key.Key_Tab)
    assert {teacher.button("Ninguna"), teacher.button("Corto")} <= met  # arrows lead to the others
    assert len(places) > 20
    assert places == sorted(places)
    assert focused is teacher.button("Empezar la sesión")
