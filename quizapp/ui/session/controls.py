"""The row of buttons by which the teacher leaves the usual way."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.classroom.acts import Command, Jump
from quizapp.classroom.room import Phase
from quizapp.classroom.views import ProjectorView
from quizapp.i18n import tr
from quizapp.ui.session import steps
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.flow import FlowLayout


class Controls(QWidget):
    """Back, open, close, key, skip, pause, black, jump. Signals: wanted - an act.

    projector_wanted. note_wanted.
    """

    wanted = Signal(object)
    projector_wanted = Signal()
    note_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: ProjectorView | None = None
        self._commands = {
            command: Button(theme, text)
            for command, text in (
                (Command.BACK, tr("Atrás")),
                (Command.OPEN, tr("Abrir")),
                (Command.CLOSE, tr("Cerrar")),
                (Command.REVEAL, tr("Clave")),
                (Command.SKIP, tr("Saltar")),
                (Command.PAUSE, tr("Pausa")),
                (Command.BLACK, tr("Negro")),
            )
        }
        self._jump = Button(theme, tr("Ir a…"))
        self._projector = Button(theme, tr("Proyector"), icon="monitor")
        self._note = Button(theme, tr("Nota"), icon="pen-line")
        self._projector.setToolTip(tr("F5: a pantalla completa"))
        flow = FlowLayout(self, spacing=0)
        for command, button in self._commands.items():
            button.clicked.connect(partial(self.wanted.emit, command))
            flow.addWidget(button)
        flow.addWidget(self._jump)
        flow.addWidget(self._projector)
        flow.addWidget(self._note)
        self._jump.clicked.connect(self._offer_questions)
        self._projector.clicked.connect(self.projector_wanted)
        self._note.clicked.connect(self.note_wanted)

    def show_view(self, shown: ProjectorView) -> None:
        """Enable what the room would do now, and say what a second press undoes."""
        self._shown = shown
        for command, button in self._commands.items():
            button.setEnabled(steps.allowed(command, shown))
        self._commands[Command.PAUSE].show_face(tr("Seguir") if shown.paused else tr("Pausa"))
        self._commands[Command.BLACK].show_face(tr("Mostrar") if shown.black else tr("Negro"))
        self._jump.setEnabled(shown.phase is not Phase.ENDED)

    def _offer_questions(self) -> None:
        from quizapp.ui.widgets.choices import Choices  # noqa: PLC0415 - as the other menus

        menu = Choices(self._theme, self._jump)
        shown = self._shown
        for n in range(1, (shown.total if shown else 0) + 1):
            text = tr("Pregunta {n}").format(n=n)
            menu.offer(text, n - 1, chosen=bool(shown and shown.stem and n == shown.number))
        menu.chosen.connect(self._on_jump)
        menu.open_at(self._jump)

    def _on_jump(self, question: int) -> None:
        self.wanted.emit(Jump(question))
