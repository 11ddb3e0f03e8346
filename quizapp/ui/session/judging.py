"""Judging what a team said aloud, once the key is in sight."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.classroom.acts import Judge
from quizapp.classroom.room import Phase
from quizapp.classroom.views import HostView, PlayerRow
from quizapp.domain.answers import Outcome
from quizapp.i18n import tr
from quizapp.ui.session.clicker import bind_once
from quizapp.ui.session.steps import has_options
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.text import Text


class JudgingCard(Card):
    """Asks of each team without an answer whether it was right. Signals: wanted - a Judge."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margin=20)
        self._view: HostView | None = None
        self._judged: list[int] = []
        self._again = 0
        self._title = Text(theme, "h3")
        self._buttons = QWidget()
        row = FlowLayout(self._buttons, spacing=2)
        texts = {
            Outcome.RIGHT: tr("1 Bien"),
            Outcome.PARTLY: tr("2 A medias"),
            Outcome.WRONG: tr("3 Mal"),
        }
        for key, (outcome, text) in enumerate(texts.items(), start=1):
            button = Button(theme, text)
            button.clicked.connect(partial(self._on_judged, outcome))
            bind_once(str(key), button).activated.connect(button.click)
            row.addWidget(button)
        bind_once("Backspace", self._buttons).activated.connect(self._on_undo)
        advice = tr("Teclas 1, 2 y 3; Retroceso vuelve al equipo anterior.")
        self.column.addWidget(self._title)
        self.column.addWidget(self._buttons)
        self.column.addWidget(Text(theme, "small", advice, tone="text3"))

    def show_view(self, view: HostView) -> None:
        """Ask about the first team whose answer nobody typed."""
        before, self._view = self._view, view
        if before is None or before.projector.number != view.projector.number:
            self._judged, self._again = [], 0
        team = self._asked()
        revealed = view.projector.phase is Phase.REVEALED and not has_options(view.projector)
        self.setVisible(revealed and (team is not None or bool(self._judged)))
        self._buttons.setEnabled(team is not None)
        told = tr("¿Acertó {team}?").format(team=team.name) if team else tr("Valorados todos")
        self._title.setText(told)

    def _asked(self) -> PlayerRow | None:
        players = self._view.players if self._view else ()
        again = (row for row in players if row.id == self._again)
        waiting = (row for row in players if not row.answered)
        return next(again, None) or next(waiting, None)

    def _on_judged(self, outcome: Outcome) -> None:
        team = self._asked()
        if team and self._view:
            self._again = 0
            self._judged = [*(one for one in self._judged if one != team.id), team.id]
            self.wanted.emit(Judge(team.id, self._view.projector.number - 1, outcome))

    def _on_undo(self) -> None:
        """Ask again about the team just judged."""
        if self._judged and self._view:
            self._again = self._judged.pop()
            self.show_view(self._view)
