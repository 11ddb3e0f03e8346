"""Drawing for the last row: measures of a screen of 1920 x 1080, whatever the real one has."""

from collections.abc import Sequence
from html import escape
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextDocument

from quizapp.classroom.views import Cited
from quizapp.ui.theme.look import Look
from quizapp.ui.widgets.painting import WRAP, rounded

WIDTH, HEIGHT = 1920.0, 1080.0
_TALL = 10_000.0


class Canvas:
    """A painter in those measures, with the colours of a look."""

    def __init__(self, painter: QPainter, look: Look, width: int, height: int) -> None:
        self.painter = painter
        self.look = look
        scale = min(width / WIDTH, height / HEIGHT)
        self.page = QRectF(0, 0, width / scale, height / scale)
        painter.scale(scale, scale)

    def font(self, px: float, *, bold: bool = False, family: str = "Inter") -> QFont:
        """Return a font of so many pixels."""
        font = QFont(family)
        font.setPixelSize(round(px))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Medium)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def fitting(self, text: str, room: QRectF, sizes: Sequence[int], *, bold: bool) -> QFont:
        """Return the first of these sizes at which a text fits, or the last."""
        for size in sizes:
            font = self.font(size, bold=bold)
            if self.height(text, font, room.width()) <= room.height():
                return font
        return self.font(sizes[-1], bold=bold)

    def height(self, text: str, font: QFont, width: float) -> float:
        """Return the height of wrapped text."""
        room = QRectF(0, 0, width, _TALL)
        return QFontMetricsF(font).boundingRect(room, WRAP, text).height()

    def text(
        self, text: str, font: QFont, where: QRectF, tone: QColor, flags: int = int(WRAP)
    ) -> None:
        """Draw wrapped text."""
        self.painter.setFont(font)
        self.painter.setPen(tone)
        self.painter.drawText(where, flags, text)

    def box(self, where: QRectF, fill: QColor, radius: float = 24) -> None:
        """Draw a rounded ground."""
        rounded(self.painter, where, radius, fill)

    def citation(self, cited: Cited, where: QRectF, caption: str) -> None:
        """Draw a sentence with the words that prove something in bold and underlined."""
        c = self.look.colours
        for size in (40, 36, 32, 28, 24):
            document = self._document(cited, caption, size, where.width() - 80)
            if document.size().height() <= where.height() - 16:
                break
        self.box(where, c.mark)
        self.box(QRectF(where.left(), where.top(), 12, where.height()), c.mark_edge, 6)
        self.painter.save()
        middle = (where.height() - document.size().height()) / 2
        self.painter.translate(where.topLeft() + QPointF(48, max(8.0, middle)))
        document.drawContents(self.painter, QRectF(0, 0, where.width(), where.height()))
        self.painter.restore()

    def _document(self, cited: Cited, caption: str, size: int, width: float) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self.font(size, family="Literata"))
        ink = self.look.colours.on_mark.name()
        parts = "".join(
            f"<b><u>{escape(text)}</u></b>" if marked else escape(text)
            for text, marked in _marked(cited)
        )
        label = f'<span style="font-family:Inter;font-size:{round(size * 0.7)}px">'
        html = f'<div style="color:{ink}">{label}{escape(caption)}</span><br>«{parts}»</div>'
        document.setHtml(html)
        document.setTextWidth(width)
        return document


def _marked(cited: Cited) -> list[tuple[str, bool]]:
    cuts = sorted({0, len(cited.text), *(end for span in cited.spans for end in span)})
    return [
        (cited.text[start:end], any(a <= start < b for a, b in cited.spans))
        for start, end in pairwise(cuts)
    ]


CENTRE = int(Qt.AlignmentFlag.AlignCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
