"""Counting hands: option by option, or how many knew what is asked without options."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.classroom.acts import Tally
from quizapp.classroom.room import Phase
from quizapp.classroom.views import HostView
from quizapp.i18n import tr
from quizapp.ui.session.counting import CountField
from quizapp.ui.session.steps import has_options
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.option import option_letter
from quizapp.ui.widgets.text import Text


class HandsCard(Card):
    """A number for each option. Signals: wanted - a Tally. counted - the last number is in."""

    wanted = Signal(object)
    counted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margin=20)
        self._question: tuple[int, tuple[str, ...]] = (0, ())
        self._sent: tuple[int, ...] = ()
        self._boxes: list[CountField] = []
        self.enter = Button(theme, tr("Anotar"))
        self.enter.clicked.connect(self._on_enter)
        self._rows = QWidget()
        self._lines = QVBoxLayout(self._rows)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._sum = Text(theme, "bodyb", tone="text2")
        self.column.addWidget(Text(theme, "h3", tr("Manos levantadas")))
        advice = tr("Escribe cuántas hay y pulsa Intro: pasa a la línea siguiente.")
        self.column.addWidget(Text(theme, "small", advice, tone="text3"))
        self.column.addWidget(self._rows)
        foot = QHBoxLayout()
        foot.addWidget(self.enter)
        foot.addWidget(self._sum, 1)
        self.column.addLayout(foot)

    @property
    def counting(self) -> bool:
        """Whether a number is being typed."""
        return any(box.hasFocus() for box in self._boxes)

    def show_view(self, view: HostView) -> None:
        """Show a number for each option; where there are none, once the key is shown, two."""
        shown = view.projector
        lines = self._asked(view)
        self.setVisible(bool(lines))
        question = (shown.number, lines)
        if question != self._question:
            self._question = question
            self._sent = _counted(view) if lines else ()
            self._fill(lines)

    def take_focus(self) -> bool:
        """Put the keyboard on the first number; return whether there is one."""
        if self._boxes and not self.isHidden():
            self._go(0)
            return True
        return False

    def commit(self) -> None:
        """Take what is typed and not yet told."""
        counts = tuple(box.count for box in self._boxes)
        self._sum.setText(tr("Suman {n}").format(n=sum(counts)))
        if counts and counts != self._sent and any((*counts, *self._sent)):
            self._sent = counts
            self.wanted.emit(Tally(counts))

    def _asked(self, view: HostView) -> tuple[str, ...]:
        shown = view.projector
        if shown.phase in {Phase.LOBBY, Phase.STANDINGS, Phase.ENDED}:
            return ()
        if has_options(shown):
            return tuple(f"{option_letter(i)}. {text}" for i, text in enumerate(shown.options))
        revealed = shown.phase is Phase.REVEALED
        return (tr("La sabían"), tr("No la sabían")) if revealed else ()

    def _on_enter(self) -> None:
        """Take what is typed and go to the next number; after the last there is none."""
        here = next((i for i, box in enumerate(self._boxes) if box.hasFocus()), -1)
        self.commit()
        if here + 1 < len(self._boxes):
            self._go(here + 1)
        else:
            self.counted.emit()

    def _go(self, place: int) -> None:
        box = self._boxes[place % len(self._boxes)]
        box.setFocus(Qt.FocusReason.TabFocusReason)
        box.selectAll()

    def _on_moved(self, place: int, by: int) -> None:
        self.commit()
        self._go(place + by)

    def _fill(self, lines: Sequence[str]) -> None:
        self._boxes = []
        while item := self._lines.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for i, text in enumerate(lines):
            count = self._sent[i] if i < len(self._sent) else 0
            box = CountField(self._theme, tr("Manos por {option}").format(option=text), count)
            box.editingFinished.connect(self.commit)
            box.moved.connect(partial(self._on_moved, i))
            self._boxes.append(box)
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(box)
            line.addWidget(Text(self._theme, "body", text), 1)
            self._lines.addWidget(row)
            row.show()  # at once: what is not in sight loses the keyboard to what is
        self.commit()


def _counted(view: HostView) -> tuple[int, ...]:
    """Return what was counted before, so that it can be mended."""
    key = view.key
    if key is None:
        return ()
    if has_options(view.projector):
        return key.chosen
    return (key.right, key.marked - key.right) if key.marked else ()
