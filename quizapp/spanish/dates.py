"""Saying dates in Spanish."""

from quizapp.domain.dates import Part, PartialDate, Precision, century_of, decade_of
from quizapp.spanish.numbers import roman

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
PARTS = {Part.EARLY: "principios", Part.MIDDLE: "mediados", Part.LATE: "finales"}
TENS = ("veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
# Years and centuries before this one say their era; a typed one of three figures has to say it too.
FIRST_BARE_YEAR = 1000
_NAMED_DECADES = {1900 + 10 * i: f"los años {tens}" for i, tens in enumerate(TENS, start=2)}
_ARTICLES = {Precision.DAY: "el ", Precision.CENTURY: "el ", Precision.DECADE: "la "}
_ASKED = {
    Precision.CENTURY: "en qué siglo",
    Precision.PART_OF_CENTURY: "en qué siglo",
    Precision.DECADE: "en qué década",
    Precision.YEAR: "en qué año",
    Precision.YEARS: "entre qué años",
    Precision.PART: "en qué año",
    Precision.MONTH: "en qué mes y año",
    Precision.MONTHS: "entre qué meses y años",
    Precision.DAY: "en qué fecha",
    Precision.DAYS: "entre qué fechas",
}


def date_phrase(date: PartialDate) -> str:
    """Return a date by itself; a range as a clause tells it.

    «16 de agosto de 2006», «octubre de 1993», «finales de 1991», «1956», «218 a. C.»,
    «década de 1990», «siglo XIX», «entre 218 y 201 a. C.».
    """
    if date.until:
        return _range(*date.ends)
    whole = _whole(date)
    if date.part:
        return f"{PARTS[date.part]} de{'l' if whole.startswith('siglo') else ''} {whole}"
    if not date.month:
        return whole
    month = f"{MONTHS[date.month - 1]} de {whole}"
    return f"{date.day} de {month}" if date.day else month


def date_noun(date: PartialDate) -> str:
    """Return a date as it follows a preposition: «el 16 de agosto de 2006», «los años noventa»."""
    if date.precision is Precision.DECADE and date.year in _NAMED_DECADES:
        return _NAMED_DECADES[date.year]
    return f"{_ARTICLES.get(date.precision, '')}{date_phrase(date)}"


def when_phrase(date: PartialDate) -> str:
    """Return the date as a clause tells it: «el 16 de agosto de 2006», «en octubre de 1993»."""
    if date.day or date.until:
        return date_noun(date)
    return f"{'a' if date.part else 'en'} {date_noun(date)}"


def which_date(precision: Precision) -> str:
    """Return the question words that ask for a date at this precision."""
    return _ASKED[precision]


def usual_forms(date: PartialDate) -> tuple[str, ...]:
    """Return usual written forms of a date, the one in words first."""
    phrase = date_phrase(date)
    if date.until:
        return (phrase, *_dashed(*date.ends))
    if date.precision is Precision.DECADE:
        return tuple(dict.fromkeys((phrase, date_noun(date))))
    if date.part or not date.month:
        return (phrase, *_abbreviated(phrase))
    figures = "/".join(str(n) for n in (date.day, date.month) if n)
    iso = (str(date),) if date.year >= FIRST_BARE_YEAR else ()
    return (phrase, f"{figures}/{_whole(date)}", *iso)


def era(year: int) -> str:
    """Return « a. C.», « d. C.» for what is told with it, or nothing."""
    if year < 0:
        return " a. C."
    return " d. C." if year < FIRST_BARE_YEAR else ""


def _whole(date: PartialDate) -> str:
    """Return the year, decade or century of a date."""
    if date.precision in {Precision.CENTURY, Precision.PART_OF_CENTURY}:
        return f"siglo {roman(abs(century_of(date.year)))}{era(date.year)}"
    if date.precision is Precision.DECADE:
        return f"década de {abs(decade_of(date.year))}{era(date.year)}"
    return f"{abs(date.year)}{era(date.year)}"


def _range(start: PartialDate, end: PartialDate) -> str:
    if not start.month:
        return f"entre {_opening_year(start, end)} y {date_phrase(end)}"
    if start.day:
        return f"del {_opening(start, end)} al {date_phrase(end)}"
    return f"de {_opening(start, end)} a {date_phrase(end)}"


def _dashed(start: PartialDate, end: PartialDate) -> tuple[str, ...]:
    """Return «218-201 a. C.», «3-5 de mayo de 1808»; nothing if it would hold spaces."""
    opening = _opening(start, end) if start.month else _opening_year(start, end)
    return () if " " in opening else (f"{opening}-{date_phrase(end)}",)


def _opening_year(start: PartialDate, end: PartialDate) -> str:
    """Return the year that a range starts in; its era only if it is not that of the end."""
    return str(abs(start.year)) if start.year * end.year > 0 else date_phrase(start)


def _opening(start: PartialDate, end: PartialDate) -> str:
    """Return the date that a range starts on, without what its end says too."""
    if start.year != end.year or not start.month:
        return date_phrase(start)
    month = MONTHS[start.month - 1]
    if not start.day:
        return month
    return str(start.day) if start.month == end.month else f"{start.day} de {month}"


def _abbreviated(phrase: str) -> tuple[str, ...]:
    """Return other ways to write a year or century: «s. XIX», «218 antes de Cristo»."""
    if phrase.startswith("siglo"):
        return (phrase.replace("siglo", "s."),)
    return (phrase.replace("a. C.", "antes de Cristo"),) if phrase.endswith("a. C.") else ()
