"""Lets whoever is asked a question flag it; the answer in progress is none of its business."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from quizapp.ui.announce import announce
from quizapp.ui.clerk import Clerk
from quizapp.ui.flagging import Flagging
from quizapp.ui.theme.theme import Theme

if TYPE_CHECKING:  # the page is imported when first shown
    from quizapp.domain.questions import Question
    from quizapp.study.ports import Attempt, Flag
    from quizapp.ui.pages.question import QuestionPage


class Flagger(QObject):
    """Serves the page of a question: what is told of any other, it does not show."""

    def __init__(self, theme: Theme, clerk: Clerk, page: "QuestionPage") -> None:
        super().__init__(page)
        self._page = page
        self._flagging = Flagging(theme, clerk, page)
        self._asked: tuple[Attempt, Question] | None = None
        self._flagging.known.connect(self._on_known)
        self._flagging.told.connect(self._on_told)
        page.shown.connect(self._on_shown)
        page.foot.flag.clicked.connect(self._on_wanted)
        page.foot.undo.clicked.connect(self._on_undo)

    def _on_shown(self, attempt: "Attempt", question: "Question") -> None:
        self._asked = attempt, question
        self._page.foot.show_note("")
        self._flagging.look_up(attempt, question)

    def _on_wanted(self) -> None:
        if self._asked:
            self._flagging.ask(*self._asked)

    def _on_undo(self) -> None:
        if self._asked:
            self._flagging.undo(*self._asked)

    def _on_known(self, question: str, flag: "Flag | None") -> None:
        if self._asked and self._asked[1].id == question:
            self._page.show_flag(flag)

    def _on_told(self, question: str, text: str, undo: bool) -> None:
        if self._asked and self._asked[1].id == question:
            self._page.foot.show_note(text, undo=undo)
            announce(self._page, text)
