"""A card: recall, turn, and say how it went."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.domain.answers import Answer, Effort, Recalled
from quizapp.domain.questions import Question
from quizapp.i18n import tr
from quizapp.study.feedback import effort_name, key_lines
from quizapp.study.ports import Answered
from quizapp.ui.announce import announce
from quizapp.ui.keys import RATINGS
from quizapp.ui.pages.forms.form import AnswerForm
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.scroll import show_widget
from quizapp.ui.widgets.text import Text


class CardForm(AnswerForm):
    """The back of a card is shown when it is turned; then she says whether she knew it."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__()
        self._effort: Effort | None = None
        self._key = "\n".join(key_lines(question))
        think = tr("Piensa la respuesta y dale la vuelta a la ficha.")
        self._front = Card(theme, margin=22, ringed=True)
        self._front.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._front.setAccessibleName(think)
        self._front.column.addWidget(Text(theme, "body", think, tone="text2"))
        self._back = Card(theme, margin=22, ringed=True)
        self._back.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._back.setAccessibleName(tr("Respuesta: {key}").format(key=self._key))
        self._back.column.addWidget(Text(theme, "eyebrow", tr("RESPUESTA"), tone="text2"))
        self._back.column.addWidget(Text(theme, "h2", self._key))
        self._buttons = {effort: Button(theme, effort_name(effort)) for effort in Effort}
        self._rate = QWidget()
        self._lay_out()

    @property
    def action(self) -> str:
        """What Enter does: turns the card, and after that nothing."""
        return "" if self._back.isVisibleTo(self) else tr("Dar la vuelta")

    def step(self) -> bool:
        """Turn the card."""
        if self._back.isVisibleTo(self):
            return False
        self._front.hide()
        self._back.show()
        self._rate.show()
        self.take_focus()
        show_widget(self._rate)
        announce(self, self._key)
        return True

    def help(self) -> str:
        """Return what to press."""
        if self._back.isVisibleTo(self):
            return tr("1: no la sabía; 2: con esfuerzo; 3: la sabía")
        return tr("Intro para dar la vuelta")

    def answer(self) -> Answer | None:
        """Return what she said of it."""
        return Recalled(self._effort) if self._effort else None

    def explain_missing(self) -> str:
        """Return that she has not said anything yet."""
        return tr("Di si la sabías: 1, 2 o 3.")

    def reveal(self, answered: Answered) -> None:
        """Take no more answers; what she said is told by the verdict."""
        del answered
        self._rate.hide()

    def lock(self, *, locked: bool) -> None:
        """Take no answers while one is being kept."""
        self._rate.setEnabled(not locked)

    def take_focus(self) -> None:
        """Focus the side in sight, for it to be read aloud."""
        side = self._back if self._back.isVisibleTo(self) else self._front
        side.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = FlowLayout(self._rate, spacing=2)
        for key, (effort, button) in zip(RATINGS, self._buttons.items(), strict=True):
            button.setProperty("effort", effort)
            button.clicked.connect(self._on_rated)
            QShortcut(QKeySequence(key), button).activated.connect(button.click)
            row.addWidget(button)
        for part in (self._front, self._back, self._rate):
            column.addWidget(part)
        self._back.hide()
        self._rate.hide()

    def _on_rated(self) -> None:
        self._effort = self.sender().property("effort")
        self.confirmed.emit()
