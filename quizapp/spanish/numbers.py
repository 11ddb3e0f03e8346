"""Small numbers in words."""

from quizapp.domain.grammar import Gender

_WORDS = ("cero", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez")


def number_words(number: int, gender: Gender) -> str:
    """Return a count before a noun: «una», «cuatro»; figures above ten."""
    if number == 1 and gender is Gender.F:
        return "una"
    return _WORDS[number] if 0 <= number < len(_WORDS) else str(number)
