"""What is asked of whoever flags a question."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import tr
from quizapp.study.flags import LONGEST_NOTE
from quizapp.study.ports import Flag, FlagReason
from quizapp.study.words import flag_name
from quizapp.ui.announce import announce
from quizapp.ui.gap import spoken
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.chip import ChipButton, ChipManner
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.text import Text

_SIZE = QSize(640, 500)
_WIDEST = 2000


class FlagDialog(QDialog):
    """A reason and a note; it stays open until what is wished for is done, or given up.

    Signals: flagged - a FlagReason and a note. withdrawn.
    """

    flagged = Signal(object, str)
    withdrawn = Signal()

    def __init__(self, theme: Theme, stem: str, flag: Flag | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Señalar la pregunta"))
        self.setPalette(theme.look.palette())  # a window of its own inherits none
        self._theme = theme
        self._reasons = {
            reason: ChipButton(theme, flag_name(reason), manner=ChipManner.CHOICE)
            for reason in FlagReason
        }
        self._note = Field(theme, "body", _WIDEST)
        self._note.setMaxLength(LONGEST_NOTE)
        self._note.setAccessibleName(tr("Nota"))
        self._told = Text(theme, "body", tone="warn")
        self._told.hide()
        self._withdraw = Button(theme, tr("Retirar la señal"), manner=Manner.GHOST, icon="trash-2")
        self._withdraw.setVisible(flag is not None)
        self._submit = Button(theme, tr("Señalar"), manner=Manner.PRIMARY, icon="flag")
        if flag is not None:
            self._reasons[flag.reason].setChecked(True)
            self._note.setText(flag.note)
        self._lay_out(stem)
        self._withdraw.clicked.connect(self._on_withdraw)
        self._submit.clicked.connect(self._on_submit)
        self.resize((_SIZE * theme.look.scale).boundedTo(parent.size() * 0.9))
        self._reasons[flag.reason if flag else FlagReason.SEVERAL_RIGHT].setFocus()

    def show_failure(self, reason: str) -> None:
        """Tell that it is not on disk; it can be tried again."""
        self._lock(locked=False)
        self._tell(tr("No guardado: {why}").format(why=reason))

    def _lay_out(self, stem: str) -> None:
        theme, content = self._theme, QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(28, 24, 28, 12)
        column.setSpacing(10)
        asked = Text(theme, "body", stem, tone="text2")
        asked.setAccessibleName(spoken(stem))
        column.addWidget(Text(theme, "h3", tr("¿Qué falla en esta pregunta?")))
        column.addWidget(asked)
        reasons = QWidget()
        reasons.setAccessibleName(tr("Motivo"))
        flow = FlowLayout(reasons, spacing=2)
        for chip in self._reasons.values():
            flow.addWidget(chip)
        column.addWidget(reasons)
        column.addWidget(Text(theme, "smallb", tr("Nota, si hace falta"), tone="text2"))
        column.addWidget(self._note)
        said = tr("Se guarda aquí. Al exportarla para quien hizo el paquete no lleva tu nombre.")
        column.addWidget(Text(theme, "small", said, tone="text2"))
        column.addWidget(self._told)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(theme, content))
        outer.addWidget(self._buttons())

    def _buttons(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(24, 4, 24, 16)
        cancel = Button(self._theme, tr("Cancelar"), manner=Manner.GHOST)
        cancel.clicked.connect(self.reject)
        row.addWidget(self._withdraw)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._submit)
        for button in (self._withdraw, cancel):
            button.setAutoDefault(False)
        self._submit.setDefault(True)
        return holder

    def _on_submit(self) -> None:
        for reason, chip in self._reasons.items():
            if chip.isChecked():
                self._lock(locked=True)
                self.flagged.emit(reason, self._note.text())
                return
        self._tell(tr("Elige un motivo."))

    def _on_withdraw(self) -> None:
        self._lock(locked=True)
        self.withdrawn.emit()

    def _lock(self, *, locked: bool) -> None:
        """Take one wish at a time."""
        self._submit.setEnabled(not locked)
        self._withdraw.setEnabled(not locked)

    def _tell(self, text: str) -> None:
        self._told.setText(text)
        self._told.show()
        announce(self, text)
