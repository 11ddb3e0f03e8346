"""Spanish text: contraction, euphony, enumeration."""

import re
from collections.abc import Sequence

_CONTRACTION = re.compile(r"\b([Aa]|[Dd]e) el (?=\S)")
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


def contract(text: str) -> str:
    """Join «a el» and «de el»; «El» of a proper name is left alone."""
    return _CONTRACTION.sub(lambda m: f"{m[1]}l ", text) if " el " in text else text


def sentence_case(text: str) -> str:
    """Return `text` with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def mid_sentence(text: str) -> str:
    """Return `text` with its first letter in lower case, as it is after a colon."""
    return text[:1].lower() + text[1:]


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
