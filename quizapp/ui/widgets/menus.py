"""The two choices about looks: colours and text size."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from quizapp.i18n import tr
from quizapp.settings import TEXT_SIZES, ThemeChoice
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner


class LookButtons(QObject):
    """A button for text size and one for colours, each opening a menu."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.size = _menu_button(theme, "a-large-small", tr("Tamaño del texto"))
        self.colours = _menu_button(theme, "moon", tr("Colores"))
        self.size.clicked.connect(self._offer_sizes)
        self.colours.clicked.connect(self._offer_colours)

    def _offer_sizes(self) -> None:
        menu = _Choices(self.size)
        for size in TEXT_SIZES:
            menu.offer(tr("{n} %").format(n=size), size, chosen=size == self._theme.text_size)
        menu.chosen.connect(self._theme.resize_text)
        menu.open_at(self.size)

    def _offer_colours(self) -> None:
        names = {
            ThemeChoice.SYSTEM: tr("Como el sistema"),
            ThemeChoice.LIGHT: tr("Claro"),
            ThemeChoice.DARK: tr("Oscuro"),
            ThemeChoice.HIGH_CONTRAST: tr("Alto contraste"),
        }
        menu = _Choices(self.colours)
        for choice, name in names.items():
            menu.offer(name, choice, chosen=choice is self._theme.choice)
        menu.chosen.connect(self._theme.choose)
        menu.open_at(self.colours)


class _Choices(QMenu):
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


def _menu_button(theme: Theme, icon: str, name: str) -> Button:
    button = Button(theme, "", manner=Manner.GHOST, icon=icon)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
