"""Answers that the teacher enters for teams."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.classroom.acts import Reply
from quizapp.classroom.room import Phase
from quizapp.classroom.views import HostView, PlayerRow
from quizapp.domain.answers import Answer, Chosen
from quizapp.domain.questions import Kind
from quizapp.i18n import tr
from quizapp.ui.session.clicker import bind_once
from quizapp.ui.session.spoken import read_spoken
from quizapp.ui.session.steps import has_options
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chip import ChipButton, ChipManner
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.option import option_letter
from quizapp.ui.widgets.text import Text

_WIDE = 360
_MOST = 6


class TeamsCard(Card):
    """Whose turn it is, and a chip for each option or a field.

    Signals: wanted - a Reply. refused - why what was typed is no answer. answered - all have.
    """

    wanted = Signal(object)
    refused = Signal(str)
    answered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margin=20)
        self._view: HostView | None = None
        self._chosen = 0
        self._asked_for = 0
        self._title = Text(theme, "h3")
        self._row, self._chips = QWidget(), list[ChipButton]()
        self._flow = FlowLayout(self._row, spacing=2)
        self._field = Field(theme, "body", _WIDE)
        self.enter = Button(theme, tr("Anotar"))
        self._other = Button(theme, tr("Otro equipo"))
        self._advice = Text(theme, "small", tone="text3")
        self._build()

    @property
    def entering(self) -> bool:
        """Whether an answer is waiting to be entered."""
        return self._field.hasFocus() or any(chip.isChecked() for chip in self._chips)

    def show_view(self, view: HostView) -> None:
        """Ask for the first team that has not answered."""
        before, self._view = self._view, view
        shown = view.projector
        self.setVisible(shown.phase is Phase.OPEN and bool(view.players))
        if before is None or before.projector.number != shown.number:
            self._chosen = 0
        choosing = has_options(shown)
        for i, chip in enumerate(self._chips):
            chip.setVisible(choosing and i < len(shown.options))
        self._field.setVisible(not choosing)
        self._row.setVisible(choosing)
        self.enter.setVisible(not choosing or shown.kind is Kind.MULTIPLE)
        self._advice.setText(_advice(shown.kind))
        self._ask()

    def take_focus(self) -> bool:
        """Put the keyboard where an answer is typed; return whether it is typed."""
        if self.isHidden() or self._field.isHidden():
            return False
        self._field.setFocus()
        return True

    def _build(self) -> None:
        self._field.setAccessibleName(tr("Respuesta del equipo"))
        for i in range(_MOST):
            chip = ChipButton(self._theme, option_letter(i), manner=ChipManner.SWITCH)
            chip.clicked.connect(self._on_chip)
            chip.setAccessibleDescription(tr("Tecla {key}").format(key=i + 1))
            self._chips.append(chip)
            self._flow.addWidget(chip)
            bind_once(str(i + 1), chip).activated.connect(partial(_press, chip))
        bind_once("Backspace", self._row).activated.connect(self._on_undo)
        buttons = QWidget()
        row = FlowLayout(buttons, spacing=2)
        row.addWidget(self.enter)
        row.addWidget(self._other)
        for widget in (self._title, self._row, self._field, buttons, self._advice):
            self.column.addWidget(widget)
        self.enter.clicked.connect(self._on_enter)
        self._other.clicked.connect(self._on_other)

    def _players(self) -> Sequence[PlayerRow]:
        return self._view.players if self._view else ()

    def _asked(self) -> PlayerRow | None:
        """Return the team chosen, or the first that has not answered."""
        waiting = (row for row in self._players() if not row.answered)
        chosen = (row for row in self._players() if row.id == self._chosen)
        return next(chosen, None) or next(waiting, None)

    def _ask(self) -> None:
        """Say whose turn it is; what was typed for another is gone."""
        team = self._asked()
        if team and team.id != self._asked_for:
            self._clear()
        if team is None and self._asked_for and not self.isHidden():
            self._clear()
            self.answered.emit()
        self._asked_for = team.id if team else 0
        told = tr("Responde: {team}").format(team=team.name) if team else tr("Han respondido todos")
        if self._title.text() != told:
            self._title.setText(told)
        for widget in (*self._chips, self._field, self.enter):
            widget.setEnabled(team is not None)

    def _clear(self) -> None:
        self._field.clear()
        for chip in self._chips:
            chip.setChecked(False)

    def _on_chip(self) -> None:
        if self._view and self._view.projector.kind is not Kind.MULTIPLE:
            self._on_enter()

    def _on_enter(self) -> None:
        team, answer = self._asked(), self._answer()
        if team is None or self._view is None:
            return
        if answer is None:
            self.refused.emit(_unread(self._view.projector.kind))
            return
        self._chosen = 0
        self.wanted.emit(Reply(team.id, self._view.projector.number - 1, answer))
        if not self._field.isVisible():
            self._clear()

    def _answer(self) -> Answer | None:
        if self._view and not self._field.isHidden():
            return read_spoken(self._field.text(), self._view.projector)
        chosen = frozenset(i for i, chip in enumerate(self._chips) if chip.isChecked())
        return Chosen(chosen) if chosen else None

    def _on_other(self) -> None:
        """Take the next team, answered or not: the last answer counts."""
        self._go(1)

    def _on_undo(self) -> None:
        """Take the team before, whose answer was just entered."""
        self._go(-1)

    def _go(self, by: int) -> None:
        ids = [row.id for row in self._players()]
        asked = self._asked()
        here = ids.index(asked.id) if asked else (-1 if by > 0 else len(ids))
        if ids:
            self._chosen = ids[(here + by) % len(ids)]
            self._ask()


def _press(chip: ChipButton) -> None:
    chip.setFocus()  # so that Enter enters what is chosen, and presses no other button
    chip.click()


def _advice(kind: Kind | None) -> str:
    match kind:
        case Kind.CHOICE | Kind.TRUE_FALSE:
            return tr("Teclas 1 a 6; Retroceso vuelve al equipo anterior.")
        case Kind.MULTIPLE:
            return tr("Teclas 1 a 6 y después Intro; Retroceso vuelve al equipo anterior.")
        case Kind.ORDER:
            return tr("Escribe las letras de la primera a la última («CABD») y pulsa Intro.")
        case Kind.MATCH:
            return tr("Escribe el número que va con A, con B… («3124») y pulsa Intro.")
        case _:
            return tr("Escribe lo que dice y pulsa Intro, o muestra la clave y di si acertó.")


def _unread(kind: Kind | None) -> str:
    match kind:
        case Kind.ORDER:
            return tr("Escribe cada letra una vez, de la primera a la última: «CABD».")
        case Kind.MATCH:
            return tr("Escribe un número por letra, cada uno una vez: «3124».")
        case _:
            return tr("Falta la respuesta del equipo.")
