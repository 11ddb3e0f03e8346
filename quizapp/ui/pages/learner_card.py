"""One learner, and what can be done about her."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from quizapp.i18n import tr
from quizapp.study.learners import Learner
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.learner_button import LearnerButton
from quizapp.ui.widgets.text import Text

_NAME_WIDTH = 380
_LONGEST_TYPED = 1000
_NOT_IN_FILES = str.maketrans('/\\:*?"<>|', "---------")


class LearnerCard(Card):
    """Chooses, renames, exports and, asked twice, deletes.

    Signals: chosen, deleted - the Learner. renamed - she and a name. exported - she and a path.
    """

    chosen = Signal(object)
    renamed = Signal(object, str)
    exported = Signal(object, str)
    deleted = Signal(object)

    def __init__(self, theme: Theme, learner: Learner, *, now: bool) -> None:
        super().__init__(theme, margin=18)
        self._learner = learner
        self._who = LearnerButton(theme, learner)
        self._who.setChecked(now)
        self._now = Text(theme, "small", tr("Estudia ahora"), tone="text2")
        self._rename = Button(theme, tr("Cambiar el nombre"), manner=Manner.GHOST, icon="pencil")
        self._export = Button(theme, tr("Exportar"), manner=Manner.GHOST, icon="download")
        self._delete = Button(theme, tr("Borrar"), manner=Manner.GHOST, icon="trash-2")
        self._name = Field(theme, "body", _NAME_WIDTH)
        self.save = Button(theme, tr("Guardar"), manner=Manner.PRIMARY)
        self._keep_name = Button(theme, tr("Cancelar"), manner=Manner.GHOST)
        self._surely = Button(theme, tr("Borrar para siempre"), icon="trash-2")
        self._keep_her = Button(theme, tr("No borrar"), manner=Manner.PRIMARY)
        self._acts = _row(self._rename, self._export, self._delete)
        self._naming = _below(self._name, _row(self.save, self._keep_name))
        self._doom = _below(self._warning(), _row(self._keep_her, self._surely))
        for part in (self._who, self._now, self._acts, self._naming, self._doom):
            self.column.addWidget(part)
        self._now.setVisible(now)
        self._connect()
        self._show_acts()

    @property
    def is_renaming(self) -> bool:
        """Whether the new name is being typed."""
        return self._name.hasFocus()

    def take_focus(self) -> None:
        """Put the keyboard on her name."""
        self._who.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self._who.clicked.connect(self._on_chosen)
        self._rename.clicked.connect(self._on_rename)
        self._export.clicked.connect(self._on_export)
        self._delete.clicked.connect(self._on_delete)
        self.save.clicked.connect(self._on_save)
        self._keep_name.clicked.connect(self._show_acts)
        self._keep_her.clicked.connect(self._show_acts)
        self._surely.clicked.connect(self._on_surely)

    def _warning(self) -> Text:
        told = tr(
            "Se borrarán para siempre todas las respuestas, los resultados y los repasos de este "
            "perfil, también de las copias de seguridad; los archivos dañados que se apartaron se "
            "borran enteros. Si los quieres conservar, expórtalos antes."
        )
        return Text(self._theme, "body", told, tone="warn")

    def _show_acts(self) -> None:
        self._show_only(self._acts)
        if self.isVisible():
            self._rename.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_only(self, shown: QWidget) -> None:
        for part in (self._acts, self._naming, self._doom):
            part.setVisible(part is shown)

    def _on_chosen(self) -> None:
        self.chosen.emit(self._learner)

    def _on_rename(self) -> None:
        self._show_only(self._naming)
        self._name.setAccessibleName(tr("Nombre nuevo"))
        self._name.setMaxLength(_LONGEST_TYPED)
        self._name.setText(self._learner.name)
        self._name.selectAll()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_save(self) -> None:
        self.renamed.emit(self._learner, self._name.text())

    def _on_export(self) -> None:
        dialog = QFileDialog(self, tr("Exportar todo lo de este perfil"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr("JSON (*.json)"))
        dialog.setDefaultSuffix("json")
        name = self._learner.name.translate(_NOT_IN_FILES)
        dialog.selectFile(f"quizapp {name}.json")
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    def _on_file(self, path: str) -> None:
        self.exported.emit(self._learner, path)

    def _on_delete(self) -> None:
        self._show_only(self._doom)
        self._keep_her.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_surely(self) -> None:
        self.deleted.emit(self._learner)


def _row(*parts: QWidget) -> QWidget:
    holder = QWidget()
    row = FlowLayout(holder)
    for part in parts:
        row.addWidget(part)
    return holder


def _below(first: QWidget, second: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(first)
    column.addWidget(second)
    return holder
