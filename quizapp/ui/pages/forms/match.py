"""Two columns to be matched."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from quizapp.domain.answers import Answer, Matched
from quizapp.domain.questions import MatchQuestion
from quizapp.i18n import ntr, tr
from quizapp.study.ports import Answered
from quizapp.ui.announce import announce
from quizapp.ui.pages.forms.form import AnswerForm
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.match_card import MatchCard
from quizapp.ui.widgets.match_row import MatchRow
from quizapp.ui.widgets.option import option_letter

_STACK_BELOW = 560


class MatchForm(AnswerForm):
    """Rows of the left, one of them current, and cards of the right that go to the current row.

    No card is with two rows: one taken from a row leaves it what the other row had, or nothing.
    """

    def __init__(
        self, theme: Theme, question: MatchQuestion, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._question = question
        self._locked = False
        self._rows = [MatchRow(theme, n, p.left) for n, p in enumerate(question.pairs, start=1)]
        self._cards = [
            MatchCard(theme, option_letter(i), text) for i, text in enumerate(question.right)
        ]
        self._matches: list[int | None] = [None] * len(self._rows)
        self._bank = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self._bind_keys()
        self._rows[0].setChecked(True)

    def help(self) -> str:
        """Return how to match."""
        return tr(
            "Elige una fila con 1–{last} y su pareja con A–{letter}; Intro para responder"
        ).format(last=len(self._rows), letter=option_letter(len(self._cards) - 1))

    def answer(self) -> Answer | None:
        """Return the matches once there are all."""
        right = tuple(match for match in self._matches if match is not None)
        return Matched(right) if len(right) == len(self._rows) else None

    def explain_missing(self) -> str:
        """Return how many matches are missing."""
        missing = self._matches.count(None)
        return ntr("Falta {n} pareja.", "Faltan {n} parejas.", missing)

    def reveal(self, answered: Answered) -> None:
        """Show the right match of every row."""
        for shortcut in self.findChildren(QShortcut):
            shortcut.setEnabled(False)
        self._bank.hide()
        texts = self._question.right
        matched = answered.answer.right if isinstance(answered.answer, Matched) else ()
        chosen = [texts[match] for match in matched] or [""] * len(self._rows)
        for row, pair, text in zip(self._rows, self._question.pairs, chosen, strict=True):
            row.tell(chosen=text, key=texts[pair.right])
        self.lock(locked=False)

    def lock(self, *, locked: bool) -> None:
        """Match nothing while an answer is being kept."""
        self._locked = locked
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, locked)

    def take_focus(self) -> None:
        """Focus the current row, or one that has no match."""
        self._go_on()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns one above the other where there is no room."""
        super().resizeEvent(event)
        narrow = self.width() / self._theme.look.scale < _STACK_BELOW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        right = QVBoxLayout(self._bank)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        for column, cards in ((left, self._rows), (right, self._cards)):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._bank, 1)

    def _bind_keys(self) -> None:
        for i in range(len(self._rows)):
            self._bind(str(i + 1), i, self._on_number)
        for i, card in enumerate(self._cards):
            self._bind(option_letter(i), i, self._on_letter)
            card.setProperty("index", i)
            card.clicked.connect(self._on_letter)

    def _bind(self, key: str, index: int, slot: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setProperty("index", index)
        shortcut.activated.connect(slot)

    def _on_number(self) -> None:
        row = self._rows[self.sender().property("index")]
        row.setChecked(True)
        row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_letter(self) -> None:
        if not self._locked:
            self._match(self.sender().property("index"))

    def _match(self, right: int) -> None:
        """Match the current row and go on to the next that has no match."""
        row = self._current()
        if right in self._matches:
            self._matches[self._matches.index(right)] = self._matches[row]
        self._matches[row] = right
        self._show_matches()
        words = tr("{left}: {right}")
        left = self._question.pairs[row].left
        announce(self, words.format(left=left, right=self._question.right[right]))
        self._go_on()
        self.changed.emit()

    def _go_on(self) -> None:
        current, total = self._current(), len(self._rows)
        ahead = [(current + i) % total for i in range(total)]
        row = self._rows[next((i for i in ahead if self._matches[i] is None), current)]
        row.setChecked(True)
        row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_matches(self) -> None:
        for row, match in zip(self._rows, self._matches, strict=True):
            card = None if match is None else self._cards[match]
            row.show_match(card.accessibleName() if card else "")
        for i, card in enumerate(self._cards):
            if i in self._matches:
                used = self._matches.index(i)
                card.show_use(used + 1, self._question.pairs[used].left)
            else:
                card.show_use(0, "")

    def _current(self) -> int:
        return next(i for i, row in enumerate(self._rows) if row.isChecked())
