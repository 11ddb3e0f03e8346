"""The class a session is for: chosen, pasted, changed, deleted for good."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.classroom.drawer import Contents
from quizapp.domain.sessions import Pupil, SchoolClass
from quizapp.i18n import ntr, tr
from quizapp.ui.announce import announce
from quizapp.ui.session.choice import Choice
from quizapp.ui.session.class_editor import ClassEditor
from quizapp.ui.session.keeper import Keeper
from quizapp.ui.session.stacks import below, beside, clear
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.text import Text

_NONE = 0


class ClassPart(QWidget):
    """Signals: changed - another class is chosen, or there is more to know of it."""

    changed = Signal()

    def __init__(self, theme: Theme, keeper: Keeper) -> None:
        super().__init__()
        self._theme = theme
        self._keeper = keeper
        self._classes: tuple[SchoolClass, ...] = ()
        self._wished = ""
        self._place = QVBoxLayout()
        self._choice = self._offer()
        self._new = Button(theme, tr("Nueva clase…"), manner=Manner.GHOST, icon="plus")
        self._change = Button(theme, tr("Cambiar la lista"), manner=Manner.GHOST, icon="pencil")
        self._delete = Button(theme, tr("Borrar la clase…"), manner=Manner.GHOST, icon="trash-2")
        self._told = Text(theme, "body", tone="text2")
        self.editor = ClassEditor(theme)
        self._doom = _Doom(theme)
        self._build()

    @property
    def chosen(self) -> SchoolClass | None:
        """The class there is a session for, if for any."""
        return next((one for one in self._classes if one.id == self._choice.value), None)

    def choose(self, class_: int) -> None:
        """Choose a class, if it is still there."""
        self._choice.choose(class_ if class_ in self._choice.chips else _NONE)

    def show_contents(self, contents: Contents) -> None:
        """Offer the classes there are; one just made is chosen."""
        before = self._choice.value
        known, self._classes = self._classes, contents.classes
        if [(one.id, one.name) for one in known] != [(c.id, c.name) for c in self._classes]:
            self._choice = self._offer()
        made = next((one.id for one in self._classes if one.name == self._wished), before)
        self.choose(made)
        self._arrange()

    def show_done(self, told: str) -> None:
        """Tell what was done."""
        self.editor.hide()
        self._wished = ""
        self._tell(told)

    def show_refused(self, reason: str) -> None:
        """Tell why it was not; what was typed stays."""
        self._wished = ""
        self._tell(reason, warn=True)

    def _offer(self) -> Choice[int]:
        clear(self._place)
        named = {_NONE: tr("Ninguna")} | {one.id: one.name for one in self._classes}
        choice = Choice(self._theme, tr("Clase"), named)
        choice.add_to(self._place)
        for chip in choice.chips.values():
            chip.toggled.connect(self._on_toggled)
        return choice

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._place.setSpacing(8)
        column.addLayout(self._place)
        column.addWidget(beside(self._new, self._change, self._delete))
        self._told.setMinimumWidth(1)
        for part in (self._told, self.editor, self._doom):
            column.addWidget(part)
            part.hide()
        self._new.clicked.connect(self._on_new)
        self._change.clicked.connect(self._on_change)
        self._delete.clicked.connect(self._on_delete)
        self.editor.saved.connect(self._on_saved)
        self._doom.decided.connect(self._on_decided)
        self._arrange()

    def _arrange(self) -> None:
        for button in (self._change, self._delete):
            button.setVisible(self.chosen is not None)
        self.changed.emit()

    def _tell(self, text: str, *, warn: bool = False) -> None:
        self._told.setText(text)
        self._told.set_tone("warn" if warn else "text2")
        self._told.show()
        announce(self, text)

    def _on_toggled(self, checked: bool) -> None:
        if checked:
            self._told.hide()
            self._doom.hide()
            self._arrange()

    def _on_new(self) -> None:
        self._edit(None)

    def _on_change(self) -> None:
        self._edit(self.chosen)

    def _edit(self, one: SchoolClass | None) -> None:
        self._doom.hide()
        self._told.hide()
        self.editor.edit(one)

    def _on_delete(self) -> None:
        if one := self.chosen:
            self.editor.hide()
            self._told.hide()
            self._doom.ask(one)

    def _on_saved(self, class_: int, name: str, pupils: Sequence[Pupil]) -> None:
        self._wished = " ".join(name.split())
        told = ntr("Guardada, con {n} nombre.", "Guardada, con {n} nombres.", len(pupils))
        self._keeper.wish(lambda drawer: drawer.keep_class(class_, name, pupils), told)

    def _on_decided(self, class_: int, sessions: bool) -> None:
        told = tr("La clase se ha borrado para siempre.")
        self._keeper.wish(lambda drawer: drawer.delete_class(class_, sessions=sessions), told)


class _Doom(QWidget):
    """Signals: decided - the id of a class to be deleted, and whether with its sessions."""

    decided = Signal(int, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._class = _NONE
        self._warning = Text(theme, "body", tone="warn")
        self._warning.setMinimumWidth(1)
        self._keep = Button(theme, tr("No borrar"), manner=Manner.PRIMARY)
        self._list = Button(theme, tr("Borrar solo la lista"), icon="trash-2")
        self._all = Button(theme, tr("Borrar también sus sesiones"), icon="trash-2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(below(self._warning, beside(self._keep, self._list, self._all)))
        self._keep.clicked.connect(self.hide)
        self._list.clicked.connect(self._on_list)
        self._all.clicked.connect(self._on_all)

    def ask(self, one: SchoolClass) -> None:
        """Say what would go, and wait."""
        self._class = one.id
        names = ntr("{n} nombre", "{n} nombres", len(one.pupils))
        told = tr("Se borrará para siempre la lista de «{name}»: {names} y su tiempo extra.")
        text = told.format(name=one.name, names=names)
        if one.sessions:
            sessions = ntr(
                "Hay {n} sesión dada con ella: si la borras también, se pierden sus respuestas y "
                "resultados; si no, se conserva sin clase.",
                "Hay {n} sesiones dadas con ella: si las borras también, se pierden sus respuestas "
                "y resultados; si no, se conservan sin clase.",
                one.sessions,
            )
            text = f"{text} {sessions}"
        self._warning.setText(text)
        self._list.setText(tr("Borrar solo la lista") if one.sessions else tr("Borrar la lista"))
        self._all.setVisible(bool(one.sessions))
        self.show()
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_list(self) -> None:
        self._decide(sessions=False)

    def _on_all(self) -> None:
        self._decide(sessions=True)

    def _decide(self, *, sessions: bool) -> None:
        self.hide()
        self.decided.emit(self._class, sessions)
