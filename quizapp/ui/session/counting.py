"""A field for how many there are of something."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent

from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.field import Field

_MOST = 999
_WIDTH = 90
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_EDITING = {
    Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
    Qt.Key.Key_End,
}  # fmt: skip


class CountField(Field):
    """A number; what is not a digit it leaves to the keys of the page, B and P among them.

    Signals: moved - by how many fields to go on, after an arrow up or down.
    """

    moved = Signal(int)

    def __init__(self, theme: Theme, name: str, count: int) -> None:
        super().__init__(theme, "bodyb", _WIDTH)
        self.setValidator(QIntValidator(0, _MOST, self))
        self.setText(str(count))
        self.setAccessibleName(name)

    @property
    def count(self) -> int:
        """The number typed; none typed is none."""
        return int(self.text() or 0)

    def event(self, event: QEvent) -> bool:
        """Claim digits and what edits them, nothing else."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() not in _EDITING
            and not event.text().isdigit()
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down among the fields."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)
