"""Without a network, with another, and with the old one again."""

from collections.abc import Callable

import pytest

from quizapp.ui.session import network
from quizapp.ui.session.network import Network
from tests.ui.teacher import ENTER, HANDS, PHONES, TEAMS, Teach, Teacher

# Offscreen there is no window manager: it says so of any menu or dialog.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NOWHERE = "Este equipo no está en ninguna red"
HERE, ELSEWHERE = "127.0.0.2", "127.0.0.3"  # both can be listened at, whatever this machine has
Plug = Callable[..., None]


@pytest.fixture
def plug(monkeypatch: pytest.MonkeyPatch) -> Plug:
    """Return a way to give this machine other addresses, of which a teacher's window is told."""
    addresses: list[str] = []
    monkeypatch.setattr(network, "own_addresses", lambda: tuple(addresses))

    def one(teacher: Teacher | None, *now: str) -> None:
        addresses[:] = now
        for looking in teacher.window.findChildren(Network) if teacher else ():
            looking.look()

    return one


def begun_at(teacher: Teacher, address: str) -> None:
    teacher.open_class()
    teacher.click(PHONES)
    teacher.click(address)
    teacher.click("Empezar la sesión")
    teacher.await_text("Sala de espera")


def test_without_a_network_it_says_what_to_do(teach: Teach, plug: Plug) -> None:
    """And what then can be chosen appears by itself."""
    teacher = teach()
    teacher.open_class()
    assert not any(NOWHERE in text for text in teacher.texts())
    teacher.click(PHONES)
    teacher.await_text(NOWHERE)
    plug(teacher, HERE)
    teacher.await_text(HERE)
    assert not any(NOWHERE in text for text in teacher.texts())


@pytest.mark.usefixtures("plug")
@pytest.mark.parametrize("manner", [HANDS, TEAMS])
def test_a_class_without_devices_needs_no_network(teach: Teach, manner: str) -> None:
    teacher = teach()
    teacher.begin_session(manner)
    teacher.step("Respuestas abiertas")


def test_an_address_that_is_gone_is_chosen_no_longer(teach: Teach, plug: Plug) -> None:
    plug(None, HERE, ELSEWHERE)
    teacher = teach()
    teacher.open_class()
    teacher.click(PHONES)
    teacher.click(ELSEWHERE)
    plug(teacher, HERE)
    assert ELSEWHERE not in teacher.texts()
    teacher.click("Empezar la sesión")
    teacher.await_text("http://127.0.0.1:")


def test_a_class_hears_that_its_network_is_lost_and_back(teach: Teach, plug: Plug) -> None:
    plug(None, HERE)
    teacher = teach()
    begun_at(teacher, HERE)
    plug(teacher, ELSEWHERE)
    told = f"Este equipo ya no tiene la dirección {HERE}"
    teacher.await_text(told)
    plug(teacher, ELSEWHERE, HERE)
    assert not any(told in text for text in teacher.texts())
    teacher.step("Respuestas abiertas")


def test_a_class_is_resumed_where_it_was_once_that_is_back(teach: Teach, plug: Plug) -> None:
    plug(None, HERE)
    first = teach()
    begun_at(first, HERE)
    where = first.address()
    first.close()
    plug(None)
    second = teach()
    second.open_class()
    second.await_text(f"Este equipo ya no tiene la dirección de entonces, {HERE}")
    plug(second, HERE)
    second.await_text("volverán a entrar solos.")
    assert not any("de entonces" in text for text in second.texts())
    second.press(ENTER)
    second.await_text("Sala de espera")
    url, pin = second.address()
    assert url.startswith(f"http://{HERE}:")
    assert pin == where[1]
