"""Rules of lint that look at nothing but the words of a stem."""

import re
from typing import NamedTuple

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
_DOUBTFUL = {
    "absolute": _ABSOLUTE,
    "vague": _VAGUE,
    "precision-not-stated": frozenset({"cuándo"}),
}
_VAGUE_PHRASES = (" a menudo ", " a veces ")
_NEGATIVE = frozenset({"no", "sin", "nunca", "jamás"})


class Broken(NamedTuple):
    """The rules a stem breaks: those of Spanish or of fair questions, and those of good ones."""

    errors: tuple[str, ...]
    warnings: tuple[str, ...]


def judge(stem: str) -> Broken:
    """Return the rules that a stem breaks."""
    words = _WORD.findall(stem)
    small = [word.lower() for word in words]
    unlike = set(small)
    errors = [] if _DEICTIC.isdisjoint(unlike) else ["deictic"]
    if "no" in words:
        errors.append("negative-without-emphasis")
    if len(unlike & _NEGATIVE) and sum(word in _NEGATIVE for word in small) > 1:
        errors.append("double-negation")
    if contract(stem) != stem:
        errors.append("contraction")
    if euphony(stem) != stem:
        errors.append("euphony")
    warnings = [rule for rule, words_of in _DOUBTFUL.items() if not words_of.isdisjoint(unlike)]
    if "vague" not in warnings and any(phrase in stem for phrase in _VAGUE_PHRASES):
        warnings.append("vague")
    return Broken(tuple(errors), tuple(warnings))


def is_deictic(text: str) -> bool:
    """Whether a text points at what only its reader or the sentences before it could show."""
    return not _DEICTIC.isdisjoint(_WORD.findall(text.lower()))
