"""A name or a number to be typed, by itself or into the gap of a sentence."""

from PySide6.QtWidgets import QWidget

from quizapp.domain.answers import Answer, Typed
from quizapp.domain.questions import ClozeQuestion, ShortQuestion
from quizapp.i18n import tr
from quizapp.study.feedback import key_text
from quizapp.study.ports import Answered
from quizapp.ui.gap import read_gap
from quizapp.ui.pages.forms.typed import TypedForm
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.gapped_sentence import GappedSentence

_WIDTH = 560
_LONGEST = 80


class WordsForm(TypedForm):
    """A field, below the sentence it completes where there is one."""

    def __init__(
        self,
        theme: Theme,
        question: ClozeQuestion | ShortQuestion,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, width=_WIDTH, longest=_LONGEST, parent=parent)
        self._question = question
        gapped = read_gap(question.stem) if isinstance(question, ClozeQuestion) else None
        self._sentence = GappedSentence(theme, gapped.before, gapped.after) if gapped else None
        if self._sentence:
            self._column.insertWidget(0, self._sentence)
            self._column.insertSpacing(1, 4)
            self._field.textChanged.connect(self._sentence.fill)
        asked = tr("Lo que falta") if gapped else tr("Respuesta")
        self._field.setAccessibleName(asked)
        self._field.setPlaceholderText(
            tr("Escribe lo que falta") if gapped else tr("Escribe la respuesta")
        )
        self._field.textChanged.connect(self.changed)

    def help(self) -> str:
        """Return what to type."""
        if isinstance(self._question, ClozeQuestion):
            return tr("Escribe lo que falta; Intro para responder")
        return tr("Escribe la respuesta; Intro para responder")

    def answer(self) -> Answer | None:
        """Return the text if there is any."""
        text = self._field.text()
        return Typed(text) if text.strip() else None

    def explain_missing(self) -> str:
        """Return that something must be typed."""
        return tr("Escribe una respuesta.")

    def reveal(self, answered: Answered) -> None:
        """Show the key below wrong words."""
        self._judge(answered, key_text(self._question))
        if self._sentence and self._field.text():
            self._sentence.judge(right=answered.grade.points == 1)
