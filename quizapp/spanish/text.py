"""Spanish text: folding, contraction, euphony, enumeration."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_CONTRACTION = re.compile(r"\b([Aa]|[Dd]e) el (?=\S)")
_ACCENT = re.compile(r"(?<!n)\u0303|[\u0300-\u0302\u0304-\u036f]")
_AND = re.compile(r"(?<=\s)y(?= (?:h?i(?![aeouáéóú])|h?í))", re.IGNORECASE)
_OR = re.compile(r"(?<=\s)o(?= (?:h?[oó]|8|11(?!\d)))", re.IGNORECASE)
_SPACE_AFTER = re.compile(r"([¿¡«(])\s+")
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
_OF_AN_ERA = re.compile(r"\b[ad]\. C\.$")
_SPACE_BEFORE = re.compile(r",?\s+(?=,)|,?\s*(?=[.;:?!])|\s+(?=[»)])")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return `text` without case, accents and repeated spaces; ñ stays a letter of its own."""
    bare = _ACCENT.sub("", unicodedata.normalize("NFD", text.casefold()))
    return " ".join(unicodedata.normalize("NFC", bare).split())


def mentions(text: str, words: str) -> bool:
    """Whether folded words stand in a folded text, and not as letters of longer ones."""
    at = text.find(words)
    while at >= 0:
        around = text[max(0, at - 1) : at], text[at + len(words) : at + len(words) + 1]
        if not any(letter.isalnum() for letter in around):
            return True
        at = text.find(words, at + 1)
    return False


def contract(text: str) -> str:
    """Join «a el» and «de el»; «El» of a proper name is left alone."""
    return _CONTRACTION.sub(lambda m: f"{m[1]}l ", text) if " el " in text else text


def sentence_case(text: str) -> str:
    """Return `text` with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def enumerate_words(words: Sequence[str]) -> str:
    """Return «a, b y c», with «e» before the sound i."""
    if not words:
        return ""
    *most, last = words
    if not most:
        return last
    return euphony(f"{', '.join(most)} y {last}")


def euphony(text: str) -> str:
    """Write «e» for «y» before the sound i, «u» for «o» before the sound o: «7 u 8»."""
    if " y " in text:
        text = _AND.sub("e", text)
    return _OR.sub("u", text) if " o " in text else text


def tidy(text: str) -> str:
    """Collapse the spaces that empty slots leave, contract, and mind the euphony."""
    spaced = _SPACE_AFTER.sub(r"\1", _SPACE_BEFORE.sub("", " ".join(text.split())))
    return euphony(contract(spaced))


def single_stop(text: str) -> str:
    """Return `text` without the stop that follows that of «a. C.»."""
    return _TWO_STOPS.sub(".", text) if ".." in text else text


def without_stop(text: str) -> str:
    """Return `text` without its last stops, unless one is that of «a. C.»."""
    return text if _OF_AN_ERA.search(text) else text.rstrip(".")
