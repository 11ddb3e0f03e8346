"""Asking twice before a session is gone for good."""

from PySide6.QtCore import Qt, Signal

from quizapp.i18n import tr
from quizapp.ui.session.past.rows import flowing
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.text import Text


class Doom(Card):
    """Signals: meant - it is to be deleted."""

    meant = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        told = tr(
            "Se borrarán para siempre, también del disco: los nombres, las respuestas, los puntos, "
            "las notas y los cambios de esta sesión. Si los quieres conservar, guárdalos antes."
        )
        self._keep = Button(theme, tr("No borrar"), manner=Manner.PRIMARY)
        surely = Button(theme, tr("Borrar para siempre"), icon="trash-2")
        self.column.addWidget(Text(theme, "body", told, tone="warn"))
        self.column.addWidget(flowing([self._keep, surely]))
        self._keep.clicked.connect(self.hide)
        surely.clicked.connect(self._on_surely)
        self.hide()

    def ask(self) -> None:
        """Say what will be gone, and ask."""
        self.show()
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_surely(self) -> None:
        self.hide()
        self.meant.emit()
