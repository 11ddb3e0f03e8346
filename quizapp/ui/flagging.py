"""Asks what is wrong with a question, has it kept, and tells what came of it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from quizapp.domain.errors import QuizError
from quizapp.i18n import tr
from quizapp.ui.clerk import Clerk
from quizapp.ui.theme.theme import Theme

if TYPE_CHECKING:  # the dialog is imported when first shown
    from quizapp.domain.questions import Question
    from quizapp.study.ports import Attempt, Flag, FlagReason
    from quizapp.ui.opening import Opening
    from quizapp.ui.pages.flag_dialog import FlagDialog


class Flagging(QObject):
    """Serves a page with questions on it.

    Signals: known - a question's id, and its Flag or None. told - a question's id, what was done or
    why it was not, and whether it can be undone.
    """

    known = Signal(str, object)
    told = Signal(str, str, bool)

    def __init__(self, theme: Theme, clerk: Clerk, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._clerk = clerk
        self._page = page
        self._flags: dict[str, Flag | None] = {}
        self._before: dict[str, Flag | None] = {}
        self._dialog: FlagDialog | None = None

    def look_up(self, attempt: "Attempt", question: "Question") -> None:
        """Tell whether a question is flagged; where that cannot be known it is not told."""
        self._flags.pop(question.id, None)
        pack = attempt.settings.pack

        def look(opening: "Opening") -> "Flag | None":
            return opening.profiles.flags().of(pack, question.id)

        self._clerk.consult(look, partial(self._on_known, question.id), _ignore)

    def ask(self, attempt: "Attempt", question: "Question") -> None:
        """Open the dialog, once however often it is asked for."""
        if self._dialog is not None:
            return
        from quizapp.ui.pages.flag_dialog import FlagDialog  # noqa: PLC0415 - when first shown

        flag = self._flags.get(question.id)
        self._dialog = FlagDialog(self._theme, question.stem, flag, self._page.window())
        self._dialog.flagged.connect(partial(self._on_flagged, attempt, question.id))
        self._dialog.withdrawn.connect(partial(self._put, attempt, question.id, None))
        self._dialog.finished.connect(self._on_finished)
        self._dialog.open()

    def undo(self, attempt: "Attempt", question: "Question") -> None:
        """Have a question as it was before what was last done to it."""
        self._put(attempt, question.id, self._before.get(question.id), undo=False)

    def _on_known(self, question: str, flag: "Flag | None") -> None:
        self._flags[question] = flag
        self.known.emit(question, flag)

    def _on_finished(self) -> None:
        self._dialog = None

    def _on_flagged(
        self, attempt: "Attempt", question: str, reason: "FlagReason", note: str
    ) -> None:
        def put(opening: "Opening") -> "Flag":
            return opening.profiles.flags().set(attempt, question, reason, note)

        done = partial(self._on_put, question, undo=True)
        self._clerk.consult(put, done, partial(self._on_failed, question))

    def _put(
        self, attempt: "Attempt", question: str, flag: "Flag | None", *, undo: bool = True
    ) -> None:
        def put(opening: "Opening") -> "Flag | None":
            opening.profiles.flags().put_back(attempt.settings.pack, question, flag)
            return flag

        done = partial(self._on_put, question, undo=undo)
        self._clerk.consult(put, done, partial(self._on_failed, question))

    def _on_put(self, question: str, flag: "Flag | None", *, undo: bool) -> None:
        """Close the dialog, and tell."""
        if self._dialog is not None:
            self._dialog.accept()
        self._before[question] = self._flags.get(question)
        self._on_known(question, flag)
        told = tr("Pregunta señalada.") if flag else tr("Señal retirada.")
        self.told.emit(question, told, undo)

    def _on_failed(self, question: str, error: QuizError) -> None:
        if self._dialog is not None:
            self._dialog.show_failure(str(error))
        else:
            self.told.emit(question, tr("No guardado: {why}").format(why=error), True)


def _ignore(_: QuizError) -> None:
    """Show no flag where it cannot be known."""
