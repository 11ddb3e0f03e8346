"""Sorting a table by the keyboard, whose headings take no focus."""

from typing import Any

from quizapp.i18n import tr
from quizapp.ui.session.past.table import SortTable
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.choices import Choices


class SortButton(Button):
    """Offers the columns; the one chosen again turns the order round."""

    def __init__(self, theme: Theme, table: SortTable[Any]) -> None:
        super().__init__(theme, tr("Ordenar por…"), manner=Manner.GHOST, icon="list-ordered")
        self._table = table
        self.clicked.connect(self._offer)

    def _offer(self) -> None:
        menu = Choices(self._theme, self)
        for place, title in enumerate(self._table.titles):
            menu.offer(title, place, chosen=place == self._table.sorted_by)
        menu.chosen.connect(self._table.sort_by)
        menu.open_at(self)
