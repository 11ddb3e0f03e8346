"""Carries what is said to be wrong with a question to the clerk, and shows what came of it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from quizapp.domain.errors import QuizError
from quizapp.i18n import tr
from quizapp.ui.announce import announce
from quizapp.ui.clerk import Clerk
from quizapp.ui.theme.theme import Theme

if TYPE_CHECKING:  # the page is imported when first shown
    from quizapp.domain.questions import Question
    from quizapp.study.ports import Attempt, Flag, FlagReason
    from quizapp.ui.opening import Opening
    from quizapp.ui.pages.flag_dialog import FlagDialog
    from quizapp.ui.pages.question import QuestionPage


class Flagger(QObject):
    """Serves the page of a question; the answer in progress is none of its business."""

    def __init__(self, theme: Theme, clerk: Clerk, page: "QuestionPage") -> None:
        super().__init__(page)
        self._theme = theme
        self._clerk = clerk
        self._page = page
        self._asked: tuple[Attempt, Question] | None = None
        self._flag: Flag | None = None
        self._before: Flag | None = None
        self._dialog: FlagDialog | None = None
        page.shown.connect(self._on_shown)
        page.foot.flag.clicked.connect(self._on_wanted)
        page.foot.undo.clicked.connect(self._on_undo)

    def _on_shown(self, attempt: "Attempt", question: "Question") -> None:
        """Look up whether a question in sight is flagged."""
        self._asked, self._flag = (attempt, question), None
        self._page.foot.show_note("")
        pack = attempt.settings.pack

        def look(opening: "Opening") -> "Flag | None":
            return opening.profiles.flags().of(pack, question.id)

        self._clerk.consult(look, partial(self._on_known, question.id), self._ignore)

    def _on_known(self, question: str, flag: "Flag | None") -> None:
        if self._asked and self._asked[1].id == question:
            self._flag = flag
            self._page.show_flag(flag)

    def _on_wanted(self) -> None:
        if self._asked is None or self._dialog is not None:
            return
        from quizapp.ui.pages.flag_dialog import FlagDialog  # noqa: PLC0415 - when first shown

        attempt, question = self._asked
        self._dialog = FlagDialog(self._theme, question.stem, self._flag, self._page.window())
        self._dialog.flagged.connect(partial(self._on_flagged, attempt, question.id))
        self._dialog.withdrawn.connect(partial(self._put, attempt, question.id, None))
        self._dialog.finished.connect(self._on_finished)
        self._dialog.open()

    def _on_finished(self) -> None:
        self._dialog = None

    def _on_flagged(
        self, attempt: "Attempt", question: str, reason: "FlagReason", note: str
    ) -> None:
        def put(opening: "Opening") -> "Flag":
            return opening.profiles.flags().set(attempt, question, reason, note)

        self._clerk.consult(put, partial(self._on_put, question, undo=True), self._on_failed)

    def _put(
        self, attempt: "Attempt", question: str, flag: "Flag | None", *, undo: bool = True
    ) -> None:
        def put(opening: "Opening") -> "Flag | None":
            opening.profiles.flags().put_back(attempt.settings.pack, question, flag)
            return flag

        self._clerk.consult(put, partial(self._on_put, question, undo=undo), self._on_failed)

    def _on_put(self, question: str, flag: "Flag | None", *, undo: bool) -> None:
        """Close the dialog, and tell where the question can still be seen."""
        if self._dialog is not None:
            self._dialog.accept()
        if self._asked is None or self._asked[1].id != question:
            return
        self._before = self._flag
        self._on_known(question, flag)
        told = tr("Pregunta señalada.") if flag else tr("Señal retirada.")
        self._page.foot.show_note(told, undo=undo)
        announce(self._page, told)

    def _on_undo(self) -> None:
        if self._asked is not None:
            attempt, question = self._asked
            self._put(attempt, question.id, self._before, undo=False)

    def _on_failed(self, error: QuizError) -> None:
        if self._dialog is not None:
            self._dialog.show_failure(str(error))
        else:
            self._page.foot.show_note(tr("No guardado: {why}").format(why=error), undo=True)

    def _ignore(self, _: QuizError) -> None:
        """Show no flag where it cannot be known."""
