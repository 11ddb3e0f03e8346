"""Answers given too soon for the question to have been read."""

from quizapp.domain.answers import DontKnow
from quizapp.domain.questions import Question
from quizapp.study.ports import Answered

# Spanish is read at 278 words a minute (Brysbaert 2019, J. of Memory and Language 109), some
# 35 ms a letter: nobody reads four times as fast.
_FASTEST_MS = 9


def hasty(question: Question, answered: Answered) -> bool:
    """Whether the stem cannot have been read; who says she does not know need not read it."""
    too_soon = answered.took_ms < _FASTEST_MS * len(question.stem)
    return too_soon and not isinstance(answered.answer, DontKnow)
