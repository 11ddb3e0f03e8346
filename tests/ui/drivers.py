"""Page objects: one class knows what a window looks like to a person at the keyboard or mouse."""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from quizapp.domain.questions import Kind
from quizapp.study.ports import Mode
from quizapp.ui.pages.options import COUNTS
from quizapp.ui.pages.rest import Rest
from quizapp.ui.pages.review import ReviewCard
from quizapp.ui.pages.topbar import TopBar
from quizapp.ui.pages.volume_card import VolumeCard
from quizapp.ui.sidebar import Sidebar
from quizapp.ui.widgets.article_view import ArticleView
from quizapp.ui.widgets.chip import ChipButton
from quizapp.ui.widgets.option import OptionCard, Verdict
from quizapp.ui.widgets.result_row import ResultRow
from quizapp.ui.widgets.sentence_row import SentenceRow
from quizapp.ui.widgets.way_tile import WayTile
from quizapp.ui.window import MainWindow

W = TypeVar("W", bound=QWidget)


class Eyes:
    """Reads what is visible, and waits for it."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self.window = window

    def button(self, text: str) -> QAbstractButton:
        """Return the one visible button with this text."""
        (button,) = (b for b in self.visible(QAbstractButton) if b.text() == text)
        return button

    def options(self) -> list[OptionCard]:
        """Return the cards in sight."""
        return self.visible(OptionCard)

    def fields(self) -> list[QLineEdit]:
        """Return the fields in sight."""
        return self.visible(QLineEdit)

    def rows(self) -> list[ResultRow]:
        """Return the results in sight."""
        return self.visible(ResultRow)

    def article(self) -> ArticleView:
        """Return the article."""
        (view,) = self.visible(ArticleView)
        return view

    def visible(self, kind: type[W]) -> list[W]:
        """Return the visible widgets of a kind, in reading order."""
        shown = [w for w in self.window.findChildren(kind) if w.isVisible()]
        origin = QPoint(0, 0)
        places = {w: w.mapTo(self.window, origin) for w in shown}
        return sorted(shown, key=lambda w: (places[w].y(), places[w].x()))

    def texts(self) -> list[str]:
        """Return every text in sight."""
        labels: Iterable[QLabel | QAbstractButton] = (
            *self.visible(QLabel),
            *self.visible(QAbstractButton),
        )
        return [w.text() for w in labels if w.text()]

    def await_text(self, text: str) -> None:
        """Wait until a text is in sight, alone or within another."""
        self._qtbot.waitUntil(lambda: any(text in shown for shown in self.texts()))

    def await_gone(self, text: str) -> None:
        """Wait until a text is out of sight."""
        self._qtbot.waitUntil(lambda: text not in self.texts())

    def await_options(self) -> None:
        """Wait for cards that can be chosen."""
        self._qtbot.waitUntil(lambda: Verdict.NONE in {card.verdict for card in self.options()})

    def await_judged(self) -> None:
        """Wait for cards that say what became of them."""
        self._qtbot.waitUntil(lambda: Verdict.NONE not in {c.verdict for c in self.options()})

    def await_shown(self, kind: type[QWidget]) -> None:
        """Wait for a widget of a kind, in the window that has the keyboard."""
        self._qtbot.waitUntil(lambda: any(w.isActiveWindow() for w in self.visible(kind)))

    def await_article(self) -> None:
        """Wait for the article."""
        self.await_shown(ArticleView)

    def await_reviews(self, count: int) -> None:
        """Wait for so many questions among the results."""
        self._qtbot.waitUntil(lambda: len(self.visible(ReviewCard)) == count)


class Walker(Eyes):
    """Goes to the places of the sidebar, whatever they are called."""

    def open_history(self) -> None:
        """Click «Historial»."""
        (sidebar,) = self.visible(Sidebar)
        QTest.mouseClick(sidebar.history, Qt.MouseButton.LeftButton)
        self._qtbot.waitUntil(lambda: bool(self.rows()))

    def open_learners(self) -> None:
        """Click whoever studies."""
        (sidebar,) = self.visible(Sidebar)
        if sidebar.learner is not None:
            QTest.mouseClick(sidebar.learner, Qt.MouseButton.LeftButton)
        self.await_text("Nuevo perfil")

    def open_session(self) -> None:
        """Click the place of the sidebar where a session in class is prepared."""
        (sidebar,) = self.visible(Sidebar)
        QTest.mouseClick(sidebar.session, Qt.MouseButton.LeftButton)
        self.await_text("Una sesión en clase")

    def open_library(self) -> None:
        """Click «Biblioteca»."""
        (sidebar,) = self.visible(Sidebar)
        QTest.mouseClick(sidebar.library, Qt.MouseButton.LeftButton)
        self.await_shown(VolumeCard)

    def open_settings(self) -> None:
        """Click «Ajustes»."""
        (sidebar,) = self.visible(Sidebar)
        QTest.mouseClick(sidebar.settings, Qt.MouseButton.LeftButton)
        self.await_text("90 % ·")

    def open_progress(self) -> None:
        """Click «Progreso»."""
        (sidebar,) = self.visible(Sidebar)
        QTest.mouseClick(sidebar.progress, Qt.MouseButton.LeftButton)
        self.await_shown(SentenceRow)


class StartDriver(Walker):
    """Says what a quiz is to be like, and rests from it."""

    def choose_kind(self, place: int) -> None:
        """Switch off every kind of question but one."""
        self.await_shown(ChipButton)
        chips = self.window.findChildren(ChipButton)
        switches = [chip for chip in chips if chip.isCheckable() and not chip.autoExclusive()]
        kinds = switches[: len(Kind)]
        for chip in kinds[:place] + kinds[place + 1 :]:
            chip.click()

    def choose_way(self, mode: Mode) -> None:
        """Choose a way to study, whatever it is called."""
        self.await_shown(WayTile)
        QTest.mouseClick(self.visible(WayTile)[list(Mode).index(mode)], Qt.MouseButton.LeftButton)

    def choose_time(self, place: int) -> None:
        """Choose one of the times of an exam."""
        chips = [chip for chip in self.visible(ChipButton) if chip.autoExclusive()]
        QTest.mouseClick(chips[len(COUNTS) + place], Qt.MouseButton.LeftButton)

    def named(self, name: str) -> QAbstractButton:
        """Return the button whose name begins so, in brackets or not, where it has no text."""
        buttons = self.visible(QAbstractButton)
        (button,) = (b for b in buttons if b.accessibleName().lstrip("⟦").startswith(name))
        return button

    def click_named(self, name: str) -> None:
        """Click the button whose name begins so."""
        QTest.mouseClick(self.named(name), Qt.MouseButton.LeftButton)

    def rest(self) -> None:
        """Rest from an exam."""
        (bar,) = self.visible(TopBar)
        QTest.mouseClick(bar.pause, Qt.MouseButton.LeftButton)
        self.await_shown(Rest)


class WindowDriver(StartDriver):
    """Presses, types and clicks."""

    def press(self, *keys: Qt.Key) -> None:
        """Press keys one after the other where the focus is."""
        for key in keys:
            QTest.keyClick(self._target(), key)

    def write(self, text: str) -> None:
        """Type a text where the focus is."""
        QTest.keyClicks(self._target(), text)

    def click(self, text: str) -> None:
        """Click the button with this text."""
        QTest.mouseClick(self.button(text), Qt.MouseButton.LeftButton)

    def click_when_there(self, text: str) -> None:
        """Click the button with this text as soon as it is in sight."""
        self.await_text(text)
        self.click(text)

    def double_click(self, text: str) -> None:
        """Click the button with this text twice, quickly."""
        button = self.button(text)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QTest.mouseDClick(button, Qt.MouseButton.LeftButton)

    def alt(self, key: Qt.Key) -> None:
        """Press a key with Alt where the focus is."""
        QTest.keyClick(self._target(), key, Qt.KeyboardModifier.AltModifier)

    def chord(self, key: Qt.Key) -> None:
        """Press a key together with Ctrl."""
        QTest.keyClick(self._target(), key, Qt.KeyboardModifier.ControlModifier)

    def click_row(self, place: int) -> None:
        """Click a past result, as soon as it is in sight."""
        self._qtbot.waitUntil(lambda: len(self.rows()) > place)
        QTest.mouseClick(self.rows()[place], Qt.MouseButton.LeftButton)

    def choose_from_menu(self, button: str, choice: str) -> None:
        """Open the menu of the button with this name and choose from it."""
        (opener,) = (b for b in self.visible(QAbstractButton) if b.accessibleName() == button)
        QTest.mouseClick(opener, Qt.MouseButton.LeftButton)
        (menu,) = self.visible(QMenu)
        (action,) = (a for a in menu.actions() if a.text() == choice)
        action.trigger()
        menu.close()

    def click_first(self, text: str) -> None:
        """Click the first of the buttons with this text."""
        first = next(b for b in self.visible(QAbstractButton) if b.text() == text)
        QTest.mouseClick(first, Qt.MouseButton.LeftButton)

    def await_hidden(self, kind: type[QWidget]) -> None:
        """Wait until there is none of a kind; the window gets back the keyboard."""
        self._qtbot.waitUntil(lambda: not self.visible(kind))
        self.window.activateWindow()  # offscreen, nobody else does when a dialog closes
        self._qtbot.waitUntil(self.window.isActiveWindow)

    def begin(self) -> None:
        """Start a quiz as soon as there is one to start."""
        self.await_text("Empezar")
        self._qtbot.waitUntil(lambda: self.button("Empezar").isEnabled())
        self.click("Empezar")
        self.await_text("1 de ")

    def _target(self) -> QWidget:
        return QApplication.focusWidget() or self.window
