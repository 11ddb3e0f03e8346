"""The part of a report that says how to take it elsewhere."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.classroom.archive import Form
from quizapp.i18n import tr
from quizapp.ui.session.choice import Choice
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.text import Text

_NOT_IN_FILES = str.maketrans('/\\:*?"<>|', "---------")


class Format(Enum):
    """What is written; the value is how its files end."""

    XLSX = "xlsx"
    CSV = "csv"
    PDF = "pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How a report is wanted."""

    format: Format
    form: Form


class SavingCard(Card):
    """Signals: save_wanted - a path and the Wish. print_wanted - with names or without."""

    save_wanted = Signal(str, object)
    print_wanted = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._name = ""
        self._format = Choice(
            theme,
            tr("Formato"),
            {
                Format.XLSX: tr("Excel (.xlsx)"),
                Format.CSV: tr("CSV, un archivo por tabla"),
                Format.PDF: tr("PDF, para leer"),
            },
        )
        self._names = Choice(
            theme, tr("Nombres"), {True: tr("Con nombres"), False: tr("Sin nombres ni notas")}
        )
        self._separator = Choice(
            theme, tr("Entre celdas"), {";": tr("Punto y coma"), ",": tr("Coma")}
        )
        self._save = Button(theme, tr("Guardar como…"), manner=Manner.PRIMARY, icon="download")
        self._print = Button(theme, tr("Imprimir…"))
        self.column.addWidget(Text(theme, "h3", tr("Llevarse los resultados")))
        for choice in (self._format, self._names, self._separator):
            choice.add_to(self.column)
        holder = QWidget()
        row = FlowLayout(holder)
        row.addWidget(self._save)
        row.addWidget(self._print)
        self.column.addWidget(holder)
        for chip in self._format.chips.values():
            chip.toggled.connect(self._arrange)
        self._save.clicked.connect(self._on_save)
        self._print.clicked.connect(self._on_print)
        self._arrange()

    def show_name(self, name: str) -> None:
        """Suggest a name for files."""
        self._name = name.translate(_NOT_IN_FILES)

    def take_focus(self) -> None:
        """Put the keyboard on what saves."""
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        self._separator.set_visible(visible=self._format.value is Format.CSV)

    def _on_print(self) -> None:
        self.print_wanted.emit(self._names.value)

    def _on_save(self) -> None:
        ends = self._format.value.value
        dialog = QFileDialog(self, tr("Guardar los resultados"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{ends.upper()} (*.{ends})")
        dialog.setDefaultSuffix(ends)
        dialog.selectFile(f"{self._name}.{ends}")
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    def _on_file(self, path: str) -> None:
        form = Form(names=self._names.value, separator=self._separator.value)
        self.save_wanted.emit(path, Wish(format=self._format.value, form=form))
