"""Who is in the room, as rows of a table."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from quizapp.classroom.room import Phase
from quizapp.classroom.rosters import extra_text
from quizapp.classroom.views import PlayerRow
from quizapp.domain.answers import Outcome
from quizapp.i18n import tr
from quizapp.ui.texts import points_text

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_ASKING = {Phase.SHOWN, Phase.OPEN, Phase.CLOSED}


class RollModel(QAbstractTableModel):
    """Players as rows: name, whether she has answered and then how, points."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[PlayerRow] = ()
        self._phase, self._phones = Phase.LOBBY, False

    def show_rows(self, rows: Sequence[PlayerRow], phase: Phase, *, phones: bool) -> None:
        """Show these players; a row keeps its place while the players are the same."""
        same = [row.id for row in rows] == [row.id for row in self._rows]
        if same and (not rows or (rows, phase, phones) == (self._rows, self._phase, self._phones)):
            return
        if not same:
            self.beginResetModel()
        self._rows, self._phase, self._phones = rows, phase, phones
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
        return (_who(row), self._state(row), points_text(row.points))[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return (tr("Nombre"), tr("Respuesta"), tr("Puntos"))[section]

    def _state(self, row: PlayerRow) -> str:
        if row.outcome is not None:
            return _judged(row.outcome)
        if self._phase in _ASKING and row.answered:
            return tr("✓ Ha respondido")
        if self._phones and not row.connected:
            return tr("– Sin conexión")
        if self._phase is Phase.REVEALED:
            return tr("– Sin respuesta")
        return tr("… Falta") if self._phase in _ASKING else tr("Dentro")


def _who(row: PlayerRow) -> str:
    """Return her name, and what is particular about her."""
    said = [row.name, row.team] if row.team else [row.name]
    if row.stretch > 1:
        said.append(extra_text(row.stretch))
    if row.seen:
        seen, asked = row.seen
        said.append(tr("{seen} de {asked} vistas").format(seen=seen, asked=asked))
    return " · ".join(said)


def _judged(outcome: Outcome) -> str:
    return {
        Outcome.RIGHT: tr("✓ Acertó"),
        Outcome.PARTLY: tr("~ A medias"),
        Outcome.WRONG: tr("✗ Falló"),
    }[outcome]
