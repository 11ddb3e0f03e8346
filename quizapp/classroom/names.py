"""Names of players: what of a text may be shown, and which names read alike."""

import unicodedata
from collections.abc import Collection, Iterator

from quizapp.classroom.acts import Refusal, RefusedError
from quizapp.classroom.blocking import offends

LONGEST = 32
_MARKS_IN_A_ROW = 2
_LOOK_ALIKE = str.maketrans(
    "IL1|!0OАВЕЅІКМНОРСТУХаеѕіорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧανοι",
    "lllllooABEslKMHopCTyxaesiopcyxABEZHlKMNopTyxavoi",
)


def clean(text: str, blocked: Collection[str] = ()) -> str:
    """Return a name as it is shown; raises RefusedError for one nobody could read, or a bad one.

    What cannot be seen, turns the writing round or piles up goes; `blocked` words are folded.
    """
    name = " ".join("".join(_visible(unicodedata.normalize("NFC", text))).split())
    if not any(unicodedata.category(c)[0] in "LN" or unicodedata.category(c) == "So" for c in name):
        raise RefusedError(Refusal.NAME_EMPTY)
    if len(name) > LONGEST:
        raise RefusedError(Refusal.NAME_LONG)
    if offends(name, blocked):
        raise RefusedError(Refusal.NAME_BLOCKED)
    return name


def likenesses(name: str) -> frozenset[str]:
    """Return what the name sounds and looks like: names that share one of these read alike."""
    compatible = unicodedata.normalize("NFKD", name)
    bare = "".join(c for c in compatible if unicodedata.category(c)[0] in "LNS")
    return frozenset({bare.casefold(), bare.translate(_LOOK_ALIKE).casefold()})


def nicknames(nouns: Collection[str], traits: Collection[str]) -> Iterator[str]:
    """Yield names without end, each unlike the others."""
    pairs = [f"{noun} {trait}" for trait in traits for noun in nouns]
    yield from pairs
    number = 1
    while True:
        number += 1
        yield from (f"{pair} {number}" for pair in pairs)


def _visible(text: str) -> Iterator[str]:
    marks = 0
    for c in text:
        category = unicodedata.category(c)
        marks = marks + 1 if category[0] == "M" else 0
        if category[0] in "ZC":
            yield "" if category == "Cf" else " "
        elif marks <= _MARKS_IN_A_ROW:
            yield c
