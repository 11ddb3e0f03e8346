"""One question on the page: what it is, its stem, its form, and in the end its verdict."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.domain.levels import Level
from quizapp.domain.questions import KIND_OF, ClozeQuestion, MultipleQuestion, Question
from quizapp.i18n import tr
from quizapp.study.grading import partial_credit
from quizapp.study.memory import Return
from quizapp.study.ports import Answered
from quizapp.study.words import kind_name, level_name
from quizapp.ui.gap import read_gap, spoken
from quizapp.ui.pages.forms.card import CardForm
from quizapp.ui.pages.forms.make import make_form
from quizapp.ui.pages.verdict import VerdictPanel
from quizapp.ui.texts import kind_icon
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.chip import Chip
from quizapp.ui.widgets.copying import offer_copy
from quizapp.ui.widgets.flag_chip import FlagChip
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.text import Text


class QuestionSheet(QWidget):
    """A question to be answered or, as a card, to be recalled.

    Signals: sentence_wanted - the number of a sentence to show. retry_wanted.
    """

    sentence_wanted = Signal(int)
    retry_wanted = Signal()

    def __init__(self, theme: Theme, question: Question, level: Level, *, card: bool) -> None:
        super().__init__()
        self._question = question
        self.form = CardForm(theme, question) if card else make_form(theme, question)
        self.verdict = VerdictPanel(theme)
        self.verdict.hide()
        self.verdict.sentence_wanted.connect(self.sentence_wanted)
        self.verdict.retry_wanted.connect(self.retry_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.flag = FlagChip(theme)
        column.addWidget(_chips(theme, question, level, self.flag))
        self.stem = _stem(theme, question, card=card)
        column.addWidget(self.stem)
        if not card and (how := _how(question)):
            column.addWidget(Text(theme, "body", how, tone="text2"))
        column.addSpacing(4)
        column.addWidget(self.form)
        column.addWidget(self.verdict)
        self.form.setAccessibleName(spoken(question.stem))
        offer_copy(theme, self, tr("Copiar la pregunta"), question.stem)

    def reveal(self, answered: Answered, returns: Return | None) -> None:
        """Show what the answer was worth, why, and when the question comes back."""
        self.form.reveal(answered)
        self.verdict.show_verdict(self._question, answered)
        if returns:
            self.verdict.show_return(returns)
        self.verdict.show()

    def show_failure(self, reason: str) -> None:
        """Show that the answer is not on disk."""
        self.verdict.show_failure(reason)
        self.verdict.show()


def _chips(theme: Theme, question: Question, level: Level, flag: Chip) -> QWidget:
    holder = QWidget()
    row = FlowLayout(holder)
    kind = KIND_OF[type(question)]
    tones = ("primary_soft", "on_primary_soft")
    row.addWidget(Chip(theme, kind_name(kind), icon=kind_icon(kind), tones=tones))
    row.addWidget(Chip(theme, level_name(level), icon="layers"))
    row.addWidget(flag)
    return holder


def _stem(theme: Theme, question: Question, *, card: bool) -> Text:
    """Return the stem; the sentence that a cloze quotes is shown by its form."""
    cloze = isinstance(question, ClozeQuestion) and not card
    gapped = read_gap(question.stem) if cloze else None
    stem = Text(theme, "h1", gapped.heading if gapped else question.stem)
    stem.setAccessibleName(spoken(question.stem))
    return stem


def _how(question: Question) -> str:
    """Return what is to be done and how part of the points can be had; empty if it is plain."""
    credit = partial_credit(question)
    if isinstance(question, MultipleQuestion):
        return f"{tr('Marca todas las correctas.')} {credit}"
    return credit
