"""Who studies here: created, chosen, renamed, exported, deleted."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from quizapp.settings import Preferences
from quizapp.ui.widgets.avatar import initials
from quizapp.ui.widgets.learner_button import LearnerButton
from tests.factories import make_settings
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk, FakeProfiles, make_opening
from tests.ui.places import to_learners

ENTER = Qt.Key.Key_Return
HOSTILE = [
    pytest.param("<b>Ana</b> & <img src=x>", id="markup"),
    pytest.param("👩🏽‍🚀 Ana", id="emoji"),
    pytest.param("مريم", id="right to left"),
    pytest.param("W" * 60, id="one long word"),
]


@pytest.fixture
def profiles(desk: FakeDesk) -> FakeProfiles:
    """Return two learners; Ana studies now, and has a quiz left unfinished."""
    profiles = FakeProfiles(desk)
    profiles.add("Ana")
    profiles.desk().start(make_settings())
    return profiles


@pytest.fixture
def driver(open_window: OpenWindow, profiles: FakeProfiles) -> WindowDriver:
    """Return a window at the list of learners."""
    driver = open_window(lambda: make_opening(profiles=profiles))
    to_learners(driver)
    return driver


def names(profiles: FakeProfiles) -> list[str]:
    return [learner.name for learner in profiles.learners]


def switch(driver: WindowDriver, name: str) -> None:
    """Click whoever has this name."""
    (button,) = (b for b in driver.visible(LearnerButton) if b.text() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))


def test_another_studies_after_one_click(open_window: OpenWindow, profiles: FakeProfiles) -> None:
    driver = open_window(lambda: make_opening(profiles=profiles))
    driver.await_text("Perfiles")  # which stand after everybody
    switch(driver, "Yo")
    driver.await_text("Hola, Yo")
    driver.await_gone("Descartar")
    assert names(profiles) == ["Yo", "Ana"]
    assert [b.text() for b in driver.visible(LearnerButton) if b.isChecked()] == ["Yo"]


def test_nobody_to_choose_from_is_not_shown(at_home: WindowDriver) -> None:
    assert "Perfiles" not in at_home.texts()


def test_a_learner_is_created_by_keyboard(driver: WindowDriver, profiles: FakeProfiles) -> None:
    (field,) = driver.fields()
    field.setFocus()
    driver.write("  Lucia   M. ")
    driver.press(ENTER)
    driver.await_text("Lucia M.")
    assert names(profiles)[0] == "Lucia M."
    assert field.text() == ""


@pytest.mark.parametrize(
    ("name", "why"),
    [
        pytest.param("x" * 500, "demasiado largo", id="500 characters"),
        pytest.param("ana", "Ya hay un perfil «Ana»", id="taken"),
        pytest.param("  ", "un nombre que se vea", id="blank"),
    ],
)
def test_a_name_that_cannot_be_is_explained(
    driver: WindowDriver, profiles: FakeProfiles, name: str, why: str
) -> None:
    (field,) = driver.fields()
    field.setText(name)
    driver.click("Crear")
    driver.await_text(why)
    assert field.text() == name
    assert names(profiles) == ["Ana", "Yo"]


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_is_shown_as_it_is_written(
    open_window: OpenWindow, profiles: FakeProfiles, name: str
) -> None:
    """At twice the text size no name makes a page wider than the window."""
    profiles.add(name)
    driver = open_window(
        lambda: make_opening(profiles=profiles), Preferences(text_size=200), size=(1024, 700)
    )
    to_learners(driver)
    assert f"Perfil: {name}" in [b.accessibleName() for b in driver.visible(LearnerButton)]
    assert all(button.width() <= 1024 for button in driver.visible(LearnerButton))
    assert driver.window.width() == 1024


def test_a_learner_is_renamed(driver: WindowDriver, profiles: FakeProfiles) -> None:
    driver.click_first("Cambiar el nombre")
    driver.write("Anabel")
    driver.press(ENTER)
    driver.await_text("Anabel")
    assert names(profiles) == ["Anabel", "Yo"]


def test_a_new_name_can_be_left_out(driver: WindowDriver, profiles: FakeProfiles) -> None:
    driver.click_first("Cambiar el nombre")
    driver.click("Cancelar")
    driver.await_gone("Guardar")
    assert names(profiles) == ["Ana", "Yo"]


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, of any dialog
def test_everything_is_exported_to_a_file(
    driver: WindowDriver, profiles: FakeProfiles, tmp_path: Path
) -> None:
    driver.click_first("Exportar")
    (dialog,) = driver.visible(QFileDialog)
    dialog.selectFile(str(tmp_path / "ana.json"))
    dialog.accept()
    driver.await_text("Exportado en «")
    assert profiles.exports == [("Ana", tmp_path / "ana.json")]


def test_deleting_asks_first(driver: WindowDriver, profiles: FakeProfiles) -> None:
    driver.click_first("Borrar")
    driver.await_text("Se borrarán para siempre")
    driver.press(ENTER)
    driver.await_gone("No borrar")
    assert names(profiles) == ["Ana", "Yo"]


def test_deleted_for_good(driver: WindowDriver, profiles: FakeProfiles) -> None:
    driver.click_first("Borrar")
    driver.click("Borrar para siempre")
    driver.await_gone("Ana")
    assert isinstance(driver.window.focusWidget(), LearnerButton)
    assert names(profiles) == ["Yo"]


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("Lucía Marín Gil", "LG"),
        ("ana", "A"),
        ("👩🏽‍🚀", "👩🏽‍🚀"),
        ("7 de copas", "DC"),
        ("42", "4"),
    ],
)
def test_initials(name: str, sign: str) -> None:
    assert initials(name) == sign
