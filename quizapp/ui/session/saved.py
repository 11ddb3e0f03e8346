"""The settings kept under a name: chosen, kept, renamed, deleted and brought back."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from quizapp.classroom.drawer import Contents
from quizapp.classroom.presets import Preset
from quizapp.i18n import tr
from quizapp.ui.announce import announce
from quizapp.ui.session.keeper import Keeper
from quizapp.ui.session.stacks import below, beside, clear
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chip import ChipButton, ChipManner
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.text import Text

_WIDE = 380
_LONGEST_TYPED = 1000


class SavedCard(Card):
    """Signals: chosen - a Preset to fill the page with. wanted - the settings of the page are.

    What `wanted` asks for is handed to `keep`.
    """

    chosen = Signal(object)
    wanted = Signal()

    def __init__(self, theme: Theme, keeper: Keeper) -> None:
        super().__init__(theme)
        self._theme = theme
        self._keeper = keeper
        self._presets: Mapping[str, Preset] = {}
        self._name = self._next = ""
        self._renaming = False
        self._lost: tuple[str, Preset] | None = None
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, spacing=2)
        self._offered: dict[str, ChipButton] = {}
        self._save = Button(theme, tr("Guardar como…"), manner=Manner.GHOST, icon="plus")
        self._replace = Button(theme, tr("Guardar los cambios"), manner=Manner.GHOST, icon="check")
        self._rename = Button(theme, tr("Cambiar el nombre"), manner=Manner.GHOST, icon="pencil")
        self._delete = Button(theme, tr("Borrar"), manner=Manner.GHOST, icon="trash-2")
        self._field = Field(theme, "body", _WIDE)
        self.enter = Button(theme, tr("Guardar"), manner=Manner.PRIMARY)
        self._cancel = Button(theme, tr("Cancelar"), manner=Manner.GHOST)
        self._naming = below(self._field, beside(self.enter, self._cancel))
        self._told = Text(theme, "body", tone="text2")
        self._undo = Button(theme, tr("Deshacer"), icon="rotate-ccw")
        self._undoing = beside(self._undo)
        self._build()

    @property
    def naming(self) -> bool:
        """Whether a name is being typed."""
        return self._field.hasFocus()

    def show_contents(self, contents: Contents) -> None:
        """Offer what is kept."""
        known, self._presets = list(self._presets), contents.presets
        wished, self._next = self._next, ""
        self._name = next((n for n in (wished, self._name) if n in self._presets), "")
        if known != list(self._presets):
            self._offer()
        for name, chip in self._offered.items():
            chip.setChecked(name == self._name)
        self._chips.setVisible(bool(self._presets))
        self._arrange()

    def _offer(self) -> None:
        clear(self._flow)
        self._offered = {}
        for name in self._presets:
            chip = ChipButton(self._theme, name, manner=ChipManner.CHOICE)
            chip.setAccessibleDescription(tr("Ajustes guardados"))
            chip.clicked.connect(self._on_chip)
            self._flow.addWidget(chip)
            self._offered[name] = chip

    def show_done(self, told: str) -> None:
        """Tell what was done, and offer to undo it if it took something away."""
        self._naming.hide()
        self._tell(told)
        self._undoing.setVisible(self._lost is not None)

    def show_refused(self, reason: str) -> None:
        """Tell why it was not; what was typed stays."""
        self._lost, self._next = None, ""
        self._tell(reason, warn=True)

    def keep(self, preset: Preset) -> None:
        """Keep the settings of the page under the name that was typed or chosen."""
        name = " ".join(self._field.text().split()) if not self._naming.isHidden() else self._name
        before = self._presets.get(name)
        self._lost = (name, before) if before else None
        replaced = tr("Se han reemplazado los ajustes «{name}».")
        told = replaced if before else tr("Guardado: «{name}».")
        self._next = name
        self._keeper.wish(lambda drawer: drawer.keep(name, preset), told.format(name=name))

    def _build(self) -> None:
        explained = tr("Todo lo elegido en esta página, con un nombre, para elegirlo otro día.")
        self._field.setAccessibleName(tr("Nombre de los ajustes"))
        self._field.setPlaceholderText(tr("Por ejemplo, Repaso corto"))
        self._field.setMaxLength(_LONGEST_TYPED)
        self._told.setMinimumWidth(1)
        for part in (
            Text(self._theme, "small", explained, tone="text3"),
            self._chips,
            beside(self._save, self._replace, self._rename, self._delete),
            self._naming,
            self._told,
            self._undoing,
        ):
            self.column.addWidget(part)
        for widget in (self._naming, self._told, self._undoing):
            widget.hide()
        self._save.clicked.connect(self._on_save)
        self._replace.clicked.connect(self.wanted)
        self._rename.clicked.connect(self._on_rename)
        self._delete.clicked.connect(self._on_delete)
        self.enter.clicked.connect(self._on_enter)
        self._cancel.clicked.connect(self._naming.hide)
        self._undo.clicked.connect(self._on_undo)
        self._arrange()

    def _arrange(self) -> None:
        for button in (self._replace, self._rename, self._delete):
            button.setVisible(bool(self._name))

    def _tell(self, text: str, *, warn: bool = False) -> None:
        self._told.setText(text)
        self._told.set_tone("warn" if warn else "text2")
        self._told.show()
        self._undoing.hide()
        announce(self, text)

    def _on_chip(self) -> None:
        chosen = self.sender()
        self._name = next(name for name, chip in self._offered.items() if chip is chosen)
        self._offered[self._name].setChecked(True)  # one alone would let itself be switched off
        self._told.hide()
        self._undoing.hide()
        self._naming.hide()
        self._arrange()
        self.chosen.emit(self._presets[self._name])

    def _on_save(self) -> None:
        self._ask_name("", renaming=False)

    def _on_rename(self) -> None:
        self._ask_name(self._name, renaming=True)

    def _ask_name(self, name: str, *, renaming: bool) -> None:
        self._renaming = renaming
        self._field.setText(name)
        self._field.selectAll()
        self._naming.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_enter(self) -> None:
        if not self._renaming:
            self.wanted.emit()
            return
        old, new = self._name, self._field.text()
        self._lost = None
        self._next = " ".join(new.split())
        told = tr("Ahora se llama «{name}».").format(name=self._next)
        self._keeper.wish(lambda drawer: drawer.rename(old, new), told)

    def _on_delete(self) -> None:
        name = self._name
        self._lost = (name, self._presets[name])
        told = tr("Borrado: «{name}».").format(name=name)
        self._keeper.wish(lambda drawer: drawer.forget(name), told)

    def _on_undo(self) -> None:
        if self._lost:
            (name, preset), self._lost = self._lost, None
            self._next = name
            told = tr("«{name}» vuelve a estar como estaba.").format(name=name)
            self._keeper.wish(lambda drawer: drawer.keep(name, preset), told)
