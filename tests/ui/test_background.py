"""One thread for what is slow."""

import gc
import sys
import threading
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from quizapp.domain.errors import QuizError
from quizapp.ui.background import Background


def ignore(_: object) -> None:
    """Do nothing with a result."""


def refuse() -> None:
    """Fail in a way the user is told."""
    raise QuizError("No hay sitio.")


def test_results_come_back_in_order_to_this_thread(qtbot: QtBot) -> None:
    background = Background()
    told: list[tuple[int, int]] = []
    for n in range(5):
        background.run(partial(abs, n), lambda n: told.append((n, threading.get_ident())), ignore)
    qtbot.waitUntil(lambda: len(told) == 5)
    background.close()
    assert told == [(n, threading.get_ident()) for n in range(5)]


def test_jobs_share_one_other_thread(qtbot: QtBot) -> None:
    background = Background()
    threads: list[int] = []
    for _ in range(3):
        background.run(threading.get_ident, threads.append, ignore)
    qtbot.waitUntil(lambda: len(threads) == 3)
    background.close()
    assert len(set(threads)) == 1
    assert threads[0] != threading.get_ident()


def test_an_expected_error_is_told(qtbot: QtBot) -> None:
    background = Background()
    told: list[str] = []
    background.run(refuse, ignore, lambda error: told.append(str(error)))
    qtbot.waitUntil(lambda: bool(told))
    background.close()
    assert told == ["No hay sitio."]


def test_a_bug_goes_to_the_hook_and_work_goes_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    background = Background()
    caught: list[type] = []
    told: list[int] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: caught.append(kind))
    background.run(lambda: 1 // 0, ignore, ignore)
    background.run(lambda: 7, told.append, ignore)
    qtbot.waitUntil(lambda: bool(told))
    background.close()
    assert caught == [ZeroDivisionError]


@pytest.mark.usefixtures("qapp")
def test_closing_finishes_what_was_asked_for() -> None:
    background = Background()
    done: list[int] = []
    background.run(lambda: done.append(1), ignore, ignore)
    background.close()
    assert done == [1]


@pytest.mark.usefixtures("qapp")
def test_closing_unused_is_no_fault() -> None:
    Background().close()


def test_garbage_is_collected_on_this_thread_alone(qtbot: QtBot) -> None:
    """Freed on the other thread, the wrapper of a widget could vanish while Qt deletes that."""
    collected: list[int] = []

    def note(_phase: str, _info: object) -> None:
        collected.append(threading.get_ident())

    def litter() -> None:
        for _ in range(50_000):
            knot: list[object] = []
            knot.append(knot)

    background = Background()
    done: list[None] = []
    gc.callbacks.append(note)
    background.run(litter, done.append, ignore)
    qtbot.waitUntil(lambda: bool(done))
    gc.callbacks.remove(note)
    background.close()
    assert set(collected) <= {threading.get_ident()}
    assert gc.isenabled()
