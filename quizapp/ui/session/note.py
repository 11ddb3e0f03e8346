"""What the teacher writes down for herself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from quizapp.classroom.acts import Note
from quizapp.i18n import tr
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.text import Text

_HEIGHT = 84
_LONGEST = 2_000


class NoteCard(Card):
    """A note about a question, or the session.

    Signals: wanted - a Note to be kept.
    """

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margin=20)
        self._question: int | None = None
        self._kept = ""
        self._title = Text(theme, "h3")
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setPlaceholderText(
            tr("Solo para ti: no sale en el proyector ni en los móviles.")
        )
        self._save = Button(theme, tr("Guardar la nota"), icon="pen-line")
        for widget in (self._title, self._text, self._save):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._text.textChanged.connect(self._on_changed)
        self._save.clicked.connect(self.keep)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_note(self, question: int | None, text: str) -> None:
        """Show what is kept; what is being written is only lost to a note about something else."""
        if (question, text) == (self._question, self._kept) and self._title.text():
            return
        writing = question == self._question and self._text.toPlainText() != self._kept
        self._question, self._kept = question, text
        title = tr("Nota de la sesión")
        if question is not None:
            title = tr("Nota de la pregunta {n}").format(n=question + 1)
        self._title.setText(title)
        self._text.setAccessibleName(title)
        if not writing:
            self._text.setPlainText(text)
        self._on_changed()

    def keep(self) -> None:
        """Want what is written kept, if it is new."""
        text = self._text.toPlainText().strip()[:_LONGEST]
        if text != self._kept:
            self.wanted.emit(Note(self._question, text))

    def take_focus(self) -> None:
        """Put the keyboard where one writes."""
        self._text.setFocus()

    def _on_changed(self) -> None:
        self._save.setEnabled(self._text.toPlainText().strip() != self._kept)

    def _restyle(self) -> None:
        look = self._theme.look
        c = look.colours
        self._text.setFont(look.font("body"))
        self._text.setFixedHeight(look.px(_HEIGHT))
        self._text.setStyleSheet(f"""
QPlainTextEdit {{ background: {c.surface.name()}; color: {c.text.name()};
  border: {max(1, int(c.border_w))}px solid {c.border_strong.name()};
  border-radius: {look.radius["button"]}px; padding: {look.px(6)}px {look.px(10)}px;
  selection-background-color: {c.primary.name()}; selection-color: {c.on_primary.name()}; }}
QPlainTextEdit:focus {{ border: 2px solid {c.focus.name()}; }}
""")
