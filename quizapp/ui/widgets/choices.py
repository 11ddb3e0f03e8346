"""A menu of one choice among several."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from quizapp.ui.theme.look import Look
from quizapp.ui.theme.theme import Theme


class Choices(QMenu):
    """One choice among several; forgets itself when closed."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setStyleSheet(menu_rules(theme.look))
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


def menu_rules(look: Look) -> str:
    """Return the style of a menu."""
    c = look.colours
    return f"""
QMenu {{ background: {c.surface.name()}; color: {c.text.name()};
  border: 1px solid {c.border_strong.name()}; padding: 6px;
  font-size: {look.font("small").pixelSize()}px; }}
QMenu::item {{ padding: {look.px(8)}px {look.px(20)}px {look.px(8)}px {look.px(30)}px;
  border-radius: 8px; }}
QMenu::item:selected {{ background: {c.primary.name()}; color: {c.on_primary.name()}; }}
QMenu::indicator {{ left: 10px; }}
"""
