"""What the teacher writes down for later, about the question or the session."""

from PySide6.QtCore import Signal

from quizapp.classroom.acts import Note
from quizapp.classroom.views import HostView
from quizapp.i18n import tr
from quizapp.ui.session import steps
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.text import Text

_WIDE = 900
_LONGEST = 500


class NoteCard(Card):
    """A line of text, kept when it is left. Signals: wanted - a Note."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margin=16)
        self._about: int | None = None
        self._kept = ""
        self._title = Text(theme, "smallb", tone="text3")
        self._field = Field(theme, "body", _WIDE)
        self._field.setMaxLength(_LONGEST)
        self._field.editingFinished.connect(self.commit)
        self.column.addWidget(self._title)
        self.column.addWidget(self._field)

    @property
    def writing(self) -> bool:
        """Whether a note is being typed."""
        return self._field.hasFocus()

    def show_view(self, view: HostView) -> None:
        """Show the note about where the session is, unless another is being typed there."""
        shown = view.projector
        about = shown.number - 1 if steps.asking(shown) else None
        if about == self._about and self._field.text() != self._kept:
            return
        self._about, self._kept = about, view.note
        self._field.setText(view.note)
        question = tr("Nota tuya sobre la pregunta {n}").format(n=shown.number)
        title = tr("Nota tuya sobre la sesión") if about is None else question
        self._title.setText(title)
        self._field.setAccessibleName(title)

    def commit(self) -> None:
        """Take what is typed and not yet told."""
        text = self._field.text().strip()
        if text != self._kept:
            self._kept = text
            self._field.setText(text)
            self.wanted.emit(Note(self._about, text))
