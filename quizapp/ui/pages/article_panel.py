"""The article beside a question, open at the sentence that proves the key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from quizapp.domain.article import Article, Citation
from quizapp.i18n import tr
from quizapp.ui.announce import announce
from quizapp.ui.keys import NEXT_SENTENCE, PRACTISE, PREVIOUS_SENTENCE
from quizapp.ui.texts import sentence_of
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.article_view import ArticleView
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.sign import Sign
from quizapp.ui.widgets.text import Text


class ArticlePanel(Card):
    """Title, where the answer is, the text, and a way from sentence to sentence.

    Signals: practise_wanted - the number of a sentence.
    """

    practise_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margin=20)
        self._article: Article | None = None
        self._proof: tuple[int, ...] = ()
        self._title = Text(theme, "h3")
        self._where = Text(theme, "small", tone="text2")
        self._view = ArticleView(theme)
        self._back = _arrow(theme, "chevron-up", tr("Frase anterior (P o Alt+Arriba)"))
        self._on = _arrow(theme, "chevron-down", tr("Frase siguiente (N o Alt+Abajo)"))
        practise = tr("Practicar esta frase (Alt+F); lo que estás haciendo queda a medias")
        self._practise = _arrow(theme, "dumbbell", practise)
        self._practise.clicked.connect(self._on_practise)
        self._back.clicked.connect(self.previous_sentence)
        self._on.clicked.connect(self.next_sentence)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._where)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(Sign(theme, "book-open", "primary_soft", "on_primary_soft"))
        head.addSpacing(10)
        head.addLayout(words, 1)
        head.addWidget(self._practise, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._on, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.column.addWidget(self._view, 1)
        for keys, slot in (
            (NEXT_SENTENCE, self.next_sentence),
            (PREVIOUS_SENTENCE, self.previous_sentence),
            ((PRACTISE,), self._on_practise),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(slot)

    def show_proof(
        self, article: Article, proof: tuple[Citation, ...], mistaken: tuple[Citation, ...]
    ) -> None:
        """Show the article open at the first proving sentence."""
        self._article = article
        self._proof = tuple(sorted({c.sentence for c in proof}))
        self._title.setText(article.title)
        self._view.show_article(article, proof, mistaken)
        self._go_to(self._proof[0])

    def go_to(self, sentence: int) -> None:
        """Scroll to a sentence and have it read aloud."""
        self._go_to(sentence)
        if self._article:
            announce(self._view, f"{self._where.text()}. {self._article.sentence(sentence)}")

    def next_sentence(self) -> None:
        """Scroll one sentence on."""
        self._step(1)

    def previous_sentence(self) -> None:
        """Scroll one sentence back."""
        self._step(-1)

    def _on_practise(self) -> None:
        self.practise_wanted.emit(self._view.current)

    def _step(self, by: int) -> None:
        if self._article and 1 <= self._view.current + by <= len(self._article.sentences):
            self.go_to(self._view.current + by)

    def _go_to(self, sentence: int) -> None:
        if self._article is None:
            return
        self._view.go_to(sentence)
        total = len(self._article.sentences)
        where = sentence_of(sentence, total)
        if sentence in self._proof:
            self._where.setText(tr("La respuesta: {where}").format(where=where))
        else:
            self._where.setText(where[:1].upper() + where[1:])
        self._back.setEnabled(sentence > 1)
        self._on.setEnabled(sentence < total)


def _arrow(theme: Theme, icon: str, name: str) -> Button:
    button = Button(theme, "", manner=Manner.GHOST, icon=icon)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
