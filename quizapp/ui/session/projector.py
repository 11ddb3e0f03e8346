"""The window that the class looks at."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow, QWidget

from quizapp.classroom.views import ProjectorView
from quizapp.i18n import tr
from quizapp.ui.session.board import Board, Entrance
from quizapp.ui.session.clicker import bind_clicker, bind_once
from quizapp.ui.theme.theme import Theme

_SIZE = (1280, 720)
_TICK_MS = 200


class ProjectorWindow(QMainWindow):
    """Shows the board, filling the second screen while there is one.

    It never takes the keyboard from the console by itself.
    Signals: wanted - an act. left - it gave the only screen back. moved - whether the screen it
    went to is its own.
    """

    wanted = Signal(object)
    left = Signal()
    moved = Signal(bool)

    def __init__(self, theme: Theme, console: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._console = console
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
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        bind_clicker(self, self.wanted.emit, presenting=True)
        for key, slot in (("F11", self._toggle), ("F5", self.fill), ("Esc", self._shrink)):
            bind_once(key, self).activated.connect(slot)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._on_screen_added)
            application.screenRemoved.connect(self._on_screen_removed)

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

    @property
    def beside(self) -> bool:
        """Whether there is a screen for it alone."""
        return self._other_screen() is not None

    def open(self) -> None:
        """Fill the screen where the console is not; with one screen, wait out of the way."""
        other = self._other_screen()
        if other:
            self._fill(other)
        elif not self.isVisible():
            self.showMinimized()

    def fill(self) -> None:
        """Fill a screen: the second, or the only one, whose keyboard is then the projector's."""
        other = self._other_screen()
        if other:
            self._fill(other)
        else:
            self.showFullScreen()
            self.activateWindow()

    def _fill(self, screen: QScreen) -> None:
        self.hide()  # shown anew it takes no keyboard, and comes where it is wanted
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.setWindowState(Qt.WindowState.WindowFullScreen)  # showFullScreen takes the keyboard
        self.show()

    def _shrink(self) -> None:
        """Be a window that can be moved; give an only screen back to the console."""
        if self.beside:
            self.showNormal()
        else:
            self.showMinimized()
            self.left.emit()

    def _toggle(self) -> None:
        if self.isFullScreen():
            self._shrink()
        else:
            self.fill()

    def _other_screen(self) -> QScreen | None:
        here = self._console.screen()
        return next((s for s in QGuiApplication.screens() if s is not here), None)

    def _on_screen_added(self, screen: QScreen) -> None:
        """Go to the second screen as soon as there is one."""
        if self.isVisible() and screen is not self._console.screen():
            self._fill(screen)
            self.moved.emit(True)

    def _on_screen_removed(self, screen: QScreen) -> None:
        """Keep out of the console's way when the second screen is gone."""
        left = [s for s in QGuiApplication.screens() if s is not screen]
        if self.isVisible() and len(left) == 1:
            self.showMinimized()
            self.moved.emit(False)

    def _tick(self) -> None:
        """Count down from what the room said last."""
        if self._left_ms is None:
            self._board.show_left(None)
            return
        passed = 0 if self._paused else self._since.elapsed()
        self._board.show_left(-(-max(0, self._left_ms - passed) // 1000))
