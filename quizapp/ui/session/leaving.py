"""The question before a window is closed on a class."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import tr
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.text import Text

_WIDTH = 520


class Leaving(QDialog):
    """Accepted, the session is left for another day; Esc and Enter go on with it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Hay una sesión en marcha"))
        self.setPalette(theme.look.palette())  # a window of its own inherits none
        self.setMinimumWidth(min(theme.look.px(_WIDTH), parent.width() * 9 // 10))
        told = tr(
            "Si cierras, la clase deja de ver la pregunta. Todo queda guardado: al abrir QuizApp "
            "otra vez, en «Clase», la reanudas donde estaba."
        )
        stay = Button(theme, tr("Seguir con la sesión"), manner=Manner.PRIMARY)
        close = Button(theme, tr("Cerrar y reanudarla después"), manner=Manner.GHOST)
        stay.clicked.connect(self.reject)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(stay)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(14)
        column.addWidget(Text(theme, "h3", self.windowTitle()))
        column.addWidget(Text(theme, "body", told))
        column.addLayout(row)
        stay.setDefault(True)
        stay.setFocus()
