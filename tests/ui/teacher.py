"""A teacher at her laptop, who also sees the projector."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QTableView

from quizapp.domain.questions import Kind
from quizapp.study.words import kind_name
from quizapp.ui.session.board import Board
from quizapp.ui.session.counting import CountField
from quizapp.ui.session.leaving import Leaving
from quizapp.ui.session.projector import ProjectorWindow
from tests.ui.drivers import WindowDriver

NEXT, BACK, ENTER = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Return
HANDS, TEAMS, PHONES = "A mano alzada", "Por equipos, sin móviles", "Con móviles"
Teach = Callable[..., "Teacher"]


class Onlooker(WindowDriver):
    """Looks at the console and at the projector."""

    def await_kept(self) -> None:
        """Wait until a note is kept."""
        self._qtbot.waitUntil(lambda: not self.button("Guardar la nota").isEnabled())

    def projector(self) -> ProjectorWindow:
        windows = QApplication.topLevelWidgets()
        return next(w for w in windows if isinstance(w, ProjectorWindow) and w.isVisible())

    def board(self) -> str:
        """Return what the projector says."""
        (board,) = self.projector().findChildren(Board)
        return board.text()

    def await_board(self, text: str) -> None:
        self._qtbot.waitUntil(lambda: text in self.board())

    def counts(self) -> list[int]:
        """Return the numbers that can be typed."""
        return [field.count for field in self.visible(CountField)]

    def roll(self) -> list[list[str]]:
        (table,) = self.visible(QTableView)
        model = table.model()
        columns = range(model.columnCount())
        return [[model.index(r, c).data() for c in columns] for r in range(model.rowCount())]

    def address(self) -> tuple[str, str]:
        """Return the address and the PIN."""
        self._qtbot.waitUntil(lambda: any("PIN\u00a0" in text for text in self.texts()))
        told = next(text for text in self.texts() if "PIN\u00a0" in text)
        url, pin = told.split(" · PIN\u00a0")
        return url.rsplit(" · ")[-1], pin

    def await_roll(self, *cells: str) -> None:
        self._qtbot.waitUntil(lambda: list(cells) in [row[: len(cells)] for row in self.roll()])


class Teacher(Onlooker):
    """Prepares a session, steers it, and looks at both windows."""

    def open_class(self) -> None:
        self.await_text("Número de preguntas")
        self.open_session()

    def unfold(self, title: str) -> None:
        """Show a part of what can be prepared."""
        self.click(title)
        QApplication.processEvents()  # lay it out

    def begin_session(self, manner: str, *kinds: Kind) -> None:
        """Begin one, with these kinds of question alone."""
        self.open_class()
        self.click(manner)
        self.unfold("Preguntas")
        for kind in set(Kind) - set(kinds or Kind):
            if kind_name(kind) in self.texts():
                self.click(kind_name(kind))
        for field in self.fields():
            if field.accessibleName() == "Código del cuestionario":
                field.setText("ABC234")
        self.click("Empezar la sesión")
        self.await_text("Sala de espera")

    def choose_from(self, button: str, choice: str) -> None:
        """Choose from the menu of a button."""
        self.click(button)
        (menu,) = self.visible(QMenu)
        (action,) = (a for a in menu.actions() if a.text() == choice)
        action.trigger()
        menu.close()
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)

    def close(self) -> None:
        """Close the window, and say that the session is to be gone on with."""
        self.window.close()
        for dialog in self.visible(Leaving):
            dialog.accept()

    def step(self, then: str) -> None:
        self.press(NEXT)
        self.await_text(then)

    def field(self, name: str) -> QLineEdit:
        """Return the field of this name."""
        (field,) = (f for f in self.fields() if f.accessibleName() == name)
        return field

    def fill(self, name: str, text: str) -> None:
        """Type in a field, and press Enter."""
        field = self.field(name)
        field.setFocus()
        field.selectAll()
        self.write(text)
        self.press(ENTER)

    def type_line(self, text: str) -> None:
        """Type where the keyboard is, and press Enter."""
        self.write(text)
        self.press(ENTER)

    def choose(self, row: int) -> None:
        (table,) = self.visible(QTableView)
        table.selectRow(row)
