"""What forms with a field to type in have in common."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.domain.answers import Typed
from quizapp.i18n import tr
from quizapp.study.ports import Answered
from quizapp.ui.pages.forms.form import AnswerForm
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.text import Text


class TypedForm(AnswerForm):
    """A field; below it what was understood, and in the end whether it was right."""

    def __init__(
        self, theme: Theme, *, width: int, longest: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._field = Field(theme, "h3", width)
        self._field.setMaxLength(longest)
        self._field.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        self._told = Text(theme, "small", tone="text2")
        self._key = Text(theme, "bodyb", tone="correct")
        self._key.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for part in (self._field, self._told, self._key):
            self._column.addWidget(part)

    def lock(self, *, locked: bool) -> None:
        """Keep the text as it is while it is being kept."""
        self._field.setReadOnly(locked)

    def take_focus(self) -> None:
        """Focus the field."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _judge(self, answered: Answered, key: str) -> None:
        """Say whether what was typed was right, and show the key below anything else."""
        self._field.setReadOnly(True)
        right = answered.grade.points == 1
        sign = tr("✓ Correcta") if right else tr("✗ Tu respuesta no es la correcta")
        self._told.setText(sign if isinstance(answered.answer, Typed) else "")
        self._told.set_tone("correct" if right else "wrong")
        self._key.setVisible(not right)
        self._key.setText(tr("Respuesta correcta: {text}").format(text=key))
