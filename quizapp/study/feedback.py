"""What to say after an answer: why, and what a wrong choice was true of."""

from dataclasses import dataclass
from typing import assert_never

from quizapp.domain.answers import Answer, Chosen, DontKnow, Effort, Recalled, Typed
from quizapp.domain.article import Citation
from quizapp.domain.questions import (
    ChoiceQuestion,
    DateQuestion,
    MultipleQuestion,
    Question,
    TrueFalseQuestion,
)
from quizapp.i18n import tr


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a wrong choice is true of, and where the article says it."""

    text: str
    citations: tuple[Citation, ...]


def key_text(question: Question) -> str:
    """Return the key as it is shown."""
    match question:
        case ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return "; ".join(option.text for option in question.options if option.correct)
        case DateQuestion():
            return question.accepted[0]
        case _:
            assert_never(question)


def answer_text(question: Question, answer: Answer) -> str:
    """Return what was answered, as it is shown; empty for nothing chosen."""
    match answer:
        case Typed(text=text):
            return text
        case Chosen(options=chosen):
            if isinstance(question, DateQuestion):
                return ""
            return "; ".join(question.options[i].text for i in sorted(chosen))
        case DontKnow():
            return tr("No lo sé")
        case Recalled(effort=effort):
            return effort_name(effort)
        case _:
            assert_never(answer)


def effort_name(effort: Effort) -> str:
    """Return what is said of a card."""
    match effort:
        case Effort.NONE:
            return tr("No la sabía")
        case Effort.HARD:
            return tr("Con esfuerzo")
        case Effort.EASY:
            return tr("La sabía")
        case _:
            assert_never(effort)


def notes(question: Question, answer: Answer) -> tuple[Note, ...]:
    """Return a note for every wrong option that was chosen and is true of something."""
    if isinstance(question, DateQuestion) or not isinstance(answer, Chosen):
        return ()
    wrong = (question.options[i] for i in sorted(answer.options - question.correct))
    return tuple(Note(text=o.truth, citations=o.citations) for o in wrong if o.truth)
