"""The first page: what to study, and what has been studied."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import tr
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.hero import Hero
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.text import Text

if TYPE_CHECKING:  # made when the desk has reported, after the first paint
    from quizapp.ui.clerk import Home
    from quizapp.ui.pages.latest import LatestCard, ResumeCard
    from quizapp.ui.pages.preparation import Preparation
    from quizapp.ui.pages.who import Who

_STACK_BELOW = 900
_WIDEST = 1240
_LONGEST_GREETED = 16


class _Body(NamedTuple):
    who: "Who"
    unfinished: "ResumeCard"
    preparation: "Preparation"
    latest: "LatestCard"


class StartPage(QWidget):
    """Offers a quiz as soon as the desk has reported.

    Signals: start_wanted - the Settings of a quiz. resume_wanted, discard_wanted - the Seat left
    unfinished. review_wanted - a Result. learner_wanted - the Learner who is to study.
    learners_wanted - all of them. history_wanted. retry_wanted - to open the desk again.
    """

    start_wanted = Signal(object)
    resume_wanted = Signal(object)
    discard_wanted = Signal(object)
    review_wanted = Signal(object)
    learner_wanted = Signal(object)
    learners_wanted = Signal()
    history_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._body: _Body | None = None
        self._title = Text(theme, "display", tr("¿Empezamos?"))
        self._title.setMinimumWidth(1)  # a name in it may be one long word
        self._hero = Hero(theme)
        self._start = Button(theme, tr("Empezar"), manner=Manner.HERO, icon="play")
        self._retry = Button(theme, tr("Reintentar"), manner=Manner.HERO, icon="rotate-ccw")
        self._hero.buttons.insertWidget(0, self._start)
        self._hero.buttons.insertWidget(1, self._retry)
        self._start.clicked.connect(self._on_start)
        self._retry.clicked.connect(self.retry_wanted)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.show_waiting()
        theme.changed.connect(self._arrange)

    @property
    def primary(self) -> Button:
        """What Enter presses: what was left half-finished comes before anything new."""
        if self._body and (resume := self._body.unfinished.resume):
            return resume
        return self._retry if self._start.isHidden() else self._start

    def show_waiting(self) -> None:
        """Show that the desk is being opened."""
        self._tell(tr("PREPARANDO"), tr("Abriendo los artículos…"), tr("Un momento."))
        self._start.setEnabled(False)
        self._start.show()
        self._retry.hide()

    def show_failure(self, reason: str) -> None:
        """Show why there is nothing to study, and offer to try again."""
        self._tell(tr("NO SE PUDO ABRIR"), tr("Algo impide empezar"), reason)
        self._start.hide()
        self._retry.show()
        self._retry.setFocus()

    def show_home(self, home: "Home") -> None:
        """Fill the page."""
        untouched = self._body is None or self._holds_focus()
        body = self._body = self._body or self._make_body()
        body.who.show_learners(home.learners)
        self._title.setText(_greeting(home))
        body.unfinished.show_seat(home.resumable)
        body.preparation.show_home(home)
        body.latest.show_home(home)
        if untouched:
            self.take_focus()
        self._retry.hide()
        self._start.setVisible(bool(home.packs))
        if not home.packs:
            nothing = tr("Ningún paquete de preguntas se pudo leer.")
            self._tell(tr("SIN PAQUETES"), tr("No hay artículos"), nothing)

    def take_focus(self) -> None:
        """Put the keyboard on what Enter presses."""
        self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the columns where they do not fit side by side."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._left.setSpacing(16)
        self._left.addWidget(self._hero)
        self._left.addStretch(1)
        self._right.addStretch(1)
        self._columns.setSpacing(16)
        self._columns.addLayout(self._left, 7)
        self._columns.addLayout(self._right, 5)
        content = QWidget()
        self._page = page = QVBoxLayout(content)
        page.setContentsMargins(40, 28, 40, 24)
        page.setSpacing(8)
        page.addWidget(self._title)
        said = tr("Responde y comprueba cada respuesta con la frase del artículo delante.")
        page.addWidget(Text(self._theme, "body", said, tone="text2"))
        page.addSpacing(8)
        page.addLayout(self._columns)
        page.addStretch(1)
        content.setMaximumWidth(_WIDEST)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(self._theme, content))

    def _holds_focus(self) -> bool:
        """Whether the keyboard is where it was put: on what Enter presses, or gone from there."""
        focused = self.window().focusWidget()
        unfinished = self._body.unfinished if self._body else None
        return focused in {None, self.primary} or bool(
            unfinished and unfinished.isAncestorOf(focused)
        )

    def _make_body(self) -> _Body:
        from quizapp.ui.pages.latest import (  # noqa: PLC0415 - after the first paint
            LatestCard,
            ResumeCard,
        )
        from quizapp.ui.pages.preparation import Preparation  # noqa: PLC0415 - the same
        from quizapp.ui.pages.who import Who  # noqa: PLC0415 - the same

        theme = self._theme
        body = _Body(Who(theme), ResumeCard(theme), Preparation(theme), LatestCard(theme))
        self._page.insertWidget(2, body.who)
        self._left.insertWidget(0, body.unfinished)
        self._left.insertWidget(2, body.preparation)
        self._right.insertWidget(0, body.latest)
        body.who.chosen.connect(self.learner_wanted)
        body.who.more_wanted.connect(self.learners_wanted)
        body.unfinished.resumed.connect(self.resume_wanted)
        body.unfinished.discarded.connect(self.discard_wanted)
        body.preparation.changed.connect(self._on_prepared)
        body.latest.opened.connect(self.review_wanted)
        body.latest.more_wanted.connect(self.history_wanted)
        return body

    def _arrange(self) -> None:
        wide = self.width() / self._theme.look.scale >= _STACK_BELOW
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _tell(self, eyebrow: str, title: str, line: str) -> None:
        self._hero.eyebrow.setText(eyebrow)
        self._hero.title.setText(title)
        self._hero.line.setText(line)

    def _on_prepared(self) -> None:
        if self._body is None or (pack := self._body.preparation.pack) is None:
            return
        from quizapp.ui.pages.ways import way_line  # noqa: PLC0415 - after the first paint
        from quizapp.ui.texts import mode_name  # noqa: PLC0415 - the same

        preparation = self._body.preparation
        line = way_line(preparation.mode, pack, preparation.todo)
        self._tell(mode_name(preparation.mode).upper(), pack.title, line)
        self._start.setEnabled(preparation.ready)

    def _on_start(self) -> None:
        settings = self._body.preparation.settings() if self._body else None
        if settings:
            self.start_wanted.emit(settings)


def _greeting(home: "Home") -> str:
    """Return a word of welcome: by name where several study."""
    if len(home.learners) == 1:
        return tr("¿Empezamos?")
    name = home.learners[0].name.split()[0]
    short = name if len(name) <= _LONGEST_GREETED else f"{name[:_LONGEST_GREETED]}…"
    return tr("Hola, {name}").format(name=short)
