"""The row below a question: how to answer, a hint, an honest way out, and what goes on."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import tr
from quizapp.ui.keys import DONT_KNOW, FLAG, HINT, SPEAK
from quizapp.ui.theme.theme import Theme
from quizapp.ui.theme.tokens import Tone
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.text import Text

_STACK_BELOW = 700


class Actions(QWidget):
    """Its buttons report for themselves. Signals: hidden - it went out of sight."""

    hidden = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._help = Text(theme, "small", tone="text3")
        self.dont_know = Button(theme, tr("No lo sé"), manner=Manner.GHOST)
        self.hint = Button(theme, tr("Pista"), manner=Manner.GHOST, icon="lightbulb")
        self.flag = Button(theme, "", manner=Manner.GHOST, icon="flag")
        self.speak = Button(theme, "", manner=Manner.GHOST, icon="volume-2")
        self.speak.hide()
        self.undo = Button(theme, tr("Deshacer"), manner=Manner.GHOST, icon="rotate-ccw")
        self._note = Text(theme, "body", tone="text2")
        self.primary = Button(theme, tr("Comprobar"), manner=Manner.PRIMARY, icon_after=True)
        _bind(self.dont_know, DONT_KNOW, tr("Alt+N: enseña la respuesta"))
        _bind(self.hint, HINT, tr("Alt+P: tacha una opción; acertar vale entonces la mitad"))
        _bind(self.flag, FLAG, tr("Alt+S: señala que la pregunta está mal"))
        self.show_flagged(flagged=False)
        self._note_row = QWidget()
        self._row = QHBoxLayout()
        self._lay_out()

    def offer(self, *, hint: bool, dont_know: bool) -> None:
        """Show what can be done besides answering."""
        self.hint.setVisible(hint)
        self.dont_know.setVisible(dont_know)

    def show_help(self, text: str, tone: Tone = "text3") -> None:
        """Tell how to answer, or what is missing."""
        self._help.setText(text)
        self._help.set_tone(tone)

    def show_flagged(self, *, flagged: bool) -> None:
        """Say what the flag is for: to set one, or to look at the one there is."""
        name = tr("Cambiar o retirar la señal") if flagged else tr("Señalar la pregunta")
        self.flag.setAccessibleName(name)

    def offer_voice(self) -> None:
        """Show that there is a voice to read aloud, and let a key ask for it."""
        _bind(self.speak, SPEAK, tr("Alt+L: lee la pregunta, o después la frase que la demuestra"))
        self.show_speaking(speaking=False)
        self.speak.show()

    def show_speaking(self, *, speaking: bool) -> None:
        """Say what the button does: read aloud, or stop that."""
        name = tr("Parar la lectura") if speaking else tr("Leer en voz alta")
        self.speak.setAccessibleName(name)
        self.speak.show_face("", "square" if speaking else "volume-2")

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell of it; a window put aside still shows what it did."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.hidden.emit()

    def show_note(self, text: str, *, undo: bool = False) -> None:
        """Tell what has been done, with a way to undo it; nothing hides both."""
        self._note.setText(text)
        self.undo.setVisible(undo)
        self._note_row.setVisible(bool(text))

    def arrange(self, width: float) -> None:
        """Put the buttons below the help where they leave it no room."""
        direction = QBoxLayout.Direction
        narrow = width < _STACK_BELOW
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _lay_out(self) -> None:
        note = QHBoxLayout(self._note_row)
        note.setContentsMargins(4, 0, 8, 0)
        note.addWidget(self._note, 1)
        note.addWidget(self.undo)
        self._note_row.hide()
        self._row.setContentsMargins(4, 0, 8, 0)
        self._row.addWidget(self._help, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addStretch(1)
        for button in (self.flag, self.speak, self.dont_know, self.hint, self.primary):
            buttons.addWidget(button)
        self._row.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._note_row)
        column.addLayout(self._row)


def _bind(button: Button, key: str, tip: str) -> None:
    button.setToolTip(tip)
    button.setAccessibleDescription(tip)
    QShortcut(QKeySequence(key), button).activated.connect(button.click)
