"""Rules of lint that look at nothing but the words of a stem."""

import re
from collections.abc import Iterator

from quizapp.spanish.text import contract, euphony

_WORD = re.compile(r"\w+")
_DEICTIC = frozenset({
    *("él", "ella", "ello", "ellas", "ellos", "hoy", "ayer", "ahora", "aquí"),
    *("este", "esta", "esto", "estas", "estos", "ese", "esa", "eso", "esas", "esos"),
    *("aquel", "aquella", "aquello", "aquellas", "aquellos", "ambas", "ambos"),
    *("dicha", "dicho", "dichas", "dichos", "actual", "actuales", "actualmente"),
})
_ABSOLUTE = frozenset({
    *("siempre", "nunca", "jamás", "únicamente", "absolutamente"),
    *("toda", "todo", "todas", "todos"),
})
_VAGUE = frozenset({
    *("normalmente", "generalmente", "mucha", "mucho", "muchas", "muchos"),
    *("alguna", "alguno", "algunas", "algunos"),
})
_VAGUE_PHRASES = (" a menudo ", " a veces ")
_NEGATIVE = frozenset({"no", "sin", "nunca", "jamás"})


def errors(stem: str) -> tuple[str, ...]:
    """Return the rules of Spanish, or of fair questions, that a stem breaks."""
    return tuple(_errors(stem))


def warnings(stem: str) -> tuple[str, ...]:
    """Return the rules of good questions that a stem breaks."""
    return tuple(_warnings(stem))


def is_deictic(text: str) -> bool:
    """Whether a text points at what only its reader or the sentences before it could show."""
    return not _DEICTIC.isdisjoint(_WORD.findall(text.lower()))


def _errors(stem: str) -> Iterator[str]:
    words = _WORD.findall(stem)
    small = [word.lower() for word in words]
    if "no" in words:
        yield "negative-without-emphasis"
    if sum(word in _NEGATIVE for word in small) > 1:
        yield "double-negation"
    if not _DEICTIC.isdisjoint(small):
        yield "deictic"
    if contract(stem) != stem:
        yield "contraction"
    if euphony(stem) != stem:
        yield "euphony"


def _warnings(stem: str) -> Iterator[str]:
    words = set(_WORD.findall(stem.lower()))
    if not _ABSOLUTE.isdisjoint(words):
        yield "absolute"
    if not _VAGUE.isdisjoint(words) or any(phrase in stem for phrase in _VAGUE_PHRASES):
        yield "vague"
    if "cuándo" in words:
        yield "precision-not-stated"
