"""Reading dates as people type them in Spanish."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from quizapp.domain.dates import Part, PartialDate, Precision
from quizapp.i18n import tr
from quizapp.spanish.dates import FIRST_BARE_YEAR, MONTHS, PARTS, TENS
from quizapp.spanish.folding import fold
from quizapp.spanish.numbers import read_number, roman
from quizapp.values import replace

_SHORTEST_MONTH = 3
_CENTURY, _DECADE = 100, 10
_LAST_DAY = 31
_TWENTIETH = 1900
_FIGURES = 4
_ROMAN = {roman(number).casefold(): number for number in range(1, _CENTURY)}
_TENS = {"diez": 10} | {tens: 10 * i for i, tens in enumerate(TENS, start=2)}
_PARTS = {word: part for part, word in PARTS.items()} | {
    "comienzos": Part.EARLY,
    "inicios": Part.EARLY,
    "fines": Part.LATE,
}
# Eras, as `fold` leaves them; written « bc» and « ad» before anything else is read.
_BEFORE = re.compile(
    r"(?<![a-z])(?:a\.? ?(?:de )?(?:j\.? ?)?c\.?|a\.? ?e\.? ?c\.?|a\.? ?n\.? ?e\.?|b\.? ?c\.?"
    r"|antes de (?:jesu)?cristo|antes de (?:nuestra|la) era(?: comun)?)(?![a-z0-9])"
)
_AFTER = re.compile(
    r"(?<![a-z])(?:d\.? ?(?:de )?(?:j\.? ?)?c\.?|e\.? ?c\.?|n\.? ?e\.?|a\.? ?d\.?"
    r"|despues de (?:jesu)?cristo|de (?:nuestra|la) era(?: comun)?)(?![a-z0-9])"
)
_SIGNS = {"bc": -1, "ad": 1}
_ERA = re.compile(r"(?: a[nñ]os?)? (bc|ad)$")
_DASHES = re.compile(r"[‐-―−]")
_FILLERS = re.compile(r"\b(?:el|en|de|del|dia|mes|ano|año|a|la)\b|[,.]")
_YEAR_ZERO = re.compile(r"(?:(?:el )?a[nñ]o )?0+(?: ?[ad]\.? ?c\.?)?")
_FIRST = re.compile(r"\bprimero\b")
_YEARS = re.compile(r"\b(?:los )?a[nñ]os\b")
_PART = re.compile(rf"(?:a )?({'|'.join(_PARTS)}) (?:del? )?(.+)")
_YEAR = r"(\d{4}|[1-9]\d{0,2})"
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?", re.ASCII)
_WORD_DATE = re.compile(rf"(?:(\d{{1,2}})(?: ?[ºo])? )?([a-zñ]+)(?: {_YEAR})?", re.ASCII)
_NUMBER_DATE = re.compile(rf"(?:(?:(\d{{1,2}})[/. -])?(\d{{1,2}})[/. -])?{_YEAR}", re.ASCII)
_CENTURY_DATE = re.compile(r"(?:siglo|s) ?([ivx]+|\d{1,2})|([ivx]+)|siglo ([a-z]+)", re.ASCII)
_DECADE_DATE = re.compile(
    r"(?=decada|los|a[nñ]os|\d+s)(?:decada )?(?:los )?(?:a[nñ]os )?"
    r"(?:(\d{2,4})s?|([a-z]+?)s?)(?: siglo ([ivx]+|\d{1,2}))?",
    re.ASCII,
)
_SHORT_RANGE = re.compile(r"(\d\d)(\d\d) ?- ?(\d\d)", re.ASCII)
_RANGES = (
    re.compile(r"entre (.+) [ye] (.+)"),
    re.compile(r"(?:desde|del?) (.+?) (?:al?|hasta) (.+)"),
    re.compile(r"(.+?) (?:al?|hasta) (.+)"),
)


_EXAMPLES = {
    Precision.CENTURY: "siglo XIX",
    Precision.PART_OF_CENTURY: "finales del siglo XIX",
    Precision.DECADE: "los años noventa",
    Precision.YEAR: "1956",
    Precision.YEARS: "1914-1918",
    Precision.PART: "finales de 1991",
    Precision.MONTH: "agosto de 2006",
    Precision.MONTHS: "de marzo a mayo de 1994",
    Precision.DAY: "16 de agosto de 2006",
    Precision.DAYS: "del 3 al 5 de mayo de 1808",
}


class UnreadableDateError(ValueError):
    """What was typed is no date, or not exact enough; the text says so to the user."""


class _Told(NamedTuple):
    """What a text says of a date: its year, decade or century as figures, and what goes with it.

    `span` is the years that `year` counts or is called by: 1, 10 or 100. `era` is 1 or -1, 0 if
    it is not said.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: Part | None = None
    span: int = 1
    era: int = 0


def read_date(text: str, precision: Precision) -> PartialDate:
    """Read a date in any usual form, told no more exactly than `precision`.

    A year of one to three figures, and a century before the eleventh, must say its era: a bare
    «218» is neither 218 a. C. nor 218 d. C., so it is neither right nor wrong but asked for again.
    From four figures on, a bare year is of our era. «Los años noventa» are those of the 20th
    century unless another is said. The start of a range may leave to its end what both share.

    Raises UnreadableDateError if it is no date, never was, is less exact than asked, or is a range
    where one date is asked or the other way round.
    """
    try:
        date = _read(text, ranged=precision.ranged)
    except UnreadableDateError:
        raise
    except ValueError:
        raise UnreadableDateError(_misread(text, precision)) from None
    with suppress(ValueError):
        if date.precision >= precision:
            return date.at(precision)
    raise UnreadableDateError(_lacking(precision))


def _misread(text: str, precision: Precision) -> str:
    with suppress(ValueError):
        _read(text, ranged=not precision.ranged)
        if precision.ranged:
            return tr("Falta el comienzo o el final: escribe los dos, como «1914-1918».")
        return tr("Escribe una sola fecha, no un intervalo.")
    if _YEAR_ZERO.fullmatch(fold(text)):
        return tr("No hubo año 0: del 1 a. C. se pasa al 1 d. C.")
    message = tr("No entiendo «{text}» como fecha. Prueba con «{example}».")
    return message.format(text=text.strip(), example=_EXAMPLES[precision])


def _lacking(precision: Precision) -> str:
    if precision >= Precision.DAY:
        return tr("Faltan el día o el mes: escribe día, mes y año.")
    if precision >= Precision.MONTH:
        return tr("Falta el mes: escribe mes y año.")
    if precision in {Precision.PART, Precision.PART_OF_CENTURY}:
        return tr("Falta la parte: di si fue a principios, a mediados o a finales.")
    message = tr("Hace falta otra clase de fecha. Prueba con «{example}».")
    return message.format(example=_EXAMPLES[precision])


def _read(text: str, *, ranged: bool) -> PartialDate:
    """Read one date or one range; raises ValueError for anything else."""
    told = _DASHES.sub("-", fold(text))
    told = " ".join(_AFTER.sub(" ad ", _BEFORE.sub(" bc ", told)).split())
    return _read_range(told) if ranged else _date(_told(told))


def _read_range(text: str) -> PartialDate:
    text = " ".join(_YEARS.sub(" ", text).split())
    if match := _SHORT_RANGE.fullmatch(text):  # «1914-18»
        text = "{0}{1}-{0}{2}".format(*match.groups())
    unreadable = ValueError(text)
    for start, end in _splits(text):
        try:
            return _range(_told(start), _told(end))
        except UnreadableDateError as error:
            unreadable = error
        except ValueError:
            continue
    raise unreadable


def _splits(text: str) -> Iterator[tuple[str, str]]:
    """Yield every way to take a text as a beginning and an end."""
    for pattern in _RANGES:
        if match := pattern.fullmatch(text):
            yield match[1], match[2]
    for match in re.finditer("-", text):
        yield text[: match.start()].strip(), text[match.end() :].strip()


def _range(start: _Told, end: _Told) -> PartialDate:
    until = _date(end)
    if end.day and start.year and not start.month and start.year <= _LAST_DAY:
        start = start._replace(year=None, day=start.year)  # «3-5 de mayo»: no year 3
    if start.year is None:
        start = start._replace(year=end.year, month=start.month or end.month)
    first = _date(start._replace(era=start.era or (1 if until.year > 0 else -1)))
    if first.first > until.first:
        raise UnreadableDateError(tr("El intervalo acaba antes de empezar: revisa el orden."))
    return replace(first, until=until)


def _date(told: _Told) -> PartialDate:
    if not told.year:
        raise ValueError(told)
    year = told.year * (told.era or _bare_era(told.year, told.span))
    if told.span == _CENTURY:
        return PartialDate.century(year, told.part)
    if told.span == _DECADE:
        return PartialDate.decade(year)
    return PartialDate(year=year, month=told.month, day=told.day, part=told.part)


def _bare_era(year: int, span: int) -> int:
    """Return the era of a year or century that does not say it: ours."""
    if span == _CENTURY and year <= FIRST_BARE_YEAR // _CENTURY:
        message = tr("¿El siglo {n}, a. C. o d. C.? Escribe «siglo {n} a. C.» o «siglo {n} d. C.».")
        raise UnreadableDateError(message.format(n=roman(year)))
    if span != _CENTURY and year < FIRST_BARE_YEAR:
        message = tr("¿El año {n}, a. C. o d. C.? Escríbelo entero, o «{n} a. C.» o «{n} d. C.».")
        raise UnreadableDateError(message.format(n=year))
    return 1


def _told(text: str) -> _Told:
    """Return what a text says of one date; raises ValueError if it has no usual form."""
    text, era = _era(text.strip())
    if match := _PART.fullmatch(text):
        told = _told(match[2])
        if told.month or told.span == _DECADE:
            raise ValueError(text)
        return told._replace(part=_PARTS[match[1]], era=era)
    plain = " ".join(_FILLERS.sub(" ", _FIRST.sub("1", text)).split())
    if match := _CENTURY_DATE.fullmatch(plain):
        return _Told(year=_century(match[1] or match[2] or match[3]), span=_CENTURY, era=era)
    if match := _DECADE_DATE.fullmatch(plain):
        return _decade(*match.groups(), era=era)
    fields = _fields(text, plain, short=bool(era))
    if fields[0] and fields[0].startswith("0"):  # «0044» is whole: of our era
        era = era or 1
    year, month, day = (int(value) if value else None for value in fields)
    return _Told(year=year, month=month, day=day, era=era)


def _fields(text: str, plain: str, *, short: bool) -> tuple[str | None, str | None, str | None]:
    """Return year, month and day; a year beside a month in figures is `short` only with an era."""
    if match := _ISO_DATE.fullmatch(text):
        year, month, day = match.groups()
    elif match := _WORD_DATE.fullmatch(plain):
        day, name, year = match.groups()
        month = _month(name)
    elif match := _NUMBER_DATE.fullmatch(text) or _NUMBER_DATE.fullmatch(plain):
        day, month, year = match.groups()
        if month and len(year) < _FIGURES and not short:  # «16/8/06»
            raise ValueError(text)
    else:
        raise ValueError(text)
    return year, month, day


def _era(text: str) -> tuple[str, int]:
    match = _ERA.search(text)
    return (text[: match.start()], _SIGNS[match[1]]) if match else (text, 0)


def _century(written: str) -> int:
    number = _ROMAN.get(written) or read_number(written)
    if not number:
        raise ValueError(written)
    return number


def _decade(figures: str | None, word: str | None, century: str | None, *, era: int) -> _Told:
    """Return a decade; of two figures or a word it is that of a century, the 20th if none."""
    year = int(figures) if figures else _TENS.get(word or "", 0)
    if year % _DECADE or not year:
        raise ValueError(figures, word)
    if century:
        year += (_century(century) - 1) * _CENTURY
    elif year < _CENTURY and not era:
        year += _TWENTIETH
    return _Told(year=year, span=_DECADE, era=era)


def _month(name: str) -> str:
    name = "septiembre" if name == "setiembre" else name
    found = [i for i, month in enumerate(MONTHS, start=1) if month.startswith(name)]
    if len(found) != 1 or len(name) < _SHORTEST_MONTH:
        raise ValueError(name)
    return str(found[0])
