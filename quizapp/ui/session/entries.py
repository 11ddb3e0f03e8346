"""What the teacher enters for a class without devices: hands, answers of teams, verdicts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.classroom.views import HostView
from quizapp.ui.session.hands import HandsCard
from quizapp.ui.session.judging import JudgingCard
from quizapp.ui.session.teams import TeamsCard
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button


class Entries(QWidget):
    """The one card that fits the moment, if any.

    Signals: wanted - an act. refused - why what was typed is none. done - all has been entered.
    """

    wanted = Signal(object)
    refused = Signal(str)
    done = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._hands = HandsCard(theme)
        self._teams = TeamsCard(theme)
        self._judging = JudgingCard(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for card in (self._hands, self._teams, self._judging):
            card.hide()
            card.wanted.connect(self.wanted)
            column.addWidget(card)
        self._hands.counted.connect(self.done)
        self._teams.refused.connect(self.refused)
        self._teams.answered.connect(self.done)

    @property
    def enter(self) -> Button | None:
        """What Enter presses, while something is being typed or chosen."""
        if self._hands.counting:
            return self._hands.enter
        return self._teams.enter if not self._teams.isHidden() and self._teams.entering else None

    def show_view(self, view: HostView, *, phones: bool) -> None:
        """Offer what fits how the class answers, and where the session is."""
        if phones:
            for card in (self._hands, self._teams, self._judging):
                card.hide()
        elif view.players:
            self._hands.hide()
            self._teams.show_view(view)
            self._judging.show_view(view)
        else:
            self._teams.hide()
            self._judging.hide()
            self._hands.show_view(view)
        self.setVisible(any(not c.isHidden() for c in (self._hands, self._teams, self._judging)))

    def take_focus(self) -> bool:
        """Put the keyboard where something is typed; return whether there is such a place."""
        return any(card.take_focus() for card in (self._hands, self._teams))

    def commit(self) -> None:
        """Take what is typed and not yet told."""
        if not self._hands.isHidden():
            self._hands.commit()
