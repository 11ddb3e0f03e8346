"""The part of the start page that says what the next quiz is to be."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.study.ports import Mode, Settings
from quizapp.ui.clerk import Home, PackCard, Todo
from quizapp.ui.pages.options import QuizOptions
from quizapp.ui.pages.ways import Ways, is_ready
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.chip import ChipButton, ChipManner
from quizapp.ui.widgets.flow import FlowLayout


class Preparation(QWidget):
    """Which pack, if there are several, which way to study, and what the quiz should be like.

    Signals: changed - another pack or way is chosen, or there is something else to do.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._home: Home | None = None
        self._packs: dict[ChipButton, PackCard] = {}
        self._pack: PackCard | None = None
        self._shelf = QWidget()
        self._row = FlowLayout(self._shelf, spacing=2)
        self._ways = Ways(theme)
        self._options = QuizOptions(theme)
        self._ways.changed.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._shelf)
        column.addWidget(self._ways)
        column.addWidget(self._options)

    @property
    def pack(self) -> PackCard | None:
        """The pack chosen."""
        return self._pack

    @property
    def todo(self) -> Todo:
        """What there is to do about it today."""
        known = self._home and self._pack and self._home.todo.get(self._pack.id)
        return known or Todo(due=0, fresh=0, missed=0, told=("",))

    @property
    def mode(self) -> Mode:
        """The way to study chosen."""
        return self._ways.mode

    @property
    def ready(self) -> bool:
        """Whether there is anything to do in this way."""
        return self._pack is not None and is_ready(self.mode, self.todo)

    def show_home(self, home: Home) -> None:
        """Offer its packs, and choose the first unless they are offered already."""
        fresh = self._home is None or home.learners[0].id != self._home.learners[0].id
        self._home = home
        self._show_packs(home.packs)
        if fresh:
            self._ways.choose(Mode.REVIEW if self.todo.due else Mode.PRACTICE)
        self._on_changed()

    def settings(self) -> Settings | None:
        """Return what was chosen, or None if no quiz can come of it."""
        if self._pack is None or not self.ready or not self._options.valid:
            return None
        return self._options.settings(self._pack, self.mode)

    def _show_packs(self, packs: Sequence[PackCard]) -> None:
        if list(packs) == list(self._packs.values()):
            return
        while item := self._row.takeAt(0):
            if old := item.widget():
                old.deleteLater()
        self._packs = {self._add_chip(pack): pack for pack in packs}
        self._shelf.setVisible(len(packs) > 1)
        self._ways.setVisible(bool(packs))
        self._options.setVisible(bool(packs))
        for chip in list(self._packs)[:1]:
            chip.setChecked(True)

    def _add_chip(self, pack: PackCard) -> ChipButton:
        chip = ChipButton(self._theme, pack.title, manner=ChipManner.CHOICE)
        chip.toggled.connect(self._on_toggled)
        self._row.addWidget(chip)
        return chip

    def _on_toggled(self, on: bool) -> None:
        if not on:
            return
        for chip, pack in self._packs.items():
            if chip.isChecked():
                self._pack = pack
                self._options.show_pack(pack)
                self._on_changed()

    def _on_changed(self) -> None:
        self._ways.show_todo(self.todo)
        self._options.show_way(self.mode, self.todo)
        self.changed.emit()
