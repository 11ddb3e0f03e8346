"""Who is in the room, and what the teacher can do about each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QWidget,
)

from quizapp.classroom.acts import Ban, Readmit, Remove, Rename
from quizapp.classroom.room import Phase
from quizapp.classroom.views import PlayerRow
from quizapp.i18n import tr
from quizapp.ui.session.clicker import bind_once
from quizapp.ui.session.rollmodel import RollModel
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.scrollbar import ScrollBar
from quizapp.ui.widgets.text import Text

_NAME_WIDTH = 220
_LONGEST = 32


class Roll(Card):
    """A table of players. Signals: wanted - an act about the one chosen."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margin=16)
        self._model = RollModel()
        self._count = Text(theme, "h3")
        self._table = QTableView()
        self._name = Field(theme, "body", _NAME_WIDTH)
        self.rename = Button(theme, tr("Renombrar"))
        self._remove = Button(theme, tr("Quitar"), manner=Manner.GHOST)
        self._ban = Button(theme, tr("Vetar"), manner=Manner.GHOST)
        self._out: PlayerRow | None = None
        self._gone = QWidget()
        self._told = Text(theme, "small", tone="text2")
        self._undo = Button(theme, tr("Deshacer"), manner=Manner.GHOST, icon="rotate-ccw")
        self._set_up_table()
        self._lay_out()
        self._connect()
        self._on_chosen()

    @property
    def renaming(self) -> bool:
        """Whether a new name is being typed."""
        return self._name.hasFocus()

    def show_rows(self, rows: Sequence[PlayerRow], phase: Phase, *, phones: bool) -> None:
        """Show who is in the room."""
        self._ban.setVisible(phones)
        chosen = self._chosen()
        self._model.show_rows(rows, phase, phones=phones)
        if chosen and self._chosen() is None:
            self._table.selectRow(self._model.place(chosen.id))
        self._count.setText(tr("En la sala: {n}").format(n=len(rows)))
        self._gone.setVisible(self._out is not None and self._model.place(self._out.id) < 0)
        self._enable()

    def begin(self) -> None:
        """Know of nobody taken out."""
        self._out = None

    def _set_up_table(self) -> None:
        table = self._table
        table.setModel(self._model)
        table.setAccessibleName(tr("Participantes"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setVerticalScrollBar(ScrollBar(self._theme))
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _lay_out(self) -> None:
        self._name.setMaxLength(_LONGEST)
        self._name.setAccessibleName(tr("Nombre nuevo"))
        self._name.setPlaceholderText(tr("Nombre nuevo"))
        self.column.addWidget(self._count)
        self.column.addWidget(self._table, 1)
        naming, going = QHBoxLayout(), QHBoxLayout()
        naming.addWidget(self._name, 1)
        naming.addWidget(self.rename)
        going.addWidget(self._remove)
        going.addWidget(self._ban)
        going.addStretch(1)
        undoing = QHBoxLayout(self._gone)
        undoing.setContentsMargins(0, 0, 0, 0)
        undoing.addWidget(self._told, 1)
        undoing.addWidget(self._undo)
        self._gone.hide()
        self.column.addWidget(self._gone)
        self.column.addLayout(naming)
        self.column.addLayout(going)

    def _connect(self) -> None:
        self._table.selectionModel().selectionChanged.connect(self._on_chosen)
        self._model.modelReset.connect(self._enable)
        self.rename.clicked.connect(self._on_rename)
        self._remove.clicked.connect(self._on_remove)
        self._ban.clicked.connect(self._on_ban)
        self._undo.clicked.connect(self._on_undo)
        bind_once("Ctrl+Z", self._undo).activated.connect(self._undo.click)

    def _restyle(self) -> None:
        look = self._theme.look
        c = look.colours
        self._table.setFont(look.font("small"))
        self._table.horizontalHeader().setFont(look.font("smallb"))
        self._table.verticalHeader().setDefaultSectionSize(look.px(34))
        self._table.setColumnWidth(1, look.px(136))
        self._table.setColumnWidth(2, look.px(64))
        self._table.setStyleSheet(f"""
QTableView {{ background: {c.surface.name()}; color: {c.text.name()}; border: none;
  selection-background-color: {c.primary_soft.name()};
  selection-color: {c.on_primary_soft.name()}; }}
QHeaderView::section {{ background: {c.surface2.name()}; color: {c.text2.name()};
  border: none; padding: {look.px(6)}px; }}
""")

    def _chosen(self) -> PlayerRow | None:
        chosen = self._table.selectionModel().selectedRows()
        return self._model.row(chosen[0].row()) if chosen else None

    def _on_chosen(self) -> None:
        row = self._chosen()
        self._name.setText(row.name if row else "")
        self._enable()

    def _enable(self) -> None:
        chosen = self._chosen() is not None
        if not chosen:
            self._name.clear()
        for widget in (self._name, self.rename, self._remove, self._ban):
            widget.setEnabled(chosen)

    def _on_rename(self) -> None:
        if row := self._chosen():
            self.wanted.emit(Rename(row.id, " ".join(self._name.text().split())))

    def _on_remove(self) -> None:
        if row := self._chosen():
            self._take_out(row, Remove(row.id), tr("{name} está fuera; puede volver a entrar."))

    def _on_ban(self) -> None:
        if row := self._chosen():
            self._take_out(row, Ban(row.id), tr("{name} está fuera y no puede volver."))

    def _take_out(self, row: PlayerRow, act: Remove | Ban, told: str) -> None:
        self._table.setFocus()  # else what is disabled next hands the keyboard to the sidebar
        self._told.setText(told.format(name=row.name))
        self.wanted.emit(act)
        self._out = row

    def _on_undo(self) -> None:
        if self._out:
            self._table.setFocus()
            self.wanted.emit(Readmit(self._out.id))
