"""An article to be read, sentence by sentence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import tr
from quizapp.study.ports import Settings
from quizapp.ui.announce import announce
from quizapp.ui.frame import bind_keys
from quizapp.ui.pages.finder import Finder
from quizapp.ui.pages.sentence_panel import SentencePanel
from quizapp.ui.theme.theme import Theme
from quizapp.ui.volumes import Reading
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.mastery import mastery_of
from quizapp.ui.widgets.reading_view import Found, ReadingView
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.text import Text

_STACK_BELOW = 860
_MEASURE = 760
_PANEL = 520
_WIDEST = 2 * 32 + _MEASURE + 16 + _PANEL
_TALL = 420


class Reader(QWidget):
    """The article, and beside it what there is to know about the sentence pointed at.

    Signals: left. start_wanted - the Settings of a quiz on a sentence.
    """

    left = Signal()
    start_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._reading: Reading | None = None
        self._back = Button(theme, tr("Biblioteca"), manner=Manner.GHOST, icon="arrow-left")
        self._title = Text(theme, "h2")
        self._source = Text(theme, "small", tone="text2")
        self._finder = Finder(theme)
        self._view = ReadingView(theme)
        self._panel = SentencePanel(theme)
        self._page = QWidget()
        self._scroll = PageScroll(theme, self._page)
        self._sheet = Card(theme, margin=12)
        self._sheet.column.addWidget(self._view)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()

    @property
    def primary(self) -> QAbstractButton:
        """What Enter presses: in the field of the search, the way to the next place."""
        searching = self._finder.field.hasFocus()
        return self._finder.on if searching else self._panel.practise

    @property
    def pack(self) -> str:
        """The id of the pack that is read; empty before any is."""
        return self._reading.pack.id if self._reading else ""

    def show_reading(self, reading: Reading) -> None:
        """Show an article; what was pointed at before is pointed at still."""
        same = reading.pack.id == self.pack
        number = self._view.current if same else 1
        self._reading = reading
        article = reading.pack.article
        self._title.setText(article.title)
        told = (tr("Fuente: {source}"), article.source), (tr("Licencia: {source}"), article.licence)
        lines = [line.format(source=text.rstrip(".")) for line, text in told if text]
        self._source.setText(". ".join(lines))
        self._source.setVisible(bool(self._source.text()))
        self._view.show_reading(article, [mastery_of(f.recall) for f in reading.figures])
        if not same:
            self._finder.show_article(article)
        self._go_to(min(number, len(article.sentences)))

    def take_focus(self) -> None:
        """Put the keyboard on the text."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what there is to know beside the article, or below it."""
        super().resizeEvent(event)
        self._arrange()

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self._view.pointed.connect(self._on_pointed)
        self._panel.stepped.connect(self._on_stepped)
        self._panel.marked.connect(self._view.mark)
        self._panel.practise_wanted.connect(self._on_practise)
        self._finder.found.connect(self._on_found)
        self._theme.changed.connect(self._arrange)
        keys = (
            ("Ctrl+F", self._finder.take_focus),
            ("F3", self._finder.next),
            ("Shift+F3", self._finder.previous),
            ("Alt+Down", self._on_next),
            ("Alt+Up", self._on_previous),
        )
        bind_keys(self, keys)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._source)
        page = QVBoxLayout(self._page)
        page.setContentsMargins(32, 16, 32, 16)
        page.setSpacing(8)
        self._head.addWidget(self._back)
        self._head.addStretch(1)
        self._head.addWidget(self._finder)
        page.addLayout(self._head)
        page.addLayout(words)
        self._columns.setSpacing(16)
        self._columns.addWidget(self._sheet, 7)
        self._columns.addWidget(self._panel, 5)
        page.addLayout(self._columns, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _arrange(self) -> None:
        look = self._theme.look
        wide = self.width() / look.scale >= _STACK_BELOW
        direction = QBoxLayout.Direction
        for row in (self._head, self._columns):
            row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._page.setMaximumWidth(look.px(_WIDEST if wide else _MEASURE))
        self._sheet.setMaximumWidth(look.px(_MEASURE))
        self._panel.setMaximumWidth(look.px(_PANEL if wide else _MEASURE))
        room = min(look.px(_TALL), self.height() * 2 // 3)
        self._sheet.setMinimumHeight(room)
        self._panel.setMinimumHeight(0 if wide else room)

    def _go_to(self, number: int) -> None:
        if self._reading is not None:
            self._view.go_to(number)
            self._panel.show_sentence(self._reading, number)

    def _on_pointed(self, number: int) -> None:
        if self._reading is None or number == self._view.current:
            return
        self._go_to(number)
        self._scroll.ensureWidgetVisible(self._sheet, 0, 0)
        announce(self._view, f"{number}. {self._reading.pack.article.sentence(number)}")

    def _on_stepped(self, by: int) -> None:
        if self._reading is not None:
            last = len(self._reading.pack.article.sentences)
            self._on_pointed(min(max(self._view.current + by, 1), last))

    def _on_next(self) -> None:
        self._on_stepped(1)

    def _on_previous(self) -> None:
        self._on_stepped(-1)

    def _on_found(self, places: tuple[Found, ...], at: int) -> None:
        if at >= 0:
            self._go_to(places[at].sentence)
        self._view.show_found(places, at)

    def _on_practise(self, sentence: int) -> None:
        where = frozenset({sentence})
        self.start_wanted.emit(Settings(pack=self.pack, seed="", sentences=where))
