"""Spanish text: folding, contraction, euphony, enumeration."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

_CONTRACTION = re.compile(r"\b([Aa]|[Dd]e) el (?=\S)")
_ACCENT = re.compile(r"(?<!n)\u0303|[\u0300-\u0302\u0304-\u036f]")
_AND = re.compile(r"(?<=\s)y(?= (?:h?i(?![aeouáéóú])|h?í))", re.IGNORECASE)
_OR = re.compile(r"(?<=\s)o(?= (?:h?[oó]|8|11(?!\d)))", re.IGNORECASE)
_TIGHTER = (
    *((f"{sign} ", sign) for sign in "¿¡«("),
    *((" ,", ","), (",,", ","), (",,", ",")),
    *((f"{before}{sign}", sign) for sign in ".;:?!" for before in (" ", ",")),
    *((f" {sign}", sign) for sign in "»)"),
)
_LOOSE = re.compile(r"[ ,][,.;:?!»)]|[¿¡«(] ")
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
_OF_AN_ERA = re.compile(r"\b[ad]\. C\.$")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return `text` without case, accents and repeated spaces; ñ stays a letter of its own."""
    plain = text.casefold().translate(_PLAIN)
    return " ".join((plain if _LATIN.fullmatch(plain) else _without_accents(plain)).split())


def _without_accents(text: str) -> str:
    bare = _ACCENT.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", bare)


# Letters of the Latin alphabets, so that most texts need not be taken to pieces.
_PLAIN = {code: _without_accents(chr(code)) for code in range(0xC0, 0x250)}
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


def contract(text: str) -> str:
    """Join «a el» and «de el»; «El» of a proper name is left alone."""
    return _CONTRACTION.sub(lambda m: f"{m[1]}l ", text) if " el " in text else text


def sentence_case(text: str) -> str:
    """Return `text` with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def lower_case(question: str) -> str:
    """Return a question as it goes on after other words: «¿quién...?»."""
    return question[:1] + question[1:2].lower() + question[2:]


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
    text = " ".join(text.split()).replace("¿ ", "¿").replace(" ?", "?")
    if _LOOSE.search(text):
        for loose, tight in _TIGHTER:
            text = text.replace(loose, tight)
    return euphony(contract(text))


def single_stop(text: str) -> str:
    """Return `text` without the stop that follows that of «a. C.»."""
    return _TWO_STOPS.sub(".", text) if ".." in text else text


def without_stop(text: str) -> str:
    """Return `text` without its last stops, unless one is that of «a. C.»."""
    return text if _OF_AN_ERA.search(text) else text.rstrip(".")


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
