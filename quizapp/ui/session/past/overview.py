"""What a teacher should know first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.classroom.figures import Report
from quizapp.classroom.telling import Remark, remarks
from quizapp.i18n import tr
from quizapp.ui.session.past.rows import cleared
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chip import ChipButton
from quizapp.ui.widgets.text import Text


class Overview(Card):
    """Signals: question_wanted - the number of one that something is said of."""

    question_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.look.space["m"])
        self.column.addLayout(self._lines)

    def show_report(self, report: Report) -> None:
        """Say it."""
        cleared(self._lines)
        for place, remark in enumerate(remarks(report)):
            self._lines.addWidget(self._line(remark, first=place == 0))
        if report.note:
            note = tr("Nota de la sesión: {text}").format(text=report.note)
            self._lines.addWidget(Text(self._theme, "body", note, tone="text2"))

    def _line(self, remark: Remark, *, first: bool) -> QWidget:
        holder = QWidget()
        row: QBoxLayout = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Text(self._theme, "h3" if first else "body", remark.text), 1)
        if remark.question is not None:
            number = remark.question
            button = ChipButton(self._theme, tr("Pregunta {n}").format(n=number))
            button.setAccessibleName(tr("Ver la pregunta {n}").format(n=number))
            button.clicked.connect(lambda: self.question_wanted.emit(number))
            row.addWidget(button)
        return holder
