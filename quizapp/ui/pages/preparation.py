"""The part of the start page that says what the next quiz is to be."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.study.ports import Settings
from quizapp.ui.clerk import PackCard
from quizapp.ui.pages.options import QuizOptions
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.chip import ChipButton, ChipManner
from quizapp.ui.widgets.flow import FlowLayout


class Preparation(QWidget):
    """Which pack, if there are several, and what its quiz should be like.

    Signals: pack_chosen - the PackCard.
    """

    pack_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._packs: dict[ChipButton, PackCard] = {}
        self._pack: PackCard | None = None
        self._shelf = QWidget()
        self._row = FlowLayout(self._shelf, spacing=2)
        self._options = QuizOptions(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._shelf)
        column.addWidget(self._options)

    def show_packs(self, packs: Sequence[PackCard]) -> None:
        """Offer these packs, and choose the first, unless they are offered already."""
        if list(packs) == list(self._packs.values()):
            return
        while item := self._row.takeAt(0):
            if old := item.widget():
                old.deleteLater()
        self._packs = {self._add_chip(pack): pack for pack in packs}
        self._shelf.setVisible(len(packs) > 1)
        self._options.setVisible(bool(packs))
        for chip in list(self._packs)[:1]:
            chip.setChecked(True)

    def settings(self) -> Settings | None:
        """Return what was chosen, or None if no quiz can come of it."""
        return self._options.settings(self._pack) if self._pack and self._options.valid else None

    def _add_chip(self, pack: PackCard) -> ChipButton:
        chip = ChipButton(self._theme, pack.title, manner=ChipManner.CHOICE)
        chip.toggled.connect(self._on_toggled)
        self._row.addWidget(chip)
        return chip

    def _on_toggled(self) -> None:
        for chip, pack in self._packs.items():
            if chip.isChecked():
                self._pack = pack
                self._options.show_pack(pack)
                self.pack_chosen.emit(pack)
