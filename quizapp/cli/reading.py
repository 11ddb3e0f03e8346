"""Reading what is typed in a terminal for an answer."""

import re
from collections.abc import Sequence
from string import ascii_lowercase
from typing import assert_never

from quizapp.domain.answers import Answer, Chosen, Matched, Ordered, Typed
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
from quizapp.spanish.reading import UnreadableDateError, read_date

_BETWEEN = re.compile(r"[\s,;.:)(=>-]+")
_NAME = re.compile(r"\d+|\D")


class UnreadableAnswerError(ValueError):
    """What was typed can be no answer; the text says why, and how to type one."""


def how_to_type(question: Question) -> str:
    """Return how an answer is typed, with an example that has nothing to do with the key."""
    match question:
        case ChoiceQuestion() | TrueFalseQuestion():
            return tr("Escribe una letra, por ejemplo: b")
        case MultipleQuestion():
            return tr("Escribe las letras de todas las correctas, por ejemplo: a c")
        case ClozeQuestion():
            return tr("Escribe lo que falta.")
        case ShortQuestion() | DateQuestion():
            return tr("Escribe la respuesta.")
        case OrderQuestion(events=events):
            letters = ascii_lowercase[: len(events)]
            how = tr("Escribe todas las letras, lo más antiguo primero, por ejemplo: {example}")
            return how.format(example=" ".join(letters[1::2] + letters[::2]))
        case MatchQuestion(pairs=pairs):
            letters = ascii_lowercase[: len(pairs)]
            turned = enumerate(letters[1:] + letters[:1], start=1)
            how = tr("Escribe cada número con su letra, por ejemplo: {example}")
            return how.format(example=" ".join(f"{n}{letter}" for n, letter in turned))
        case _:
            assert_never(question)


def read_answer(question: Question, text: str) -> Answer:
    """Return the answer that was typed; raises UnreadableAnswerError if it can be none."""
    try:
        return _read(question, text)
    except UnreadableDateError as error:
        raise UnreadableAnswerError(str(error)) from None
    except UnreadableAnswerError as error:
        raise UnreadableAnswerError(f"{error} {how_to_type(question)}".strip()) from None


def _read(question: Question, text: str) -> Answer:
    match question:
        case ChoiceQuestion() | TrueFalseQuestion() | MultipleQuestion():
            return _chosen(question, text)
        case ClozeQuestion() | ShortQuestion():
            if not text.strip():
                raise UnreadableAnswerError
        case DateQuestion():
            read_date(text, question.key.precision)
        case OrderQuestion(events=events):
            return Ordered(_each_once(_names(text), ascii_lowercase[: len(events)]))
        case MatchQuestion(pairs=pairs):
            return Matched(_matched(text, len(pairs)))
        case _:
            assert_never(question)
    return Typed(text)


def _chosen(question: ChoiceQuestion | TrueFalseQuestion | MultipleQuestion, text: str) -> Chosen:
    """Read options named by letters or by numbers."""
    count = len(question.options)
    known = {name: i for i in range(count) for name in (ascii_lowercase[i], str(i + 1))}
    names = [c for c in text.casefold() if not c.isspace() and c not in ",;.)"]
    if not names or any(name not in known for name in names):
        raise UnreadableAnswerError
    chosen = frozenset(known[name] for name in names)
    if len(chosen) > 1 and not isinstance(question, MultipleQuestion):
        raise UnreadableAnswerError
    return Chosen(chosen)


def _matched(text: str, count: int) -> tuple[int, ...]:
    """Read letters in the order of the numbers, or each after its number."""
    letters, numbers = ascii_lowercase[:count], [str(n + 1) for n in range(count)]
    names = _names(text)
    if not any(name.isdigit() for name in names):
        return _each_once(names, letters)
    left, right = _each_once(names[::2], numbers), _each_once(names[1::2], letters)
    return tuple(letter for _, letter in sorted(zip(left, right, strict=True)))


def _names(text: str) -> list[str]:
    """Return the letters and the numbers of a text."""
    return [name for part in _BETWEEN.split(text.casefold()) for name in _NAME.findall(part)]


def _each_once(names: Sequence[str], known: Sequence[str]) -> tuple[int, ...]:
    """Return the places of names among those known, if each of these is there once."""
    if not names:
        raise UnreadableAnswerError
    for name in names:
        if name not in known:
            raise UnreadableAnswerError(tr("No hay «{name}».").format(name=name))
    for name in known:
        if names.count(name) > 1:
            raise UnreadableAnswerError(tr("Has repetido «{name}».").format(name=name))
        if name not in names:
            raise UnreadableAnswerError(tr("Falta «{name}».").format(name=name))
    return tuple(map(known.index, names))
