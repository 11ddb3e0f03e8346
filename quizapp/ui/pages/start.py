"""The first page: what to study, and what has been studied."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import ntr, tr
from quizapp.ui.clerk import Home, PackCard
from quizapp.ui.pages.latest import LatestCard, ResumeCard
from quizapp.ui.pages.options import QuizOptions
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.chip import ChipButton
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.hero import Hero
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.text import Text

_STACK_BELOW = 900
_WIDEST = 1240


class StartPage(QWidget):
    """Offers a quiz as soon as the desk has reported.

    Signals: start_wanted - the Settings of a quiz. resume_wanted, discard_wanted - the Seat left
    unfinished. review_wanted - a Result. history_wanted. retry_wanted - to open the desk again.
    """

    start_wanted = Signal(object)
    resume_wanted = Signal(object)
    discard_wanted = Signal(object)
    review_wanted = Signal(object)
    history_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._packs: tuple[PackCard, ...] = ()
        self._pack: PackCard | None = None
        self._hero = Hero(theme)
        self._start = Button(theme, tr("Empezar"), manner=Manner.HERO, icon="play")
        self._retry = Button(theme, tr("Reintentar"), manner=Manner.HERO, icon="rotate-ccw")
        self._hero.buttons.insertWidget(0, self._start)
        self._hero.buttons.insertWidget(1, self._retry)
        self._shelf = QWidget()
        self._shelf_row = FlowLayout(self._shelf, spacing=2)
        self._options = QuizOptions(theme)
        self._resume = ResumeCard(theme)
        self._latest = LatestCard(theme)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        self.show_waiting()

    def show_waiting(self) -> None:
        """Show that the desk is being opened."""
        self._tell(tr("PREPARANDO"), tr("Abriendo los artículos…"), tr("Un momento."))
        self._start.setEnabled(False)
        self._start.show()
        for part in (self._retry, self._shelf, self._options, self._resume, self._latest):
            part.hide()

    def show_failure(self, reason: str) -> None:
        """Show why there is nothing to study, and offer to try again."""
        self._tell(tr("NO SE PUDO ABRIR"), tr("Algo impide empezar"), reason)
        self._start.hide()
        self._retry.show()
        self._retry.setFocus()

    def show_home(self, home: Home) -> None:
        """Fill the page."""
        self._latest.show_home(home)
        self._resume.show_seat(home.resumable)
        self._latest.show()
        self._retry.hide()
        self._start.setVisible(bool(home.packs))
        self._options.setVisible(bool(home.packs))
        if home.packs != self._packs:
            self._packs = home.packs
            self._fill_shelf()
        if not home.packs:
            nothing = tr("Ningún paquete de preguntas se pudo leer.")
            self._tell(tr("SIN PAQUETES"), tr("No hay artículos"), nothing)

    @property
    def primary(self) -> Button:
        """What Enter presses."""
        return self._retry if self._start.isHidden() else self._start

    def take_focus(self) -> None:
        """Put the keyboard where a quiz begins."""
        self._start.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the columns where they do not fit side by side."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        theme = self._theme
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, parts in (
            (left, (self._hero, self._shelf, self._options)),
            (right, (self._resume, self._latest)),
        ):
            column.setSpacing(16)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
        self._columns.setSpacing(16)
        self._columns.addLayout(left, 8)
        self._columns.addLayout(right, 5)
        content = QWidget()
        page = QVBoxLayout(content)
        page.setContentsMargins(40, 32, 40, 32)
        page.setSpacing(8)
        page.addWidget(Text(theme, "display", tr("¿Empezamos?")))
        said = tr("Responde y comprueba cada respuesta con la frase del artículo delante.")
        page.addWidget(Text(theme, "body", said, tone="text2"))
        page.addSpacing(16)
        page.addLayout(self._columns)
        page.addStretch(1)
        content.setMaximumWidth(_WIDEST)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(content))

    def _connect(self) -> None:
        self._start.clicked.connect(self._on_start)
        self._retry.clicked.connect(self.retry_wanted)
        self._resume.resumed.connect(self.resume_wanted)
        self._resume.discarded.connect(self.discard_wanted)
        self._latest.opened.connect(self.review_wanted)
        self._latest.more_wanted.connect(self.history_wanted)
        self._theme.changed.connect(self._arrange)

    def _arrange(self) -> None:
        wide = self.width() / self._theme.look.scale >= _STACK_BELOW
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _tell(self, eyebrow: str, title: str, line: str) -> None:
        self._hero.eyebrow.setText(eyebrow)
        self._hero.title.setText(title)
        self._hero.line.setText(line)

    def _fill_shelf(self) -> None:
        """Offer the packs, if there are several; choose the first."""
        while item := self._shelf_row.takeAt(0):
            if old := item.widget():
                old.deleteLater()
        for pack in self._packs:
            chip = ChipButton(self._theme, pack.title, checkable=True, exclusive=True)
            chip.setProperty("pack", pack.id)
            chip.clicked.connect(self._on_pack_clicked)
            self._shelf_row.addWidget(chip)
            chip.setChecked(pack is self._packs[0])
        self._shelf.setVisible(len(self._packs) > 1)
        if self._packs:
            self._show_pack(self._packs[0])

    def _show_pack(self, pack: PackCard) -> None:
        self._pack = pack
        facts = (
            ntr("{n} frase", "{n} frases", pack.sentences),
            ntr("{n} hecho", "{n} hechos", pack.facts),
            ntr("{n} pregunta", "{n} preguntas", pack.questions),
        )
        self._tell(tr("ARTÍCULO"), pack.title, " · ".join(facts))
        self._options.show_pack(pack)
        self._start.setEnabled(True)
        if self.isVisible() and self.focusWidget() is None:
            self.take_focus()

    def _on_pack_clicked(self) -> None:
        chosen = self.sender().property("pack")
        self._show_pack(next(pack for pack in self._packs if pack.id == chosen))

    def _on_start(self) -> None:
        if self._pack and self._options.valid:
            self.start_wanted.emit(self._options.settings(self._pack))
