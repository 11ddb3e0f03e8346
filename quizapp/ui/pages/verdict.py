"""What is said after an answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.domain.answers import DontKnow, Outcome, Recalled
from quizapp.domain.questions import Question
from quizapp.i18n import tr
from quizapp.study.feedback import effort_name, notes
from quizapp.study.memory import Return
from quizapp.study.ports import Answered
from quizapp.study.words import return_text
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chip import ChipButton, ChipManner
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.sign import Sign
from quizapp.ui.widgets.text import Text

_SIGNS = {
    Outcome.RIGHT: ("circle-check", "correct_soft", "correct"),
    Outcome.PARTLY: ("lightbulb", "warn_soft", "warn"),
    Outcome.WRONG: ("circle-x", "wrong_soft", "wrong"),
}
_LEARNT = ("lightbulb", "primary_soft", "on_primary_soft")
_HONEST = (DontKnow, Recalled)
_FAILED = ("triangle-alert", "warn_soft", "warn")


def sign_of(answered: Answered) -> tuple[str, str, str]:
    """Return the icon of an answer, its ground and its ink: nothing honest is called wrong."""
    if answered.grade.outcome is Outcome.WRONG and isinstance(answered.answer, _HONEST):
        return _LEARNT
    return _SIGNS[answered.grade.outcome]


def verdict_text(answered: Answered) -> str:
    """Return the verdict in a word or two."""
    if isinstance(answered.answer, DontKnow):
        return tr("Ahora ya lo sabes")
    if isinstance(answered.answer, Recalled):
        return effort_name(answered.answer.effort)
    match answered.grade.outcome:
        case Outcome.RIGHT:
            return tr("¡Correcto!")
        case Outcome.PARTLY:
            return tr("Casi")
        case Outcome.WRONG:
            return tr("No es correcto")


class VerdictPanel(Card):
    """The verdict, why, and where the article says so; or why an answer was not kept.

    Signals: sentence_wanted - the number of a sentence to show. retry_wanted.
    """

    sentence_wanted = Signal(int)
    retry_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margin=22, ringed=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sign = Sign(theme, *_FAILED)
        self._verdict = Text(theme, "h3")
        self._why = Text(theme, "body")
        self._notes = QVBoxLayout()
        self._notes.setSpacing(6)
        self._returns = Text(theme, "small", tone="text2")
        self._returns.hide()
        self._chips_holder = QWidget()
        self._chips = FlowLayout(self._chips_holder, spacing=2)
        self.retry = Button(theme, tr("Reintentar"), manner=Manner.PRIMARY, icon="rotate-ccw")
        self.retry.clicked.connect(self.retry_wanted)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._verdict)
        words.addWidget(self._why)
        words.addLayout(self._notes)
        words.addWidget(self._returns)
        words.addSpacing(4)
        words.addWidget(self._chips_holder)
        words.addWidget(self.retry)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.column.addLayout(row)

    def show_verdict(self, question: Question, answered: Answered) -> None:
        """Tell right from wrong, and why."""
        self._tell(verdict_text(answered), question.explanation, sign_of(answered))
        self.retry.hide()
        said = notes(question, answered.answer)
        for note in said:
            self._notes.addWidget(Text(self._theme, "body", note.text, tone="text2"))
        if answered.hinted and answered.grade.points:
            text = tr("Con la pista, vale la mitad.")
            self._notes.addWidget(Text(self._theme, "body", text, tone="text2"))
        proof = sorted({c.sentence for c in question.citations})
        for sentence in proof:
            self._add_chip(sentence, tr("Frase {n} · la fuente"), manner=ChipManner.SOFT)
        mistaken = {c.sentence for note in said for c in note.citations} - set(proof)
        for sentence in sorted(mistaken):
            self._add_chip(sentence, tr("Frase {n} · tu respuesta"), manner=ChipManner.PLAIN)
        self._chips_holder.setVisible(bool(self._chips.count()))

    def show_return(self, returns: Return) -> None:
        """Tell when the question comes back, and why."""
        self._returns.setText(return_text(returns))
        self._returns.show()

    def show_failure(self, reason: str) -> None:
        """Tell that the answer is not on disk, and offer to try again."""
        self._tell(tr("No guardado"), reason, _FAILED)
        self.retry.show()
        self._chips_holder.hide()

    def _tell(self, verdict: str, why: str, sign: tuple[str, str, str]) -> None:
        self._verdict.setText(verdict)
        self._why.setText(why)
        self._sign.show_sign(*sign)
        self.setAccessibleName(verdict)
        self.setAccessibleDescription(why)

    def _add_chip(self, sentence: int, words: str, *, manner: ChipManner) -> None:
        chip = ChipButton(self._theme, words.format(n=sentence), icon="text-quote", manner=manner)
        chip.setProperty("sentence", sentence)
        chip.clicked.connect(self._on_chip_clicked)
        self._chips.addWidget(chip)

    def _on_chip_clicked(self) -> None:
        self.sentence_wanted.emit(self.sender().property("sentence"))
