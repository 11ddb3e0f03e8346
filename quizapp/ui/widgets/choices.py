"""A menu of one choice among several."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget


class Choices(QMenu):
    """One choice among several; forgets itself when closed."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._group = QActionGroup(self)
        self.aboutToHide.connect(self.deleteLater)
        self.triggered.connect(self._on_triggered)

    def offer(self, text: str, value: object, *, chosen: bool) -> None:
        """Append a choice."""
        action = self.addAction(text)
        action.setData(value)
        action.setCheckable(True)
        action.setChecked(chosen)
        self._group.addAction(action)

    def open_at(self, button: QWidget) -> None:
        """Open above or below the button."""
        self.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
