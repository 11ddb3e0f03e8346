"""What every form has."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.domain.answers import Answer
from quizapp.i18n import tr
from quizapp.study.ports import Answered


class AnswerForm(QWidget):
    """Where an answer is given. Signals: changed - an answer can, or cannot, be given now.

    confirmed - the answer was chosen a second time by its key.
    """

    changed = Signal()
    confirmed = Signal()

    @property
    def action(self) -> str:
        """What Enter does now; empty for nothing."""
        return tr("Comprobar")

    def step(self) -> bool:
        """Do what comes before an answer; return whether there was anything to do."""
        return False

    def help(self) -> str:
        """Return how to answer."""
        raise NotImplementedError

    def answer(self) -> Answer | None:
        """Return the answer given, or None if there is none yet."""
        raise NotImplementedError

    def explain_missing(self) -> str:
        """Return why there is no answer yet, and how to give one."""
        raise NotImplementedError

    def strike(self, option: int) -> None:
        """Strike out a wrong option, from 0; only options can be."""
        raise NotImplementedError

    def reveal(self, answered: Answered) -> None:
        """Show what was right, and take no more answers."""
        raise NotImplementedError

    def lock(self, *, locked: bool) -> None:
        """Take no answers while one is being kept."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keyboard where the answer is given."""
        raise NotImplementedError
