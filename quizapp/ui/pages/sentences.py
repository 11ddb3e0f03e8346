"""Choosing the sentences that a quiz is about."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import ntr, tr
from quizapp.ui.clerk import PackCard
from quizapp.ui.frame import bind_keys
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.sentence_tick import SentenceTick
from quizapp.ui.widgets.text import Text

_SIZE = QSize(760, 680)
_NAMED = 4


class SentencePicker(QDialog):
    """The sentences that have questions, to be ticked; none is as good as all.

    Signals: chosen - the numbers of those ticked, when accepted.
    """

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, pack: PackCard, chosen: frozenset[int], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Frases del cuestionario"))
        self.setPalette(theme.look.palette())  # a window of its own inherits none
        self._theme = theme
        self._ticks = {
            n: SentenceTick(theme, n, pack.sentences[n - 1]) for n in sorted(pack.askable)
        }
        self._accept = Button(theme, "", manner=Manner.PRIMARY, icon="check")
        self._clear = Button(theme, tr("Quitar todas"), manner=Manner.GHOST)
        self._cancel = Button(theme, tr("Cancelar"), manner=Manner.GHOST)
        for n, tick in self._ticks.items():
            tick.setChecked(n in chosen)
            tick.toggled.connect(self._show_count)
        self._lay_out(parent)
        self._accept.clicked.connect(self._on_accept)
        self._clear.clicked.connect(self._on_clear)
        self._cancel.clicked.connect(self.reject)
        bind_keys(self, (("Return", self._on_enter), ("Enter", self._on_enter)))
        self._show_count()
        (next(iter(self._ticks.values()), None) or self._accept).setFocus()

    def _lay_out(self, parent: QWidget) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(28, 24, 28, 12)
        column.setSpacing(4)
        column.addWidget(Text(self._theme, "h2", tr("¿De qué frases quieres preguntas?")))
        said = tr("Solo están las que tienen preguntas. Sin marcar ninguna, valen todas.")
        column.addWidget(Text(self._theme, "body", said, tone="text2"))
        for tick in self._ticks.values():
            column.addWidget(tick)
        column.addStretch(1)
        buttons = QWidget()
        row = FlowLayout(buttons)
        for button in (self._accept, self._clear, self._cancel):
            row.addWidget(button)
        below = QHBoxLayout()
        below.setContentsMargins(24, 4, 24, 16)
        below.addWidget(buttons, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(self._theme, content), 1)
        outer.addLayout(below)
        self.resize((_SIZE * self._theme.look.scale).boundedTo(parent.size() * 0.9))

    @property
    def _marked(self) -> frozenset[int]:
        return frozenset(n for n, tick in self._ticks.items() if tick.isChecked())

    def _show_count(self) -> None:
        count = len(self._marked)
        text = ntr("Usar {n} frase", "Usar {n} frases", count) if count else tr("Usar todas")
        self._accept.setText(text)
        self._clear.setEnabled(bool(count))

    def _on_clear(self) -> None:
        for tick in self._ticks.values():
            tick.setChecked(False)
        self._accept.setFocus()

    def _on_enter(self) -> None:
        focused = self.focusWidget()
        (focused if isinstance(focused, Button) else self._accept).click()

    def _on_accept(self) -> None:
        self.chosen.emit(self._marked)
        self.accept()


def which_sentences(chosen: frozenset[int]) -> str:
    """Return which sentences a quiz is about: «Frases 2, 3 y 8»."""
    if not chosen:
        return tr("Todo el artículo")
    if len(chosen) > _NAMED:
        return ntr("{n} frase", "{n} frases", len(chosen))
    *first, last = map(str, sorted(chosen))
    if not first:
        return tr("Frase {n}").format(n=last)
    return tr("Frases {first} y {last}").format(first=", ".join(first), last=last)
