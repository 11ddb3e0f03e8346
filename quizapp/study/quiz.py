"""Drawing a quiz."""

from quizapp.domain.questions import Question
from quizapp.generate.bank import Bank
from quizapp.study.ports import Settings


def draw(bank: Bank, settings: Settings) -> tuple[Question, ...]:
    """Return the questions of a quiz; the same pack and settings give the same quiz."""
    raise NotImplementedError
