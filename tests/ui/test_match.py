"""Two columns matched by keys and by mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from quizapp.domain.answers import Matched
from quizapp.settings import Preferences
from tests.factories import make_match
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk
from tests.ui.forms import MatchDriver

ENTER = Qt.Key.Key_Return
A, B, C = Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C
VISIT, PROMISE, DELAY = (pair.left for pair in make_match().pairs)
SEPTEMBER, OCTOBER, YEAR = make_match().right


@pytest.fixture
def desk() -> FakeDesk:
    """Return a desk with pairs: the second, the third and the first of the right."""
    return FakeDesk([make_match()])


@pytest.fixture
def pairs(at_question: WindowDriver) -> MatchDriver:
    """Return the columns to be matched."""
    return MatchDriver(at_question)


def test_matched_by_letters(at_question: WindowDriver, desk: FakeDesk) -> None:
    at_question.press(B, C, A, ENTER)
    at_question.await_text("¡Correcto!")
    assert desk.given == [(0, Matched((1, 2, 0)))]


def test_matched_by_clicks(at_question: WindowDriver, pairs: MatchDriver, desk: FakeDesk) -> None:
    for place in (1, 2, 0):
        pairs.click_card(place)
    at_question.press(ENTER)
    at_question.await_text("¡Correcto!")
    assert desk.given == [(0, Matched((1, 2, 0)))]


def test_a_row_is_chosen_by_click(pairs: MatchDriver) -> None:
    pairs.click_row(2)
    pairs.click_card(0)
    assert pairs.names == [
        f"1. {VISIT}: sin pareja",
        f"2. {PROMISE}: sin pareja",
        f"3. {DELAY}: A. {SEPTEMBER}",
    ]


def test_a_row_is_chosen_by_number(at_question: WindowDriver, pairs: MatchDriver) -> None:
    at_question.press(Qt.Key.Key_3, A, Qt.Key.Key_2, C)
    assert pairs.names[1:] == [f"2. {PROMISE}: C. {YEAR}", f"3. {DELAY}: A. {SEPTEMBER}"]
    assert pairs.current == 0


def test_a_used_card_is_swapped(at_question: WindowDriver, pairs: MatchDriver) -> None:
    at_question.press(A, B, Qt.Key.Key_1, B)
    assert pairs.names[:2] == [f"1. {VISIT}: B. {OCTOBER}", f"2. {PROMISE}: A. {SEPTEMBER}"]


def test_a_used_card_is_freed_for_a_row_without_match(
    at_question: WindowDriver, pairs: MatchDriver
) -> None:
    at_question.press(A, A)
    assert pairs.names[:2] == [f"1. {VISIT}: sin pareja", f"2. {PROMISE}: A. {SEPTEMBER}"]


def test_the_same_again_changes_nothing(at_question: WindowDriver, pairs: MatchDriver) -> None:
    at_question.press(A, Qt.Key.Key_1, A)
    assert pairs.names[0] == f"1. {VISIT}: A. {SEPTEMBER}"
    assert pairs.current == 1


def test_what_is_missing_is_told(
    at_question: WindowDriver, pairs: MatchDriver, desk: FakeDesk
) -> None:
    at_question.press(B, Qt.Key.Key_1, ENTER)
    at_question.await_text("Faltan 2 parejas.")
    assert at_question.window.focusWidget() is pairs.rows[1]
    at_question.press(C, ENTER)
    at_question.await_text("Falta 1 pareja.")
    assert desk.given == []


def test_each_row_tells_its_match(at_question: WindowDriver, pairs: MatchDriver) -> None:
    at_question.press(B, A, C, ENTER)
    at_question.await_text("Casi")
    for text in ("Correcta", "No es correcta", OCTOBER, f"Tu respuesta: {SEPTEMBER}"):
        at_question.await_text(text)
    assert pairs.cards == []
    assert [row.accessibleDescription() for row in pairs.rows] == [
        "Correcta",
        f"No es correcta. Respuesta correcta: {YEAR}",
        f"No es correcta. Respuesta correcta: {SEPTEMBER}",
    ]


def test_nothing_changes_while_it_is_not_kept(
    at_question: WindowDriver, pairs: MatchDriver, desk: FakeDesk
) -> None:
    desk.reject("El disco está lleno.")
    at_question.press(B, C, A, ENTER)
    at_question.await_text("No guardado")
    at_question.press(B)
    pairs.cards[0].click()
    desk.accept()
    at_question.press(ENTER)
    at_question.await_text("¡Correcto!")
    assert desk.given == [(0, Matched((1, 2, 0)))] * 2


def test_rows_and_cards_are_read_aloud(at_question: WindowDriver, pairs: MatchDriver) -> None:
    row, card = pairs.rows[0], pairs.cards[1]
    assert QAccessible.queryAccessibleInterface(row).role() == QAccessible.Role.RadioButton
    assert row.accessibleDescription() == "Pulsa la letra de su pareja"
    assert (card.accessibleName(), card.accessibleDescription()) == (f"B. {OCTOBER}", "Sin pareja")
    at_question.press(B)
    assert card.accessibleDescription() == f"Pareja de {VISIT}"


def test_a_match_is_announced(at_question: WindowDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "quizapp.ui.pages.forms.match.announce", lambda _widget, text: said.append(text)
    )
    at_question.press(B)
    assert said == [f"{VISIT}: {OCTOBER}"]


@pytest.mark.parametrize(
    ("text_size", "beside"),
    [
        pytest.param(100, True, id="side by side"),
        pytest.param(200, False, id="one above the other"),
    ],
)
def test_columns_stand_where_there_is_room(
    open_window: OpenWindow, desk: FakeDesk, text_size: int, beside: bool
) -> None:
    driver = open_window(desk, Preferences(text_size=text_size), size=(1024, 700))
    driver.await_text("Número de preguntas")
    driver.begin()
    pairs = MatchDriver(driver)
    row, card = pairs.rows[-1], pairs.cards[0]
    origin = row.rect().topLeft()
    above = row.mapTo(driver.window, origin).y() < card.mapTo(driver.window, origin).y()
    assert above is not beside


def test_results_show_the_pairs_line_by_line(at_question: WindowDriver) -> None:
    at_question.press(A, B, C, ENTER)
    at_question.await_text("No es correcto")
    at_question.press(ENTER)
    at_question.await_text(f"Tu respuesta: \n{VISIT}: {SEPTEMBER}\n{PROMISE}: {OCTOBER}")
    at_question.await_text(f"Respuesta correcta: \n{VISIT}: {OCTOBER}\n{PROMISE}: {YEAR}")
