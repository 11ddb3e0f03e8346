"""A date to be typed."""

from PySide6.QtWidgets import QWidget

from quizapp.domain.answers import Answer, Typed
from quizapp.domain.dates import Precision
from quizapp.domain.questions import DateQuestion
from quizapp.i18n import tr
from quizapp.spanish.dates import date_phrase, read_date
from quizapp.study.ports import Answered
from quizapp.ui.pages.forms.typed import TypedForm
from quizapp.ui.theme.theme import Theme

_WIDTH = 420
_LONGEST = 60


class DateForm(TypedForm):
    """A field for a date, telling at once what it understood."""

    def __init__(self, theme: Theme, question: DateQuestion, parent: QWidget | None = None) -> None:
        super().__init__(theme, width=_WIDTH, longest=_LONGEST, parent=parent)
        self._question = question
        self._precision = question.key.precision
        self._field.setAccessibleName(tr("Fecha"))
        self._field.setPlaceholderText(_placeholder(self._precision))
        self._field.setAccessibleDescription(_placeholder(self._precision))
        self._field.textChanged.connect(self._on_edited)

    def help(self) -> str:
        """Return how exactly to answer."""
        if self._precision is Precision.DAY:
            return tr("Escribe día, mes y año; Intro para comprobar")
        if self._precision is Precision.MONTH:
            return tr("Escribe mes y año; Intro para comprobar")
        return tr("Escribe el año; Intro para comprobar")

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
        self._judge(right=answered.grade.points == 1, key=date_phrase(self._question.key))

    def _on_edited(self, text: str) -> None:
        try:
            read = read_date(text, self._precision)
        except ValueError:
            self._told.clear()
        else:
            self._told.setText(tr("Entendido: {date}").format(date=date_phrase(read)))
        self.changed.emit()


def _placeholder(precision: Precision) -> str:
    if precision is Precision.DAY:
        return tr("Día, mes y año: 7 de mayo de 1950")
    return tr("Mes y año: mayo de 1950") if precision is Precision.MONTH else tr("Año: 1950")
