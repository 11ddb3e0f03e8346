"""Text without what may be written either way, to compare and to search it."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_ACCENT = r"(?<!n)\u0303|[\u0300-\u0302\u0304-\u036f]"


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return `text` without case, accents and repeated spaces; ñ stays a letter of its own."""
    plain = text.casefold().translate(_PLAIN)
    return " ".join((plain if _LATIN.fullmatch(plain) else _without_accents(plain)).split())


def _without_accents(text: str) -> str:
    bare = re.sub(_ACCENT, "", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", bare)


class _Plain(dict[int, str]):
    """Letters of the Latin alphabets, so that most texts need not be taken to pieces."""

    def __missing__(self, code: int) -> str:
        if code >= _END_OF_LATIN:
            return chr(code)
        self[code] = _without_accents(chr(code))
        return self[code]


_END_OF_LATIN = 0x250
_PLAIN = _Plain()
_LATIN = re.compile(r"[\x00-\u024f\u2000-\u206f]*")


def mentions(text: str, words: str) -> bool:
    """Whether folded words stand in a folded text, and not as letters of longer ones."""
    at = text.find(words)
    while at >= 0:
        around = text[max(0, at - 1) : at], text[at + len(words) : at + len(words) + 1]
        if not any(letter.isalnum() for letter in around):
            return True
        at = text.find(words, at + 1)
    return False


def occurrences(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Yield where words stand in a text as `[start, end)`, whatever their case and accents."""
    folded = [fold(letter) or letter for letter in text]
    places = [place for place, letters in enumerate(folded) for _ in letters]
    whole, wanted = "".join(folded), fold(words)
    at = whole.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        yield places[at], places[end - 1] + 1
        at = whole.find(wanted, end)
