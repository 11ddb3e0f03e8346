"""A date to be typed."""

from PySide6.QtWidgets import QWidget

from quizapp.domain.answers import Answer, Typed
from quizapp.domain.dates import Precision
from quizapp.domain.questions import DateQuestion
from quizapp.i18n import tr
from quizapp.spanish.dates import FIRST_BARE_YEAR, date_phrase
from quizapp.spanish.reading import read_date
from quizapp.study.ports import Answered
from quizapp.ui.pages.forms.typed import TypedForm
from quizapp.ui.theme.theme import Theme

_WIDTH = 420
_LONGEST = 80


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
        how = _wanted(self._precision)
        if self._question.key.year < FIRST_BARE_YEAR:
            how = tr("{how}, con «a. C.» o «d. C.»").format(how=how)
        return tr("{how}; Intro para responder").format(how=how)

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
        self._judge(answered, date_phrase(self._question.key))

    def _on_edited(self, text: str) -> None:
        try:
            read = read_date(text, self._precision)
        except ValueError:
            self._told.clear()
        else:
            self._told.setText(tr("Entendido: {date}").format(date=date_phrase(read)))
        self.changed.emit()


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
