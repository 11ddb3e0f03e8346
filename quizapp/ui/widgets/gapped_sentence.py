"""A sentence with a gap that fills as somebody types."""

import re
from html import escape

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from quizapp.i18n import tr
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.painting import painting, rounded

_SIZE = 20
_EMPTY = "\N{NO-BREAK SPACE}" * 22
_ASIDE = "\N{NO-BREAK SPACE}" * 2
_LONG_WORD = re.compile(r"(\S{12})(?=\S)")


class GappedSentence(QLabel):
    """The words before and after a gap; what stands in it is shown as typed, never interpreted."""

    def __init__(
        self, theme: Theme, before: str, after: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._before, self._after = before, after
        self._words = ""
        self._right: bool | None = None
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setContentsMargins(22, 16, 20, 18)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._show)
        self._show()

    def fill(self, words: str) -> None:
        """Show words in the gap; none leave it empty."""
        self._words = words
        self._show()

    def judge(self, *, right: bool) -> None:
        """Show whether the words in the gap are right; wrong ones are struck out."""
        self._right = right
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the bar at its left."""
        look = self._theme.look
        c = look.colours
        with painting(self) as painter:
            rounded(painter, QRectF(self.rect()), 12, c.surface, QPen(c.border, c.border_w))
            bar = QRectF(0, 10, 4, self.height() - 20)
            rounded(painter, bar, 2, look.tone(self._tone))
        super().paintEvent(event)

    def _show(self) -> None:
        look = self._theme.look
        font = QFont(look.font("read"))
        font.setPixelSize(look.px(_SIZE))
        self.setFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, look.colours.text)
        self.setPalette(palette)
        self.setText(f"{escape(self._before)}{self._gap()}{escape(self._after)}")
        within = self._words or tr("hueco")
        self.setAccessibleName(f"«{self._before}{within}{self._after}»")

    def _gap(self) -> str:
        """Return the gap as rich text; a word too long for a line may be broken."""
        look = self._theme.look
        ground, ink = look.tone(f"{self._tone}_soft"), look.tone(self._tone)
        line = "line-through" if self._right is False else "underline"
        words = escape(_LONG_WORD.sub("\\1\N{ZERO WIDTH SPACE}", self._words))
        within = f"{_ASIDE}<b>{words}</b>{_ASIDE}" if words else _EMPTY
        style = f"background:{ground.name()};color:{ink.name()};text-decoration:{line}"
        return f'<span style="{style}">{within}</span>'

    @property
    def _tone(self) -> str:
        return {None: "primary", True: "correct", False: "wrong"}[self._right]
