"""The two choices about looks: colours and text size."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from quizapp.i18n import tr
from quizapp.settings import TEXT_SIZES, MotionChoice, ThemeChoice
from quizapp.ui.theme.theme import Theme
from quizapp.ui.theme.tokens import Scheme
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
        theme.changed.connect(self._show_scheme)
        self._show_scheme()

    def _show_scheme(self) -> None:
        light = self._theme.look.scheme is Scheme.LIGHT
        self.colours.show_face("", "moon" if light else "sun")

    def _offer_sizes(self) -> None:
        from quizapp.ui.widgets.choices import Choices  # noqa: PLC0415 - after the first paint

        menu = Choices(self._theme, self.size)
        for size in TEXT_SIZES:
            menu.offer(tr("{n} %").format(n=size), size, chosen=size == self._theme.text_size)
        menu.chosen.connect(self._theme.resize_text)
        menu.open_at(self.size)

    def _offer_colours(self) -> None:
        from quizapp.ui.widgets.choices import Choices  # noqa: PLC0415 - the same

        menu = Choices(self._theme, self.colours)
        for choice in ThemeChoice:
            menu.offer(theme_name(choice), choice, chosen=choice is self._theme.choice)
        menu.chosen.connect(self._theme.choose)
        menu.open_at(self.colours)


def theme_name(choice: ThemeChoice) -> str:
    """Return what a choice of colours is called."""
    return {
        ThemeChoice.SYSTEM: tr("Como el sistema"),
        ThemeChoice.LIGHT: tr("Claro"),
        ThemeChoice.DARK: tr("Oscuro"),
        ThemeChoice.HIGH_CONTRAST: tr("Alto contraste"),
    }[choice]


def motion_name(choice: MotionChoice) -> str:
    """Return what a choice of movement is called."""
    return {
        MotionChoice.SYSTEM: tr("Como el sistema"),
        MotionChoice.FULL: tr("Con movimiento"),
        MotionChoice.REDUCED: tr("Sin movimiento"),
    }[choice]


def _menu_button(theme: Theme, icon: str, name: str) -> Button:
    button = Button(theme, "", manner=Manner.GHOST, icon=icon)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
