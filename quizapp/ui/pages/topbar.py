"""The bar above a question."""

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.domain.answers import Outcome
from quizapp.i18n import tr
from quizapp.ui.keys import PAUSE
from quizapp.ui.texts import countdown, duration
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.chip import Chip
from quizapp.ui.widgets.copying import offer_copy
from quizapp.ui.widgets.menus import LookButtons
from quizapp.ui.widgets.steps import Steps
from quizapp.ui.widgets.text import Text

_CODE_FROM, _STEPS_FROM = 900, 760
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
        self._clock = Chip(theme, "", icon="clock", tones=("surface2", "text"))
        self.pause = Button(theme, "", manner=Manner.GHOST, icon="pause")
        self.pause.setAccessibleName(tr("Pausa"))
        self.pause.setToolTip(tr("Pausa (Alt+U): oculta la pregunta y para el tiempo"))
        QShortcut(QKeySequence(PAUSE), self.pause).activated.connect(self.pause.click)
        self._exam = False
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
        row.addWidget(self._clock)
        row.addWidget(self.pause)
        row.addWidget(self._code)
        row.addWidget(looks.size)
        row.addWidget(looks.colours)

    def show_progress(self, outcomes: Sequence[Outcome | None], place: int, total: int) -> None:
        """Show how far the quiz has come; `place` is the question in sight, from 0."""
        self._steps.show_steps(outcomes, place, total)
        self._place.setText(tr("{n} de {total}").format(n=place + 1, total=total))
        right = sum(outcome is Outcome.RIGHT for outcome in outcomes)
        words = tr("Pregunta {n} de {total}; {right} correctas")
        if None in outcomes:
            words = tr("Pregunta {n} de {total}")
        self._steps.setAccessibleName(words.format(n=place + 1, total=total, right=right))

    def show_exam(self, *, exam: bool, limited: bool) -> None:
        """Offer a pause, and show a clock where time is limited, only in an exam."""
        self._exam = exam
        self.pause.setVisible(exam)
        self._clock.setVisible(exam and limited)

    def show_left(self, milliseconds: int) -> None:
        """Show the time left."""
        if self._clock.text() != (text := countdown(milliseconds)):
            self._clock.setText(text)
            self._clock.setAccessibleName(tr("Quedan {time}").format(time=duration(milliseconds)))
            self._clock.updateGeometry()

    def show_code(self, code: str) -> None:
        """Show the code of the quiz."""
        self._code.setText(code)
        words = tr("Código del cuestionario: {code}").format(code=code)
        self._code.setAccessibleName(words)
        self._code.setToolTip(words)
        self._code.updateGeometry()
        offer_copy(self._theme, self._code, tr("Copiar el código"), code)

    def arrange(self, width: float) -> None:
        """Leave the code out where there is no room for it, and the steps, told in words too."""
        self._code.setVisible(width >= _CODE_FROM)
        self._steps.setVisible(width >= _STEPS_FROM or not self._exam)
