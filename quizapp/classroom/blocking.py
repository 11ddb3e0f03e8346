"""Names that hold a word nobody shall read on the projector, however it is disguised."""

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

from quizapp.spanish.folding import fold

_FIGURES = {
    "a": "4@",
    "b": "8",
    "e": "3€",
    "g": "69",
    "i": "1!|",
    "l": "1!|",
    "o": "0",
    "s": "5$",
    "t": "7+",
    "u": "v",
    "v": "u",
    "z": "2",
}
_CYRILLIC_AND_GREEK = str.maketrans("авеіїкмнорстухѕαβεικνορτυχ", "abeiikmhopctyxsabeikvoptux")
_HUMP = re.compile(r"(?<=[^\W\d_])(?=[^\W\d_])(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_NO_LETTER_BEFORE, _NO_LETTER_AFTER = r"(?<![^\W\d_])", r"(?![^\W\d_])"
_WITHIN, _BETWEEN = r"(?:[^\w\s]|_)?", r"[\W_]+"
_PLURAL = "(?:e?[s5$])?"


def offends(name: str, blocked: Collection[str]) -> bool:
    """Whether a name holds one of these folded words as a word.

    Figures and signs for letters, asterisks, letters repeated or set apart, letters of other
    alphabets, words run together in capitals: all are seen through. Letters within a longer word
    are none: «Penélope», «Calculina» and «Dickens» pass.
    """
    if not blocked:
        return False
    pattern = _pattern(frozenset(blocked))
    compatible = unicodedata.normalize("NFKC", name)
    plain = fold(compatible).translate(_CYRILLIC_AND_GREEK)
    apart = fold(_HUMP.sub(" ", compatible)).translate(_CYRILLIC_AND_GREEK)
    joined = "".join(plain.split())
    return any(
        _worded(found[0]) for said in (plain, apart, joined) for found in pattern.finditer(said)
    )


def _worded(found: str) -> bool:
    """Whether at least half of what was found are letters: «455» is a number, not a word."""
    signs = [c for c in found if c.isalnum()]
    return sum(map(str.isalpha, signs)) * 2 >= len(signs)


@lru_cache(maxsize=4)
def _pattern(blocked: frozenset[str]) -> re.Pattern[str]:
    """Return what finds any of the words: run on, or every letter by itself."""
    words = sorted(blocked)
    found = "|".join(f"{_spelt(word, _WITHIN)}|{_spelt(word, _BETWEEN)}" for word in words)
    return re.compile(f"{_NO_LETTER_BEFORE}(?:{found}){_PLURAL}{_NO_LETTER_AFTER}")


def _spelt(word: str, between: str) -> str:
    return between.join((_letter(word[0]), *(_letter(letter, "*") for letter in word[1:])))


def _letter(letter: str, wild: str = "") -> str:
    return f"[{re.escape(letter + _FIGURES.get(letter, '') + wild)}]+"
