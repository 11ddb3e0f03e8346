"""Typed names: what counts as the same, and how far a misspelling is from it."""

import re

from quizapp.spanish.folding import fold

_ARTICLE = re.compile(
    r"(?:(?:a|ante|con|contra|de|desde|en|entre|hasta|para|por|sobre|tras) )?"
    r"(?:(?:el|la|l[ao]s|una?|un[ao]s|al|del) )?"
)
_NOT_WORDS = re.compile(r"[^\w]+")
_LETTERS_PER_SLIP = 6


def plain(text: str) -> str:
    """Return typed words folded, without punctuation and without the article before them."""
    words = _NOT_WORDS.sub(" ", fold(text)).strip()
    return words[_leading(words) :]


def same_words(one: str, other: str) -> bool:
    """Whether two plain texts hold the same words in any order: «Hata Tsutomu»."""
    return sorted(one.split()) == sorted(other.split())


def slips_allowed(name: str) -> int:
    """Return how many letters of a plain name may be wrong: one, or a sixth of them."""
    return max(1, len(name) // _LETTERS_PER_SLIP)


def slips(typed: str, name: str) -> int:
    """Return the letters to insert, delete or change to make one of the other (Levenshtein)."""
    row = list(range(len(name) + 1))
    for i, letter in enumerate(typed, start=1):
        above, row[0] = row[0], i
        for j, wanted in enumerate(name, start=1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (letter != wanted))
    return row[-1]


def _leading(words: str) -> int:
    match = _ARTICLE.match(words)
    return match.end() if match and match.end() < len(words) else 0
