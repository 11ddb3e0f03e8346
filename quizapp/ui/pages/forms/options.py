"""Options to choose from."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.domain.answers import Answer, Chosen
from quizapp.domain.questions import ChoiceQuestion, MultipleQuestion, TrueFalseQuestion
from quizapp.i18n import tr
from quizapp.study.ports import Answered
from quizapp.ui.pages.forms.form import AnswerForm
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.option import OptionCard, Verdict, option_letter

Options = ChoiceQuestion | MultipleQuestion | TrueFalseQuestion


class OptionsForm(AnswerForm):
    """Option cards, chosen by mouse, by number or by letter."""

    def __init__(self, theme: Theme, question: Options, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self._exclusive = not isinstance(question, MultipleQuestion)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._cards = [
            OptionCard(theme, i, option.text, exclusive=self._exclusive)
            for i, option in enumerate(question.options)
        ]
        for i, card in enumerate(self._cards):
            column.addWidget(card)
            card.clicked.connect(self.changed)
            self._bind_keys(i)

    def help(self) -> str:
        """Return which keys choose."""
        last = len(self._cards)
        keys = tr("Pulsa 1–{last} o A–{letter}").format(last=last, letter=option_letter(last - 1))
        if self._exclusive:
            return tr("{keys} para elegir e Intro para responder").format(keys=keys)
        return tr("{keys} para marcar e Intro para responder").format(keys=keys)

    def answer(self) -> Answer | None:
        """Return the options chosen."""
        chosen = frozenset(i for i, card in enumerate(self._cards) if card.isChecked())
        return Chosen(chosen) if chosen else None

    def explain_missing(self) -> str:
        """Return that something must be chosen."""
        return (
            tr("Elige una respuesta.") if self._exclusive else tr("Marca al menos una respuesta.")
        )

    def strike(self, option: int) -> None:
        """Have a wrong option be chosen no more."""
        self._cards[option].strike()
        self.changed.emit()

    def reveal(self, answered: Answered) -> None:
        """Judge every card."""
        answer = answered.answer
        chosen = answer.options if isinstance(answer, Chosen) else frozenset()
        for i, card in enumerate(self._cards):
            card.judge(_verdict(i in chosen, i in self._question.correct))
        self.lock(locked=False)

    def lock(self, *, locked: bool) -> None:
        """Let clicks pass while an answer is being kept."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, locked)
        for shortcut in self.findChildren(QShortcut):
            shortcut.setEnabled(not locked)

    def take_focus(self) -> None:
        """Focus the first card."""
        self._cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from card to card, and no further."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        places = [i for i, card in enumerate(self._cards) if card.hasFocus()]
        if step is None or not places:
            super().keyPressEvent(event)
            return
        place = min(max(places[0] + step, 0), len(self._cards) - 1)
        self._cards[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _bind_keys(self, index: int) -> None:
        keys = [str(index + 1), option_letter(index)]
        if isinstance(self._question, TrueFalseQuestion):
            keys.append((tr("V"), tr("F"))[index])
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setProperty("index", index)
            shortcut.activated.connect(self._on_key)

    def _on_key(self) -> None:
        card = self._cards[self.sender().property("index")]
        if card.verdict is not Verdict.NONE:
            return
        if self._exclusive and card.isChecked():
            self.confirmed.emit()
            return
        card.click()
        card.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _verdict(chosen: bool, correct: bool) -> Verdict:
    if chosen:
        return Verdict.RIGHT if correct else Verdict.WRONG
    return Verdict.MISSED if correct else Verdict.PASSED
