"""Looking for words in an article."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.domain.article import Article
from quizapp.i18n import tr
from quizapp.spanish.folding import occurrences
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.reading_view import Found
from quizapp.ui.widgets.text import Text

_WIDTH, _LEAST = 320, 200


class Finder(QWidget):
    """A field, how many times its words are found, and a way from one to the next.

    Signals: found - the places, and which of them is pointed at; -1 if none is.
    """

    found = Signal(tuple, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._article: Article | None = None
        self._places: tuple[Found, ...] = ()
        self._at = -1
        self.field = Field(theme, "body", _WIDTH)
        self.field.setAccessibleName(tr("Buscar en el artículo"))
        self.field.setPlaceholderText(tr("Buscar (Ctrl+F)"))
        self._told = Text(theme, "small", tone="text2", wrap=False)
        self._back = _arrow(theme, "chevron-up", tr("Anterior (Mayús+F3)"))
        self.on = _arrow(theme, "chevron-down", tr("Siguiente (F3)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.field, self._back, self.on, self._told):
            row.addWidget(widget)
        row.addStretch(1)
        self.field.textChanged.connect(self._on_typed)
        self._back.clicked.connect(self.previous)
        self.on.clicked.connect(self.next)
        theme.changed.connect(self._measure)
        self._measure()
        self._show()

    def show_article(self, article: Article) -> None:
        """Look in another article."""
        self._article = article
        self.field.clear()
        self._on_typed("")

    def take_focus(self) -> None:
        """Put the keyboard on the field, its words ready to be replaced."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def next(self) -> None:
        """Point at the next place, after the last one at the first."""
        self._step(1)

    def previous(self) -> None:
        """Point at the place before, before the first one at the last."""
        self._step(-1)

    def _measure(self) -> None:
        self.field.setMinimumWidth(self._theme.look.px(_LEAST))

    def _step(self, by: int) -> None:
        if self._places:
            self._at = (self._at + by) % len(self._places)
            self._show()

    def _on_typed(self, words: str) -> None:
        self._places = tuple(_places(self._article, words)) if self._article else ()
        self._at = 0 if self._places else -1
        self._show()

    def _show(self) -> None:
        told = ""
        if self._places:
            told = tr("{n} de {total}").format(n=self._at + 1, total=len(self._places))
        elif self.field.text().strip():
            told = tr("No está")
        self._told.setText(told)
        self._back.setEnabled(len(self._places) > 1)
        self.on.setEnabled(len(self._places) > 1)
        self.found.emit(self._places, self._at)


def _places(article: Article, words: str) -> Sequence[Found]:
    return [
        Found(number, start, end)
        for number, sentence in enumerate(article.sentences, start=1)
        for start, end in occurrences(sentence, words)
    ]


def _arrow(theme: Theme, icon: str, name: str) -> Button:
    button = Button(theme, "", manner=Manner.GHOST, icon=icon)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
