"""Events to be put in the order of time."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.domain.answers import Answer, Ordered
from quizapp.domain.questions import OrderQuestion
from quizapp.i18n import tr
from quizapp.study.ports import Answered
from quizapp.ui.announce import announce
from quizapp.ui.haste import Pause
from quizapp.ui.pages.forms.form import AnswerForm
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.event_card import EventCard
from quizapp.ui.widgets.scroll import show_focus
from quizapp.ui.widgets.text import Text


class OrderForm(AnswerForm):
    """Cards moved by mouse, by keys and by buttons.

    Cards nobody has moved are an answer only if they are submitted a second time: an Enter by
    mistake is none.
    """

    def __init__(
        self, theme: Theme, question: OrderQuestion, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._question = question
        self._cards = [EventCard(theme, event.text) for event in question.events]
        self._moved = self._warned = self._locked = False
        self._pause = Pause()
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        for card in self._cards:
            card.step_wanted.connect(self._step)
            card.dragged.connect(self._on_dragged)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Text(theme, "small", tr("Lo más antiguo"), tone="text3"))
        column.addLayout(self._list)
        column.addWidget(Text(theme, "small", tr("Lo más reciente"), tone="text3"))
        self._cards[0].setChecked(True)
        self._bind_keys()
        self._put(self._cards)

    def help(self) -> str:
        """Return how to move."""
        return tr(
            "Arrastra, o pulsa Alt+↑ y Alt+↓ para mover y 1–{last} para elegir; "
            "Intro para responder"
        ).format(last=len(self._cards))

    def answer(self) -> Answer | None:
        """Return the order, if something was moved or it was submitted knowingly."""
        if self._moved or (self._warned and self._pause.over):
            return Ordered(tuple(map(self._cards.index, self._order)))
        return None

    def explain_missing(self) -> str:
        """Return that nothing was moved; submitted again, the order is meant."""
        self._warned = True
        self._pause.start()
        return tr("No has movido nada. Si el orden ya es el correcto, comprueba otra vez.")

    def reveal(self, answered: Answered) -> None:
        """Show where each event belongs, and when it happened; in order if no order was given."""
        for shortcut in self.findChildren(QShortcut):
            shortcut.setEnabled(False)
        ordered = isinstance(answered.answer, Ordered)
        if not ordered:
            self._put(self._cards[i] for i in self._question.order)
        for card, event in zip(self._cards, self._question.events, strict=True):
            place = self._order.index(card) if ordered else None
            card.tell(place=place, key=event.place, when=event.when)
        self.lock(locked=False)

    def lock(self, *, locked: bool) -> None:
        """Move nothing while an answer is being kept."""
        self._locked = locked
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, locked)

    def take_focus(self) -> None:
        """Focus the chosen card."""
        self._chosen().setFocus(Qt.FocusReason.OtherFocusReason)

    def _bind_keys(self) -> None:
        last = len(self._cards)
        for place in range(last):
            shortcut = QShortcut(QKeySequence(str(place + 1)), self)
            shortcut.setProperty("place", place)
            shortcut.activated.connect(self._on_number)
        for key, slot in (("Alt+Up", self._on_up), ("Alt+Down", self._on_down)):
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    def _on_number(self) -> None:
        card = self._order[self.sender().property("place")]
        card.setChecked(True)
        card.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_up(self) -> None:
        self._step(-1)

    def _on_down(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        place = self._order.index(self._chosen()) + by
        if 0 <= place < len(self._order):
            self._move(place)

    def _on_dragged(self, y: int) -> None:
        """Put the card where the pointer holds it: past every card whose middle it has passed."""
        card = self._chosen()
        place = self._order.index(card)
        above = 0
        for i, other in enumerate(self._order):
            where = other.geometry()
            if i < place:
                above += y >= min(where.center().y(), where.top() + card.height())
            elif i > place:
                above += y > max(where.center().y(), where.bottom() - card.height())
        if above != place:
            self._move(above)

    def _move(self, place: int) -> None:
        if self._locked:
            return
        card = self._chosen()
        self._moved = True
        others = [other for other in self._order if other is not card]
        self._put([*others[:place], card, *others[place:]])
        show_focus(card)
        words = tr("Lugar {n} de {total}: {text}")
        announce(card, words.format(n=place + 1, total=len(self._order), text=card.text()))
        self.changed.emit()

    def _put(self, cards: Iterable[EventCard]) -> None:
        self._order = list(cards)
        for place, card in enumerate(self._order):
            self._list.insertWidget(place, card)
            card.show_place(place, len(self._order))
        self._list.activate()
        stops = [stop for card in self._order for stop in card.stops]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _chosen(self) -> EventCard:
        return next(card for card in self._cards if card.isChecked())
