"""All that is in the window: the sidebar, notices, and the book of pages."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from quizapp.i18n import tr
from quizapp.settings import TEXT_SIZES, Preferences
from quizapp.ui.book import Book
from quizapp.ui.clerk import Clerk, Home
from quizapp.ui.frame import bind_keys, make_icon
from quizapp.ui.pages.start import StartPage
from quizapp.ui.place import Place
from quizapp.ui.sidebar import Sidebar
from quizapp.ui.theme.theme import Theme, load_fonts
from quizapp.ui.widgets.banner import Banner

if TYPE_CHECKING:  # the desk's own modules are imported on its thread
    from quizapp.ui.opening import Backup, Opening

_NARROW_BELOW = 980


class Content(QWidget):
    """Fills a window, and opens the desk once the start page has been painted."""

    def __init__(
        self, window: QMainWindow, open_desk: "Callable[[], Opening]", preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window = window
        self._painted = False
        self._usual_goal = preferences.goal
        load_fonts("*")
        self._theme = Theme(preferences.theme, preferences.text_size, preferences.motion)
        self._clerk = Clerk(open_desk, self)
        self._sidebar = Sidebar(self._theme)
        self._sidebar.show_place(self._sidebar.home)
        self._book = Book(self._theme, self._clerk, StartPage(self._theme), preferences.goal)
        self._notices = QVBoxLayout()
        self._lay_out()
        self._connect()
        self._restyle()

    def preferences(self, *, geometry: str) -> Preferences:
        """Return what is preferred now."""
        return Preferences(
            theme=self._theme.choice,
            text_size=self._theme.text_size,
            geometry=geometry,
            goal=self._usual_goal,
            motion=self._theme.motion,
        )

    def hold_open(self) -> bool:
        """Ask before a class is left alone; return whether there is one."""
        return self._book.hold_open()

    def close_desk(self) -> None:
        """Let the desk finish what was asked of it."""
        self._book.leave()
        self._clerk.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Have the desk opened once the pages are there: its thread would hold them up."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._book.open_desk)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the sidebar where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._notices.setContentsMargins(16, 0, 16, 0)
        self._notices.setSpacing(8)
        column.addLayout(self._notices)
        column.addWidget(self._book, 1)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        book = self._book
        self._sidebar.home_wanted.connect(book.go_home)
        self._sidebar.history_wanted.connect(book.show_history)
        self._sidebar.learners_wanted.connect(book.show_learners)
        self._sidebar.settings_wanted.connect(book.show_settings)
        self._clerk.home.connect(self._on_home)
        book.shortcuts_wanted.connect(self._show_shortcuts)
        self._sidebar.progress_wanted.connect(book.show_progress)
        self._sidebar.library_wanted.connect(book.show_library)
        self._sidebar.session_wanted.connect(book.show_session)
        book.turned.connect(self._on_turned)
        book.notice.connect(self._on_notice)
        self._clerk.offered.connect(self._on_offered)
        self._theme.changed.connect(self._restyle)
        bindings: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Return", book.press_enter),
            ("Enter", book.press_enter),
            ("Esc", book.go_back),
            ("Alt+Left", book.go_back),
            ("Ctrl+,", book.show_settings),
            ("Ctrl++", self._enlarge_text),
            ("Ctrl+=", self._enlarge_text),
            ("Ctrl+-", self._reduce_text),
            ("Ctrl+0", self._reset_text),
            ("F1", self._show_shortcuts),
            ("?", self._show_shortcuts),
            ("F11", self._toggle_full_screen),
            ("Ctrl+Q", self._window.close),
        )
        bind_keys(self._window, bindings)

    def _on_turned(self, place: Place) -> None:
        self._sidebar.setVisible(place is not Place.QUESTION)
        sidebar = self._sidebar
        buttons = {
            Place.START: sidebar.home,
            Place.PROGRESS: sidebar.progress,
            Place.LIBRARY: sidebar.library,
            Place.LEARNERS: sidebar.learner,
            Place.SETTINGS: sidebar.settings,
            Place.SESSION: sidebar.session,
        }
        sidebar.show_place(buttons.get(place, sidebar.history))

    def _on_home(self, home: Home) -> None:
        self._sidebar.show_learner(home.learners[0])

    def _on_notice(self, text: str) -> None:
        self._tell(Banner(self._theme, text))

    def _on_offered(self, backup: "Backup") -> None:
        from quizapp.ui.texts import backup_texts  # noqa: PLC0415 - with lost data only

        when, held = backup_texts(backup)
        told = tr("Puedes volver a la última copia: {when}, {held}.").format(when=when, held=held)
        banner = Banner(self._theme, told, tr("Volver a esa copia"))
        banner.wanted.connect(partial(self._book.restore, backup))
        self._tell(banner)

    def _tell(self, banner: Banner) -> None:
        self._notices.setContentsMargins(16, 12, 16, 4)
        self._notices.addWidget(banner)

    def _restyle(self) -> None:
        look = self._theme.look
        self._window.setPalette(look.palette())
        self._window.setFont(look.font("body"))
        self._window.setWindowIcon(make_icon(look))
        self._fold()

    def _fold(self) -> None:
        narrow = self._window.width() / self._theme.look.scale < _NARROW_BELOW
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

    def _show_shortcuts(self) -> None:
        from quizapp.ui.shortcuts import Shortcuts  # noqa: PLC0415 - when first shown

        Shortcuts(self._theme, self._window).open()

    def _toggle_full_screen(self) -> None:
        state = self._window.windowState()
        self._window.setWindowState(state ^ Qt.WindowState.WindowFullScreen)
