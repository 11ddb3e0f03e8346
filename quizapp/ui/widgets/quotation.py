"""A sentence of the article with its proving words marked."""

from collections.abc import Sequence
from html import escape
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from quizapp.domain.article import Article, Citation
from quizapp.i18n import tr
from quizapp.ui.texts import sentence_of
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.copying import offer_copy
from quizapp.ui.widgets.painting import painting, rounded


class Quotation(QLabel):
    """One sentence on the ground of a mark; what it quotes is escaped, never interpreted."""

    def __init__(
        self,
        theme: Theme,
        article: Article,
        citations: Sequence[Citation],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        number = citations[0].sentence
        where = sentence_of(number, len(article.sentences))
        self._sentence = article.sentence(number)
        self._parts = _marked(self._sentence, [(c.start, c.end) for c in citations])
        self._where = where[:1].upper() + where[1:]
        offer_copy(theme, self, tr("Copiar la frase {n}").format(n=number), self._sentence)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setContentsMargins(16, 10, 14, 10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        quoted = ", ".join(c.quote for c in citations)
        said = tr("{where}: {sentence} Palabras que lo prueban: {quoted}")
        spoken = said.format(where=self._where, sentence=self._sentence, quoted=quoted)
        self.setAccessibleName(spoken)
        theme.changed.connect(self._restyle)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the bar at its left."""
        c = self._theme.look.colours
        with painting(self) as painter:
            rounded(painter, QRectF(self.rect()), 8, c.mark)
            rounded(painter, QRectF(0, 0, 4, self.height()), 2, c.mark_edge)
        super().paintEvent(event)

    def _restyle(self) -> None:
        look = self._theme.look
        font = QFont(look.font("read"))
        font.setPixelSize(look.px(16))
        self.setFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, look.colours.on_mark)
        self.setPalette(palette)
        caption = f'<span style="font-family:Inter;font-size:{look.px(13)}px">'
        text = "".join(f"<b><u>{escape(t)}</u></b>" if on else escape(t) for t, on in self._parts)
        self.setText(f"{caption}{escape(self._where)}</span><br>{text}")


def _marked(sentence: str, spans: Sequence[tuple[int, int]]) -> list[tuple[str, bool]]:
    """Return the sentence in parts, each with whether it is within a span."""
    cuts = sorted({0, len(sentence), *(end for span in spans for end in span)})
    return [
        (sentence[start:end], any(a <= start < b for a, b in spans))
        for start, end in pairwise(cuts)
    ]
