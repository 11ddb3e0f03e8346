"""The ways to study, and what there is to do in each."""

from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.i18n import ntr, tr
from quizapp.study.ports import Mode
from quizapp.ui.clerk import PackCard, Todo
from quizapp.ui.texts import mode_icon, mode_name
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.way_tile import WayTile


class Ways(QWidget):
    """One of the ways is chosen. Signals: changed - another one is."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("Manera de estudiar"))
        self._tiles = {mode: WayTile(theme, mode_name(mode), mode_icon(mode)) for mode in Mode}
        row = FlowLayout(self, spacing=0)
        for tile in self._tiles.values():
            row.addWidget(tile)
            tile.toggled.connect(self._on_toggled)

    @property
    def mode(self) -> Mode:
        """The way chosen."""
        return next((mode for mode, tile in self._tiles.items() if tile.isChecked()), Mode.PRACTICE)

    def choose(self, mode: Mode) -> None:
        """Choose a way."""
        self._tiles[mode].setChecked(True)

    def show_todo(self, todo: Todo) -> None:
        """Tell what there is to do in each."""
        for mode, tile in self._tiles.items():
            tile.show_detail(_detail(mode, todo))

    def _on_toggled(self, on: bool) -> None:
        if on:
            self.changed.emit()


def way_line(mode: Mode, pack: PackCard, todo: Todo) -> str:
    """Return what a way would ask of a pack."""
    match mode:
        case Mode.PRACTICE:
            counts = (
                ntr("{n} frase", "{n} frases", len(pack.sentences)),
                ntr("{n} hecho", "{n} hechos", pack.facts),
                ntr("{n} pregunta", "{n} preguntas", pack.questions),
            )
            return " · ".join(counts)
        case Mode.REVIEW:
            return todo.told[0]
        case Mode.EXAM:
            return tr("Sin pistas, y la nota al final. Con el mismo código, el mismo examen.")
        case Mode.MISTAKES:
            if todo.missed:
                return tr("Solo lo que salió mal la última vez.")
            return tr("Nada salió mal la última vez.")
        case Mode.CARDS:
            return tr("Recuerda, da la vuelta y di si la sabías.")
        case _:
            assert_never(mode)


def is_ready(mode: Mode, todo: Todo) -> bool:
    """Whether there is anything to do in a way."""
    match mode:
        case Mode.REVIEW:
            return bool(todo.due or todo.fresh)
        case Mode.MISTAKES:
            return bool(todo.missed)
        case Mode.PRACTICE | Mode.EXAM | Mode.CARDS:
            return True
        case _:
            assert_never(mode)


def _detail(mode: Mode, todo: Todo) -> str:
    match mode:
        case Mode.PRACTICE:
            return tr("A tu aire")
        case Mode.REVIEW:
            return ntr("{n} para hoy", "{n} para hoy", todo.due)
        case Mode.EXAM:
            return tr("Nota al final")
        case Mode.MISTAKES:
            return ntr("{n} pendiente", "{n} pendientes", todo.missed)
        case Mode.CARDS:
            return tr("De memoria")
        case _:
            assert_never(mode)
