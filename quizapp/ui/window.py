"""The main window: a curtain at once, and the pages behind it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from quizapp.settings import Preferences
from quizapp.ui.curtain import draw_curtain

if TYPE_CHECKING:  # all that costs time is imported behind the curtain
    from quizapp.ui.content import Content
    from quizapp.ui.opening import Opening

_SIZE = QSize(1280, 800)
_LEAST = QSize(760, 520)


class MainWindow(QMainWindow):
    """Makes its pages once it has been painted, and remembers how it looked."""

    def __init__(
        self,
        open_desk: "Callable[[], Opening]",
        preferences: Preferences,
        save_preferences: Callable[[Preferences], None],
    ) -> None:
        super().__init__()
        self._open_desk = open_desk
        self._preferences = preferences
        self._save_preferences = save_preferences
        self._painted = False
        self._content: Content | None = None
        self.setWindowTitle("QuizApp")
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE)
        if preferences.geometry:
            self.restoreGeometry(QByteArray.fromBase64(preferences.geometry.encode()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the curtain while there is nothing else; the first time, go on to the pages."""
        super().paintEvent(event)
        if not self._content:
            draw_curtain(self, self._preferences.theme)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._load)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window looked, and let the desk finish; with a class in it, ask."""
        if self._content and self._content.hold_open():
            event.ignore()
            return
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        if self._content:
            self._save_preferences(self._content.preferences(geometry=geometry))
            self._content.close_desk()
        super().closeEvent(event)

    def _load(self) -> None:
        """Import the look, then the pages, and let the window answer in between."""
        import quizapp.ui.theme.theme  # noqa: F401, PLC0415 - behind the curtain

        QTimer.singleShot(0, self, self._load_pages)

    def _load_pages(self) -> None:
        import quizapp.ui.content  # noqa: F401, PLC0415 - behind the curtain

        QTimer.singleShot(0, self, self._raise_curtain)

    def _raise_curtain(self) -> None:
        from quizapp.ui.content import Content  # noqa: PLC0415 - imported by now

        self._content = Content(self, self._open_desk, self._preferences)
        self.setCentralWidget(self._content)
