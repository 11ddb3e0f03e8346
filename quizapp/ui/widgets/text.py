"""Text that is shown as it is written, never interpreted."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from quizapp.ui.theme.theme import Theme
from quizapp.ui.theme.tokens import Role, Tone


class Text(QLabel):
    """A label in the font of a role and the colour of a tone."""

    def __init__(
        self,
        theme: Theme,
        role: Role,
        text: str = "",
        *,
        tone: Tone = "text",
        wrap: bool = True,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._role = role
        self._tone = tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # within a button it would be another
        self.setWordWrap(wrap)
        if wrap:
            policy = self.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
            self.setSizePolicy(policy)
        self.setText(text)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_tone(self, tone: Tone) -> None:
        """Use another colour."""
        self._tone = tone
        self._restyle()

    def _restyle(self) -> None:
        look = self._theme.look
        self.setFont(look.font(self._role))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, look.tone(self._tone))
        self.setPalette(palette)
