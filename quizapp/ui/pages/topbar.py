"""The bar above a question."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.domain.answers import Outcome
from quizapp.i18n import tr
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.chip import Chip
from quizapp.ui.widgets.menus import LookButtons
from quizapp.ui.widgets.steps import Steps
from quizapp.ui.widgets.text import Text

_CODE_FROM = 900
_WIDEST_STEPS = 560


class TopBar(QWidget):
    """The way out, the progress, the code of the quiz, and how things look."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.leave = Button(theme, tr("Salir"), manner=Manner.GHOST, icon="x")
        self.leave.setToolTip(tr("Salir (Esc): podrás seguir después"))
        self._steps = Steps(theme)
        self._steps.setMaximumWidth(_WIDEST_STEPS)
        self._place = Text(theme, "bodyb", tone="text2", wrap=False)
        self._code = Chip(theme, "", icon="hash")
        looks = LookButtons(theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 8, 28, 4)
        row.setSpacing(12)
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self._steps, 8)
        row.addWidget(self._place)
        row.addStretch(1)
        row.addWidget(self._code)
        row.addWidget(looks.size)
        row.addWidget(looks.colours)

    def show_progress(self, outcomes: Sequence[Outcome], place: int, total: int) -> None:
        """Show how far the quiz has come; `place` is the question in sight, from 0."""
        self._steps.show_steps(outcomes, place, total)
        self._place.setText(tr("{n} de {total}").format(n=place + 1, total=total))
        right = sum(outcome is Outcome.RIGHT for outcome in outcomes)
        words = tr("Pregunta {n} de {total}; {right} correctas")
        self._steps.setAccessibleName(words.format(n=place + 1, total=total, right=right))

    def show_code(self, code: str) -> None:
        """Show the code of the quiz."""
        self._code.setText(code)
        words = tr("Código del cuestionario: {code}").format(code=code)
        self._code.setAccessibleName(words)
        self._code.setToolTip(words)
        self._code.updateGeometry()

    def arrange(self, width: float) -> None:
        """Leave the code out where there is no room for it."""
        self._code.setVisible(width >= _CODE_FROM)
