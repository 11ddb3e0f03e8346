"""What the teacher decided and wrote down about a session."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.classroom.archive import Told
from quizapp.classroom.figures import Decision
from quizapp.classroom.telling import decision_text, when_text
from quizapp.i18n import tr
from quizapp.ui.session.note import NoteCard
from quizapp.ui.session.past.rows import cleared
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.text import Text


class HistorySection(QWidget):
    """Signals: change_wanted - a Void, an Accept or a Note."""

    change_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._note = NoteCard(theme)
        self._decisions, self._notes = QVBoxLayout(), QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._note)
        titled = ((tr("Cambios"), self._decisions), (tr("Notas de preguntas"), self._notes))
        for title, lines in titled:
            card = Card(theme)
            card.column.addWidget(Text(theme, "h3", title))
            card.column.addLayout(lines)
            column.addWidget(card)
        column.addStretch(1)
        self._note.wanted.connect(self.change_wanted)

    def show_told(self, told: Told) -> None:
        """Show what was decided and noted, the latest first."""
        report = told.report
        self._note.setVisible(told.session.finished or bool(report.note))
        self._note.setEnabled(told.session.finished)
        self._note.show_note(None, report.note)
        cleared(self._decisions)
        for decision in reversed(report.decisions):
            self._decisions.addWidget(self._line(decision, ended=told.session.finished))
        if not report.decisions:
            self._decisions.addWidget(self._plain(tr("Ninguno: todo cuenta como se jugó.")))
        cleared(self._notes)
        noted = [(question.number, question.note) for question in report.questions]
        notes = sorted((number, note) for number, note in (*noted, *report.loose_notes) if note)
        for number, note in notes:
            text = tr("Pregunta {n}: {text}").format(n=number, text=note)
            self._notes.addWidget(self._plain(text))
        if not notes:
            self._notes.addWidget(self._plain(tr("Ninguna.")))

    def _plain(self, text: str) -> Text:
        return Text(self._theme, "body", text, tone="text2")

    def _line(self, decision: Decision, *, ended: bool) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        text = f"{when_text(decision)} · {decision_text(decision)}"
        row.addWidget(Text(self._theme, "body", text), 1)
        if ended and (undo := decision.undo):
            button = Button(self._theme, tr("Deshacer"), icon="rotate-ccw")
            button.setAccessibleDescription(decision_text(decision))
            button.clicked.connect(lambda: self.change_wanted.emit(undo))
            row.addWidget(button)
        return holder
