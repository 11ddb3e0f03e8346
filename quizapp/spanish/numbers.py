"""Small numbers in words, and Roman ones."""

from quizapp.domain.grammar import Gender

_GROUPED = 10_000
_WORDS = ("cero", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez")
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"))


def number_words(number: int, gender: Gender) -> str:
    """Return a count before a noun: «una», «cuatro»; figures above ten: «37», «70 000»."""
    if number == 1 and gender is Gender.F:
        return "una"
    if 0 <= number < len(_WORDS):
        return _WORDS[number]
    # A space that breaks no line, and from five figures on: Ortografía (RAE, 2010), 8.2.1.2.
    return f"{number:,}".replace(",", "\u00a0") if number >= _GROUPED else str(number)


def roman(number: int) -> str:
    """Return a number from 1 to 399 in Roman figures."""
    written = ""
    for value, figures in _ROMAN:
        written += figures * (number // value)
        number %= value
    return written + "I" * number
