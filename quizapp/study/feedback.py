"""What to say after an answer: why, and what a wrong choice was true of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from quizapp.domain.answers import Answer, Chosen, Matched, Ordered, Typed
from quizapp.domain.article import Citation
from quizapp.domain.questions import (
    ChoiceQuestion,
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    TrueFalseQuestion,
)
from quizapp.i18n import tr
from quizapp.study.spelling import misspelt


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
        case DateQuestion() | ClozeQuestion() | ShortQuestion():
            return question.accepted[0]
        case OrderQuestion():
            return _in_order(question, question.order)
        case MatchQuestion():
            return _in_pairs(question, [pair.right for pair in question.pairs])
        case _:
            assert_never(question)


def answer_text(question: Question, answer: Answer) -> str:
    """Return what was answered, as it is shown; empty for nothing, or what cannot be an answer."""
    match answer, question:
        case Typed(text=text), _:
            return text
        case Chosen(options=chosen), ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return "; ".join(question.options[i].text for i in sorted(chosen))
        case Ordered(order=order), OrderQuestion():
            return _in_order(question, order)
        case Matched(right=right), MatchQuestion():
            return _in_pairs(question, right)
        case _:
            return ""


def notes(question: Question, answer: Answer) -> tuple[Note, ...]:
    """Return what each wrong option chosen is true of, and how a misspelt name is written."""
    match question, answer:
        case ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion(), Chosen(options=chosen):
            wrong = (question.options[i] for i in sorted(chosen - question.correct))
            return tuple(Note(text=o.truth, citations=o.citations) for o in wrong if o.truth)
        case ClozeQuestion() | ShortQuestion(), Typed() if misspelt(question, answer):
            text = tr("Se escribe «{name}».").format(name=question.accepted[0])
            return (Note(text=text, citations=()),)
        case _:
            return ()


def _in_order(question: OrderQuestion, order: Sequence[int]) -> str:
    return "; ".join(f"{n}. {question.events[i].text}" for n, i in enumerate(order, start=1))


def _in_pairs(question: MatchQuestion, right: Sequence[int]) -> str:
    return "; ".join(
        f"{pair.left}: {question.right[i]}" for pair, i in zip(question.pairs, right, strict=True)
    )
