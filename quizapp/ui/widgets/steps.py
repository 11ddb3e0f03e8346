"""Progress through a quiz."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from quizapp.domain.answers import Outcome
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import painting, rounded

_GAP = 6


class Steps(QProgressBar):
    """One segment a question: full when right, half when partly, an outline when wrong.

    One answered without being told is pale, with an edge.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._outcomes: tuple[Outcome | None, ...] = ()
        self._place = 0
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_steps(self, outcomes: Sequence[Outcome | None], place: int, total: int) -> None:
        """Show what has been answered, of `total`, and which is in sight, from 0.

        An outcome that is not to be told yet is None.
        """
        self._place = place
        self._outcomes = tuple(outcomes)
        self.setRange(0, total)
        self.setValue(len(outcomes))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a strip."""
        return QSize(560, 12)

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which segments can be told apart."""
        return QSize(120, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segments."""
        total = max(self.maximum(), 1)
        gap = _GAP if self.width() / total > 3 * _GAP else 2
        width = (self.width() - gap * (total - 1)) / total
        with painting(self) as painter:
            for i in range(total):
                self._paint_step(painter, i, QRectF(i * (width + gap), 1, width, 10))

    def _paint_step(self, painter: QPainter, index: int, where: QRectF) -> None:
        c = self._theme.look.colours
        if index >= len(self._outcomes):
            rounded(
                painter, where, 5, c.primary if index == self._place else self._theme.look.trough
            )
            return
        match self._outcomes[index]:
            case None:
                rounded(painter, where, 5, c.primary_soft, QPen(c.primary, 1.5))
            case Outcome.RIGHT:
                rounded(painter, where, 5, c.correct)
            case Outcome.PARTLY:
                rounded(painter, where, 5, Qt.BrushStyle.NoBrush, QPen(c.warn, 2))
                half = QRectF(where.left(), where.top(), where.width() / 2, where.height())
                rounded(painter, half, 5, c.warn)
            case Outcome.WRONG:
                rounded(painter, where, 5, Qt.BrushStyle.NoBrush, QPen(c.wrong, 2))
