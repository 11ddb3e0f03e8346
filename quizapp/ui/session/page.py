"""The place where the teacher prepares a session and runs it."""

from functools import cached_property

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget

from quizapp.classroom.acts import Enrol
from quizapp.classroom.console import Console
from quizapp.classroom.presets import Preset
from quizapp.classroom.room import Phase
from quizapp.classroom.views import HostView
from quizapp.i18n import tr
from quizapp.ui.clerk import Clerk, Home
from quizapp.ui.session.board import Entrance
from quizapp.ui.session.leaving import Leaving
from quizapp.ui.session.network import LOOPBACK, Network, lost
from quizapp.ui.session.past.page import PastPage
from quizapp.ui.session.preparing import PreparingPage
from quizapp.ui.session.projector import ProjectorWindow
from quizapp.ui.session.steering import SteeringPage
from quizapp.ui.session.usher import Usher
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button

_SETTLE_MS = 300  # a window manager gives a window that comes back the keyboard; then it is ours


class SessionPage(QStackedWidget):
    """Prepares while there is no session, and steers the one there is."""

    def __init__(self, theme: Theme, clerk: Clerk) -> None:
        super().__init__()
        self._theme = theme
        self._clerk = clerk
        self._usher = Usher(clerk, self)
        self._network = Network(self)
        self._preparing = PreparingPage(theme, clerk, self._network)
        self._past: PastPage | None = None
        self._projector: ProjectorWindow | None = None
        self._teams: tuple[str, ...] = ()
        self._entrance = Entrance()
        self._bind = ""
        self._view: HostView | None = None
        self._leaving: Leaving | None = None
        self.addWidget(self._preparing)
        self._connect()

    @property
    def primary(self) -> Button:
        """What Enter presses."""
        if self._past and self.currentWidget() is self._past:
            return self._past.primary
        return self._steering.primary if self._steers else self._preparing.primary

    def show_home(self, home: Home) -> None:
        """Offer the packs there are, and the session left half-finished."""
        self._preparing.show_home(home)
        if not self._usher.running:
            self._usher.look()

    def go_back(self) -> bool:
        """Go one page back; False where there is none before. A class is not left so.

        Clickers send Esc too.
        """
        if self._steers and self._in_class:
            self._steering.tell(tr("La sesión sigue. Para salir de ella, «Terminar…»."))
            return True
        if self._past is None or self.currentWidget() is not self._past:
            return False
        if not self._past.go_back():
            self._on_past_left()
        return True

    def take_focus(self) -> None:
        """Put the keyboard where one goes on."""
        if self._past and self.currentWidget() is self._past:
            self._past.take_focus()
        elif self._steers:
            self._steering.take_focus()
        else:
            self._preparing.take_focus()

    def hold_open(self) -> bool:
        """Ask before a class is left alone; return whether there is one."""
        if self._in_class and self._leaving is None:
            self._leaving = Leaving(self._theme, self.window())
            self._leaving.finished.connect(self._on_leaving)
            self._leaving.open()
        return self._in_class

    def leave(self) -> None:
        """Leave the session, to be resumed, and close the projector."""
        self._usher.leave()
        if self._projector:
            self._projector.close()

    def _connect(self) -> None:
        usher, preparing = self._usher, self._preparing
        preparing.begin_wanted.connect(self._on_begin)
        preparing.resume_wanted.connect(self._on_resume)
        preparing.discard_wanted.connect(usher.discard)
        usher.resumable.connect(preparing.show_left)
        usher.failed.connect(preparing.show_trouble)
        usher.begun.connect(self._on_begun)
        usher.shown.connect(self._on_shown)
        preparing.past_wanted.connect(self._on_past)
        self._network.changed.connect(self._on_network)

    @cached_property
    def _steering(self) -> SteeringPage:
        """Made for the first session: it takes as long to make as the page in sight until then."""
        steering = SteeringPage(self._theme)
        self._usher.refused.connect(steering.show_trouble)
        steering.wanted.connect(self._usher.do)
        steering.projector_wanted.connect(self._fill_projector)
        steering.left.connect(self._on_left)
        steering.results_wanted.connect(self._on_results)
        self.addWidget(steering)
        return steering

    @property
    def _steers(self) -> bool:
        return isinstance(self.currentWidget(), SteeringPage)

    @property
    def _in_class(self) -> bool:
        ended = self._view is not None and self._view.projector.phase is Phase.ENDED
        return self._usher.running and not ended

    def _on_leaving(self, answer: int) -> None:
        if self._leaving:
            self._leaving.deleteLater()
            self._leaving = None
        if answer == Leaving.DialogCode.Accepted:
            self.leave()
            self.window().close()

    def _on_begin(self, preset: Preset) -> None:
        self._teams = preset.teams
        self._usher.begin(preset, self._preparing.bind)

    def _on_resume(self) -> None:
        self._teams = ()
        self._usher.resume(self._preparing.bind)

    def _on_begun(self, console: Console) -> None:
        self._view = None
        self._bind = console.address[0] if console.address else ""
        if console.address:
            url, pin, ticket = console.url, console.pin, console.ticket_url
            self._entrance = Entrance(url=url, pin=pin, ticket=ticket)
        else:
            self._entrance = Entrance()
        for team in self._teams:
            self._usher.do(Enrol(team))
        self._steering.begin(console)
        self.setCurrentWidget(self._steering)
        self._steering.take_focus()
        projector = self._show_on_projector()
        projector.open()
        self.window().activateWindow()  # some window managers give a new window the keyboard
        if not projector.beside:
            self._steering.tell(_alone())

    def _on_shown(self, view: HostView) -> None:
        self._view = view
        self._steering.show_view(view)
        if self._projector:
            self._projector.show_view(view.projector)

    def _on_network(self) -> None:
        """Tell that phones cannot come here any longer, or can again."""
        if self._in_class and self._bind not in {"", LOOPBACK}:
            gone = self._network.lacks(self._bind)
            self._steering.show_trouble(lost(self._bind) if gone else "")

    def _on_left(self) -> None:
        self._preparing.show_trouble("")
        self.leave()
        self._preparing.look()
        self.setCurrentWidget(self._preparing)
        self.take_focus()

    def _on_results(self) -> None:
        """Leave the session that has ended, and show what came of it."""
        self._on_left()
        self._past_page().show_latest()

    def _on_past(self) -> None:
        self._past_page().show_list()

    def _past_page(self) -> PastPage:
        if self._past is None:
            self._past = PastPage(self._theme, self._clerk)
            self.addWidget(self._past)
            self._past.shown.connect(self._on_past_shown)
            self._past.left.connect(self._on_past_left)
        return self._past

    def _on_past_shown(self) -> None:
        if self._past and not self._usher.running:
            self.setCurrentWidget(self._past)

    def _on_past_left(self) -> None:
        self.setCurrentWidget(self._preparing)
        self._usher.look()
        self.take_focus()

    def _fill_projector(self) -> None:
        self._show_on_projector().fill()

    def _show_on_projector(self) -> ProjectorWindow:
        """Return the projector, showing what there is."""
        if self._projector is None:
            self._projector = ProjectorWindow(self._theme, self.window())
            self._projector.wanted.connect(self._steering.do)
            self._projector.left.connect(self._on_projector_left)
            self._projector.moved.connect(self._on_projector_moved)
        self._projector.show_entrance(self._entrance)
        if self._view:
            self._projector.show_view(self._view.projector)
        return self._projector

    def _on_projector_left(self) -> None:
        self.window().activateWindow()

    def _on_projector_moved(self, beside: bool) -> None:
        if beside:
            self._steering.tell(tr("El proyector está en la segunda pantalla."))
            QTimer.singleShot(_SETTLE_MS, self, self._on_projector_left)
            return
        self._on_projector_left()
        self._steering.tell(tr("La segunda pantalla ya no está; la sesión sigue.") + " " + _alone())


def _alone() -> str:
    return tr("Hay una sola pantalla: F5 proyecta en ella, Esc vuelve aquí, donde se ve la clave.")
