"""The questions of a session as a table, and one of them beside it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from quizapp.classroom.archive import Told
from quizapp.classroom.figures import FEW, QuestionReport
from quizapp.classroom.telling import flag_names, interval_text, number_text, share_text
from quizapp.i18n import tr
from quizapp.ui.session.past.detail import QuestionDetail
from quizapp.ui.session.past.sorting import SortButton
from quizapp.ui.session.past.table import Column, SortTable, alphabetical
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.text import Text

_BESIDE_FROM = 900


class QuestionsSection(QWidget):
    """Signals: change_wanted - a Void, an Accept or a Note."""

    change_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._told: Told | None = None
        self._number = 1
        self._few = Text(theme, "small", tone="text3")
        self._table: SortTable[QuestionReport] = SortTable(theme, tr("Preguntas de la sesión"))
        self._detail = QuestionDetail(theme)
        card = Card(theme, margin=16)
        card.column.addWidget(self._few)
        card.column.addWidget(SortButton(theme, self._table))
        card.column.addWidget(self._table, 1)
        left = QVBoxLayout()
        left.addWidget(card)
        left.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        self._columns.addLayout(left, 6)
        self._columns.addWidget(self._detail, 5)
        self._table.picked.connect(self._on_picked)
        self._detail.change_wanted.connect(self.change_wanted)

    def show_told(self, told: Told) -> None:
        """Show the questions, the one shown before again."""
        self._told = told
        few = len(told.report.students) < FEW
        text = tr("Con menos de {n} participantes no se dice la discriminación: sería azar.")
        self._few.setText(text.format(n=FEW))
        self._few.setVisible(few)
        self._table.show_rows(_columns(), told.report.questions)
        self._detail.setVisible(bool(told.report.questions))
        self.show_number(self._number)

    def show_number(self, number: int) -> None:
        """Show the question of this number, or the first."""
        questions = self._told.report.questions if self._told else ()
        found = [question for question in questions if question.number == number]
        for question in (*found, *questions)[:1]:
            self._table.choose(question)

    def take_focus(self) -> None:
        """Put the keyboard on the table."""
        self._table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the question beside the table where there is room."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        wide = self.width() / self._theme.look.scale >= _BESIDE_FROM
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _on_picked(self, question: QuestionReport | None) -> None:
        if question is None or self._told is None:
            return
        self._number = question.number
        ended = self._told.session.finished
        self._detail.show_question(question, self._told.report.article, ended=ended)
        self._detail.show()


def _columns() -> tuple[Column[QuestionReport], ...]:
    return (
        Column(
            title=tr("N.º"),
            text=lambda q: str(q.number),
            key=lambda q: q.number,
            ems=4,
            number=True,
        ),
        Column(title=tr("Pregunta"), text=lambda q: q.stem, key=lambda q: alphabetical(q.stem)),
        Column(
            title=tr("Aciertos"),
            text=lambda q: share_text(q.share),
            key=lambda q: q.facility if q.share.of else None,
            told=lambda q: f"{share_text(q.share)}, {interval_text(q.share)}",
            ems=12,
            number=True,
        ),
        Column(
            title=tr("Discr."),
            about=tr("Discriminación"),
            text=lambda q: "–" if q.discrimination is None else number_text(q.discrimination),
            key=lambda q: q.discrimination,
            told=_discrimination,
            ems=6,
            number=True,
        ),
        Column(
            title=tr("Avisos"),
            text=lambda q: "⚠" * bool(_warnings(q)),
            key=lambda q: _warnings(q) or None,
            told=lambda q: _warnings(q) or tr("sin avisos"),
            ems=4,
        ),
    )


def _discrimination(question: QuestionReport) -> str:
    if question.discrimination is None:
        return tr("sin discriminación")
    return tr("discriminación {value}").format(value=number_text(question.discrimination))


def _warnings(question: QuestionReport) -> str:
    told = flag_names(question)
    return "; ".join([tr("anulada"), *told] if question.voided else told)
