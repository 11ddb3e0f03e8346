"""The main window: the frame around the pages."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from quizapp.settings import TEXT_SIZES, Preferences
from quizapp.ui.pages.start import StartPage
from quizapp.ui.place import Place
from quizapp.ui.sidebar import Sidebar
from quizapp.ui.theme.icons import load_icons
from quizapp.ui.theme.theme import Theme, load_fonts

if TYPE_CHECKING:  # loaded after the first paint
    from quizapp.ui.book import Book
    from quizapp.ui.clerk import Clerk
    from quizapp.ui.opening import Opening

_SIZE = QSize(1280, 800)
_LEAST = QSize(760, 520)
_NARROW_BELOW = 980


class MainWindow(QMainWindow):
    """Opens the desk once the start page has been painted, and remembers how it looked."""

    def __init__(
        self,
        open_desk: "Callable[[], Opening]",
        preferences: Preferences,
        save_preferences: Callable[[Preferences], None],
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self._save_preferences = save_preferences
        self._painted = False
        load_fonts("Inter_[!5]*")
        self._theme = Theme(preferences.theme, preferences.text_size)
        self._open_desk = open_desk
        self._clerk: Clerk | None = None
        self._sidebar = Sidebar(self._theme)
        self._sidebar.show_place(self._sidebar.home)
        self._start = StartPage(self._theme)
        self._notices = QVBoxLayout()
        self._column = QVBoxLayout()
        self._lay_out()
        self._restyle()
        self._theme.changed.connect(self._restyle)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; the first time, have the desk opened when that is done."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._finish)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the sidebar where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window looked, and let the desk finish."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._save_preferences(
            Preferences(
                theme=self._theme.choice, text_size=self._theme.text_size, geometry=geometry
            )
        )
        if self._clerk:
            self._clerk.close()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.setWindowTitle("QuizApp")
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE)
        if self._preferences.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self._preferences.geometry.encode()))
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        self._column.setSpacing(0)
        self._notices.setContentsMargins(16, 0, 16, 0)
        self._notices.setSpacing(8)
        self._column.addLayout(self._notices)
        self._column.addWidget(self._start, 1)
        row.addLayout(self._column, 1)
        self.setCentralWidget(centre)

    def _finish(self) -> None:
        """Do what the first paint need not wait for."""
        from quizapp.ui.book import Book  # noqa: PLC0415 - after the first paint
        from quizapp.ui.clerk import Clerk  # noqa: PLC0415 - the same

        load_icons()
        load_fonts("Inter_5*")
        load_fonts("Literata_*")
        self._clerk = Clerk(self._open_desk, self)
        book = Book(self._theme, self._clerk, self._start)
        self._column.addWidget(book, 1)
        self._sidebar.home_wanted.connect(book.go_home)
        self._sidebar.history_wanted.connect(book.show_history)
        book.turned.connect(self._on_turned)
        book.notice.connect(self._on_notice)
        self._bind_keys(book)
        self._show_icon()
        self._theme.changed.connect(self._show_icon)
        book.open_desk()
        self.update()

    def _bind_keys(self, book: "Book") -> None:
        from quizapp.ui.frame import bind_keys  # noqa: PLC0415 - after the first paint

        bindings: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Return", book.press_enter),
            ("Enter", book.press_enter),
            ("Esc", book.go_back),
            ("Ctrl++", self._enlarge_text),
            ("Ctrl+=", self._enlarge_text),
            ("Ctrl+-", self._reduce_text),
            ("Ctrl+0", self._reset_text),
            ("F11", self._toggle_full_screen),
            ("Ctrl+Q", self.close),
        )
        bind_keys(self, bindings)

    def _on_turned(self, place: Place) -> None:
        self._sidebar.setVisible(place is not Place.QUESTION)
        at_home = place is Place.START
        self._sidebar.show_place(self._sidebar.home if at_home else self._sidebar.history)

    def _on_notice(self, text: str) -> None:
        from quizapp.ui.widgets.banner import Banner  # noqa: PLC0415 - seldom, and never at first

        self._notices.setContentsMargins(16, 12, 16, 4)
        self._notices.addWidget(Banner(self._theme, text))

    def _restyle(self) -> None:
        look = self._theme.look
        self.setPalette(look.palette())
        self.setFont(look.font("body"))
        self._fold()

    def _show_icon(self) -> None:
        from quizapp.ui.frame import make_icon  # noqa: PLC0415 - after the first paint

        self.setWindowIcon(make_icon(self._theme.look))

    def _fold(self) -> None:
        narrow = self.width() / self._theme.look.scale < _NARROW_BELOW
        self._sidebar.set_narrow(narrow=narrow)

    def _enlarge_text(self) -> None:
        self._step_text(1)

    def _reduce_text(self) -> None:
        self._step_text(-1)

    def _reset_text(self) -> None:
        self._theme.resize_text(TEXT_SIZES[0])

    def _step_text(self, by: int) -> None:
        place = TEXT_SIZES.index(self._theme.text_size) + by
        if 0 <= place < len(TEXT_SIZES):
            self._theme.resize_text(TEXT_SIZES[place])

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
