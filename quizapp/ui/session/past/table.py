"""A table that is sorted by any of its columns, however many rows it has."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from quizapp.spanish.folding import fold
from quizapp.ui.theme.look import Look
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import line_width
from quizapp.ui.widgets.scrollbar import ScrollBar

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
Order = Qt.SortOrder
_TOP = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ROW, _PADDING = 36, 30
_FEWEST, _LEAST, _MOST = 2, 140, 300


def alphabetical(text: str) -> str:
    """Return what a text is sorted by: á with a, ñ after n, signs before it left out."""
    return fold(text).lstrip("¿¡«").replace("ñ", "n\U0010ffff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """A column: what it shows of a row, and by what it is sorted; None comes last.

    `told` is said instead of the text, and `about` instead of the title, where that is too short
    to be understood alone. `ems` is its width in letters; the column without takes what is left.
    `low_first` is how it is sorted first.
    """

    title: str
    text: Callable[[Row], str]
    key: Callable[[Row], Any]
    told: Callable[[Row], str] | None = None
    about: str = ""
    ems: int = 0
    number: bool = False
    low_first: bool = True


class SortModel(QAbstractTableModel, Generic[Row]):
    """Rows in an order of their own."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: Sequence[Column[Row]] = ()
        self._rows: list[Row] = []
        self.sorted_by = (-1, Order.AscendingOrder)

    def show_rows(self, columns: Sequence[Column[Row]], rows: Sequence[Row]) -> None:
        """Show these rows in the order in which the others were."""
        self.beginResetModel()
        self._columns, self._rows = columns, list(rows)
        self._arrange()
        self.endResetModel()

    def row(self, place: int) -> Row | None:
        """Return a row by its place, or None outside."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place(self, row: Row) -> int:
        """Return the place of a row, or -1."""
        return next((i for i, one in enumerate(self._rows) if one is row), -1)

    def rowCount(self, parent: Index = _TOP) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """Return what a cell shows, or says."""
        column = self._columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(self._rows[index.row()])
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return (column.told or column.text)(self._rows[index.row()])
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column.number else _LEFT
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's
        """Return the title of a column."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.title
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return column.about or column.title
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column.number else _LEFT
            case _:
                return None

    def sort(self, column: int, order: Order = Order.AscendingOrder) -> None:
        """Put the rows in the order of a column."""
        self.beginResetModel()
        self.sorted_by = (column, order)
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        column, order = self.sorted_by
        if not 0 <= column < len(self._columns):
            return
        key = self._columns[column].key
        known = [row for row in self._rows if key(row) is not None]
        unknown = [row for row in self._rows if key(row) is None]
        known.sort(key=key, reverse=order is Order.DescendingOrder)
        self._rows = known + unknown


class SortTable(QTableView, Generic[Row]):
    """A table of which one row is chosen.

    Signals: picked - the row now chosen, or None. opened - a row pressed twice.
    """

    picked = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._columns: Sequence[Column[Row]] = ()
        self._rows: SortModel[Row] = SortModel()
        self.setModel(self._rows)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.Box)
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setHorizontalScrollBar(ScrollBar(theme))
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Order.AscendingOrder)
        header.sectionClicked.connect(self.sort_by)
        self.selectionModel().selectionChanged.connect(self._on_selected)
        self.doubleClicked.connect(self._on_double_clicked)
        theme.changed.connect(self._restyle)

    @property
    def chosen(self) -> Row | None:
        """The row chosen, if any."""
        chosen = self.selectionModel().selectedRows()
        return self._rows.row(chosen[0].row()) if chosen else None

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles of its columns, those told that are too short."""
        return tuple(column.about or column.title for column in self._columns)

    @property
    def sorted_by(self) -> int:
        """The column by which it is sorted, or -1."""
        return self._rows.sorted_by[0]

    def show_rows(self, columns: Sequence[Column[Row]], rows: Sequence[Row]) -> None:
        """Show these rows, none of them chosen."""
        self._columns = columns
        self._rows.show_rows(columns, rows)
        self._restyle()

    def choose(self, row: Row | None) -> None:
        """Choose a row, or none, and have it in sight."""
        place = -1 if row is None else self._rows.place(row)
        if place < 0:
            self.clearSelection()
            return
        self.selectRow(place)
        self.scrollTo(self._rows.index(place, 0))

    def sort_by(self, column: int) -> None:
        """Sort by a column, or the other way round if it is by that already."""
        before, order = self._rows.sorted_by
        ascending = self._columns[column].low_first
        if before == column:
            ascending = order is not Order.AscendingOrder
        chosen = self.chosen
        now = Order.AscendingOrder if ascending else Order.DescendingOrder
        self._rows.sort(column, now)
        self.horizontalHeader().setSortIndicator(column, now)
        self.choose(chosen)

    def _on_selected(self) -> None:
        self.picked.emit(self.chosen)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.row(index.row()))

    def _restyle(self) -> None:
        look = self._theme.look
        self.setFont(look.font("small"))
        self.setStyleSheet(_rules(look))
        header = self.horizontalHeader()
        header.setFont(look.font("smallb"))
        header.setMinimumSectionSize(look.px(32))
        self.verticalHeader().setDefaultSectionSize(look.px(_ROW))
        mode = QHeaderView.ResizeMode
        letter = line_width(look.font("small"), "n")
        for place, column in enumerate(self._columns):
            header.setSectionResizeMode(place, mode.Interactive)
            titled = line_width(look.font("smallb"), column.title) + look.px(_PADDING)
            self.setColumnWidth(place, max(column.ems * letter + look.px(22), titled))
        self._stretch()
        self._measure()

    def _stretch(self) -> None:
        """Give the column without a width what is left, and not less than it can be read in.

        Where the table must be scrolled anyway, it is as wide as what it holds.
        """
        header, px = self.horizontalHeader(), self._theme.look.px
        for place, column in enumerate(self._columns):
            if not column.ems:
                taken = sum(header.sectionSize(i) for i in range(len(self._columns)) if i != place)
                room, held = self.viewport().width() - taken, self.sizeHintForColumn(place)
                fits = room >= px(_LEAST)
                self.setColumnWidth(place, room if fits else max(px(_LEAST), min(held, px(_MOST))))

    def _measure(self) -> None:
        """Be as high as the rows, up to half of the window."""
        row = self._theme.look.px(_ROW)
        most = max(_FEWEST, self.window().height() // 2 // row)
        rows = min(max(self._rows.rowCount(), _FEWEST), most)
        around = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        self.setFixedHeight(around + rows * row + self.horizontalScrollBar().sizeHint().height())

    def resizeEvent(self, event: Any) -> None:  # noqa: ANN401 - Qt's
        """Fill the width."""
        super().resizeEvent(event)
        self._stretch()
        self._measure()


def _rules(look: Look) -> str:
    c = look.colours
    return f"""
QTableView {{ background: {c.surface.name()}; color: {c.text.name()}; outline: 0;
  border: 2px solid {c.surface.name()};
  selection-background-color: {c.primary_soft.name()};
  selection-color: {c.on_primary_soft.name()}; }}
QTableView::item {{ padding: 0 {look.px(8)}px; border-bottom: 1px solid {c.border.name()}; }}
QTableView::item:selected {{ background: {c.primary_soft.name()};
  color: {c.on_primary_soft.name()}; border-bottom: 1px solid {c.primary.name()}; }}
QTableView:focus {{ border: 2px solid {c.focus.name()}; }}
QAbstractScrollArea::corner {{ background: {c.surface.name()}; border: none; }}
QHeaderView {{ background: {c.surface2.name()}; }}
QHeaderView::section {{ background: {c.surface2.name()}; color: {c.text2.name()};
  border: none; padding: {look.px(6)}px {look.px(8)}px;
  font-size: {look.font("smallb").pixelSize()}px; font-weight: 600; }}
"""
