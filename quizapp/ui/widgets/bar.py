"""A share, as a bar."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.glide import Glide
from quizapp.ui.widgets.painting import painting, rounded

_WEAK_BELOW = 0.6
_TALL, _THICK = 18, 8


class Bar(QProgressBar):
    """Filled as far as a share from 0 to 1; `expected` is marked by an upright line.

    Without a `tone`, that is of how good a share it is.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        share: float,
        *,
        expected: float | None = None,
        tone: str = "",
    ) -> None:
        super().__init__()
        self._theme = theme
        self._share = share
        self._filled = 0.0
        self._glide = Glide(theme, self, self._fill)
        self._expected = expected
        self._tone = tone or ("warn" if share < _WEAK_BELOW else "primary")
        self.setRange(0, 100)
        self.setValue(round(share * 100))
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def showEvent(self, event: QShowEvent) -> None:
        """Fill when first seen."""
        super().showEvent(event)
        self._glide.go(self._filled, self._share)

    def _fill(self, share: float) -> None:
        self._filled = share
        self.update()

    def sizeHint(self) -> QSize:
        """Return a strip."""
        look = self._theme.look
        return QSize(look.px(240), look.px(_TALL))

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which shares can be told apart."""
        look = self._theme.look
        return QSize(look.px(120), look.px(_TALL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the trough, the bar and the line."""
        look = self._theme.look
        c = look.colours
        thick = look.px(_THICK)
        trough = QRectF(0, (self.height() - thick) / 2, self.width(), thick)
        with painting(self) as painter:
            rounded(painter, trough, thick / 2, look.trough)
            bar = QRectF(trough)
            bar.setWidth(max(self.width() * self._filled, thick if self._share else 0))
            rounded(painter, bar, thick / 2, look.tone(self._tone))
            if self._expected is not None:
                place = min(max(self.width() * self._expected, 2), self.width() - 2)
                painter.fillRect(QRectF(place - 2.5, 0, 5, self.height()), c.surface)
                painter.fillRect(QRectF(place - 1.5, 0, 3, self.height()), c.text)
