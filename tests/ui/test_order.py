"""Events put in order by keys, by buttons and by dragging."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from quizapp.domain.answers import Ordered
from tests.factories import make_order
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk
from tests.ui.forms import OrderDriver

ENTER, UP, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Down
VISIT, PROMISE, DELAY = (event.text for event in make_order().events)


@pytest.fixture
def desk() -> FakeDesk:
    """Return a desk with an order: the second, the third, the first."""
    return FakeDesk([make_order()])


@pytest.fixture
def events(at_question: WindowDriver) -> OrderDriver:
    """Return the events to be put in order."""
    return OrderDriver(at_question)


def test_moved_by_keys(at_question: WindowDriver, events: OrderDriver, desk: FakeDesk) -> None:
    events.alt(DOWN, DOWN, DOWN)
    assert events.texts == [PROMISE, DELAY, VISIT]
    at_question.press(ENTER)
    at_question.await_text("¡Correcto!")
    assert desk.given == [(0, Ordered((1, 2, 0)))]


def test_a_number_goes_to_a_card(at_question: WindowDriver, events: OrderDriver) -> None:
    at_question.press(Qt.Key.Key_3)
    assert at_question.window.focusWidget() is events.cards[2]
    events.alt(UP)
    assert events.texts == [VISIT, DELAY, PROMISE]


def test_arrows_go_from_card_to_card(at_question: WindowDriver, events: OrderDriver) -> None:
    at_question.press(DOWN)
    events.alt(UP)
    assert events.texts == [PROMISE, VISIT, DELAY]


def test_moved_by_buttons(events: OrderDriver) -> None:
    events.press(f"Bajar: {VISIT}")
    events.press(f"Subir: {DELAY}")
    assert events.texts == [PROMISE, DELAY, VISIT]


def test_a_button_that_can_go_no_further_hands_on_the_focus(
    at_question: WindowDriver, events: OrderDriver
) -> None:
    up = events.arrow(f"Subir: {PROMISE}")
    up.setFocus()
    at_question.press(Qt.Key.Key_Space)
    assert not up.isEnabled()
    assert at_question.window.focusWidget() is events.cards[0]


def test_enter_after_a_click_on_a_button_submits(
    at_question: WindowDriver, events: OrderDriver, desk: FakeDesk
) -> None:
    events.press(f"Bajar: {VISIT}")
    at_question.press(ENTER)
    at_question.await_text("Casi")
    assert desk.given == [(0, Ordered((1, 0, 2)))]


@pytest.mark.parametrize(
    ("place", "rows", "order"),
    [
        pytest.param(0, 3, [PROMISE, DELAY, VISIT], id="to the end"),
        pytest.param(2, -3, [DELAY, VISIT, PROMISE], id="to the beginning"),
        pytest.param(0, 1.2, [PROMISE, VISIT, DELAY], id="by one"),
        pytest.param(1, -1.2, [PROMISE, VISIT, DELAY], id="up by one"),
        pytest.param(1, 0.4, [VISIT, PROMISE, DELAY], id="not far enough"),
    ],
)
def test_dragged(events: OrderDriver, place: int, rows: float, order: list[str]) -> None:
    events.drag(events.cards[place], rows)
    assert events.texts == order


def test_a_click_moves_nothing(
    at_question: WindowDriver, events: OrderDriver, desk: FakeDesk
) -> None:
    events.drag(events.cards[1], 0.01)
    at_question.press(ENTER)
    at_question.await_text("No has movido nada.")
    assert desk.given == []


def test_an_order_left_as_it_was_is_submitted_knowingly(
    at_question: WindowDriver, desk: FakeDesk
) -> None:
    """Enter twice by mistake is none; a second one after reading is."""
    QApplication.setDoubleClickInterval(5000)
    at_question.press(ENTER)
    at_question.await_text("No has movido nada.")
    at_question.press(ENTER)
    assert desk.given == []
    QApplication.setDoubleClickInterval(0)
    at_question.press(ENTER)
    at_question.await_text("No es correcto")
    assert desk.given == [(0, Ordered((0, 1, 2)))]


def test_there_and_back_is_an_act(
    at_question: WindowDriver, events: OrderDriver, desk: FakeDesk
) -> None:
    events.alt(DOWN, UP)
    at_question.press(ENTER)
    at_question.await_text("No es correcto")
    assert desk.given == [(0, Ordered((0, 1, 2)))]


def test_each_card_tells_its_place_and_its_date(
    at_question: WindowDriver, events: OrderDriver
) -> None:
    events.alt(DOWN)
    at_question.press(ENTER)
    at_question.await_text("Casi")
    for text in ("En su lugar", "Su lugar: 3", "Su lugar: 2", "1956", "Octubre de 1993"):
        at_question.await_text(text)
    told = [card.accessibleDescription() for card in events.cards]
    assert told == [
        "En su lugar. 1956",
        "Su lugar: 3. Octubre de 1993",
        "Su lugar: 2. Septiembre de 1992",
    ]


def test_nothing_moves_once_it_is_told(at_question: WindowDriver, events: OrderDriver) -> None:
    """Alt and an arrow then go from sentence to sentence."""
    events.alt(DOWN)
    at_question.press(ENTER)
    at_question.await_text("Casi")
    before = events.texts
    events.alt(DOWN)
    events.drag(events.cards[0], 2)
    assert events.texts == before
    at_question.await_text("frase 2 de 3")


def test_nothing_moves_while_it_is_not_kept(
    at_question: WindowDriver, events: OrderDriver, desk: FakeDesk
) -> None:
    desk.reject("El disco está lleno.")
    events.alt(DOWN, DOWN)
    at_question.press(ENTER)
    at_question.await_text("No guardado")
    events.alt(UP)
    events.arrow(f"Subir: {VISIT}").click()
    desk.accept()
    at_question.press(ENTER)
    at_question.await_text("¡Correcto!")
    assert desk.given == [(0, Ordered((1, 2, 0)))] * 2


def test_place_text_and_keys_are_read_aloud(events: OrderDriver) -> None:
    first = events.cards[0]
    role = QAccessible.queryAccessibleInterface(first).role()
    assert role == QAccessible.Role.RadioButton
    assert first.accessibleName() == f"1 de 3: {VISIT}"
    assert first.accessibleDescription() == "Alt+Flecha arriba o Alt+Flecha abajo para mover"
    events.alt(DOWN)
    assert first.accessibleName() == f"2 de 3: {VISIT}"


def test_a_move_is_announced(events: OrderDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "quizapp.ui.pages.forms.order.announce", lambda _widget, text: said.append(text)
    )
    events.alt(DOWN)
    assert said == [f"Lugar 2 de 3: {VISIT}"]


def test_tab_follows_the_order(at_question: WindowDriver, events: OrderDriver) -> None:
    """From the chosen card to its buttons, then to those of the next."""
    events.alt(DOWN)
    names = []
    for _ in range(4):
        at_question.press(Qt.Key.Key_Tab)
        focused = at_question.window.focusWidget()
        names.append(focused.accessibleName() if focused else "")
    assert names == [
        f"Subir: {VISIT}",
        f"Bajar: {VISIT}",
        f"Subir: {DELAY}",
        "Señalar la pregunta",  # the first of the row below
    ]


def test_results_show_the_order_line_by_line(
    at_question: WindowDriver, events: OrderDriver
) -> None:
    events.alt(DOWN)
    at_question.press(ENTER)
    at_question.await_text("Casi")
    at_question.press(ENTER)
    at_question.await_text(f"Tu respuesta: \n1. {PROMISE}\n2. {VISIT}\n3. {DELAY}")
    at_question.await_text(f"1. {PROMISE}: 1956\n2. {DELAY}: septiembre de 1992")
