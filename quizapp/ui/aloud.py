"""What is read aloud of a question."""

from string import ascii_uppercase
from typing import assert_never

from quizapp.domain.article import Article
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
from quizapp.ui.gap import spoken


def question_aloud(question: Question, *, card: bool) -> str:
    """Return the stem and what there is to choose from; of a card only the stem."""
    lines = [spoken(question.stem), *(() if card else _choices(question))]
    return "\n".join(lines)


def proof_aloud(question: Question, article: Article) -> str:
    """Return the sentences that prove the key."""
    told = tr("Frase {n}: {sentence}")
    numbers = sorted({citation.sentence for citation in question.citations})
    return "\n".join(told.format(n=n, sentence=article.sentence(n)) for n in numbers)


def _choices(question: Question) -> list[str]:
    match question:
        case ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return _lettered([option.text for option in question.options])
        case OrderQuestion():
            return [f"{n}. {event.text}." for n, event in enumerate(question.events, start=1)]
        case MatchQuestion():
            left = [f"{n}. {pair.left}." for n, pair in enumerate(question.pairs, start=1)]
            return [*left, *_lettered(question.right)]
        case ClozeQuestion() | ShortQuestion() | DateQuestion():
            return []
        case _:
            assert_never(question)


def _lettered(texts: tuple[str, ...] | list[str]) -> list[str]:
    return [f"{letter}: {text}." for letter, text in zip(ascii_uppercase, texts, strict=False)]
