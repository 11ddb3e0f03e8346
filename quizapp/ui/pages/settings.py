"""How things look, how well to remember, the backups, and about the program."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import tr
from quizapp.settings import TEXT_SIZES, MotionChoice, ThemeChoice
from quizapp.study.words import percent
from quizapp.ui.announce import announce
from quizapp.ui.opening import Backup
from quizapp.ui.pages.about import AboutCard
from quizapp.ui.pages.backup_row import BackupRow
from quizapp.ui.pages.flags_card import FlagsCard
from quizapp.ui.theme.theme import Theme
from quizapp.ui.upkeep import Upkeep
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chip import ChipButton, ChipManner
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.menus import motion_name, theme_name
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.tab_order import order_tabs
from quizapp.ui.widgets.text import Text

_WIDEST = 900


class SettingsPage(QWidget):
    """Signals: retained - how well to remember, as a share. restored - the name of a backup.

    flags_exported - the path of a file to write flags to. shortcuts_wanted.
    """

    retained = Signal(float)
    restored = Signal(str)
    flags_exported = Signal(str)
    shortcuts_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._colours = {choice: self._chip(theme_name(choice)) for choice in ThemeChoice}
        self._sizes = {size: self._chip(tr("{n} %").format(n=size)) for size in TEXT_SIZES}
        self._motions = {choice: self._chip(motion_name(choice)) for choice in MotionChoice}
        self._upkeep: Upkeep | None = None
        self._retentions: dict[ChipButton, float] = {}
        self._told = Text(theme, "body", tone="text2")
        self._told.hide()
        self._memory, self._retention_row = Card(theme), FlowLayout(spacing=2)
        self._backups, self._backup_rows = Card(theme), QVBoxLayout()
        self._flags = FlagsCard(theme)
        self._flags.exported.connect(self.flags_exported)
        self._about = AboutCard(theme)
        self._about.shortcuts_wanted.connect(self.shortcuts_wanted)
        self._lay_out()
        for chip in (*self._colours.values(), *self._sizes.values(), *self._motions.values()):
            chip.clicked.connect(self._on_look)
        theme.changed.connect(self._show_look)
        self._show_look()

    def show_upkeep(self, upkeep: Upkeep) -> None:
        """Show what there is of the learner's data."""
        before, self._upkeep = self._upkeep, upkeep
        self._flags.show_count(upkeep.flagged)
        if before is None or before.workloads != upkeep.workloads:
            _empty(self._retention_row)
            self._retentions = {self._retention(*pair): pair[0] for pair in upkeep.workloads}
        for chip, retention in self._retentions.items():
            chip.setChecked(retention == upkeep.learner.retention)
        if before is None or before.backups != upkeep.backups:
            _empty(self._backup_rows)
            self._show_backups(upkeep.backups)
        order_tabs(self)

    def show_told(self, text: str, *, warn: bool) -> None:
        """Tell what came of a wish."""
        self._told.setText(text)
        self._told.set_tone("warn" if warn else "text2")
        self._told.setVisible(bool(text))
        if text:
            announce(self, text)

    def take_focus(self) -> None:
        """Put the keyboard on the first choice."""
        self._colours[self._theme.choice].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        theme = self._theme
        content = QWidget()
        content.setMaximumWidth(_WIDEST)
        page = QVBoxLayout(content)
        page.setContentsMargins(40, 28, 40, 24)
        page.setSpacing(12)
        page.addWidget(Text(theme, "display", tr("Ajustes")))
        page.addWidget(self._told)
        page.addWidget(self._looks())
        self._memory.column.addWidget(Text(theme, "h3", tr("Cuánto quieres recordar")))
        said = tr("Cuanto más quieras recordar, más repasos al día pedirá lo que ya has visto.")
        self._memory.column.addWidget(Text(theme, "small", said, tone="text2"))
        holder = QWidget()
        holder.setAccessibleName(tr("Cuánto quieres recordar"))
        holder.setLayout(self._retention_row)
        self._memory.column.addWidget(holder)
        page.addWidget(self._memory)
        self._backups.column.addWidget(Text(theme, "h3", tr("Copias de seguridad")))
        self._backups.column.addLayout(self._backup_rows)
        page.addWidget(self._backups)
        page.addWidget(self._flags)
        page.addWidget(self._about)
        page.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(theme, content))

    def _looks(self) -> Card:
        looks = Card(self._theme)
        looks.column.addWidget(Text(self._theme, "h3", tr("Aspecto")))
        self._add_group(looks, tr("Colores"), list(self._colours.values()))
        self._add_group(looks, tr("Tamaño del texto"), list(self._sizes.values()))
        self._add_group(looks, tr("Movimiento"), list(self._motions.values()))
        said = tr("Barras que se llenan, texto que se desliza y cursor que parpadea.")
        looks.column.addWidget(Text(self._theme, "small", said, tone="text3"))
        return looks

    def _add_group(self, card: Card, title: str, chips: Sequence[QWidget]) -> None:
        card.column.addWidget(Text(self._theme, "smallb", title, tone="text2"))
        holder = QWidget()
        holder.setAccessibleName(title)
        flow = FlowLayout(holder, spacing=2)
        for chip in chips:
            flow.addWidget(chip)
        card.column.addWidget(holder)

    def _chip(self, text: str) -> ChipButton:
        return ChipButton(self._theme, text, manner=ChipManner.CHOICE)

    def _retention(self, retention: float, daily: float) -> ChipButton:
        text = tr("{share} · {daily} al día")
        reviews = f"{daily:.1f}".replace(".", ",")
        chip = self._chip(text.format(share=percent(retention), daily=reviews))
        spoken = tr("Recordar el {share}: {daily} repasos al día")
        chip.setAccessibleName(spoken.format(share=percent(retention), daily=reviews))
        chip.clicked.connect(self._on_retention)
        self._retention_row.addWidget(chip)
        return chip

    def _show_backups(self, backups: Sequence[Backup]) -> None:
        if not backups:
            said = tr("Todavía no hay ninguna: se hacen solas al cerrar y cada media hora de uso.")
            self._backup_rows.addWidget(Text(self._theme, "body", said, tone="text2"))
        for backup in backups:
            row = BackupRow(self._theme, backup)
            row.restored.connect(self.restored)
            self._backup_rows.addWidget(row)

    def _show_look(self) -> None:
        self._colours[self._theme.choice].setChecked(True)
        self._sizes[self._theme.text_size].setChecked(True)
        self._motions[self._theme.motion].setChecked(True)

    def _on_look(self) -> None:
        colours = next(c for c, chip in self._colours.items() if chip.isChecked())
        size = next(s for s, chip in self._sizes.items() if chip.isChecked())
        if colours is not self._theme.choice:
            self._theme.choose(colours)
        if size != self._theme.text_size:
            self._theme.resize_text(size)
        motion = next(m for m, chip in self._motions.items() if chip.isChecked())
        if motion is not self._theme.motion:
            self._theme.choose_motion(motion)

    def _on_retention(self) -> None:
        for chip, retention in self._retentions.items():
            if chip.isChecked():
                self.retained.emit(retention)


def _empty(layout: FlowLayout | QVBoxLayout) -> None:
    while item := layout.takeAt(0):
        if old := item.widget():
            old.hide()
            old.setParent(None)
            old.deleteLater()
