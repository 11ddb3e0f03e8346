"""Questions as plain text: with letters to choose from, keys and the sentences that prove them."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from string import ascii_lowercase
from textwrap import fill
from typing import assert_never

from quizapp.domain.article import Article, Citation
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
from quizapp.study.feedback import key_lines
from quizapp.study.grading import partial_credit

_WIDTH = 96


def dump(questions: Sequence[Question], article: Article) -> str:
    """Return a quiz sheet: the questions first, then the keys with the cited sentences."""
    asked = "\n\n".join(ask(q, number) for number, q in enumerate(questions, start=1))
    keys = "\n\n".join(solve(q, article, number) for number, q in enumerate(questions, start=1))
    heading = tr("Soluciones")
    return f"{article.title}\n\n{asked}\n\n{heading}\n\n{keys}\n"


def ask(question: Question, number: int) -> str:
    """Return the stem, how part of the points can be had, and what to answer with."""
    lines = [wrap(f"{number}. {question.stem}")]
    if credit := partial_credit(question):
        lines.append(wrap(f"({credit})", "   "))
    return "\n".join([*lines, *(wrap(line, "   ") for line in _choices(question))])


def _choices(question: Question) -> list[str]:
    match question:
        case ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return lettered(option.text for option in question.options)
        case OrderQuestion():
            return lettered(event.text for event in question.events)
        case MatchQuestion():
            left = [f"{n}. {pair.left}" for n, pair in enumerate(question.pairs, start=1)]
            return [*left, *lettered(question.right)]
        case ClozeQuestion() | ShortQuestion() | DateQuestion():
            return ["_" * 24]
        case _:
            assert_never(question)


def lettered(texts: Iterable[str]) -> list[str]:
    """Return each text after its letter: «a) ...»."""
    return [f"{letter}) {text}" for letter, text in zip(ascii_lowercase, texts, strict=False)]


def solve(question: Question, article: Article, number: int) -> str:
    """Return the key, why, and the sentences that say so with their words in brackets."""
    key = keyed(f"{number}.", question)
    explanation = wrap(question.explanation, "   ")
    return "\n".join([*key, explanation, *cited(question.citations, article)])


def keyed(head: str, question: Question, indent: str = "") -> list[str]:
    """Return the key after a heading; that of an order or of matches also in letters."""
    lines = key_lines(question)
    match question:
        case OrderQuestion(order=order):
            letters = " ".join(ascii_lowercase[i] for i in order)
        case MatchQuestion(pairs=pairs):
            numbered = enumerate(pairs, start=1)
            letters = " ".join(f"{n}{ascii_lowercase[pair.right]}" for n, pair in numbered)
        case _:
            return [wrap(f"{head} {lines[0]}", indent)]
    return [f"{indent}{head} {letters}", *(wrap(line, f"{indent}   ") for line in lines)]


def cited(citations: Iterable[Citation], article: Article) -> list[str]:
    """Return the sentences cited, in order, each with the cited words in brackets."""
    label, total = tr("Frase {n} de {total}: {sentence}"), len(article.sentences)
    by_sentence = groupby(sorted(citations), key=lambda citation: citation.sentence)
    marked = ((n, mark(article.sentence(n), spans)) for n, spans in by_sentence)
    return [
        wrap(label.format(n=n, total=total, sentence=sentence), "   ") for n, sentence in marked
    ]


def mark(sentence: str, citations: Iterable[Citation]) -> str:
    """Return the sentence with the cited words in brackets; spans that meet become one."""
    marked, end = "", 0
    for first, last in merged(citations):
        marked += f"{sentence[end:first]}[{sentence[first:last]}]"
        end = last
    return marked + sentence[end:]


def merged(citations: Iterable[Citation]) -> list[tuple[int, int]]:
    """Return the spans of one sentence in order, those that overlap joined."""
    spans: list[tuple[int, int]] = []
    for citation in sorted(citations, key=lambda c: c.start):
        if spans and citation.start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], citation.end))
        else:
            spans.append((citation.start, citation.end))
    return spans


def wrap(text: str, indent: str = "") -> str:
    """Return the text in lines that fit a terminal or a page."""
    return fill(text, _WIDTH, initial_indent=indent, subsequent_indent=f"{indent}   ")
