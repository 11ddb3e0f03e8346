"""The theme in use, and who wants to know when it changes."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

from quizapp.resources import ASSETS
from quizapp.settings import MotionChoice, ThemeChoice
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

    def __init__(
        self, choice: ThemeChoice, text_size: int, motion: MotionChoice = MotionChoice.SYSTEM
    ) -> None:
        super().__init__()
        self._motion = motion
        self._choice = choice
        self._text_size = text_size
        self.look = self._make_look()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        self._settle_cursor()

    @property
    def choice(self) -> ThemeChoice:
        """What was chosen, which may be to follow the system."""
        return self._choice

    @property
    def text_size(self) -> int:
        """The text size in per cent."""
        return self._text_size

    @property
    def motion(self) -> MotionChoice:
        """Whether things may move, which may be as the system has it."""
        return self._motion

    @property
    def still(self) -> bool:
        """Whether nothing is to move of itself."""
        if self._motion is MotionChoice.SYSTEM:
            hint = QStyle.StyleHint.SH_Widget_Animation_Duration
            return QApplication.style().styleHint(hint) == 0
        return self._motion is MotionChoice.REDUCED

    def choose_motion(self, motion: MotionChoice) -> None:
        """Let things move or not."""
        self._motion = motion
        self._settle_cursor()
        self.changed.emit()

    def choose(self, choice: ThemeChoice) -> None:
        """Use these colours."""
        self._choice = choice
        self._renew()

    def resize_text(self, text_size: int) -> None:
        """Use this text size, in per cent."""
        self._text_size = text_size
        self._renew()

    def _settle_cursor(self) -> None:
        """Have the cursor of fields blink as the system has it, or not at all."""
        QGuiApplication.styleHints().setCursorFlashTime(0 if self.still else -1)

    def _renew(self) -> None:
        self.look = self._make_look()
        self.changed.emit()

    def _make_look(self) -> Look:
        scheme = _BY_HAND.get(self._choice) or _asked_for()
        return Look(TOKENS, scheme, self._text_size)

    def _on_system_changed(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._renew()


def load_fonts(pattern: str) -> None:
    """Make fonts that travel with the program known to Qt."""
    for file in sorted((ASSETS / "fonts").glob(f"{pattern}.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def system_scheme(*, dark: bool, contrast: bool) -> Scheme:
    """Return the colours for what a system asks for: more contrast goes before light or dark."""
    if contrast:
        return Scheme.HIGH_CONTRAST
    return Scheme.DARK if dark else Scheme.LIGHT


def _asked_for() -> Scheme:
    hints = QGuiApplication.styleHints()
    contrast = False
    if hasattr(hints, "accessibility"):  # since Qt 6.10
        asked = hints.accessibility().contrastPreference()
        contrast = asked is Qt.ContrastPreference.HighContrast
    return system_scheme(dark=hints.colorScheme() is Qt.ColorScheme.Dark, contrast=contrast)
