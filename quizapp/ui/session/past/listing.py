"""The list of past sessions."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.classroom.archive import PastSession
from quizapp.classroom.telling import percent_text
from quizapp.i18n import tr
from quizapp.ui.announce import announce
from quizapp.ui.session.past.doom import Doom
from quizapp.ui.session.past.rows import flowing
from quizapp.ui.session.past.sorting import SortButton
from quizapp.ui.session.past.table import Column, SortTable, alphabetical
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.text import Text


class ListPage(QWidget):
    """Signals: open_wanted, delete_wanted - the number of a session. left - back to preparing."""

    open_wanted = Signal(int)
    delete_wanted = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._done = Text(theme, "bodyb")
        self._empty = Text(
            theme,
            "body",
            tr("Todavía no has dado ninguna sesión. Cuando la des, aquí verás lo que salió."),
            tone="text2",
        )
        self.back = Button(theme, tr("Preparar una sesión"), manner=Manner.GHOST, icon="play")
        self.open = Button(
            theme, tr("Ver los resultados"), manner=Manner.PRIMARY, icon="chart-column"
        )
        self._delete = Button(theme, tr("Borrar…"), manner=Manner.GHOST, icon="trash-2")
        self._doom = Doom(theme)
        self._table: SortTable[PastSession] = SortTable(theme, tr("Sesiones anteriores"))
        self._card = Card(theme, margin=16)
        self._lay_out()
        self._connect()
        self._enable()
        for unknown in (self._empty, self._card):
            unknown.hide()

    def show_sessions(self, sessions: Sequence[PastSession]) -> None:
        """Show these, the newest first."""
        chosen = self._table.chosen
        self._empty.setVisible(not sessions)
        self._card.setVisible(bool(sessions))
        classes = any(session.group for session in sessions)
        self._table.show_rows(_columns(classes=classes), sessions)
        before = next((one for one in sessions if chosen and one.id == chosen.id), None)
        for one in (*filter(None, [before]), *sessions)[:1]:
            self._table.choose(one)
        self._enable()

    def show_done(self, text: str, *, failed: bool = False) -> None:
        """Tell what was done, or why not."""
        self._done.setText(text)
        self._done.set_tone("wrong" if failed else "text")
        self._done.setVisible(bool(text))
        if text:
            announce(self, text)

    def take_focus(self) -> None:
        """Put the keyboard on the list."""
        if self._card.isHidden():
            self.back.setFocus()
        else:
            self._table.setFocus()

    def _lay_out(self) -> None:
        content = QWidget()
        page = QVBoxLayout(content)
        page.setContentsMargins(40, 28, 40, 24)
        page.setSpacing(12)
        page.addWidget(flowing([self.back]))
        page.addWidget(Text(self._theme, "display", tr("Sesiones anteriores")))
        self._done.hide()
        page.addWidget(self._done)
        page.addWidget(self._empty)
        page.addWidget(self._doom)
        self._card.column.addWidget(SortButton(self._theme, self._table))
        self._card.column.addWidget(self._table, 1)
        self._card.column.addWidget(flowing([self.open, self._delete]))
        page.addWidget(self._card)
        page.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(self._theme, content))

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.open.clicked.connect(self._on_open)
        self._table.opened.connect(self._on_open)
        self._table.picked.connect(self._enable)
        self._delete.clicked.connect(self._doom.ask)
        self._doom.meant.connect(self._on_meant)

    def _enable(self) -> None:
        for button in (self.open, self._delete):
            button.setEnabled(self._table.chosen is not None)
        self._doom.hide()

    def _on_open(self) -> None:
        if past := self._table.chosen:
            self.open_wanted.emit(past.id)

    def _on_meant(self) -> None:
        if past := self._table.chosen:
            self.delete_wanted.emit(past.id)


def _columns(*, classes: bool) -> tuple[Column[PastSession], ...]:
    group: Column[PastSession] = Column(
        title=tr("Clase"),
        text=lambda s: s.group or "–",
        key=lambda s: alphabetical(s.group) or None,
        ems=12,
    )
    return (
        Column(
            title=tr("Fecha"),
            text=lambda s: f"{s.started.astimezone():%d/%m/%Y %H:%M}",
            key=lambda s: s.started,
            ems=18,
            low_first=False,
        ),
        Column(title=tr("Artículo"), text=lambda s: s.title, key=lambda s: alphabetical(s.title)),
        *([group] if classes else []),
        Column(
            title=tr("Participantes"),
            text=lambda s: _number(s.students),
            key=lambda s: s.students,
            ems=8,
            number=True,
        ),
        Column(
            title=tr("Preguntas"),
            text=lambda s: _number(s.questions),
            key=lambda s: s.questions,
            ems=8,
            number=True,
        ),
        Column(
            title=tr("Media"),
            text=lambda s: "–" if s.mean is None else percent_text(s.mean),
            key=lambda s: s.mean,
            ems=8,
            number=True,
            low_first=False,
        ),
        Column(title=tr("Estado"), text=_state, key=_state, ems=16),
    )


def _number(value: int | None) -> str:
    return "–" if value is None else str(value)


def _state(past: PastSession) -> str:
    if not past.finished:
        return tr("a medias")
    return tr("terminada") if past.students is not None else tr("no se puede leer")
