"""Drawing for the last row: measures of a screen of 1920 x 1080, whatever the real one has."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextDocument

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

    def on_one_line(self, text: str, width: float, px: float) -> QFont:
        """Return a bold font of so many pixels, or fewer if the text is then too wide."""
        needed = QFontMetricsF(self.font(px, bold=True)).horizontalAdvance(text)
        return self.font(px * min(1.0, width / needed), bold=True)

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

    def bar(self, where: QRectF, share: float, fill: QColor) -> None:
        """Draw a trough and how much of it is full."""
        radius = where.height() / 2
        self.box(where, self.look.trough, radius)
        if share:
            full = QRectF(where)
            full.setWidth(max(where.height(), where.width() * share))
            self.box(full, fill, radius)

    def document(self, html: str, px: float, width: float) -> QTextDocument:
        """Return rich text set in the article's letters, so wide."""
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self.font(px, family="Literata"))
        document.setHtml(html)
        document.setTextWidth(width)
        return document

    def draw(self, document: QTextDocument, at: QPointF) -> None:
        """Draw rich text."""
        self.painter.save()
        self.painter.translate(at)
        document.drawContents(self.painter)
        self.painter.restore()


CENTRE = int(Qt.AlignmentFlag.AlignCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
