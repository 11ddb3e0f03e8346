"""The window that the class looks at."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from quizapp.classroom.views import ProjectorView
from quizapp.i18n import tr
from quizapp.ui.session.board import Board, Entrance
from quizapp.ui.session.clicker import bind_clicker
from quizapp.ui.theme.theme import Theme

_SIZE = (1280, 720)
_TICK_MS = 200


class ProjectorWindow(QMainWindow):
    """Shows the board, on the second screen if there is one. Signals: wanted - an act."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._board = Board(theme)
        self._left_ms: int | None = None
        self._paused = False
        self._since = QElapsedTimer()
        self._ticker = QTimer(self)
        self._ticker.setInterval(_TICK_MS)
        self._ticker.timeout.connect(self._tick)
        self.setWindowTitle(tr("QuizApp: proyector"))
        self.setCentralWidget(self._board)
        self.resize(*_SIZE)
        bind_clicker(self, self.wanted.emit)
        for key, slot in (("F11", self._toggle), ("Esc", self.showNormal)):
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    def show_entrance(self, entrance: Entrance) -> None:
        """Show how phones get in."""
        self._board.show_entrance(entrance)

    def show_view(self, view: ProjectorView) -> None:
        """Show what everybody may see."""
        self._left_ms, self._paused = view.left_ms, view.paused
        self._since.start()
        self._board.show_view(view)
        self._tick()
        if view.left_ms is None or view.paused:
            self._ticker.stop()
        elif not self._ticker.isActive():
            self._ticker.start()

    def open_beside(self, window: QWidget) -> None:
        """Fill the screen where a window is not; with one screen, open as a window."""
        here = window.screen()
        other = next((s for s in QGuiApplication.screens() if s is not here), None)
        if other is None:
            self.show()
        else:
            self.setGeometry(other.geometry())
            self.showFullScreen()
        self.activateWindow()

    def _toggle(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _tick(self) -> None:
        """Count down from what the room said last."""
        if self._left_ms is None:
            self._board.show_left(None)
            return
        passed = 0 if self._paused else self._since.elapsed()
        self._board.show_left(-(-max(0, self._left_ms - passed) // 1000))
