"""A notice that stays until it is put away."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout

from quizapp.i18n import tr
from quizapp.ui.theme.icons import paint_icon
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.painting import painting, rounded
from quizapp.ui.widgets.text import Text

_LEFT = 52


class Banner(QFrame):
    """A warning sign, a text, and a button that puts it away.

    Signals: wanted - the other button, if there is one, which does what it says.
    """

    wanted = Signal()

    def __init__(self, theme: Theme, text: str, action: str = "") -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT, 8, 8, 8)
        told = Text(theme, "small", text)
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(told, 1)
        if action:
            act = Button(theme, action, manner=Manner.PRIMARY)
            act.clicked.connect(self.wanted)
            act.clicked.connect(self.deleteLater)
            row.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)
        close = Button(theme, tr("Entendido"), manner=Manner.GHOST)
        close.clicked.connect(self.deleteLater)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the sign."""
        look = self._theme.look
        edge = QPen(look.colours.warn, look.colours.border_w)
        with painting(self) as painter:
            rounded(painter, QRectF(self.rect()), 12, look.colours.warn_soft, edge)
            paint_icon(painter, "triangle-alert", QRectF(16, 20, 22, 22), look.colours.warn)
