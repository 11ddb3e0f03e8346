"""Takes a learner through a quiz: each question, what came of it, and the results."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from quizapp.ui.clerk import Clerk, Home, Seat
from quizapp.ui.flagger import Flagger
from quizapp.ui.flagging import Flagging
from quizapp.ui.haste import Pause
from quizapp.ui.place import Place
from quizapp.ui.speaker import Speaker
from quizapp.ui.theme.theme import Theme

if TYPE_CHECKING:  # these pages are imported when first shown
    from quizapp.domain.answers import Answer
    from quizapp.study.desk import Sitting
    from quizapp.study.ports import Result, Settings
    from quizapp.ui.pages.question import QuestionPage
    from quizapp.ui.pages.results import ResultsPage


class Tutor(QObject):
    """Shows the pages of a quiz in a book as the desk reports.

    Signals: turned - the Place to open and its page. left - the quiz was put aside. notice - a text
    to be told above any page.
    """

    turned = Signal(object, object)
    left = Signal()
    notice = Signal(str)

    def __init__(self, theme: Theme, clerk: Clerk, book: QStackedWidget) -> None:
        super().__init__(book)
        self._theme = theme
        self._clerk = clerk
        self._book = book
        self._home: Home | None = None
        self._seat: Seat | None = None
        self._starting = False
        self._pause = Pause()
        self._question: QuestionPage | None = None
        self._results: ResultsPage | None = None
        clerk.home.connect(self._on_home)
        clerk.seated.connect(self.go_on)
        clerk.hinted.connect(self._on_hinted)
        clerk.kept.connect(self._on_kept)
        clerk.not_kept.connect(self._on_not_kept)
        clerk.reviewed.connect(self._on_reviewed)
        clerk.failed.connect(self._on_failed)

    @property
    def pages(self) -> "tuple[QuestionPage | None, ResultsPage | None]":
        """The pages that have been made."""
        return self._question, self._results

    @property
    def hurried(self) -> bool:
        """Whether a press now may have been meant for the question before."""
        return not self._pause.over

    def begin(self, settings: "Settings") -> None:
        """Begin one quiz, however often it is asked for meanwhile."""
        if not self._starting:
            self._starting = True
            self._clerk.start(settings)

    def go_on(self, seat: Seat) -> None:
        """Show where a sitting has come to."""
        self._starting = False
        self._seat = seat
        if self._question is None:
            self._question = self._make_question()
        if seat.sitting.complete or seat.sitting.attempt.finished:
            self._show_results(seat)
            return
        self.turned.emit(Place.QUESTION, self._question)
        self._question.show_question(seat)

    def leave(self) -> None:
        """Put the question in sight aside, with the time it took so far."""
        if self._question is not None:
            self._question.leave()

    def discard(self, seat: Seat) -> None:
        """Close a sitting as it stands."""
        self._clerk.change(lambda desk: desk.give_up(seat.sitting))

    def _on_home(self, home: Home) -> None:
        self._home = home

    def _on_failed(self, _reason: str) -> None:
        self._starting = False

    def _on_hinted(self, sitting: "Sitting") -> None:
        if self._seat and self._question and self._seat.sitting.attempt.id == sitting.attempt.id:
            self._seat = replace(self._seat, sitting=sitting)
            self._question.show_hinted(sitting)

    def _on_kept(self, sitting: "Sitting") -> None:
        if self._seat and self._question and self._seat.sitting.attempt.id == sitting.attempt.id:
            self._seat = replace(self._seat, sitting=sitting)
            if self._book.currentWidget() is self._question:
                self._question.show_kept(sitting)
            else:
                self._clerk.refresh()

    def _on_not_kept(self, reason: str) -> None:
        if self._question and self._book.currentWidget() is self._question:
            self._question.show_not_kept(reason)
        else:
            self.notice.emit(reason)

    def _on_next(self) -> None:
        if self._seat:
            self.go_on(self._seat)

    def _on_answered(self, sitting: "Sitting", answer: "Answer", took_ms: int) -> None:
        self._clerk.answer(sitting, answer, took_ms)

    def _on_reviewed(self, result: "Result", seat: Seat | None) -> None:
        if seat is not None:
            self._show_results(seat)
        elif self._home is not None:
            page = self._results_page()
            page.show_score_only(result, self._home.title(result.attempt.settings.pack))
            self.turned.emit(Place.RESULTS, page)
            page.take_focus()

    def _on_repeat(self, seat: Seat) -> None:
        sitting = seat.sitting
        missed = sitting.missed
        from quizapp.study.ports import Settings  # noqa: PLC0415 - when first needed

        settings = sitting.attempt.settings
        self.begin(Settings(pack=settings.pack, seed="", only=missed, count=len(missed)))

    def _show_results(self, seat: Seat) -> None:
        page = self._results_page()
        page.show_sitting(seat)
        self.turned.emit(Place.RESULTS, page)
        page.take_focus()
        self._pause.start()  # Enter twice on the last question must not begin another quiz
        self._clerk.refresh()

    def _results_page(self) -> "ResultsPage":
        if self._results is None:
            from quizapp.ui.pages.results import ResultsPage  # noqa: PLC0415 - when first shown

            self._results = page = ResultsPage(self._theme)
            page.retry_wanted.connect(self._on_repeat)
            page.home_wanted.connect(self.left)
            flagging = Flagging(self._theme, self._clerk, page)
            page.shown.connect(flagging.look_up)
            page.flag_wanted.connect(flagging.ask)
            page.undo_wanted.connect(flagging.undo)
            flagging.known.connect(page.show_flag)
            flagging.told.connect(page.show_note)
        return self._results

    def _make_question(self) -> "QuestionPage":
        from quizapp.ui.pages.question import QuestionPage  # noqa: PLC0415 - when first shown

        page = QuestionPage(self._theme)
        Flagger(self._theme, self._clerk, page)
        Speaker(self._clerk, page)
        page.answered.connect(self._on_answered)
        page.looked_at.connect(self._clerk.look)
        page.hint_wanted.connect(self._clerk.hint)
        page.start_wanted.connect(self.begin)
        page.next_wanted.connect(self._on_next)
        page.leave_wanted.connect(self.left)
        return page
