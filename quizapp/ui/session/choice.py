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
        self._theme = theme
        self.title = Text(theme, "smallb", title, tone="text2")
        self.holder = QWidget()
        self.holder.setAccessibleName(title)
        self._flow = FlowLayout(self.holder, spacing=2)
        self.chips: dict[T, ChipButton] = {}
        self.offer(values)

    @property
    def value(self) -> T:
        """What is chosen."""
        return next(value for value, chip in self.chips.items() if chip.isChecked())

    @property
    def text(self) -> str:
        """What that is called."""
        return self.chips[self.value].text()

    def offer(self, values: Mapping[T, str]) -> None:
        """Offer these values alone; the first is chosen instead of one that is offered no more."""
        for value, text in values.items():
            if value not in self.chips:
                self.chips[value] = _chip(self._theme, self.title.text(), text)
                self._flow.addWidget(self.chips[value])
        for value, chip in self.chips.items():
            chip.setHidden(value not in values)
        if values and not any(self.chips[value].isChecked() for value in values):
            self.choose(next(iter(values)))

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
