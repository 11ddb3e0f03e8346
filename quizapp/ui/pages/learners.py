"""Who studies on this machine."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from quizapp.i18n import tr
from quizapp.study.learners import LONGEST_NAME, Learner
from quizapp.ui.announce import announce
from quizapp.ui.pages.learner_card import LearnerCard
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.tab_order import order_tabs
from quizapp.ui.widgets.text import Text

_WIDEST = 900
_NAME_WIDTH = 380
_LONGEST_TYPED = 1000  # what is longer than a name may be is refused in words, not cut in silence


class LearnersPage(QWidget):
    """Signals: chosen - a Learner to study now. added - a name. renamed - a Learner and a name.

    exported - a Learner and the path of a file. deleted - a Learner.
    """

    chosen = Signal(object)
    added = Signal(str)
    renamed = Signal(object, str)
    exported = Signal(object, str)
    deleted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._learners: tuple[Learner, ...] = ()
        self._told = Text(theme, "body", tone="warn")
        self._told.setMinimumWidth(1)  # a name told in it may be one long word
        self._told.hide()
        self._name = Field(theme, "body", _NAME_WIDTH)
        self._add = Button(theme, tr("Crear"), manner=Manner.PRIMARY, icon="plus")
        self._add.clicked.connect(self._on_add)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._lay_out()

    @property
    def primary(self) -> QAbstractButton:
        """What Enter presses."""
        cards = self.findChildren(LearnerCard)
        return next((card.save for card in cards if card.is_renaming), self._add)

    def show_learners(self, learners: Sequence[Learner]) -> None:
        """Show everybody, whoever studies now first."""
        if tuple(learners) == self._learners:
            return
        self._learners = tuple(learners)
        while item := self._cards.takeAt(0):
            if old := item.widget():
                old.hide()
                old.setParent(None)
                old.deleteLater()
        for place, learner in enumerate(learners):
            self._cards.addWidget(self._card(learner, now=place == 0))
        order_tabs(self)
        if self.isVisible() and not self._name.hasFocus():
            self.take_focus()

    def show_done(self) -> None:
        """Show that what was wished for is done."""
        self._told.hide()
        self._name.clear()

    def show_told(self, text: str, *, warn: bool) -> None:
        """Tell why a wish was not done, or where something is."""
        self._told.setText(text)
        self._told.set_tone("warn" if warn else "text2")
        self._told.show()
        announce(self, text)

    def take_focus(self) -> None:
        """Put the keyboard on whoever studies now."""
        for card in self.findChildren(LearnerCard)[:1]:
            card.take_focus()

    def _lay_out(self) -> None:
        content = QWidget()
        content.setMaximumWidth(_WIDEST)
        page = QVBoxLayout(content)
        page.setContentsMargins(40, 32, 40, 32)
        page.setSpacing(8)
        page.addWidget(Text(self._theme, "display", tr("Perfiles")))
        said = tr("Cada cual con sus respuestas y sus repasos. Todo se queda en este equipo.")
        page.addWidget(Text(self._theme, "body", said, tone="text2"))
        page.addSpacing(12)
        page.addWidget(self._told)
        page.addLayout(self._cards)
        page.addSpacing(4)
        page.addWidget(self._new())
        page.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(self._theme, content))

    def _new(self) -> Card:
        card = Card(self._theme)
        title = Text(self._theme, "h3", tr("Nuevo perfil"))
        title.setBuddy(self._name)
        self._name.setAccessibleName(tr("Nombre del nuevo perfil"))
        self._name.setPlaceholderText(tr("Nombre o apodo"))
        self._name.setMaxLength(_LONGEST_TYPED)
        explained = tr("Sin contraseña ni correo; caben {most} caracteres.")
        card.column.addWidget(title)
        card.column.addWidget(self._name)
        text = explained.format(most=LONGEST_NAME)
        card.column.addWidget(Text(self._theme, "small", text, tone="text3"))
        holder = QWidget()
        FlowLayout(holder).addWidget(self._add)
        card.column.addWidget(holder)
        return card

    def _card(self, learner: Learner, *, now: bool) -> LearnerCard:
        card = LearnerCard(self._theme, learner, now=now)
        card.chosen.connect(self.chosen)
        card.renamed.connect(self.renamed)
        card.exported.connect(self.exported)
        card.deleted.connect(self.deleted)
        return card

    def _on_add(self) -> None:
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.added.emit(self._name.text())
