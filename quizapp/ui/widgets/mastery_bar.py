"""How much of an article is remembered how well, at a glance."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from quizapp.i18n import ntr
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.mastery import Mastery, mastery_of, paint_mastery
from quizapp.ui.widgets.painting import painting

_TALL, _GAP = 14, 3


class MasteryBar(QFrame):
    """A strip whose parts are as long as so many sentences, each in its colour and pattern."""

    def __init__(self, theme: Theme, recalls: Iterable[float | None]) -> None:
        super().__init__()
        self._theme = theme
        counts = Counter(mastery_of(recall) for recall in recalls)
        self._counts = {step: counts[step] for step in Mastery if counts[step]}
        self.setAccessibleName(self.told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def told(self) -> str:
        """The same in words."""
        return " · ".join(_told(step, n) for step, n in self._counts.items())

    def sizeHint(self) -> QSize:
        """Return a strip."""
        look = self._theme.look
        return QSize(look.px(240), look.px(_TALL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts side by side."""
        every = sum(self._counts.values())
        room = self.width() - _GAP * (len(self._counts) - 1)
        left = 0.0
        with painting(self) as painter:
            for step, count in self._counts.items():
                part = QRectF(left, 0, room * count / every, self.height())
                paint_mastery(painter, part, self._theme.look, step)
                left = part.right() + _GAP


def _told(step: Mastery, n: int) -> str:
    match step:
        case Mastery.KNOWN:
            return ntr("{n} frase se recuerda", "{n} frases se recuerdan", n)
        case Mastery.FADING:
            return ntr("{n} se va olvidando", "{n} se van olvidando", n)
        case Mastery.LOST:
            return ntr("{n} casi olvidada", "{n} casi olvidadas", n)
        case Mastery.UNSEEN:
            return ntr("{n} sin preguntar", "{n} sin preguntar", n)
