"""The flagged questions, and a way to hand them to the authors of their packs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.i18n import ntr, tr
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.text import Text


class FlagsCard(Card):
    """How many there are. Signals: exported - the path of a file to write them to."""

    exported = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._count = Text(theme, "body", tone="text2")
        self._export = Button(theme, tr("Exportar para sus autores"), icon="download")
        self._export.clicked.connect(self._on_export)
        holder = QWidget()
        FlowLayout(holder).addWidget(self._export)
        self.column.addWidget(Text(theme, "h3", tr("Preguntas señaladas")))
        self.column.addWidget(self._count)
        self.column.addWidget(holder)

    def show_count(self, count: int) -> None:
        """Show how many there are."""
        none = tr("Ninguna. Si una pregunta está mal, señálala con la bandera o con Alt+S.")
        told = ntr(
            "{n} señal. Se exporta con archivo, línea, frase y pregunta, y sin nombres.",
            "{n} señales. Se exportan con archivo, línea, frase y pregunta, y sin nombres.",
            count,
        )
        self._count.setText(told if count else none)
        self._export.setVisible(count > 0)

    def _on_export(self) -> None:
        dialog = QFileDialog(self, tr("Exportar las preguntas señaladas"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("Texto (*.md)"), tr("JSON por líneas (*.jsonl)")])
        dialog.setDefaultSuffix("md")
        dialog.selectFile("quizapp preguntas señaladas.md")
        dialog.fileSelected.connect(self.exported)
        dialog.open()
