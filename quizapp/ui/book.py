"""The pages: which one is open, and what each asks of the desk."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from quizapp.ui.clerk import Clerk, Home, Seat
from quizapp.ui.haste import Pause
from quizapp.ui.pages.start import StartPage
from quizapp.ui.place import Place
from quizapp.ui.registrar import Registrar
from quizapp.ui.steward import Steward
from quizapp.ui.theme.theme import Theme

if TYPE_CHECKING:  # these pages are imported when first shown
    from quizapp.domain.answers import Answer
    from quizapp.study.desk import Sitting
    from quizapp.study.ports import Result, Settings
    from quizapp.ui.pages.history import HistoryPage
    from quizapp.ui.pages.learners import LearnersPage
    from quizapp.ui.pages.progress import ProgressPage
    from quizapp.ui.pages.question import QuestionPage
    from quizapp.ui.pages.results import ResultsPage
    from quizapp.ui.pages.settings import SettingsPage
    from quizapp.ui.session.page import SessionPage
    from quizapp.ui.standing import Standing


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
        self.goal = goal
        self._home: Home | None = None
        self._seat: Seat | None = None
        self._starting = False
        self._pause = Pause()
        self._start = start
        self._question: QuestionPage | None = None
        self._results: ResultsPage | None = None
        self._history: HistoryPage | None = None
        self._learners: LearnersPage | None = None
        self._settings: SettingsPage | None = None
        self._steward = Steward(clerk, self)
        self._registrar = Registrar(clerk, self)
        self._progress: ProgressPage | None = None
        self._session: SessionPage | None = None
        self.addWidget(self._start)
        self._connect()

    def open_desk(self) -> None:
        """Have the desk opened; the start page fills when it is."""
        self._start.show_waiting()
        self._clerk.open()
        self._clerk.warm_up("quizapp.ui.pages.question", "quizapp.ui.pages.results")

    def go_home(self) -> None:
        """Open the start page, with what is new."""
        self._clerk.refresh()
        self._turn(Place.START, self._start)
        self._start.take_focus()

    def go_back(self) -> None:
        """Leave the page; an unfinished quiz can be taken up again."""
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

    def show_settings(self) -> None:
        """Open the settings, and have them filled."""
        if self._home is None:
            return
        if self._settings is None:
            self._settings = self._make_settings()
        self._settings.show_told("", warn=False)
        self._clerk.look_after()
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

    def leave_session(self) -> None:
        """Leave the session in class, if there is one; it can be resumed."""
        if self._session is not None:
            self._session.leave()

    def press_enter(self) -> None:
        """Press the focused button, or what the page is for."""
        if not self._pause.over:
            return
        focused = self.window().focusWidget()
        if isinstance(focused, QAbstractButton) and not focused.isCheckable():
            focused.click()
        elif primary := self._primary():
            primary.click()

    def _primary(self) -> QAbstractButton | None:
        pages = (self._start, self._question, self._results, self._learners, self._session)
        for page in pages:
            if page is not None and page is self.currentWidget():
                return page.primary
        return None

    def _connect(self) -> None:
        clerk, start = self._clerk, self._start
        clerk.opened.connect(self._on_opened)
        clerk.home.connect(self._on_home)
        clerk.seated.connect(self._on_seated)
        clerk.hinted.connect(self._on_hinted)
        clerk.kept.connect(self._on_kept)
        clerk.not_kept.connect(self._on_not_kept)
        clerk.reviewed.connect(self._on_reviewed)
        clerk.standing.connect(self._on_standing)
        clerk.failed.connect(self._on_failed)
        start.start_wanted.connect(self._begin)
        start.resume_wanted.connect(self._on_seated)
        start.discard_wanted.connect(self._on_discard)
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

    def _begin(self, settings: "Settings") -> None:
        """Begin one quiz, however often it is asked for meanwhile."""
        if not self._starting:
            self._starting = True
            self._clerk.start(settings)

    def _on_opened(self, notices: tuple[str, ...]) -> None:
        for notice in notices:
            self.notice.emit(notice)

    def _on_home(self, home: Home) -> None:
        self._home = home
        self._start.show_home(home)
        if self._history is not None:
            self._history.show_home(home)
        if self._learners is not None:
            self._learners.show_learners(home.learners)

    def _on_failed(self, reason: str) -> None:
        self._starting = False
        if self._home is None:
            self._start.show_failure(reason)
        else:
            self.notice.emit(reason)

    def _on_seated(self, seat: Seat) -> None:
        self._starting = False
        self._seat = seat
        if self._question is None:
            self._question = self._make_question()
        if seat.sitting.complete or seat.sitting.attempt.finished:
            self._show_results(seat)
            return
        self._turn(Place.QUESTION, self._question)
        self._question.show_question(seat)

    def _on_hinted(self, sitting: "Sitting") -> None:
        if self._seat and self._question and self._seat.sitting.attempt.id == sitting.attempt.id:
            self._seat = replace(self._seat, sitting=sitting)
            self._question.show_hinted(sitting)

    def _on_kept(self, sitting: "Sitting") -> None:
        if self._seat and self._question and self._seat.sitting.attempt.id == sitting.attempt.id:
            self._seat = replace(self._seat, sitting=sitting)
            if self.currentWidget() is self._question:
                self._question.show_kept(sitting)
            else:
                self._clerk.refresh()

    def _on_not_kept(self, reason: str) -> None:
        if self._question and self.currentWidget() is self._question:
            self._question.show_not_kept(reason)
        else:
            self.notice.emit(reason)

    def _on_standing(self, standing: "Standing") -> None:
        if self._progress is not None:
            self._progress.show_standing(standing)

    def _on_next(self) -> None:
        if self._seat:
            self._on_seated(self._seat)

    def _on_answered(self, sitting: "Sitting", answer: "Answer", took_ms: int) -> None:
        self._clerk.answer(sitting, answer, took_ms)

    def _on_discard(self, seat: Seat) -> None:
        self._clerk.give_up(seat.sitting)

    def _on_reviewed(self, result: "Result", seat: Seat | None) -> None:
        if seat is not None:
            self._show_results(seat)
        elif self._home is not None:
            page = self._results_page()
            page.show_score_only(result, self._home.title(result.attempt.settings.pack))
            self._turn(Place.RESULTS, page)
            page.take_focus()

    def _on_repeat(self, seat: Seat) -> None:
        sitting = seat.sitting
        missed = sitting.missed
        from quizapp.study.ports import Settings  # noqa: PLC0415 - when first needed

        settings = sitting.attempt.settings
        self._begin(Settings(pack=settings.pack, seed="", only=missed, count=len(missed)))

    def _show_results(self, seat: Seat) -> None:
        page = self._results_page()
        page.show_sitting(seat)
        self._turn(Place.RESULTS, page)
        page.take_focus()
        self._pause.start()  # Enter twice on the last question must not begin another quiz
        self._clerk.refresh()

    def _results_page(self) -> "ResultsPage":
        if self._results is None:
            from quizapp.ui.pages.results import ResultsPage  # noqa: PLC0415 - when first shown

            self._results = ResultsPage(self._theme)
            self._results.retry_wanted.connect(self._on_repeat)
            self._results.home_wanted.connect(self.go_home)
        return self._results

    def _make_question(self) -> "QuestionPage":
        from quizapp.ui.pages.question import QuestionPage  # noqa: PLC0415 - when first shown

        page = QuestionPage(self._theme)
        page.answered.connect(self._on_answered)
        page.hint_wanted.connect(self._clerk.hint)
        page.start_wanted.connect(self._begin)
        page.next_wanted.connect(self._on_next)
        page.leave_wanted.connect(self.go_home)
        return page

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

    def _on_goal(self, goal: int) -> None:
        self.goal = goal

    def _make_progress(self) -> "ProgressPage":
        from quizapp.ui.pages.progress import ProgressPage  # noqa: PLC0415 - when first shown

        page = ProgressPage(self._theme, self.goal)
        page.goal_chosen.connect(self._on_goal)
        page.pack_chosen.connect(self._clerk.look_at)
        page.start_wanted.connect(self._begin)
        return page

    def _make_settings(self) -> "SettingsPage":
        from quizapp.ui.pages.settings import SettingsPage  # noqa: PLC0415 - when first shown

        page = SettingsPage(self._theme)
        page.shortcuts_wanted.connect(self.shortcuts_wanted)
        self._steward.serve(page)
        return page
