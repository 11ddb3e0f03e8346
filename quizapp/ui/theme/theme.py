"""The theme in use, and who wants to know when it changes."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication

from quizapp.resources import ASSETS
from quizapp.settings import ThemeChoice
from quizapp.ui.theme.look import Look
from quizapp.ui.theme.tokens import TOKENS, Scheme

_BY_HAND = {
    ThemeChoice.LIGHT: Scheme.LIGHT,
    ThemeChoice.DARK: Scheme.DARK,
    ThemeChoice.HIGH_CONTRAST: Scheme.HIGH_CONTRAST,
}


class Theme(QObject):
    """Holds the look; a SYSTEM choice follows the desktop.

    Signals: changed - the look is another one.
    """

    changed = Signal()

    def __init__(self, choice: ThemeChoice, text_size: int) -> None:
        super().__init__()
        self._choice = choice
        self._text_size = text_size
        self.look = self._make_look()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def choice(self) -> ThemeChoice:
        """What was chosen, which may be to follow the system."""
        return self._choice

    @property
    def text_size(self) -> int:
        """The text size in per cent."""
        return self._text_size

    def choose(self, choice: ThemeChoice) -> None:
        """Use these colours."""
        self._choice = choice
        self._renew()

    def resize_text(self, text_size: int) -> None:
        """Use this text size, in per cent."""
        self._text_size = text_size
        self._renew()

    def _renew(self) -> None:
        self.look = self._make_look()
        self.changed.emit()

    def _make_look(self) -> Look:
        scheme = _BY_HAND.get(self._choice) or _system_scheme()
        return Look(TOKENS, scheme, self._text_size)

    def _on_system_changed(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._renew()


def load_fonts(pattern: str) -> None:
    """Make fonts that travel with the program known to Qt."""
    for file in sorted((ASSETS / "fonts").glob(f"{pattern}.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def _system_scheme() -> Scheme:
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Scheme.DARK if dark else Scheme.LIGHT
