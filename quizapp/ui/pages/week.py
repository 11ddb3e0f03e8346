"""The goal of the week."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.i18n import ntr, tr
from quizapp.settings import GOALS
from quizapp.study.words import answers_text
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chip import ChipButton, ChipManner
from quizapp.ui.widgets.columns import Column, Columns
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.ring import Ring
from quizapp.ui.widgets.text import Text


class WeekCard(Card):
    """How much was answered this week, day by day, and how much is left.

    `week` counts the answers from Monday to Sunday. Signals: goal_chosen - another goal.
    """

    goal_chosen = Signal(int)

    def __init__(self, theme: Theme, week: Sequence[int], goal: int) -> None:
        super().__init__(theme)
        self._done = sum(week)
        self._ring = Ring(theme, tr("Meta semanal"))
        self._left = Text(theme, "body", tone="text2")
        self._chips = {n: ChipButton(theme, str(n), manner=ChipManner.CHOICE) for n in GOALS}
        names = tr("L M X J V S D").split()
        days = [Column(n, n, name) for n, name in zip(week, names, strict=True)]
        said = ", ".join(f"{day.label} {answers_text(day.total)}" for day in days)
        row, choice = QHBoxLayout(), QWidget()
        row.setSpacing(20)
        row.addWidget(self._ring)
        row.addWidget(Columns(theme, said, days), 1)
        choice.setAccessibleName(tr("Meta semanal"))
        goals = FlowLayout(choice, spacing=2)
        for n, chip in self._chips.items():
            chip.setAccessibleName(tr("{n} respuestas a la semana").format(n=n))
            chip.setChecked(n == goal)
            chip.clicked.connect(self._on_chosen)
            goals.addWidget(chip)
        self.column.addWidget(Text(theme, "h3", tr("Meta semanal")))
        self.column.addLayout(row)
        self.column.addWidget(self._left)
        self.column.addWidget(choice)
        self._show_goal(goal)

    def _show_goal(self, goal: int) -> None:
        self._ring.show_goal(self._done, goal)
        left = goal - self._done
        missing = ntr(
            "Falta {n} respuesta esta semana.", "Faltan {n} respuestas esta semana.", left
        )
        self._left.setText(missing if left > 0 else tr("Meta de la semana cumplida."))

    def _on_chosen(self) -> None:
        for n, chip in self._chips.items():
            if chip.isChecked():
                self._show_goal(n)
                self.goal_chosen.emit(n)
