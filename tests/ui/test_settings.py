"""The settings: looks, how well to remember, backups; and the list of keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from quizapp.domain.errors import QuizError
from quizapp.settings import Preferences, ThemeChoice
from quizapp.ui.shortcuts import Shortcuts
from quizapp.ui.widgets.scroll import PageScroll
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeBackup, FakeDesk, FakeProfiles, make_opening

BROKEN = FakeBackup(Path("quizapp-20260201T120000Z.db"), problem="está dañada")

offscreen = pytest.mark.qt_log_ignore("does not support propagateSizeHints")  # of a dialog


@pytest.fixture
def profiles() -> FakeProfiles:
    profiles = FakeProfiles(FakeDesk())
    profiles.kept = [FakeBackup(), BROKEN]
    return profiles


@pytest.fixture
def settings(open_window: OpenWindow, profiles: FakeProfiles) -> WindowDriver:
    """Return a window at its settings."""
    driver = open_window(lambda: make_opening(profiles=profiles))
    driver.await_text("Número de preguntas")
    driver.open_settings()
    return driver


def test_looks_are_chosen(settings: WindowDriver, kept: list[Preferences]) -> None:
    settings.click("Alto contraste")
    settings.click("150 %")
    settings.window.close()
    assert (kept[0].theme, kept[0].text_size) == (ThemeChoice.HIGH_CONTRAST, 150)


def test_looks_chosen_elsewhere_are_shown(settings: WindowDriver) -> None:
    settings.chord(Qt.Key.Key_Plus)
    assert settings.button("115 %").isChecked()


def test_how_well_to_remember_is_kept(settings: WindowDriver, profiles: FakeProfiles) -> None:
    assert settings.button("90 % · 0,0 al día").isChecked()
    settings.click("95 % · 0,0 al día")
    settings.chord(Qt.Key.Key_Q)
    assert profiles.learners[0].retention == 0.95


def test_the_keyboard_stays_on_what_was_chosen(
    settings: WindowDriver, profiles: FakeProfiles
) -> None:
    profiles.kept = []
    chip = settings.button("95 % · 0,0 al día")
    chip.setFocus()
    settings.press(Qt.Key.Key_Space)
    settings.await_text("Todavía no hay ninguna")
    assert chip.hasFocus()
    assert chip.isChecked()


def test_a_backup_is_restored_when_asked_for_twice(
    settings: WindowDriver, profiles: FakeProfiles
) -> None:
    settings.await_text("12 respuestas de Yo")
    settings.click("Restaurar…")
    settings.await_text("Todo volverá a estar como en esta copia.")
    assert profiles.restored == []
    settings.click("Restaurar")
    settings.await_text("La copia se ha restaurado.")
    assert profiles.restored == [FakeBackup().path.name]
    assert "Dejarlo" not in settings.texts()


def test_a_backup_can_be_left_alone(settings: WindowDriver, profiles: FakeProfiles) -> None:
    settings.click("Restaurar…")
    settings.click("Dejarlo")
    settings.await_text("Restaurar…")
    assert profiles.restored == []


def test_a_backup_that_cannot_be_used_is_told(
    settings: WindowDriver, profiles: FakeProfiles
) -> None:
    assert "está dañada" in settings.texts()
    assert settings.texts().count("Restaurar…") == 1
    profiles.failure = QuizError("El disco está lleno.")
    settings.click("Restaurar…")
    settings.click("Restaurar")
    settings.await_text("El disco está lleno.")


def test_licences_can_be_read(settings: WindowDriver) -> None:
    settings.click("Ver licencias")
    settings.await_shown(QTextEdit)
    (view,) = settings.visible(QTextEdit)
    assert "PySide6-Essentials" in view.toPlainText()
    settings.click("Ocultar licencias")
    assert settings.visible(QTextEdit) == []


@offscreen
@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Question], ids=["F1", "?"])
def test_keys_are_listed(at_home: WindowDriver, key: Qt.Key) -> None:
    at_home.press(key)
    at_home.await_shown(Shortcuts)
    at_home.await_text("Pantalla completa")
    (dialog,) = at_home.visible(Shortcuts)
    (page,) = dialog.findChildren(PageScroll)
    QTest.keyClick(dialog, Qt.Key.Key_Down)
    assert (page.verticalScrollBar().value() > 0) == (page.verticalScrollBar().maximum() > 0)
    QTest.keyClick(dialog, Qt.Key.Key_Up)
    assert page.verticalScrollBar().value() == 0
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@offscreen
def test_keys_are_listed_from_the_settings(settings: WindowDriver) -> None:
    settings.click("Atajos de teclado")
    settings.await_shown(Shortcuts)
    (dialog,) = settings.visible(Shortcuts)
    dialog.accept()
    assert QApplication.activeModalWidget() is None


LOST = "Puedes volver a la última copia: 1 de marzo de 2026, "


def test_lost_data_come_with_a_way_back_in_the_window(
    open_window: OpenWindow, profiles: FakeProfiles
) -> None:
    driver = open_window(lambda: make_opening(profiles=profiles, offer=FakeBackup()))
    driver.await_text(LOST)
    driver.await_text(", 12 respuestas de Yo.")
    driver.click("Volver a esa copia")
    driver.await_text("La copia se ha restaurado.")
    assert profiles.restored == [FakeBackup().path.name]
    driver.await_gone("Volver a esa copia")


def test_a_way_back_that_is_none_is_told(open_window: OpenWindow, profiles: FakeProfiles) -> None:
    profiles.failure = QuizError("La copia está dañada. Elige otra.")
    driver = open_window(lambda: make_opening(profiles=profiles, offer=FakeBackup()))
    driver.click_when_there("Volver a esa copia")
    driver.await_text("La copia está dañada. Elige otra.")
