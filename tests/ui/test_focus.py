"""Where the keyboard is on the page of a question, that it is seen, and what is told aloud."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quizapp.domain.questions import Kind
from quizapp.study.ports import Mode
from quizapp.ui.pages.actions import Actions
from quizapp.ui.pages.article_panel import ArticlePanel
from quizapp.ui.pages.sheet import QuestionSheet
from quizapp.ui.pages.topbar import TopBar
from quizapp.ui.pages.verdict import VerdictPanel
from tests.factories import make_settings
from tests.ui.conftest import OpenWindow
from tests.ui.drivers import WindowDriver
from tests.ui.fakes import FakeDesk, make_questions
from tests.ui.places import WAYS, to_kind

TAB = Qt.Key.Key_Tab
PARTS = (QuestionSheet, Actions, ArticlePanel, TopBar)


def part(driver: WindowDriver, stop: QWidget) -> type[QWidget]:
    """Return which part of the page a widget is in."""
    holds = (kind for kind in PARTS if any(p.isAncestorOf(stop) for p in driver.visible(kind)))
    return next(holds)


def stops(driver: WindowDriver) -> list[QWidget]:
    """Press Tab until it comes round, and return where it stopped."""
    found: list[QWidget] = []
    while (stop := driver.window.focusWidget()) is not None and stop not in found:
        found.append(stop)
        driver.press(TAB)
    return found


@pytest.mark.parametrize("mode", Mode)
def test_tab_goes_from_the_question_to_its_buttons_to_the_bar(
    open_window: OpenWindow, desk: FakeDesk, mode: Mode
) -> None:
    desk.start(make_settings(mode=mode, minutes=5 if mode is Mode.EXAM else 0))
    driver = open_window(desk)
    driver.click_when_there("Continuar · pregunta 1 de 8")
    driver.await_shown(QuestionSheet)
    parts = [part(driver, stop) for stop in stops(driver)]
    assert list(dict.fromkeys(parts)) == [QuestionSheet, Actions, TopBar]
    assert parts == sorted(parts, key=PARTS.index)


@pytest.mark.parametrize("name", ["feedback", "order, told", "match, told"])
def test_after_the_answer_tab_goes_on_to_the_article(
    open_window: OpenWindow, desk: FakeDesk, name: str
) -> None:
    driver = open_window(desk)
    WAYS[name](driver)
    assert isinstance(driver.window.focusWidget(), VerdictPanel)
    parts = [part(driver, stop) for stop in stops(driver)]
    assert list(dict.fromkeys(parts))[:4] == list(PARTS)


@pytest.mark.parametrize(
    "name", ["single choice", "order", "match", "short answer", "exam", "card", "feedback"]
)
def test_wherever_it_is_the_keyboard_is_seen(
    open_window: OpenWindow, desk: FakeDesk, name: str
) -> None:
    driver = open_window(desk)
    WAYS[name](driver)
    driver.await_shown(QuestionSheet)
    for stop in stops(driver):
        stop.setFocus()
        seen = stop.grab().toImage()
        driver.press(TAB)
        assert stop.grab().toImage() != seen, stop


@pytest.mark.parametrize("kind", Kind)
def test_what_an_answer_was_worth_is_told_aloud(
    open_window: OpenWindow, desk: FakeDesk, kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("quizapp.ui.pages.question.announce", lambda _, text: said.append(text))
    driver = open_window(desk)
    to_kind(driver, kind)
    driver.await_text("1 de 1")
    driver.alt(Qt.Key.Key_N)
    driver.await_article()
    (question,) = (q for q in make_questions() if q.id.endswith(f"/{kind.value}"))
    assert said == [f"Ahora ya lo sabes. {question.explanation}"]
    focused = driver.window.focusWidget()
    assert isinstance(focused, VerdictPanel)
    assert focused.accessibleName() == "Ahora ya lo sabes"
    assert focused.accessibleDescription() == question.explanation
