"""Noun phrases: a name with its article, a noun in the plural."""

import re
from collections.abc import Sequence

from quizapp.spanish.text import enumerate_words

_SOME = {"ningún": "algún", "ninguna": "alguna"}
# The article before a feminine noun that begins with a stressed a: «el agua», «un águila».
_BEFORE_STRESSED_A = {"la": "el", "una": "un", "alguna": "algún", "ninguna": "ningún"}
_STRESSED_A = re.compile(
    r"h?á|h?a[iu]?[^aeiouáéíóú\W]{1,4}[iu]?[aeo](?:s|n)?(?!\w)|h?a[iu]?[aeo](?!\w)"
)
# Adjectives keep «la»: «la alta mar».
_ADJECTIVE = re.compile(r"(?:agria|alta|ancha|amplia|ardua|árida|áspera|ácida|ágil|ávida)\b")
_PREPOSITION = re.compile(r" (?:a|al|con|contra|de|del|en|entre|para|por|sin|sobre)\b")
_OF_SOMETHING = re.compile(r"(el|la) ([a-zñáéíóú]+) (del? .+)")
_ACCENTED = str.maketrans("aeiou", "áéíóú")
_BARE = str.maketrans("áéíóú", "aeiou")
_OWN_PLURALS = {"carácter": "caracteres", "régimen": "regímenes", "espécimen": "especímenes"}
_HIATUS = re.compile(r"[aeo][íú][a-z]$")
_OXYTONE = re.compile(r"[áéíóú][ns]$")
_PAROXYTONE = re.compile(r"([aeiou])([^aeiouáéíóú]+[aeiou]n)$")
_ONE_SYLLABLE = re.compile(r"[^aeiou]*[aeiou]+[^aeiou]+")


def noun_phrase(name: str, article: str, *, affirmed: bool = True) -> str:
    """Return the name with its article; «ninguna» turns to «alguna» in an affirmed clause.

    «La» turns to «el» before a common noun that begins with a stressed a: «el agua».
    """
    if affirmed:
        article = _SOME.get(article, article)
    if article in _BEFORE_STRESSED_A and _STRESSED_A.match(name) and not _ADJECTIVE.match(name):
        article = _BEFORE_STRESSED_A[article]
    return f"{article} {name}" if article else name


def enumerate_phrases(phrases: Sequence[str]) -> str:
    """Return «a, b y c»; of several of one noun, that noun once: «las batallas de A y de B»."""
    found = [_OF_SOMETHING.fullmatch(phrase) for phrase in phrases]
    matches = [match for match in found if match]
    heads = {(match[1], match[2]) for match in matches}
    if len(heads) != 1 or not len(phrases) == len(matches) > 1:
        return enumerate_words(phrases)
    ((article, noun),) = heads
    several = "los" if article == "el" else "las"
    return f"{several} {plural(noun)} {enumerate_words([match[3] for match in matches])}"


def plural(noun: str) -> str:
    """Return a noun, and the adjectives that follow it, in the plural: «naves de guerra»."""
    preposition = _PREPOSITION.search(noun)
    end = preposition.start() if preposition else len(noun)
    return " ".join(map(_plural, noun[:end].split())) + noun[end:]


def _plural(word: str) -> str:
    if word in _OWN_PLURALS:
        return _OWN_PLURALS[word]
    last = word[-1]
    if last in "aeiouáéó":
        return f"{word}s"
    if last == "z":
        return f"{word[:-1]}ces"
    if last in "sx" and not (
        _OXYTONE.search(word) or _ONE_SYLLABLE.fullmatch(word.translate(_BARE))
    ):
        return word  # «las crisis»
    if last not in "díjlnrsúxy":
        return f"{word}s"  # «los robots»
    return f"{_restressed(word)}es"


def _restressed(word: str) -> str:
    """Write the accent that a further syllable takes away or asks for: «leones», «órdenes»."""
    if _OXYTONE.search(word) and not _HIATUS.search(word):
        return word[:-2] + word[-2:].translate(_BARE)
    if word.translate(_BARE) != word:
        return word
    return _PAROXYTONE.sub(lambda m: m[1].translate(_ACCENTED) + m[2], word)
