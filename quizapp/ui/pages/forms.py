"""Where an answer is given: one form for every kind of question."""

from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.domain.answers import Answer, Chosen, Typed
from quizapp.domain.dates import Precision
from quizapp.domain.questions import (
    ChoiceQuestion,
    DateQuestion,
    MultipleQuestion,
    Question,
    TrueFalseQuestion,
)
from quizapp.i18n import tr
from quizapp.spanish.dates import FIRST_BARE_YEAR, date_phrase
from quizapp.spanish.reading import read_date
from quizapp.study.ports import Answered
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.option import OptionCard, Verdict, option_letter
from quizapp.ui.widgets.text import Text

_DATE_WIDTH = 420
_LONGEST_DATE = 80

Options = ChoiceQuestion | MultipleQuestion | TrueFalseQuestion


class AnswerForm(QWidget):
    """What every form has. Signals: changed - an answer can, or cannot, be given now.

    confirmed - the answer was chosen a second time by its key.
    """

    changed = Signal()
    confirmed = Signal()

    def help(self) -> str:
        """Return how to answer."""
        raise NotImplementedError

    def answer(self) -> Answer | None:
        """Return the answer given, or None if there is none yet."""
        raise NotImplementedError

    def explain_missing(self) -> str:
        """Return why there is no answer yet, and how to give one."""
        raise NotImplementedError

    def reveal(self, answered: Answered) -> None:
        """Show what was right, and take no more answers."""
        raise NotImplementedError

    def lock(self, *, locked: bool) -> None:
        """Take no answers while one is being kept."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keyboard where the answer is given."""
        raise NotImplementedError


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
            return tr("{keys} para elegir e Intro para comprobar").format(keys=keys)
        return tr("{keys} para marcar e Intro para comprobar").format(keys=keys)

    def answer(self) -> Answer | None:
        """Return the options chosen."""
        chosen = frozenset(i for i, card in enumerate(self._cards) if card.isChecked())
        return Chosen(chosen) if chosen else None

    def explain_missing(self) -> str:
        """Return that something must be chosen."""
        return (
            tr("Elige una respuesta.") if self._exclusive else tr("Marca al menos una respuesta.")
        )

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


class DateForm(AnswerForm):
    """A field for a date, telling at once what it understood."""

    def __init__(self, theme: Theme, question: DateQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._precision = question.key.precision
        self._field = Field(theme, "h3", _DATE_WIDTH)
        self._field.setMaxLength(_LONGEST_DATE)
        self._field.setAccessibleName(tr("Fecha"))
        self._field.setPlaceholderText(_placeholder(self._precision))
        self._field.setAccessibleDescription(_placeholder(self._precision))
        self._understood = Text(theme, "small", tone="text2")
        self._key = Text(theme, "bodyb", tone="correct")
        self._key.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._field, self._understood, self._key):
            column.addWidget(part)
        self._question = question
        self._field.textChanged.connect(self._on_edited)

    def help(self) -> str:
        """Return how exactly to answer."""
        how = _wanted(self._precision)
        if self._question.key.year < FIRST_BARE_YEAR:
            how = tr("{how}, con «a. C.» o «d. C.»").format(how=how)
        return tr("{how}; Intro para comprobar").format(how=how)

    def answer(self) -> Answer | None:
        """Return the text if it is a date as exact as asked."""
        text = self._field.text()
        try:
            read_date(text, self._precision)
        except ValueError:
            return None
        return Typed(text)

    def explain_missing(self) -> str:
        """Return what is wrong with the text."""
        try:
            read_date(self._field.text(), self._precision)
        except ValueError as error:
            return str(error) if self._field.text().strip() else self.help()
        return ""

    def reveal(self, answered: Answered) -> None:
        """Show the key below a wrong date."""
        self._field.setReadOnly(True)
        right = answered.grade.points == 1
        sign = tr("Correcta") if right else tr("Tu respuesta no es la correcta")
        self._understood.setText(f"{'✓' if right else '✗'} {sign}")
        self._understood.set_tone("correct" if right else "wrong")
        self._key.setVisible(not right)
        words = tr("Respuesta correcta: {date}")
        self._key.setText(words.format(date=date_phrase(self._question.key)))

    def lock(self, *, locked: bool) -> None:
        """Keep the text as it is while it is being kept."""
        self._field.setReadOnly(locked)

    def take_focus(self) -> None:
        """Focus the field."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self, text: str) -> None:
        try:
            read = read_date(text, self._precision)
        except ValueError:
            self._understood.clear()
        else:
            self._understood.setText(tr("Entendido: {date}").format(date=date_phrase(read)))
        self.changed.emit()


def make_form(theme: Theme, question: Question) -> AnswerForm:
    """Return the form of a question."""
    match question:
        case ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return OptionsForm(theme, question)
        case DateQuestion():
            return DateForm(theme, question)
        case _:
            assert_never(question)


def _wanted(precision: Precision) -> str:
    return {
        Precision.DAY: tr("Escribe día, mes y año"),
        Precision.DAYS: tr("Escribe las dos fechas, con día, mes y año"),
        Precision.MONTH: tr("Escribe mes y año"),
        Precision.MONTHS: tr("Escribe los dos meses, con su año"),
        Precision.PART: tr("Escribe el año y si fue a principios, a mediados o a finales"),
        Precision.YEAR: tr("Escribe el año"),
        Precision.YEARS: tr("Escribe los dos años"),
        Precision.DECADE: tr("Escribe la década"),
        Precision.PART_OF_CENTURY: tr("Escribe el siglo y si fue a principios o a finales"),
        Precision.CENTURY: tr("Escribe el siglo"),
    }[precision]


def _placeholder(precision: Precision) -> str:
    return {
        Precision.DAY: tr("Día, mes y año: 7 de mayo de 1950"),
        Precision.DAYS: tr("Dos fechas: del 7 al 9 de mayo de 1950"),
        Precision.MONTH: tr("Mes y año: mayo de 1950"),
        Precision.MONTHS: tr("Dos meses: de mayo a julio de 1950"),
        Precision.PART: tr("Parte del año: finales de 1950"),
        Precision.YEAR: tr("Año: 1950"),
        Precision.YEARS: tr("Dos años: 1950-1955"),
        Precision.DECADE: tr("Década: los años cincuenta"),
        Precision.PART_OF_CENTURY: tr("Parte del siglo: finales del siglo XIV"),
        Precision.CENTURY: tr("Siglo: siglo XIV"),
    }[precision]


def _verdict(chosen: bool, correct: bool) -> Verdict:
    if chosen:
        return Verdict.RIGHT if correct else Verdict.WRONG
    return Verdict.MISSED if correct else Verdict.PASSED
