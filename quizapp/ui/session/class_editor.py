"""The list of a class, typed, pasted or read from a file."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from quizapp.classroom.rosters import Reading, decode, read_roster, told, write_roster
from quizapp.domain.sessions import SchoolClass
from quizapp.i18n import ntr, tr
from quizapp.ui.announce import announce
from quizapp.ui.session.paper import Paper
from quizapp.ui.session.stacks import beside
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.text import Text

_WIDE = 380
_LONGEST_TYPED = 1000
_LARGEST_FILE = 1_000_000


class ClassEditor(QWidget):
    """Signals: saved - the id of a class, 0 for a new one, its name and its Pupils."""

    saved = Signal(int, str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._class = 0
        self._name = Field(theme, "body", _WIDE)
        self._list = Paper(theme)
        self._found = Text(theme, "small", tone="text2")
        self.save = Button(theme, tr("Guardar la clase"), manner=Manner.PRIMARY)
        self._file = Button(theme, tr("Leer de un archivo…"))
        self._cancel = Button(theme, tr("Cancelar"), manner=Manner.GHOST)
        self._build(theme)

    @property
    def naming(self) -> bool:
        """Whether a name is being typed."""
        return self._name.hasFocus()

    def edit(self, one: SchoolClass | None) -> None:
        """Show a class to be changed, or an empty one."""
        self._class = one.id if one else 0
        self._name.setText(one.name if one else "")
        self._list.setPlainText(write_roster(one.pupils) if one else "")
        self.show()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._name.setAccessibleName(tr("Nombre de la clase"))
        self._name.setPlaceholderText(tr("Por ejemplo, 3.º B"))
        self._name.setMaxLength(_LONGEST_TYPED)
        self._list.setAccessibleName(tr("Nombres, uno por línea"))
        self._list.setPlaceholderText(tr("Ana Pérez\nRuiz Gil, Juan; +50 %"))
        self._found.setMinimumWidth(1)
        explained = tr(
            "Un nombre por línea; también sirve una columna copiada de una hoja de cálculo. "
            "Para dar tiempo extra a alguien: «Ana Pérez; +50 %»."
        )
        for part in (
            Text(theme, "smallb", tr("Nombre de la clase"), tone="text2"),
            self._name,
            Text(theme, "smallb", tr("Nombres"), tone="text2"),
            self._list,
            Text(theme, "small", explained, tone="text3"),
            self._found,
            beside(self.save, self._file, self._cancel),
        ):
            column.addWidget(part)
        self._list.textChanged.connect(self._show_found)
        self.save.clicked.connect(self._on_save)
        self._file.clicked.connect(self._on_file)
        self._cancel.clicked.connect(self.hide)
        self._show_found()

    def _read(self) -> Reading:
        return read_roster(self._list.toPlainText())

    def _show_found(self) -> None:
        reading = self._read()
        if reading.faults:
            self._found.set_tone("warn")
            self._found.setText(told(reading.faults))
            return
        self._found.set_tone("text2")
        extra = sum(pupil.times > 1 for pupil in reading.pupils)
        count = ntr("{n} nombre", "{n} nombres", len(reading.pupils))
        self._found.setText(tr("{count}; con tiempo extra: {n}").format(count=count, n=extra))

    def _on_save(self) -> None:
        reading = self._read()
        if reading.faults:
            announce(self, self._found.text())
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.saved.emit(self._class, self._name.text(), reading.pupils)

    def _on_file(self) -> None:
        dialog = QFileDialog(self, tr("Leer una lista de nombres"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(tr("Texto o CSV (*.txt *.csv *.tsv)"))
        dialog.fileSelected.connect(self.read_file)
        dialog.open()

    def read_file(self, path: str) -> None:
        """Put what a file says below what is there; or tell why it cannot be read."""
        file = Path(path)
        try:
            text = decode(_read(file))
        except (OSError, ValueError):
            message = tr("No se puede leer «{name}»: guárdalo como texto o como CSV.")
            self._found.set_tone("warn")
            self._found.setText(message.format(name=file.name))
            return
        before = self._list.toPlainText().rstrip()
        self._list.setPlainText(f"{before}\n{text}" if before else text)


def _read(file: Path) -> bytes:
    """Return what a list may hold at most, and no more of a file that is none."""
    with file.open("rb") as opened:
        return opened.read(_LARGEST_FILE)
