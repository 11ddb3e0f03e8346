"""The article, with the words that prove something marked."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import ClassVar

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QGuiApplication,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from quizapp.domain.article import Article, Citation
from quizapp.i18n import tr
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.choices import menu_rules
from quizapp.ui.widgets.glide import Glide
from quizapp.ui.widgets.painting import rounded
from quizapp.ui.widgets.scrollbar import ScrollBar

_FADE = 28
_BELOW = 8


class ArticleView(QTextEdit):
    """Shows every sentence as a paragraph with its number; read only."""

    GUTTER: ClassVar = 38
    NUMBERS: ClassVar = 30
    PLAIN: ClassVar = "text2"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentences: tuple[str, ...] = ()
        self._proof: frozenset[Citation] = frozenset()
        self._mistaken: frozenset[Citation] = frozenset()
        self._current = 0
        self._glide = Glide(theme, self, self._scroll_to)
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Artículo"))
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self._write)

    @property
    def current(self) -> int:
        """The number of the sentence pointed at; 0 before an article is shown."""
        return self._current

    def show_article(
        self, article: Article, proof: Iterable[Citation], mistaken: Iterable[Citation]
    ) -> None:
        """Show the article; `mistaken` are the words that a wrong choice was true of."""
        self._sentences = article.sentences
        self._proof, self._mistaken = frozenset(proof), frozenset(mistaken)
        self._write()

    def go_to(self, sentence: int) -> None:
        """Point at a sentence and scroll to it."""
        self._current = sentence
        block = self.document().findBlockByNumber(sentence - 1)
        before = self.verticalScrollBar().value()
        self.setTextCursor(QTextCursor(block))
        if self.isVisible():
            self._glide.go(before, self.resting_place(before))
        else:
            self._scroll_to(self.resting_place(before))
        self.viewport().update()

    def sentence_at(self, place: QPoint) -> int:
        """Return the number of the sentence at a place in sight."""
        return self.cursorForPosition(place).blockNumber() + 1

    def is_grounded(self, number: int) -> bool:
        """Whether a sentence stands on the ground of a mark."""
        return number in {c.sentence for c in self._proof}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sentence in sight when lines break elsewhere."""
        super().resizeEvent(event)
        if self._current:
            self._glide.stop()
            self._scroll_to(self.resting_place(self.verticalScrollBar().value()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy what is selected, or the sentence under the mouse."""
        number = self.sentence_at(event.pos())
        menu = self.createStandardContextMenu()
        menu.setStyleSheet(menu_rules(self._theme.look))
        copy = menu.addAction(tr("Copiar la frase {n}").format(n=number))
        text = self.document().findBlockByNumber(number - 1).text()
        copy.triggered.connect(partial(QGuiApplication.clipboard().setText, text))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw marks and numbers below the text, and a fade where it goes on."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, block, top in self._visible_blocks():
            self._paint_margin(painter, number, block, top)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._paint_fades(painter)
        painter.end()

    def _visible_blocks(self) -> Iterator[tuple[int, QTextBlock, float]]:
        layout = self.document().documentLayout()
        scrolled = self.verticalScrollBar().value()
        block = self.document().begin()
        while block.isValid():
            bounds = layout.blockBoundingRect(block)
            top = bounds.top() - scrolled
            if top > self.viewport().height():
                return
            if top + bounds.height() >= 0:
                yield block.blockNumber() + 1, block, top
            block = block.next()

    def _paint_margin(self, painter: QPainter, number: int, block: QTextBlock, top: float) -> None:
        look = self._theme.look
        left = self.document().documentLayout().blockBoundingRect(block).left()
        lines = block.layout()
        if self.is_grounded(number):
            for i in range(lines.lineCount()):
                line = lines.lineAt(i).naturalTextRect().translated(QPointF(left, top))
                rounded(painter, line.adjusted(-5, -1, 5, 1), 5, look.colours.mark)
        height = lines.boundingRect().height()
        if number == self._current:
            bar = QRectF(2, top, 4, height)
            rounded(painter, bar, 2, look.colours.mark_edge)
        painter.setFont(look.font("caption"))
        painter.setPen(look.colours.text if number == self._current else look.colours.text3)
        first = lines.lineAt(0).height() if lines.lineCount() else 0
        where = QRectF(0, top, look.px(self.NUMBERS), first)
        painter.drawText(
            where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number)
        )

    def _paint_fades(self, painter: QPainter) -> None:
        bar = self.verticalScrollBar()
        width, height = self.viewport().width(), self.viewport().height()
        solid = self._theme.look.colours.surface
        if bar.value() > bar.minimum():
            painter.fillRect(0, 0, width, _FADE, _fade(solid, 0, _FADE))
        if bar.value() < bar.maximum():
            painter.fillRect(0, height - _FADE, width, _FADE, _fade(solid, height, height - _FADE))

    def resting_place(self, _before: int) -> float:
        """Return where to scroll to, to have the sentence pointed at in the upper third."""
        block = self.document().findBlockByNumber(self._current - 1)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        bar = self.verticalScrollBar()
        return min(max(top - self.viewport().height() * 0.28, bar.minimum()), bar.maximum())

    def _scroll_to(self, value: float) -> None:
        self.verticalScrollBar().setValue(round(value))

    def _write(self) -> None:
        """Write the sentences anew, in the colours of now."""
        look = self._theme.look
        document = self.document()
        document.clear()
        document.setDocumentMargin(0)
        frame = document.rootFrame().frameFormat()
        frame.setLeftMargin(look.px(self.GUTTER))
        frame.setRightMargin(14)
        frame.setTopMargin(12)
        frame.setBottomMargin(_FADE)
        document.rootFrame().setFrameFormat(frame)
        paragraph = QTextBlockFormat()
        paragraph.setLineHeight(126, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        paragraph.setBottomMargin(look.px(_BELOW))
        cursor = QTextCursor(document)
        cursor.beginEditBlock()  # laid out once, not at every sentence
        for number, sentence in enumerate(self._sentences, start=1):
            if number > 1:
                cursor.insertBlock()
            cursor.setBlockFormat(paragraph)
            self._write_sentence(cursor, number, sentence)
        cursor.endEditBlock()
        if self._current:
            self.go_to(min(self._current, len(self._sentences)))

    def _write_sentence(self, cursor: QTextCursor, number: int, sentence: str) -> None:
        proof = _spans(self._proof, number)
        mistaken = _spans(self._mistaken, number)
        ends = {0, len(sentence), *(end for span in (*proof, *mistaken) for end in span)}
        cuts = sorted(ends)
        for start, end in pairwise(cuts):
            style = self._style(
                marked=bool(proof),
                proves=_within(start, proof),
                mistaken=_within(start, mistaken),
            )
            cursor.insertText(sentence[start:end], style)

    def _style(self, *, marked: bool, proves: bool, mistaken: bool) -> QTextCharFormat:
        look = self._theme.look
        c = look.colours
        style = QTextCharFormat()
        style.setFont(look.font("read"))
        style.setForeground(c.on_mark if marked else look.tone(self.PLAIN))
        if proves:
            style.setFontWeight(QFont.Weight.Bold)
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            style.setUnderlineColor(c.mark_edge)
        elif mistaken:
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            style.setUnderlineColor(c.on_mark if marked else c.wrong)
        return style


def _spans(citations: Iterable[Citation], number: int) -> list[tuple[int, int]]:
    return [(c.start, c.end) for c in citations if c.sentence == number]


def _within(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


def _fade(solid: QColor, start: int, end: int) -> QLinearGradient:
    clear = QColor(solid)
    clear.setAlpha(0)
    fade = QLinearGradient(0, start, 0, end)
    fade.setColorAt(0, solid)
    fade.setColorAt(1, clear)
    return fade
