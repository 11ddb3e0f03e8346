"""What came of one session."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.classroom.archive import Told
from quizapp.classroom.telling import attendance_text
from quizapp.i18n import ntr, tr
from quizapp.ui.announce import announce
from quizapp.ui.session.choice import Choice
from quizapp.ui.session.past.doom import Doom
from quizapp.ui.session.past.history import HistorySection
from quizapp.ui.session.past.overview import Overview
from quizapp.ui.session.past.questions import QuestionsSection
from quizapp.ui.session.past.rows import flowing
from quizapp.ui.session.past.saving import SavingCard
from quizapp.ui.session.past.sentences import SentencesSection
from quizapp.ui.session.past.students import StudentsSection
from quizapp.ui.texts import day_phrase
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.text import Text


class Section(Enum):
    """The parts of a report."""

    OVERVIEW = "overview"
    QUESTIONS = "questions"
    STUDENTS = "students"
    ARTICLE = "article"
    HISTORY = "history"


class ReportPage(QWidget):
    """Signals: change_wanted - an act. save_wanted - a path and a Wish. print_wanted - with names.

    delete_wanted. left - back to the list.
    """

    change_wanted = Signal(object)
    save_wanted = Signal(str, object)
    print_wanted = Signal(bool)
    delete_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.told: Told | None = None
        self.back = Button(theme, tr("Sesiones"), manner=Manner.GHOST, icon="history")
        self._take = Button(theme, tr("Guardar o imprimir…"), icon="download")
        self._delete = Button(theme, tr("Borrar…"), manner=Manner.GHOST, icon="trash-2")
        self._title, self._about = Text(theme, "h1"), Text(theme, "body", tone="text2")
        self._done = Text(theme, "bodyb")
        self._undo = Button(theme, tr("Deshacer"), icon="rotate-ccw")
        self._saving, self._doom = SavingCard(theme), Doom(theme)
        self._overview, self._questions = Overview(theme), QuestionsSection(theme)
        self._students, self._sentences = StudentsSection(theme), SentencesSection(theme)
        self._history = HistorySection(theme)
        self._sections: dict[Section, QWidget] = {
            Section.OVERVIEW: self._overview,
            Section.QUESTIONS: self._questions,
            Section.STUDENTS: self._students,
            Section.ARTICLE: self._sentences,
            Section.HISTORY: self._history,
        }
        self._parts = Choice(
            theme,
            tr("Parte de los resultados"),
            {
                Section.OVERVIEW: tr("Resumen"),
                Section.QUESTIONS: tr("Preguntas"),
                Section.STUDENTS: tr("Participantes"),
                Section.ARTICLE: tr("Artículo"),
                Section.HISTORY: tr("Cambios y notas"),
            },
        )
        self._lay_out()
        self._connect()

    def show_told(self, told: Told) -> None:
        """Show what came of a session; of another than before, from its beginning."""
        again = self.told is not None and self.told.session.id == told.session.id
        self.told = told
        self._title.setText(told.report.article.title)
        self._about.setText(about(told))
        self._saving.show_name(f"{told.report.article.title} {told.session.started:%Y-%m-%d}")
        self._overview.show_report(told.report)
        self._questions.show_told(told)
        self._students.show_told(told)
        self._sentences.show_report(told.report)
        self._history.show_told(told)
        if not again:
            self.show_done("")
            self._saving.hide()
            self._doom.hide()
            self._parts.choose(Section.OVERVIEW)
        decisions = told.report.decisions
        self._undo.setEnabled(bool(decisions and decisions[-1].undo))

    def show_done(self, text: str, *, failed: bool = False, undo: bool = False) -> None:
        """Tell what was done, or why not; `undo` offers to take it back."""
        self._done.setText(text)
        self._done.set_tone("wrong" if failed else "text")
        self._done.setVisible(bool(text))
        self._undo.setVisible(undo)
        if text:
            announce(self, text)

    def take_focus(self) -> None:
        """Put the keyboard on the parts of the report."""
        chips = self._parts.chips
        chips[self._parts.value].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        content = QWidget()
        page = QVBoxLayout(content)
        page.setContentsMargins(32, 20, 32, 24)
        page.setSpacing(12)
        page.addWidget(flowing([self.back, self._take, self._delete]))
        page.addWidget(self._title)
        page.addWidget(self._about)
        page.addWidget(self._doom)
        page.addWidget(self._saving)
        page.addWidget(self._done)
        page.addWidget(flowing([self._undo]))
        self._parts.title.hide()
        page.addWidget(self._parts.holder)
        for section in self._sections.values():
            page.addWidget(section)
            section.hide()
        page.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(self._theme, content))

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self._take.clicked.connect(self._on_take)
        self._delete.clicked.connect(self._doom.ask)
        self._doom.meant.connect(self.delete_wanted)
        self._saving.save_wanted.connect(self.save_wanted)
        self._saving.print_wanted.connect(self.print_wanted)
        self._undo.clicked.connect(self._on_undo)
        for source in (self._questions, self._history):
            source.change_wanted.connect(self.change_wanted)
        for pointing in (self._overview, self._sentences):
            pointing.question_wanted.connect(self._on_question_wanted)
        for chip in self._parts.chips.values():
            chip.toggled.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        for section, widget in self._sections.items():
            widget.setVisible(section is self._parts.value)

    def _on_take(self) -> None:
        self._saving.setVisible(self._saving.isHidden())
        if self._saving.isVisible():
            self._saving.take_focus()

    def _on_undo(self) -> None:
        if self.told and (undo := self.told.report.decisions[-1].undo):
            self.change_wanted.emit(undo)

    def _on_question_wanted(self, number: int) -> None:
        self._questions.show_number(number)
        self._parts.choose(Section.QUESTIONS)
        self._questions.take_focus()


def about(told: Told) -> str:
    """Return when a session was, and how large."""
    parts = [
        day_phrase(told.session.started),
        *([told.session.group] if told.session.group else []),
        attendance_text(told.report),
        ntr("{n} pregunta", "{n} preguntas", len(told.report.questions)),
        tr("código {code}").format(code=told.code),
    ]
    return " · ".join(parts if told.session.finished else [*parts, tr("a medias")])
