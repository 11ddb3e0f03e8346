"""A backup, and a way to restore it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import tr
from quizapp.ui.opening import Backup
from quizapp.ui.texts import backup_texts
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.text import Text


class BackupRow(QWidget):
    """When it was made and what it holds; restoring asks once more.

    Signals: restored - the name of the backup.
    """

    restored = Signal(str)

    def __init__(self, theme: Theme, backup: Backup) -> None:
        super().__init__()
        self._name = backup.path.name
        when, held = backup_texts(backup)
        self._ask = Button(theme, tr("Restaurar…"), icon="archive-restore")
        self._ask.setAccessibleName(tr("Restaurar la copia: {when}").format(when=when))
        warned = tr("Todo volverá a estar como en esta copia. De lo de ahora se guarda otra.")
        self._warning = Text(theme, "small", warned, tone="warn")
        self._yes = Button(theme, tr("Restaurar"), manner=Manner.PRIMARY)
        self._no = Button(theme, tr("Dejarlo"), manner=Manner.GHOST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        column.addWidget(Text(theme, "bodyb", when))
        text = Text(theme, "small", held, tone="text2")
        text.setMinimumWidth(1)  # a learner's name may be one long word
        column.addWidget(text)
        column.addWidget(self._warning)
        holder = QWidget()
        row = FlowLayout(holder)
        for button in (self._ask, self._yes, self._no):
            row.addWidget(button)
        column.addWidget(holder)
        holder.setVisible(not backup.problem)
        self._ask.clicked.connect(self._on_ask)
        self._yes.clicked.connect(self._on_yes)
        self._no.clicked.connect(self._on_no)
        self._show_question(on=False)

    def _show_question(self, *, on: bool) -> None:
        for widget in (self._warning, self._yes, self._no):
            widget.setVisible(on)
        self._ask.setVisible(not on)

    def _on_ask(self) -> None:
        self._show_question(on=True)
        self._no.setFocus()

    def _on_no(self) -> None:
        self._show_question(on=False)
        self._ask.setFocus()

    def _on_yes(self) -> None:
        self._on_no()
        self.restored.emit(self._name)
