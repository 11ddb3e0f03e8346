"""The row below a question: how to answer, a hint, an honest way out, and what goes on."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from quizapp.i18n import tr
from quizapp.ui.theme.theme import Theme
from quizapp.ui.theme.tokens import Tone
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.text import Text

_STACK_BELOW = 700


class Actions(QWidget):
    """Its buttons report for themselves."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._help = Text(theme, "small", tone="text3")
        self.dont_know = Button(theme, tr("No lo sé"), manner=Manner.GHOST)
        self.hint = Button(theme, tr("Pista"), manner=Manner.GHOST, icon="lightbulb")
        self.primary = Button(theme, tr("Comprobar"), manner=Manner.PRIMARY, icon_after=True)
        _bind(self.dont_know, "Alt+N", tr("Alt+N: enseña la respuesta"))
        _bind(self.hint, "Alt+P", tr("Alt+P: tacha una opción; acertar vale entonces la mitad"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(4, 0, 8, 0)
        self._row.addWidget(self._help, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addStretch(1)
        for button in (self.dont_know, self.hint, self.primary):
            buttons.addWidget(button)
        self._row.addLayout(buttons)

    def offer(self, *, hint: bool, dont_know: bool) -> None:
        """Show what can be done besides answering."""
        self.hint.setVisible(hint)
        self.dont_know.setVisible(dont_know)

    def show_help(self, text: str, tone: Tone = "text3") -> None:
        """Tell how to answer, or what is missing."""
        self._help.setText(text)
        self._help.set_tone(tone)

    def arrange(self, width: float) -> None:
        """Put the buttons below the help where they leave it no room."""
        direction = QBoxLayout.Direction
        narrow = width < _STACK_BELOW
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)


def _bind(button: Button, key: str, tip: str) -> None:
    button.setToolTip(tip)
    button.setAccessibleDescription(tip)
    QShortcut(QKeySequence(key), button).activated.connect(button.click)
