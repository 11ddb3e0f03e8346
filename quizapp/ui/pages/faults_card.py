"""What is wrong with a pack, for whoever can mend it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from quizapp.domain.errors import Fault
from quizapp.i18n import ntr, tr
from quizapp.ui.announce import announce
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.text import Text

_SHOWN = 20


class FaultsCard(Card):
    """Each fault with its file, line and rule; all of them can be copied."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._faults: tuple[Fault, ...] = ()
        self._title = Text(theme, "h3")
        self._title.setMinimumWidth(1)
        self._lines = Text(theme, "small", tone="text2")
        self._lines.setMinimumWidth(1)
        self._lines.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._copy = Button(theme, tr("Copiar los fallos"))
        self._close = Button(theme, tr("Cerrar"), manner=Manner.GHOST)
        self._copy.clicked.connect(self._on_copy)
        self._close.clicked.connect(self.hide)
        holder = QWidget()
        row = FlowLayout(holder)
        row.addWidget(self._copy)
        row.addWidget(self._close)
        for widget in (self._title, self._lines, holder):
            self.column.addWidget(widget)
        self.hide()

    def show_faults(self, title: str, faults: Sequence[Fault]) -> None:
        """Tell what is wrong."""
        self._faults = tuple(faults)
        self._title.setText(title)
        lines = [str(fault) for fault in self._faults[:_SHOWN]]
        if len(self._faults) > _SHOWN:
            more = len(self._faults) - _SHOWN
            lines.append(ntr("Y {n} fallo más.", "Y {n} fallos más.", more))
        self._lines.setText("\n".join(lines))
        self.show()
        self._copy.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{title} {lines[0]}")

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(map(str, self._faults)))
