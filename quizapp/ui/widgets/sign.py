"""An icon that says what a card is about."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import painting, tile

_SIDE = 44


class Sign(QWidget):
    """An icon on a tile, each in a tone."""

    def __init__(self, theme: Theme, icon: str, ground: str, ink: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon, self._tones = icon, (ground, ink)
        theme.changed.connect(self._resize)
        self._resize()

    def show_sign(self, icon: str, ground: str, ink: str) -> None:
        """Use another icon."""
        self._icon, self._tones = icon, (ground, ink)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        with painting(self) as painter:
            tile(painter, QRectF(self.rect()), self._theme.look, self._icon, self._tones)

    def _resize(self) -> None:
        self.setFixedSize(self._theme.look.square(_SIDE))
