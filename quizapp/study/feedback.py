"""What to say after an answer: why, and what a wrong choice was true of."""

from collections.abc import Sequence
from typing import assert_never

from quizapp.domain.answers import (
    Answer,
    Chosen,
    DontKnow,
    Effort,
    Matched,
    Ordered,
    Recalled,
    Typed,
)
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
from quizapp.spanish.text import mid_sentence
from quizapp.study.spelling import misspelt
from quizapp.values import dataclass


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
        case OrderQuestion(order=order):
            return "; ".join(_in_order(question, order))
        case MatchQuestion(pairs=pairs):
            return "; ".join(_in_pairs(question, [pair.right for pair in pairs]))
        case _:
            assert_never(question)


def key_lines(question: Question) -> tuple[str, ...]:
    """Return the key with a line for each pair, or for each event with its date."""
    match question:
        case OrderQuestion(events=events, order=order):
            texts = _in_order(question, order)
            dates = (mid_sentence(events[i].when) for i in order)
            return tuple(f"{t}: {date}" for t, date in zip(texts, dates, strict=True))
        case MatchQuestion(pairs=pairs):
            return _in_pairs(question, [pair.right for pair in pairs])
        case _:
            return (key_text(question),)


def answer_text(question: Question, answer: Answer) -> str:
    """Return what was answered, as it is shown; empty for nothing, or what cannot be an answer."""
    return "; ".join(answer_lines(question, answer))


def answer_lines(question: Question, answer: Answer) -> tuple[str, ...]:
    """Return what was answered with a line for each option, event or pair."""
    match answer, question:
        case (Typed() | DontKnow() | Recalled()) as said, _:
            return (_said(said),)
        case Chosen(options=chosen), ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return tuple(question.options[i].text for i in sorted(chosen))
        case Ordered(order=order), OrderQuestion():
            return _in_order(question, order)
        case Matched(right=right), MatchQuestion():
            return _in_pairs(question, right)
        case _:
            return ()


def _said(answer: Typed | DontKnow | Recalled) -> str:
    match answer:
        case Typed(text=text):
            return text
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


def _in_order(question: OrderQuestion, order: Sequence[int]) -> tuple[str, ...]:
    return tuple(f"{n}. {question.events[i].text}" for n, i in enumerate(order, start=1))


def _in_pairs(question: MatchQuestion, right: Sequence[int]) -> tuple[str, ...]:
    pairs = zip(question.pairs, right, strict=True)
    return tuple(f"{pair.left}: {question.right[i]}" for pair, i in pairs)
