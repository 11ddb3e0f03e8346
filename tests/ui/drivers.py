"""Page objects: one class knows what a window looks like to a person at the keyboard or mouse."""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.widgets.article_view import ArticleView
from quizapp.ui.widgets.option import OptionCard
from quizapp.ui.widgets.result_row import ResultRow
from quizapp.ui.window import MainWindow

W = TypeVar("W", bound=QWidget)


class WindowDriver:
    """Presses, types, clicks and reads what is visible."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self.window = window

    def press(self, *keys: Qt.Key) -> None:
        """Press keys one after the other where the focus is."""
        for key in keys:
            self._qtbot.keyClick(self._target(), key)

    def write(self, text: str) -> None:
        """Type a text where the focus is."""
        self._qtbot.keyClicks(self._target(), text)

    def click(self, text: str) -> None:
        """Click the button with this text."""
        self._qtbot.mouseClick(self.button(text), Qt.MouseButton.LeftButton)

    def double_click(self, text: str) -> None:
        """Click the button with this text twice, quickly."""
        button = self.button(text)
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self._qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)

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

    def begin(self) -> None:
        """Start a quiz as soon as there is one to start."""
        self._qtbot.waitUntil(lambda: self.button("Empezar").isEnabled())
        self.click("Empezar")
        self.await_text("1 de ")

    def _target(self) -> QWidget:
        return QApplication.focusWidget() or self.window
