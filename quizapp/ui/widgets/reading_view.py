"""The article to be read: a sentence can be pointed at, and words looked for."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from quizapp.domain.article import Article, Citation
from quizapp.ui.theme.theme import Theme
from quizapp.ui.theme.tokens import Colours
from quizapp.ui.widgets.article_view import ArticleView
from quizapp.ui.widgets.mastery import Mastery, paint_mastery
from quizapp.ui.widgets.painting import focus_ring, mixed, painting

_BAND = 8
_DEEPER = 0.28
_EDGE = 28


class Found(NamedTuple):
    """Where words that were looked for stand."""

    sentence: int
    start: int
    end: int


class ReadingView(ArticleView):
    """Keys and mouse point at a sentence. Signals: pointed - its number."""

    pointed = Signal(int)
    GUTTER: ClassVar = 56
    NUMBERS: ClassVar = 32
    PLAIN: ClassVar = "text"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._masteries: Sequence[Mastery] = ()
        self._marked: frozenset[Citation] = frozenset()
        self._found: Sequence[Found] = ()
        self._at = -1
        theme.changed.connect(self._mark)

    def show_reading(self, article: Article, masteries: Sequence[Mastery]) -> None:
        """Show an article, with how well each sentence is remembered."""
        self._masteries = masteries
        self.show_article(article, (), ())

    def mark(self, citations: Iterable[Citation]) -> None:
        """Mark words, wherever they are."""
        self._marked = frozenset(citations)
        self._mark()

    def show_found(self, found: Sequence[Found], at: int) -> None:
        """Mark what was looked for; `at` is the place in `found` that is pointed at."""
        self._found, self._at = found, at
        self._mark()

    def is_grounded(self, number: int) -> bool:
        """Whether a sentence stands on the ground of a mark: the one that is pointed at does."""
        return number == self.current

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Point at another sentence; with Shift or Ctrl the keys select and scroll."""
        last = self.document().blockCount()
        places: dict[int, int] = {
            Qt.Key.Key_Up: max(1, self.current - 1),
            Qt.Key.Key_Down: min(last, self.current + 1),
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: last,
        }
        place = places.get(event.key())
        if place is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.pointed.emit(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Point at the sentence that was clicked; dragging only selects."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.pointed.emit(self.sentence_at(event.position().toPoint()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and the ring of whatever has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            with painting(self.viewport()) as painter:
                focus_ring(painter, self.viewport().rect(), 8, self._theme.look)

    def _paint_margin(self, painter: QPainter, number: int, block: QTextBlock, top: float) -> None:
        super()._paint_margin(painter, number, block, top)
        if number <= len(self._masteries):
            look = self._theme.look
            height = block.layout().boundingRect().height()
            left = look.px(self.GUTTER) - look.px(_BAND) - 8
            band = QRectF(left, top + 2, look.px(_BAND), height - 4)
            paint_mastery(painter, band, look, self._masteries[number - 1])

    def resting_place(self, before: int) -> float:
        """Return where to scroll to: no further than it takes to see the whole sentence."""
        block = self.document().findBlockByNumber(self.current - 1)
        bounds = self.document().documentLayout().blockBoundingRect(block)
        height = self.viewport().height()
        lowest = round(bounds.bottom()) + _EDGE - height
        highest = round(bounds.top()) - _EDGE
        return max(min(max(before, lowest), highest), 0)

    def _mark(self) -> None:
        """Lay the colours of now over the text."""
        c = self._theme.look.colours
        pointed, cited, found, here = (QTextCharFormat() for _ in range(4))
        pointed.setForeground(c.on_mark)
        cited.setBackground(cited_ground(c))
        cited.setForeground(c.on_mark)
        _underline(cited, c.on_mark)
        found.setBackground(c.primary_soft)
        found.setForeground(c.on_primary_soft)
        _underline(found, c.on_primary_soft)
        here.setBackground(c.primary)
        here.setForeground(c.on_primary)
        layers = [self._layer(Found(self.current, 0, -1), pointed)] if self.current else []
        layers += [self._layer(Found(m.sentence, m.start, m.end), cited) for m in self._marked]
        for place, words in enumerate(self._found):
            layers.append(self._layer(words, here if place == self._at else found))
        self.setExtraSelections(layers)

    def _layer(self, words: Found, style: QTextCharFormat) -> QTextEdit.ExtraSelection:
        """Return a style over some words; an end of -1 is that of the sentence."""
        block = self.document().findBlockByNumber(words.sentence - 1)
        layer = QTextEdit.ExtraSelection()
        layer.format = style
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + words.start)
        end = len(block.text()) if words.end < 0 else words.end
        cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
        layer.cursor = cursor
        return layer


def cited_ground(colours: Colours) -> QColor:
    """Return the ground of words that state something, on the ground of their sentence."""
    return mixed(colours.mark, colours.mark_edge, _DEEPER)


def _underline(style: QTextCharFormat, colour: QColor) -> None:
    style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    style.setUnderlineColor(colour)
