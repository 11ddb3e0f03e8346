"""A scroll bar that keeps out of the way."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QScrollBar

from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import painting, rounded

_WIDTH = 12
_MARGIN = 3


class ScrollBar(QScrollBar):
    """A rounded handle without arrows or trough."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a slim bar."""
        return QSize(_WIDTH, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the handle, where the style has it."""
        # QStyle costs 7 ms to load, and the first paint shows no scroll bar.
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider  # noqa: PLC0415 - see above

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)
        where = QRectF(handle).adjusted(_MARGIN, 2, -_MARGIN, -2)
        c = self._theme.look.colours
        with painting(self) as painter:
            rounded(painter, where, 3, c.text2 if self.underMouse() else c.border_strong)
