"""Dates in Spanish: saying them and reading them."""

import re

from quizapp.domain.dates import Part, PartialDate, Precision
from quizapp.i18n import tr
from quizapp.spanish.text import fold

MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)
_PARTS = {Part.EARLY: "principios", Part.MIDDLE: "mediados", Part.LATE: "finales"}
_SHORTEST_MONTH = 3
_FILLERS = re.compile(r"\b(?:el|en|de|del|dia|mes|ano|año|a|la)\b|[,.]")
_WORD_DATE = re.compile(r"(?:(\d{1,2})(?: ?[ºo])? )?([a-zñ]+) (\d{4})", re.ASCII)
_NUMBER_DATE = re.compile(r"(?:(?:(\d{1,2})[/. -])?(\d{1,2})[/. -])?(\d{4})", re.ASCII)
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?", re.ASCII)


class UnreadableDateError(ValueError):
    """What was typed is no date, or not exact enough; the text says so to the user."""


def date_phrase(date: PartialDate) -> str:
    """Return «16 de agosto de 2006», «octubre de 1993», «finales de 1991» or «1956»."""
    if date.part:
        return f"{_PARTS[date.part]} de {date.year}"
    if not date.month:
        return str(date.year)
    month = f"{MONTHS[date.month - 1]} de {date.year}"
    return f"{date.day} de {month}" if date.day else month


def when_phrase(date: PartialDate) -> str:
    """Return the date as a clause tells it: «el 16 de agosto de 2006», «en octubre de 1993»."""
    if date.day:
        return f"el {date_phrase(date)}"
    return f"{'a' if date.part else 'en'} {date_phrase(date)}"


def which_date(precision: Precision) -> str:
    """Return the question words that ask for a date at this precision."""
    if precision is Precision.DAY:
        return "en qué fecha"
    return "en qué mes y año" if precision is Precision.MONTH else "en qué año"


def usual_forms(date: PartialDate) -> tuple[str, ...]:
    """Return usual written forms of a date, the one in words first."""
    if date.day:
        numbers = f"{date.day}/{date.month}/{date.year}"
    elif date.month:
        numbers = f"{date.month}/{date.year}"
    else:
        return (str(date.year),)
    return (date_phrase(date), numbers, str(date))


def read_date(text: str, precision: Precision) -> PartialDate:
    """Read a date in any usual form, told no more exactly than `precision`.

    Raises UnreadableDateError if it is no date, never was, or is less exact than asked.
    """
    try:
        year, month, day = _fields(text)
        date = PartialDate(year=year or 0, month=month, day=day)
    except (ValueError, IndexError):
        message = tr("No entiendo «{text}» como fecha. Prueba con «16 de agosto de 2006».")
        raise UnreadableDateError(message.format(text=text.strip())) from None
    if date.precision < precision:
        wanted = (
            tr("Faltan el día o el mes: escribe día, mes y año.")
            if precision is Precision.DAY
            else tr("Falta el mes: escribe mes y año.")
        )
        raise UnreadableDateError(wanted)
    return date.at(precision)


def _fields(text: str) -> list[int | None]:
    """Return year, month and day as read; raises ValueError if `text` has no usual form."""
    folded = fold(text)
    plain = " ".join(_FILLERS.sub(" ", folded.replace("primero", "1")).split())
    if match := _ISO_DATE.fullmatch(folded):
        year, month, day = match.groups()
    elif match := _WORD_DATE.fullmatch(plain):
        day, name, year = match.groups()
        month = _month(name)
    elif match := _NUMBER_DATE.fullmatch(folded) or _NUMBER_DATE.fullmatch(plain):
        day, month, year = match.groups()
    else:
        raise ValueError(text)
    return [int(value) if value else None for value in (year, month, day)]


def _month(name: str) -> str:
    name = "septiembre" if name == "setiembre" else name
    found = [i for i, month in enumerate(MONTHS, start=1) if month.startswith(name)]
    if len(found) != 1 or len(name) < _SHORTEST_MONTH:
        raise ValueError(name)
    return str(found[0])
