"""The teacher's console."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from quizapp.classroom.acts import Act, Command, Jump
from quizapp.classroom.console import Console
from quizapp.classroom.room import Phase
from quizapp.classroom.views import HostView, ProjectorView
from quizapp.i18n import tr
from quizapp.ui.session import steps
from quizapp.ui.session.clicker import bind_clicker
from quizapp.ui.session.hands import HandsCard
from quizapp.ui.session.note import NoteCard
from quizapp.ui.session.question import QuestionCard
from quizapp.ui.session.roll import Roll
from quizapp.ui.session.teams import TeamsCard
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.text import Text

_STACK_BELOW = 760


class SteeringPage(QWidget):
    """Shows the room and steers it.

    Signals: wanted - an act. projector_wanted. left - the session is over, or to be gone on with
    another day. results_wanted - what came of it.
    """

    wanted = Signal(object)
    projector_wanted = Signal()
    left = Signal()
    results_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: ProjectorView | None = None
        self._phones = False
        self._where = ""
        self._state = Text(theme, "h1")
        self._facts = Text(theme, "body", tone="text2")
        self._trouble = Text(theme, "bodyb", tone="wrong")
        self._next = Button(theme, "", manner=Manner.PRIMARY, icon="arrow-right", icon_after=True)
        self._commands = self._make_commands()
        self._jump = Button(theme, tr("Ir a…"))
        self._end = Button(theme, tr("Terminar…"), manner=Manner.GHOST)
        self._projector = Button(theme, tr("Proyector"), icon="monitor")
        self._results = Button(theme, tr("Ver los resultados"), icon="chart-column")
        self._writing = Button(theme, tr("Nota"), icon="pen-line")
        self._note = NoteCard(theme)
        self._question = QuestionCard(theme)
        self._hands, self._teams = HandsCard(theme), TeamsCard(theme)
        self._roll = Roll(theme)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()

    @property
    def primary(self) -> Button:
        """What Enter presses: what is being typed comes first."""
        if self._roll.renaming:
            return self._roll.rename
        if self._hands.counting:
            return self._hands.enter
        if not self._teams.isHidden() and self._teams.entering:
            return self._teams.enter
        return self._next

    def begin(self, console: Console) -> None:
        """Show how students get in."""
        self._phones = console.address is not None
        self._where = tr("{url} · PIN {pin}").format(url=console.url, pin=console.pin)
        self._trouble.hide()

    def show_view(self, view: HostView) -> None:
        """Show the room as it is."""
        shown = self._shown = view.projector
        self._state.setText(steps.state(shown))
        self._facts.setText(self._told(shown))
        self._next.show_face(steps.next_step(shown), "arrow-right")
        for command, button in self._commands.items():
            button.setEnabled(steps.allowed(command, shown))
        for button in (self._jump, self._end):
            button.setEnabled(shown.phase is not Phase.ENDED)
        self._results.setVisible(shown.phase is Phase.ENDED)
        self._note.show_note(view.noted, view.note)
        self._question.show_view(view)
        self._question.setVisible(view.key is not None or bool(view.next_stem))
        self._show_entries(view)
        self._roll.setVisible(self._phones or bool(view.players))
        self._roll.show_rows(view.players, asking=steps.asking(shown))
        if view.trouble:
            self.show_trouble(view.trouble)

    def show_trouble(self, reason: str) -> None:
        """Tell why something was not done."""
        self._trouble.setText(reason)
        self._trouble.setVisible(bool(reason))

    def take_focus(self) -> None:
        """Put the keyboard on the next step."""
        self._next.setFocus()

    def do(self, act: Act) -> None:
        """Want something, and what was being typed before it."""
        self._trouble.hide()
        if act is Command.NEXT and self._shown and self._shown.phase is Phase.ENDED:
            self.left.emit()
            return
        if not self._hands.isHidden():
            self._hands.commit()
        self.wanted.emit(act)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the columns where they do not fit side by side."""
        super().resizeEvent(event)
        wide = self.width() / self._theme.look.scale >= _STACK_BELOW
        direction = QBoxLayout.Direction
        for layout in (self._top, self._columns):
            layout.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _make_commands(self) -> dict[Command, Button]:
        texts = {
            Command.BACK: tr("Atrás"),
            Command.OPEN: tr("Abrir"),
            Command.CLOSE: tr("Cerrar"),
            Command.REVEAL: tr("Clave"),
            Command.SKIP: tr("Saltar"),
            Command.PAUSE: tr("Pausa"),
            Command.BLACK: tr("Negro"),
        }
        return {command: Button(self._theme, text) for command, text in texts.items()}

    def _lay_out(self) -> None:
        content = QWidget()
        page = QVBoxLayout(content)
        page.setContentsMargins(32, 20, 32, 16)
        page.setSpacing(10)
        top = self._top
        told = QVBoxLayout()
        told.addWidget(self._state)
        told.addWidget(self._facts)
        top.addLayout(told, 1)
        top.addWidget(self._end)
        top.addWidget(self._results)
        top.addWidget(self._next)
        page.addLayout(top)
        row = QWidget()
        flow = FlowLayout(row, spacing=0)
        for button in (*self._commands.values(), self._jump, self._projector, self._writing):
            flow.addWidget(button)
        page.addWidget(row)
        page.addWidget(self._trouble)
        left = QVBoxLayout()
        self._note.hide()
        for widget in (self._note, self._question, self._hands, self._teams):
            left.addWidget(widget)
        left.addStretch(1)
        self._columns.setSpacing(16)
        self._columns.addLayout(left, 6)
        self._columns.addWidget(self._roll, 5)
        page.addLayout(self._columns, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(self._theme, content))

    def _connect(self) -> None:
        self._next.clicked.connect(partial(self.do, Command.NEXT))
        for command, button in self._commands.items():
            button.clicked.connect(partial(self.do, command))
        bind_clicker(self, self.do)
        for source in (self._hands.wanted, self._teams.wanted, self._roll.wanted):
            source.connect(self.wanted)
        self._jump.clicked.connect(self._offer_questions)
        self._end.clicked.connect(self._offer_end)
        self._projector.clicked.connect(self.projector_wanted)
        self._results.clicked.connect(self.results_wanted)
        self._writing.clicked.connect(self._write)
        self._note.wanted.connect(self.wanted)

    def _write(self) -> None:
        self._note.setVisible(self._note.isHidden())
        if self._note.isVisible():
            self._note.take_focus()

    def _show_entries(self, view: HostView) -> None:
        if self._phones:
            self._hands.hide()
            self._teams.hide()
        elif view.players:
            self._hands.hide()
            self._teams.show_view(view)
        else:
            self._teams.hide()
            self._hands.show_view(view)

    def _told(self, shown: ProjectorView) -> str:
        place = tr("Pregunta {n} de {total}").format(n=shown.number, total=shown.total)
        parts = [place] if shown.stem else []
        if steps.asking(shown) and shown.players:
            parts.append(steps.answered(shown))
        if shown.black:
            parts.append(tr("proyector en negro"))
        if self._phones:
            parts.append(self._where)
        return " · ".join(parts)

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
        self.do(Jump(question))

    def _offer_end(self) -> None:
        from quizapp.ui.widgets.choices import Choices  # noqa: PLC0415 - the same

        menu = Choices(self._theme, self._end)
        menu.offer(tr("Terminar la sesión para todos"), Command.END, chosen=False)
        menu.offer(tr("Dejarla y reanudarla otro día"), None, chosen=False)
        menu.chosen.connect(self._on_end)
        menu.open_at(self._end)

    def _on_end(self, command: Command | None) -> None:
        if command:
            self.do(command)
        else:
            self.left.emit()
