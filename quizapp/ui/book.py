"""The pages: which one is open, and what each asks of the desk."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from quizapp.ui.clerk import Clerk, Home
from quizapp.ui.pages.start import StartPage
from quizapp.ui.place import Place
from quizapp.ui.registrar import Registrar
from quizapp.ui.steward import Steward
from quizapp.ui.theme.theme import Theme
from quizapp.ui.tutor import Tutor

if TYPE_CHECKING:  # these pages are imported when first shown
    from quizapp.ui.opening import Backup
    from quizapp.ui.pages.history import HistoryPage
    from quizapp.ui.pages.learners import LearnersPage
    from quizapp.ui.pages.library import LibraryPage
    from quizapp.ui.pages.progress import ProgressPage
    from quizapp.ui.pages.settings import SettingsPage
    from quizapp.ui.session.page import SessionPage
    from quizapp.ui.standing import Standing

# Importing these takes up to 100 ms, which nobody shall wait for when she turns to the page.
_LATER = (
    "quizapp.ui.pages.progress",
    "quizapp.ui.pages.history",
    "quizapp.ui.pages.learners",
    "quizapp.ui.pages.settings",
    "quizapp.ui.pages.library",
    "quizapp.ui.librarian",
    "quizapp.ui.session.page",
)
_NEXT = ("quizapp.ui.pages.question", "quizapp.ui.pages.results", "quizapp.ui.speech")
_FILLED_MS, _CALM_MS = 50, 1500


class Book(QStackedWidget):
    """Turns the pages as the desk reports.

    Signals: turned - the Place now open. notice - a text to be told above any page.

    shortcuts_wanted.
    """

    turned = Signal(object)
    notice = Signal(str)
    shortcuts_wanted = Signal()

    def __init__(self, theme: Theme, clerk: Clerk, start: StartPage, goal: int) -> None:
        super().__init__()
        self._theme = theme
        self._clerk = clerk
        self._usual_goal = goal
        self._home: Home | None = None
        self._start = start
        self._history: HistoryPage | None = None
        self._learners: LearnersPage | None = None
        self._settings: SettingsPage | None = None
        self._tutor = Tutor(theme, clerk, self)
        self._steward = Steward(clerk, self)
        self._registrar = Registrar(clerk, self)
        self._progress: ProgressPage | None = None
        self._library: LibraryPage | None = None
        self._session: SessionPage | None = None
        self.addWidget(self._start)
        self._connect()

    def open_desk(self) -> None:
        """Have the desk opened; the start page fills when it is."""
        self._start.show_waiting()
        self._clerk.open()
        QTimer.singleShot(_CALM_MS, self, partial(self._clerk.warm_up, *_LATER))

    def go_home(self) -> None:
        """Open the start page, with what is new."""
        self._turn(Place.START, self._start)
        self._clerk.refresh()  # after the turn: what was left tells how long it was looked at
        self._start.take_focus()

    def go_back(self) -> None:
        """Leave the page, or what is read on it; a quiz can be taken up again."""
        pages = (page for page in (self._library, self._session) if page is not None)
        if any(page is self.currentWidget() and page.go_back() for page in pages):
            return
        if self.currentWidget() is not self._start:
            self.go_home()

    def show_history(self) -> None:
        """Open the list of results."""
        if self._home is None:
            return
        if self._history is None:
            self._history = self._make_history()
        self._history.show_home(self._home)
        self._turn(Place.HISTORY, self._history)
        self._history.take_focus()

    def show_learners(self) -> None:
        """Open the list of who studies here."""
        if self._home is None:
            return
        if self._learners is None:
            self._learners = self._make_learners()
        self._learners.show_learners(self._home.learners)
        self._turn(Place.LEARNERS, self._learners)
        self._learners.take_focus()

    def show_progress(self) -> None:
        """Open the page of what is remembered, and have it filled."""
        if self._home is None:
            return
        if self._progress is None:
            self._progress = self._make_progress()
        self._turn(Place.PROGRESS, self._progress)
        self._progress.show_packs(self._home.packs)

    def show_library(self) -> None:
        """Open the library, and have it filled."""
        if self._home is None:
            return
        if self._library is None:
            self._library = self._make_library()
        self._turn(Place.LIBRARY, self._library)
        self._library.open()

    def show_settings(self) -> None:
        """Open the settings, and have them filled."""
        if self._home is None:
            return
        if self._settings is None:
            self._settings = self._make_settings()
        self._settings.show_told("", warn=False)
        self._steward.look_after()
        self._turn(Place.SETTINGS, self._settings)
        self._settings.take_focus()

    def show_session(self) -> None:
        """Open the page of sessions in class."""
        if self._home is None:
            return
        if self._session is None:
            from quizapp.ui.session.page import SessionPage  # noqa: PLC0415 - when first shown

            self._session = SessionPage(self._theme, self._clerk)
        self._session.show_home(self._home)
        self._turn(Place.SESSION, self._session)
        self._session.take_focus()

    def hold_open(self) -> bool:
        """Ask before a class is left alone; return whether there is one."""
        return self._session is not None and self._session.hold_open()

    def leave(self) -> None:
        """Leave what is going on; it can be resumed."""
        self._tutor.leave()
        if self._session is not None:
            self._session.leave()

    def restore(self, backup: "Backup") -> None:
        """Go back to a copy of the data."""
        self._steward.restore(backup.path.name)

    def press_enter(self) -> None:
        """Press the focused button, or what the page is for."""
        if self._tutor.hurried:
            return
        focused = self.window().focusWidget()
        if isinstance(focused, QAbstractButton) and not focused.isCheckable():
            focused.click()
        elif primary := self._primary():
            primary.click()

    def _primary(self) -> QAbstractButton | None:
        pages = (self._start, *self._tutor.pages, self._learners, self._library, self._session)
        for page in pages:
            if page is not None and page is self.currentWidget():
                return page.primary
        return None

    def _connect(self) -> None:
        clerk, start, tutor = self._clerk, self._start, self._tutor
        clerk.opened.connect(self._on_opened)
        self._steward.told.connect(self.notice)
        clerk.home.connect(self._on_home)
        clerk.standing.connect(self._on_standing)
        clerk.failed.connect(self._on_failed)
        tutor.turned.connect(self._turn)
        tutor.left.connect(self.go_home)
        tutor.notice.connect(self.notice)
        start.start_wanted.connect(tutor.begin)
        start.resume_wanted.connect(tutor.go_on)
        start.discard_wanted.connect(tutor.discard)
        start.review_wanted.connect(clerk.review)
        start.history_wanted.connect(self.show_history)
        start.learner_wanted.connect(self._registrar.choose)
        start.learners_wanted.connect(self.show_learners)
        self._registrar.entered.connect(self.go_home)
        start.retry_wanted.connect(self.open_desk)

    def _turn(self, place: Place, page: QWidget) -> None:
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        self.turned.emit(place)

    def _on_opened(self, notices: tuple[str, ...]) -> None:
        for notice in notices:
            self.notice.emit(notice)

    def _on_home(self, home: Home) -> None:
        first, self._home = self._home is None, home
        self._start.show_home(home)
        if first:  # not before: importing would hold up the filling and painting of the page
            QTimer.singleShot(_FILLED_MS, self, partial(self._clerk.warm_up, *_NEXT))
        if self._history is not None:
            self._history.show_home(home)
        if self._learners is not None:
            self._learners.show_learners(home.learners)

    def _on_failed(self, reason: str) -> None:
        if self._home is None:
            self._start.show_failure(reason)
        else:
            self.notice.emit(reason)

    def _on_standing(self, standing: "Standing") -> None:
        if self._progress is not None and self._home is not None:
            goal = self._home.learners[0].goal or self._usual_goal
            self._progress.show_standing(standing, goal)

    def _make_history(self) -> "HistoryPage":
        from quizapp.ui.pages.history import HistoryPage  # noqa: PLC0415 - when first shown

        page = HistoryPage(self._theme)
        page.review_wanted.connect(self._clerk.review)
        return page

    def _make_learners(self) -> "LearnersPage":
        from quizapp.ui.pages.learners import LearnersPage  # noqa: PLC0415 - when first shown

        page = LearnersPage(self._theme)
        self._registrar.serve(page)
        return page

    def _make_library(self) -> "LibraryPage":
        from quizapp.ui.librarian import Librarian  # noqa: PLC0415 - when first shown
        from quizapp.ui.pages.library import LibraryPage  # noqa: PLC0415 - the same

        page = LibraryPage(self._theme)
        page.start_wanted.connect(self._tutor.begin)
        Librarian(self._clerk, page)
        return page

    def _on_goal(self, goal: int) -> None:
        self._clerk.manage(lambda profiles: profiles.aim(profiles.learners[0], goal))

    def _on_again(self, pack: str, fact: str) -> None:
        self._clerk.change(lambda desk: desk.take_back(pack, fact))
        self._clerk.look_at(pack)

    def _make_progress(self) -> "ProgressPage":
        from quizapp.ui.pages.progress import ProgressPage  # noqa: PLC0415 - when first shown

        page = ProgressPage(self._theme)
        page.goal_chosen.connect(self._on_goal)
        page.again_wanted.connect(self._on_again)
        page.pack_chosen.connect(self._clerk.look_at)
        page.start_wanted.connect(self._tutor.begin)
        return page

    def _make_settings(self) -> "SettingsPage":
        from quizapp.ui.pages.settings import SettingsPage  # noqa: PLC0415 - when first shown

        page = SettingsPage(self._theme)
        page.shortcuts_wanted.connect(self.shortcuts_wanted)
        self._steward.serve(page)
        return page
