"""Numbers in words, in figures and in Roman ones, and read from what people type.

Rules: Real Academia Española, Ortografía de la lengua española (2010), chapter 8, 2.1.
"""

import re

from quizapp.domain.grammar import Gender
from quizapp.i18n import tr
from quizapp.spanish.folding import fold

_UNITS = (
    *("cero", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"),
    *("once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho"),
    *("diecinueve", "veinte", "veintiún", "veintidós", "veintitrés", "veinticuatro"),
    *("veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve"),
)
_TENS = ("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
_HUNDREDS = (
    *("ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos"),
    *("setecientos", "ochocientos", "novecientos"),
)
_FIRST_TEN = 30
_HUNDRED, _THOUSAND, _MILLION = 100, 1_000, 1_000_000
_END = 1_000_000_000  # number_words stops before it
_GROUPED = 10_000
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"))
_FIGURES = re.compile(r"[0-9]{1,3}(?:([ .,])[0-9]{3})(?:\1[0-9]{3})*|[0-9]{1,15}")
_VALUES = (
    {fold(word): value for value, word in enumerate(_UNITS)}
    | {word: 30 + 10 * i for i, word in enumerate(_TENS)}
    | {word: 100 + 100 * i for i, word in enumerate(_HUNDREDS)}
    | {"cien": 100}
)
_MASCULINE = {"uno": "un", "una": "un", "veintiuno": "veintiun", "veintiuna": "veintiun"} | {
    f"{word[:-2]}as": word for word in _HUNDREDS[1:]
}


class UnreadableNumberError(ValueError):
    """What was typed is no whole number; the text says so to the user."""


def count_words(number: int, gender: Gender) -> str:
    """Return a count before a noun: «una», «treinta y siete»; from 100 on «200», «70 000»."""
    if in_words(number):
        return number_words(number, gender)
    # A space that breaks no line, and from five figures on.
    return f"{number:,}".replace(",", "\u00a0") if number >= _GROUPED else str(number)


def in_words(number: int) -> bool:
    """Whether a count is told in words, not in figures."""
    return 0 <= number < _HUNDRED


def number_words(number: int, gender: Gender = Gender.M) -> str:
    """Return a number before a noun: «veintiuna», «doscientas mil», «treinta y un».

    Raises ValueError below 0 and from a thousand millions on.
    """
    if not 0 <= number < _END:
        raise ValueError(number)
    if number >= _MILLION:
        millions, rest = divmod(number, _MILLION)
        told = "un millón" if millions == 1 else f"{number_words(millions)} millones"
        return _followed(told, rest, gender)
    if number >= _THOUSAND:
        thousands, rest = divmod(number, _THOUSAND)
        told = "mil" if thousands == 1 else f"{number_words(thousands, gender)} mil"
        return _followed(told, rest, gender)
    if number > _HUNDRED:
        hundreds, rest = divmod(number, _HUNDRED)
        told = _HUNDREDS[hundreds - 1]
        if gender is Gender.F and hundreds > 1:
            told = f"{told[:-2]}as"
        return _followed(told, rest, gender)
    return "cien" if number == _HUNDRED else _below_a_hundred(number, gender)


def read_number(text: str) -> int:
    """Read a whole number: «26000», «26.000», «26 000», «veintiséis mil», «26 mil».

    A stop, comma or space before each three figures groups them; no decimals are read. Raises
    UnreadableNumberError for anything else, also for words in no right order.
    """
    folded = fold(text)
    if _FIGURES.fullmatch(folded):
        return int(re.sub(r"[ .,]", "", folded))
    words = [_MASCULINE.get(word, word) for word in re.sub(_FIGURES, _spell, folded).split()]
    number = _value(words)
    if number is None or fold(number_words(number)) != " ".join(words):
        message = tr("No entiendo «{text}» como número. Escribe solo el número: 26 000.")
        raise UnreadableNumberError(message.format(text=text.strip()))
    return number


def roman(number: int) -> str:
    """Return a number from 1 to 399 in Roman figures."""
    written = ""
    for value, figures in _ROMAN:
        written += figures * (number // value)
        number %= value
    return written + "I" * number


def _followed(told: str, rest: int, gender: Gender) -> str:
    return f"{told} {number_words(rest, gender)}" if rest else told


def _below_a_hundred(number: int, gender: Gender) -> str:
    if number < _FIRST_TEN:
        told = _UNITS[number]
    else:
        tens, rest = divmod(number - _FIRST_TEN, 10)
        told = f"{_TENS[tens]} y {_UNITS[rest]}" if rest else _TENS[tens]
    if gender is Gender.F and told.endswith(("un", "ún")):
        return f"{told[:-2]}una"
    return told


def _spell(match: re.Match[str]) -> str:
    """Write figures of a text out in words, so that «26 mil» reads as «veintiséis mil»."""
    number = int(re.sub(r"[ .,]", "", match[0]))
    return fold(number_words(number)) if number < _END else match[0]


def _value(words: list[str]) -> int | None:
    """Return what number words add up to, whatever their order; None for other words."""
    total, group = 0, 0
    for word in words:
        if word in {"mil", "millon", "millones"}:
            unit = _THOUSAND if word == "mil" else _MILLION
            total, group = (total + (group or 1) * unit, 0)
        elif word in _VALUES:
            group += _VALUES[word]
        elif word != "y":
            return None
    number = total + group
    return number if words and number < _END else None
