"""Counting hands, option by option."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.classroom.acts import Tally
from quizapp.classroom.views import HostView
from quizapp.i18n import tr
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.option import option_letter
from quizapp.ui.widgets.text import Text

_MOST = 999
_WIDTH = 90


class HandsCard(Card):
    """A number for each option. Signals: wanted - a Tally."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margin=20)
        self._question: tuple[int, tuple[str, ...]] = (0, ())
        self._sent: tuple[int, ...] = ()
        self._boxes: list[Field] = []
        self.enter = Button(theme, tr("Anotar"))
        self.enter.clicked.connect(self._on_enter)
        self._rows = QWidget()
        self._lines = QVBoxLayout(self._rows)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(Text(theme, "h3", tr("Manos levantadas")))
        advice = tr("Escribe cuántas hay por opción; Intro pasa a la siguiente.")
        self.column.addWidget(Text(theme, "small", advice, tone="text3"))
        self.column.addWidget(self._rows)
        self.column.addWidget(self.enter)

    @property
    def counting(self) -> bool:
        """Whether a number is being typed."""
        return any(box.hasFocus() for box in self._boxes)

    def show_view(self, view: HostView) -> None:
        """Show a number for each option of the current question."""
        shown = view.projector
        self.setVisible(bool(shown.options))
        question = (shown.number, shown.options)
        if question != self._question:
            self._question = question
            self._sent = view.key.chosen if view.key else ()
            self._fill(shown.options, self._sent)

    def commit(self) -> None:
        """Take what is typed and not yet told."""
        self._tell()

    def _on_enter(self) -> None:
        """Take what is typed and go to the next number."""
        here = next((i for i, box in enumerate(self._boxes) if box.hasFocus()), -1)
        self.commit()
        following = self._boxes[(here + 1) % len(self._boxes)]
        following.setFocus(Qt.FocusReason.TabFocusReason)
        following.selectAll()

    def _fill(self, options: Sequence[str], counts: Sequence[int]) -> None:
        self._boxes = []
        while item := self._lines.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for i, text in enumerate(options):
            box = self._make_box(f"{option_letter(i)}. {text}", counts[i] if counts else 0)
            self._boxes.append(box)
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(box)
            line.addWidget(Text(self._theme, "body", f"{option_letter(i)}. {text}"), 1)
            self._lines.addWidget(row)

    def _make_box(self, name: str, count: int) -> Field:
        box = Field(self._theme, "bodyb", _WIDTH)
        box.setValidator(QIntValidator(0, _MOST, box))
        box.setText(str(count))
        box.setAccessibleName(tr("Manos por {option}").format(option=name))
        box.editingFinished.connect(self._tell)
        return box

    def _tell(self) -> None:
        counts = tuple(int(box.text() or 0) for box in self._boxes)
        if counts and counts != self._sent and any((*counts, *self._sent)):
            self._sent = counts
            self.wanted.emit(Tally(counts))
