"""The page of progress: what is remembered, what lies ahead, and how it was come by."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from quizapp.domain.answers import DontKnow
from quizapp.generate.bank import Bank
from quizapp.settings import Preferences
from quizapp.study.desk import Desk
from quizapp.study.memory import STUCK_AFTER
from quizapp.ui.opening import Opening
from quizapp.ui.widgets.bar import Bar
from quizapp.ui.widgets.chip import ChipButton
from quizapp.ui.widgets.columns import Columns
from quizapp.ui.widgets.mastery import Mastery, mastery_of
from quizapp.ui.widgets.quotation import Quotation
from quizapp.ui.widgets.sentence_row import SentenceRow
from quizapp.ui.widgets.year import YearCalendar
from tests.fakes import FakeLog
from tests.study.builder import Clock, make_bank, make_desk, make_settings, right_answer
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk, FakeLibrary, FakeProfiles

DATES = ("f0/when/date", "f1/when/date")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(clock: Clock) -> Desk:
    """Return the desk of somebody who answered one date right and another not."""
    desk = make_desk(clock=clock)
    sitting = desk.start(make_settings(only=DATES))
    sitting = desk.answer(sitting, right_answer(sitting.questions[0]), took_ms=900)
    desk.answer(sitting, DontKnow(), took_ms=900)
    return desk


def look(open_window: OpenWindow, desk: Desk) -> WindowDriver:
    """Open a window at the page of progress."""
    driver = open_window(
        lambda: Opening(desk=desk, profiles=FakeProfiles(FakeDesk()), library=FakeLibrary())
    )
    driver.await_text("Número de preguntas")
    driver.open_progress()
    return driver


@pytest.mark.parametrize(
    ("recall", "mastery"),
    [(None, Mastery.UNSEEN), (0.69, Mastery.LOST), (0.7, Mastery.FADING), (0.9, Mastery.KNOWN)],
)
def test_steps_of_remembering(recall: float | None, mastery: Mastery) -> None:
    assert mastery_of(recall) is mastery


def test_a_sentence_tells_what_is_remembered_of_it(open_window: OpenWindow, desk: Desk) -> None:
    driver = look(open_window, desk)
    (row, *_) = driver.visible(SentenceRow)
    assert row.accessibleName().startswith("Frase 1: ")
    assert row.accessibleName().endswith("Se recuerda el 100 % · 2 respuestas, 50 % bien")
    assert "Se recuerda (90 % o más): 1" in driver.texts()


def test_pressing_a_sentence_practises_it(open_window: OpenWindow, desk: Desk) -> None:
    driver = look(open_window, desk)
    driver.visible(SentenceRow)[0].setFocus()
    driver.press(Qt.Key.Key_Return)
    driver.await_gone("Progreso")
    (result,) = desk.results(limit=9)
    unfinished = desk.resumable()
    assert unfinished
    assert unfinished.attempt.settings.sentences == {1}
    assert result.attempt != unfinished.attempt


def test_what_is_due_is_reviewed_with_one_key(
    open_window: OpenWindow, desk: Desk, clock: Clock
) -> None:
    clock.skip(days=3)
    driver = look(open_window, desk)
    driver.await_text("2 hechos por repasar")
    driver.press(Qt.Key.Key_Return)
    driver.await_text("1 de 2")


def test_what_is_missed_again_and_again_is_shown_to_be_read(
    open_window: OpenWindow, desk: Desk, clock: Clock
) -> None:
    for _ in range(STUCK_AFTER):
        sitting = desk.start(make_settings(only=("f3/when/date",)))
        desk.answer(sitting, DontKnow(), took_ms=900)
        clock.skip(days=2)
    driver = look(open_window, desk)
    assert "Se resisten" in driver.texts()
    assert len(driver.visible(Quotation)) == 1


def test_what_was_read_is_taken_back(open_window: OpenWindow, desk: Desk, clock: Clock) -> None:
    for _ in range(STUCK_AFTER):
        sitting = desk.start(make_settings(only=("f3/when/date",)))
        desk.answer(sitting, DontKnow(), took_ms=900)
        clock.skip(days=2)
    driver = look(open_window, desk)
    driver.click("Leída: volver a preguntarla")
    driver.await_gone("Se resisten")
    assert "f3" in desk.agenda("rios").due


def test_of_many_that_resist_the_last_are_named(
    open_window: OpenWindow, desk: Desk, clock: Clock
) -> None:
    for _ in range(STUCK_AFTER):
        for fact in range(2, 6):
            sitting = desk.start(make_settings(only=(f"f{fact}/when/date",)))
            desk.answer(sitting, DontKnow(), took_ms=900)
        clock.skip(days=2)
    driver = look(open_window, desk)
    assert len(driver.visible(Quotation)) == 3
    assert "Y otras de estas frases: 1." in driver.texts()


def test_another_pack_is_chosen(open_window: OpenWindow, clock: Clock) -> None:
    """Its figures take the place of those before, and the week counts them all."""
    bank = make_bank()
    banks = {"rios": bank, "mares": Bank(replace(bank.pack, id="mares"))}
    desk = Desk(banks, FakeLog(), clock=clock)
    for pack, ids in (("rios", DATES), ("mares", DATES[:1])):
        sitting = desk.start(replace(make_settings(only=ids), pack=pack))
        while sitting.current:
            sitting = desk.answer(sitting, DontKnow(), took_ms=900)
    driver = look(open_window, desk)
    driver.await_text("2 respuestas en 1 día del último año, 0 % bien")
    chips = [chip for chip in driver.visible(ChipButton) if chip.text() == bank.pack.article.title]
    chips[1].click()
    driver.await_text("1 respuesta en 1 día del último año, 0 % bien")
    assert "0 hechos por repasar, 7 por empezar." in driver.texts()
    assert "Faltan 47 respuestas esta semana." in driver.texts()


def test_charts_tell_their_figures(open_window: OpenWindow, desk: Desk, clock: Clock) -> None:
    clock.skip(days=3)
    sitting = desk.start(make_settings(only=DATES))
    desk.answer(sitting, right_answer(sitting.questions[0]), took_ms=900)
    driver = look(open_window, desk)
    charts = [chart.text() for chart in driver.window.findChildren(Columns)]
    week, ahead, days = charts
    assert week.startswith("L 0 respuestas, M 0 respuestas, X 1 respuesta")
    assert ahead.startswith("Toca repasar: hoy 1")
    assert days == "1 de marzo de 2026: 2 respuestas, 50 %; 4 de marzo de 2026: 1 respuesta, 100 %"
    (year,) = driver.visible(YearCalendar)
    assert year.text() == "1 de marzo de 2026: 2 respuestas; 4 de marzo de 2026: 1 respuesta"
    bars = [bar.accessibleName() for bar in driver.visible(Bar)]
    assert bars[0] == "Fecha escrita: 67 % · 3 respuestas"
    assert bars[1].startswith("Previsto ")
    assert "3 respuestas en 2 días del último año, 67 % bien" in driver.texts()
    assert driver.texts().count("Con tan pocas respuestas, los porcentajes dicen poco.") == 4


def test_the_goal_of_the_week_is_each_learners_own(open_window: OpenWindow, desk: Desk) -> None:
    """Who has not chosen one aims at what was chosen before there were several."""
    profiles = FakeProfiles(FakeDesk())
    profiles.add("Ana")
    opening = Opening(desk=desk, profiles=profiles, library=FakeLibrary())
    driver = open_window(lambda: opening, Preferences(goal=100))
    driver.await_text("Número de preguntas")
    driver.open_progress()
    assert "Faltan 98 respuestas esta semana." in driver.texts()
    driver.click("25")
    assert "Faltan 23 respuestas esta semana." in driver.texts()
    driver.window.close()
    assert [learner.goal for learner in profiles.learners] == [25, None]


def test_a_goal_reached_is_told(open_window: OpenWindow, desk: Desk) -> None:
    for _ in range(23):
        desk.answer(desk.start(make_settings(only=DATES)), DontKnow(), took_ms=900)
    driver = look(open_window, desk)
    driver.click("25")
    assert "Meta de la semana cumplida." in driver.texts()


def test_nothing_answered_is_told_without_charts(open_window: OpenWindow) -> None:
    driver = look(open_window, make_desk())
    assert "0 hechos por repasar, 8 por empezar." in driver.texts()
    assert driver.visible(Bar) == []
