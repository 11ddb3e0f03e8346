"""One answered question among the results."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.domain.answers import Outcome
from quizapp.domain.article import Article
from quizapp.domain.questions import Question
from quizapp.i18n import tr
from quizapp.study.feedback import answer_lines, key_lines
from quizapp.study.haste import hasty
from quizapp.study.ports import Answered, Flag
from quizapp.ui.gap import spoken
from quizapp.ui.pages.verdict import sign_of, verdict_text
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.copying import offer_copy
from quizapp.ui.widgets.flag_chip import FlagChip
from quizapp.ui.widgets.quotation import Quotation
from quizapp.ui.widgets.scroll import show_widget
from quizapp.ui.widgets.sign import Sign
from quizapp.ui.widgets.text import Text


class ReviewCard(Card):
    """Outcome, stem, what was answered, the key, and the sentences that prove it.

    Signals: flag_wanted, undo_wanted - the Question.
    """

    flag_wanted = Signal(object)
    undo_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        article: Article,
        question: Question,
        answered: Answered,
    ) -> None:
        super().__init__(theme, margin=18)
        self._question = question
        self._number = answered.sequence + 1
        self._flagged = FlagChip(theme)
        self.flag = Button(theme, "", manner=Manner.GHOST, icon="flag")
        self._note = _Note(theme)
        words = self._words(article, answered)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Sign(theme, *sign_of(answered)), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.flag, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        tip = tr("Alt+S: señala que la pregunta está mal")
        self.flag.setToolTip(tip)
        self.flag.setAccessibleDescription(tip)
        self.show_flag(None)
        self.flag.clicked.connect(self._on_flag)
        self._note.undo.clicked.connect(self._on_undo)

    def show_flag(self, flag: Flag | None) -> None:
        """Show whether it is flagged, and what the button is for."""
        self._flagged.show_flag(flag)
        name = (
            tr("Cambiar o retirar la señal de la pregunta {n}")
            if flag
            else tr("Señalar la pregunta {n}")
        )
        self.flag.setAccessibleName(name.format(n=self._number))

    def show_note(self, text: str, *, undo: bool) -> None:
        """Tell what has been done, with a way to undo it."""
        self._note.show_text(text, undo=undo)
        show_widget(self._note)

    def _words(self, article: Article, answered: Answered) -> QVBoxLayout:
        theme, question = self._theme, self._question
        outcome = answered.grade.outcome
        words = QVBoxLayout()
        words.setSpacing(6)
        place = tr("{n}. {verdict}").format(n=self._number, verdict=verdict_text(answered))
        if hasty(question, answered):
            place = tr("{place} · sin tiempo de leerla").format(place=place)
        words.addWidget(Text(theme, "smallb", place, tone="text2"))
        stem = Text(theme, "h3", question.stem)
        stem.setAccessibleName(spoken(question.stem))
        words.addWidget(stem)
        words.addWidget(self._flagged)
        words.addWidget(self._note)
        offer_copy(theme, self, tr("Copiar la pregunta"), question.stem)
        if outcome is not Outcome.RIGHT:
            given = _below(answer_lines(question, answered.answer))
            words.addWidget(Text(theme, "body", tr("Tu respuesta: {text}").format(text=given)))
        key = tr("Respuesta correcta: {text}").format(text=_below(key_lines(question)))
        words.addWidget(Text(theme, "bodyb", key, tone="correct"))
        words.addSpacing(2)
        ordered = sorted(question.citations)
        for _, citations in groupby(ordered, key=attrgetter("sentence")):
            words.addWidget(Quotation(theme, article, list(citations)))
        return words

    def _on_flag(self) -> None:
        self.flag_wanted.emit(self._question)

    def _on_undo(self) -> None:
        self.undo_wanted.emit(self._question)


class _Note(QWidget):
    """Out of sight until there is something to tell."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.undo = Button(theme, tr("Deshacer"), manner=Manner.GHOST, icon="rotate-ccw")
        self._text = Text(theme, "body", tone="text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._text, 1)
        row.addWidget(self.undo)
        self.hide()

    def show_text(self, text: str, *, undo: bool) -> None:
        self._text.setText(text)
        self.undo.setVisible(undo)
        self.show()


def _below(lines: Sequence[str]) -> str:
    """Return one line to stand after its heading, or several to stand below it."""
    return "\n".join(["", *lines]) if len(lines) > 1 else "".join(lines) or "—"
