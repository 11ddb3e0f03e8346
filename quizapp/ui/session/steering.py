"""The teacher's console."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from quizapp.classroom.acts import Act, Command
from quizapp.classroom.console import Console
from quizapp.classroom.room import Phase
from quizapp.classroom.views import HostView, ProjectorView
from quizapp.i18n import tr
from quizapp.ui.session import steps
from quizapp.ui.session.clicker import bind_clicker, bind_once
from quizapp.ui.session.controls import Controls
from quizapp.ui.session.entries import Entries
from quizapp.ui.session.guard import Guard
from quizapp.ui.session.note import NoteCard
from quizapp.ui.session.question import QuestionCard
from quizapp.ui.session.roll import Roll
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.tab_order import order_tabs
from quizapp.ui.widgets.text import Text

_STACK_BELOW = 760
_GUARDED = {Command.NEXT, Command.BACK, Command.SKIP}


class SteeringPage(QWidget):
    """Shows the room and steers it.

    Signals: wanted - an act. projector_wanted. left - the session is over, or to be gone on with
    another day. results_wanted - it is over, and what came of it is to be shown.
    """

    wanted = Signal(object)
    projector_wanted = Signal()
    left = Signal()
    results_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: ProjectorView | None = None
        self._guard = Guard()
        self._phones = False
        self._where = ""
        self._state = Text(theme, "h1")
        self._facts = Text(theme, "body", tone="text2")
        self._trouble = Text(theme, "bodyb", tone="wrong")
        self._told = Text(theme, "bodyb", tone="text2")
        self._next = Button(theme, "", manner=Manner.PRIMARY, icon="arrow-right", icon_after=True)
        self._end = Button(theme, tr("Terminar…"), manner=Manner.GHOST)
        self._results = Button(theme, tr("Ver los resultados"), icon="chart-column")
        self._controls = Controls(theme)
        self._question = QuestionCard(theme)
        self._entries = Entries(theme)
        self._note = NoteCard(theme)
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
        return self._entries.enter or self._next

    def begin(self, console: Console) -> None:
        """Show how students get in."""
        self._phones = console.address is not None
        self._where = tr("{url} · PIN\u00a0{pin}").format(url=console.url, pin=console.pin)
        self._shown = None
        self._arrange()
        self._guard.begin()
        self._roll.begin()
        self._trouble.hide()
        self._told.hide()

    def show_view(self, view: HostView) -> None:
        """Show the room as it is."""
        before, shown = self._shown, view.projector
        over = shown.phase is Phase.ENDED
        self._shown = shown
        self._guard.arrive(shown)
        self._state.setText(steps.state(shown))
        self._facts.setText(self._about(shown))
        self._next.show_face(steps.next_step(shown), "arrow-right")
        self._controls.show_view(shown)
        self._end.setEnabled(not over)
        self._question.show_view(view)
        self._question.setVisible(not over and (view.key is not None or bool(view.next_stem)))
        self._entries.show_view(view, phones=self._phones)
        self._note.show_note(view.noted, view.note)
        self._results.setVisible(over)
        self._roll.setVisible(self._phones or bool(view.players))
        self._roll.show_rows(view.players, shown.phase, phones=self._phones)
        if view.trouble:
            self.show_trouble(view.trouble)
        if before is None or (before.phase, before.number) != (shown.phase, shown.number):
            order_tabs(self)
            self._go_on_typing()

    def show_trouble(self, reason: str) -> None:
        """Tell why something was not done; it may be tried again."""
        self._guard.forgive()
        self._trouble.setText(reason)
        self._trouble.setVisible(bool(reason))

    def tell(self, text: str) -> None:
        """Tell something that is no trouble."""
        self._told.setText(text)
        self._told.show()

    def take_focus(self) -> None:
        """Put the keyboard on the next step."""
        self._next.setFocus()

    def do(self, act: Act) -> None:
        """Want something, and what was being typed before it."""
        if act in _GUARDED and self._shown and not self._guard.lets(self._shown):
            return
        self._trouble.hide()
        self._told.hide()
        if act is Command.NEXT and self._shown and self._shown.phase is Phase.ENDED:
            self._note.keep()
            self.left.emit()
            return
        self._entries.commit()
        self._note.keep()
        self.wanted.emit(act)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the columns where they do not fit side by side."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put what is typed above what is read where there is one column."""
        wide = self.width() / self._theme.look.scale >= _STACK_BELOW
        to = QBoxLayout.Direction
        reading_first = to.TopToBottom if self._phones else to.BottomToTop
        self._top.setDirection(to.LeftToRight if wide else to.TopToBottom)
        self._columns.setDirection(to.LeftToRight if wide else reading_first)

    def _lay_out(self) -> None:
        content = QWidget()
        page = QVBoxLayout(content)
        page.setContentsMargins(32, 20, 32, 16)
        page.setSpacing(10)
        told = QVBoxLayout()
        told.addWidget(self._state)
        told.addWidget(self._facts)
        self._top.addLayout(told, 1)
        self._top.addWidget(self._end)
        self._top.addWidget(self._results)
        self._top.addWidget(self._next)
        page.addLayout(self._top)
        for widget in (self._controls, self._trouble, self._told):
            page.addWidget(widget)
        left, right = QVBoxLayout(), QVBoxLayout()
        self._note.hide()
        left.addWidget(self._question)
        left.addStretch(1)
        right.addWidget(self._entries)
        right.addWidget(self._note)
        right.addWidget(self._roll, 1)
        right.addStretch(0)
        self._columns.setSpacing(16)
        self._columns.addLayout(left, 6)
        self._columns.addLayout(right, 5)
        page.addLayout(self._columns, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(self._theme, content))

    def _connect(self) -> None:
        self._next.clicked.connect(partial(self.do, Command.NEXT))
        self._controls.wanted.connect(self.do)
        self._controls.projector_wanted.connect(self.projector_wanted)
        self._controls.note_wanted.connect(self._write)
        self._results.clicked.connect(self.results_wanted)
        bind_clicker(self, self.do)
        bind_once("F5", self).activated.connect(self.projector_wanted)
        for source in (self._entries.wanted, self._roll.wanted, self._note.wanted):
            source.connect(self.wanted)
        self._entries.refused.connect(self.show_trouble)
        self._entries.done.connect(self.take_focus)
        self._end.clicked.connect(self._offer_end)

    def _write(self) -> None:
        self._note.setVisible(self._note.isHidden())
        if self._note.isVisible():
            self._note.take_focus()

    def _go_on_typing(self) -> None:
        """Put the keyboard where the teacher counts or types, unless she types something else."""
        focus = QApplication.focusWidget()
        noting = focus is not None and self._note.isAncestorOf(focus)
        if not self.isVisible() or self._roll.renaming or noting:
            return
        if not self._entries.take_focus():
            self.take_focus()

    def _about(self, shown: ProjectorView) -> str:
        place = tr("Pregunta {n} de {total}").format(n=shown.number, total=shown.total)
        parts = [place] if shown.stem else []
        if steps.asking(shown) and shown.players:
            parts.append(steps.answered(shown))
        if shown.black:
            parts.append(tr("proyector en negro"))
        if self._phones and shown.phase is not Phase.ENDED:
            parts.append(self._where)
        return " · ".join(parts)

    def _offer_end(self) -> None:
        from quizapp.ui.widgets.choices import Choices  # noqa: PLC0415 - as the other menus

        menu = Choices(self._theme, self._end)
        menu.offer(tr("Terminar la sesión para todos"), Command.END, chosen=False)
        menu.offer(tr("Dejarla y reanudarla otro día"), None, chosen=False)
        menu.chosen.connect(self._on_end)
        menu.open_at(self._end)

    def _on_end(self, command: Command | None) -> None:
        self._entries.commit()
        self._note.keep()
        if command:
            self.do(command)
        else:
            self.left.emit()
