"""A choice among a few values, as a row of chips."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtWidgets import QLayout, QWidget

from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.chip import ChipButton, ChipManner
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.text import Text

T = TypeVar("T")


class Choice(Generic[T]):
    """One of several values; the first at the start. `chips` are in the order of the values."""

    def __init__(self, theme: Theme, title: str, values: Mapping[T, str]) -> None:
        self.title = Text(theme, "smallb", title, tone="text2")
        self.holder = QWidget()
        self.holder.setAccessibleName(title)
        flow = FlowLayout(self.holder, spacing=2)
        self.chips = {value: _chip(theme, title, text) for value, text in values.items()}
        for chip in self.chips.values():
            flow.addWidget(chip)
        for chip in list(self.chips.values())[:1]:
            chip.setChecked(True)

    @property
    def value(self) -> T:
        """What is chosen."""
        return next(value for value, chip in self.chips.items() if chip.isChecked())

    @property
    def text(self) -> str:
        """What that is called."""
        return self.chips[self.value].text()

    def choose(self, value: T) -> None:
        """Choose a value."""
        self.chips[value].setChecked(True)

    def add_to(self, column: QLayout) -> None:
        """Put title and chips at the end of a layout."""
        column.addWidget(self.title)
        column.addWidget(self.holder)

    def set_visible(self, *, visible: bool) -> None:
        """Show or hide title and chips."""
        self.title.setVisible(visible)
        self.holder.setVisible(visible)


def _chip(theme: Theme, title: str, text: str) -> ChipButton:
    chip = ChipButton(theme, text, manner=ChipManner.CHOICE)
    chip.setAccessibleDescription(title)
    return chip
