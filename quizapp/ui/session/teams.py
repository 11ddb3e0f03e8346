"""Answers that the teacher enters for teams."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from quizapp.classroom.acts import Reply
from quizapp.classroom.room import Phase
from quizapp.classroom.views import HostView, PlayerRow
from quizapp.domain.answers import Answer, Chosen, Typed
from quizapp.domain.questions import Kind
from quizapp.i18n import tr
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
    """Whose turn it is, and a chip for each option or a field. Signals: wanted - a Reply."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margin=20)
        self._view: HostView | None = None
        self._team = 0
        self._title = Text(theme, "h3")
        self._row, self._chips = QWidget(), list[ChipButton]()
        self._flow = FlowLayout(self._row, spacing=2)
        self._field = Field(theme, "body", _WIDE)
        self.enter = Button(theme, tr("Anotar"))
        self._other = Button(theme, tr("Otro equipo"))
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
            self._team = 0
        if before is None or before.projector.options != shown.options:
            self._offer(len(shown.options))
        typed = not shown.options
        self._field.setVisible(typed)
        self._row.setVisible(not typed)
        self.enter.setVisible(typed or shown.kind is Kind.MULTIPLE)
        self._ask()

    def _build(self) -> None:
        self._field.setAccessibleName(tr("Respuesta del equipo"))
        for i in range(_MOST):
            chip = ChipButton(self._theme, option_letter(i), manner=ChipManner.SWITCH)
            chip.clicked.connect(self._on_chip)
            chip.setAccessibleDescription(tr("Tecla {key}").format(key=i + 1))
            self._chips.append(chip)
            self._flow.addWidget(chip)
            QShortcut(QKeySequence(str(i + 1)), self).activated.connect(chip.click)
        advice = tr("Teclas 1 a 6, o escribe y pulsa Intro; después pasa al equipo siguiente.")
        buttons = QWidget()
        row = FlowLayout(buttons, spacing=2)
        row.addWidget(self.enter)
        row.addWidget(self._other)
        self.column.addWidget(self._title)
        self.column.addWidget(self._row)
        self.column.addWidget(self._field)
        self.column.addWidget(buttons)
        self.column.addWidget(Text(self._theme, "small", advice, tone="text3"))
        self.enter.clicked.connect(self._on_enter)
        self._other.clicked.connect(self._on_other)

    def _offer(self, count: int) -> None:
        for i, chip in enumerate(self._chips):
            chip.setChecked(False)
            chip.setVisible(i < count)

    def _asked(self) -> PlayerRow | None:
        """Return the team chosen, or the first that has not answered."""
        players = self._view.players if self._view else ()
        waiting = (row for row in players if not row.answered)
        chosen = next((row for row in players if row.id == self._team), None)
        return chosen or next(waiting, None)

    def _ask(self) -> None:
        team = self._asked()
        told = tr("Responde: {team}").format(team=team.name) if team else tr("Han respondido todos")
        if self._title.text() != told:
            self._title.setText(told)
        for widget in (*self._chips, self._field, self.enter):
            widget.setEnabled(team is not None)

    def _on_chip(self) -> None:
        if self._view and self._view.projector.kind is not Kind.MULTIPLE:
            self._on_enter()

    def _on_enter(self) -> None:
        team, answer = self._asked(), self._answer()
        if team and answer and self._view:
            self.wanted.emit(Reply(team.id, self._view.projector.number - 1, answer))
            self._team = 0
            self._field.clear()
            for chip in self._chips:
                chip.setChecked(False)

    def _answer(self) -> Answer | None:
        if not self._field.isHidden():
            return Typed(self._field.text().strip()) if self._field.text().strip() else None
        chosen = frozenset(i for i, chip in enumerate(self._chips) if chip.isChecked())
        return Chosen(chosen) if chosen else None

    def _on_other(self) -> None:
        """Take the next team, answered or not: the last answer counts."""
        players = self._view.players if self._view else ()
        asked = self._asked()
        ids = [row.id for row in players]
        here = ids.index(asked.id) if asked else -1
        if ids:
            self._team = ids[(here + 1) % len(ids)]
            self._ask()
