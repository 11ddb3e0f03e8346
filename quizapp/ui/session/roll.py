"""Who is in the room, and what the teacher can do about each."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QHeaderView, QTableView

from quizapp.classroom.acts import Ban, Remove, Rename
from quizapp.classroom.views import PlayerRow
from quizapp.i18n import tr
from quizapp.ui.texts import points_text
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.scrollbar import ScrollBar
from quizapp.ui.widgets.text import Text

_NAME_WIDTH = 220
_LONGEST = 32
Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class RollModel(QAbstractTableModel):
    """Players as rows: name, whether she has answered, points."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[PlayerRow] = ()
        self._asking = False

    def show_rows(self, rows: Sequence[PlayerRow], *, asking: bool) -> None:
        """Show these players; a row keeps its place while the players are the same."""
        same = [row.id for row in rows] == [row.id for row in self._rows]
        if same and (not rows or (rows, asking) == (self._rows, self._asking)):
            return
        if not same:
            self.beginResetModel()
        self._rows, self._asking = rows, asking
        if not same:
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 2))

    def row(self, place: int) -> PlayerRow | None:
        """Return a player by her place, or None outside."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place(self, player: int) -> int:
        """Return the place of a player, or -1."""
        return next((i for i, row in enumerate(self._rows) if row.id == player), -1)

    def rowCount(self, parent: Index = _TOP) -> int:
        """Return how many players there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Return three."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the text of a cell."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self._rows[index.row()]
        return (row.name, self._state(row), points_text(row.points))[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return (tr("Nombre"), tr("Respuesta"), tr("Puntos"))[section]

    def _state(self, row: PlayerRow) -> str:
        if self._asking and row.answered:
            return tr("✓ Ha respondido")
        if not row.connected:
            return tr("– Sin conexión")
        return tr("… Falta") if self._asking else tr("Dentro")


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
        self._set_up_table()
        self._lay_out()
        self._connect()
        self._on_chosen()

    @property
    def renaming(self) -> bool:
        """Whether a new name is being typed."""
        return self._name.hasFocus()

    def show_rows(self, rows: Sequence[PlayerRow], *, asking: bool) -> None:
        """Show who is in the room."""
        chosen = self._chosen()
        self._model.show_rows(rows, asking=asking)
        if chosen and self._chosen() is None:
            self._table.selectRow(self._model.place(chosen.id))
        self._count.setText(tr("En la sala: {n}").format(n=len(rows)))
        self._enable()

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
        self.column.addWidget(self._count)
        self.column.addWidget(self._table, 1)
        naming, going = QHBoxLayout(), QHBoxLayout()
        naming.addWidget(self._name, 1)
        naming.addWidget(self.rename)
        going.addWidget(self._remove)
        going.addWidget(self._ban)
        going.addStretch(1)
        self.column.addLayout(naming)
        self.column.addLayout(going)

    def _connect(self) -> None:
        self._table.selectionModel().selectionChanged.connect(self._on_chosen)
        self._model.modelReset.connect(self._enable)
        self.rename.clicked.connect(self._on_rename)
        self._remove.clicked.connect(self._on_remove)
        self._ban.clicked.connect(self._on_ban)

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
        for widget in (self._name, self.rename, self._remove, self._ban):
            widget.setEnabled(chosen)

    def _on_rename(self) -> None:
        if row := self._chosen():
            self.wanted.emit(Rename(row.id, " ".join(self._name.text().split())))

    def _on_remove(self) -> None:
        if row := self._chosen():
            self.wanted.emit(Remove(row.id))

    def _on_ban(self) -> None:
        if row := self._chosen():
            self.wanted.emit(Ban(row.id))
