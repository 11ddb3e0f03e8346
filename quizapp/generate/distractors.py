"""Candidates for distractors, the closest to the key first."""

from collections.abc import Iterator
from functools import cache

from quizapp.domain.dates import Day, PartialDate, Precision, century_of, decade_of, month_days
from quizapp.domain.facts import DateValue, Pack
from quizapp.generate.almanac import Almanac
from quizapp.generate.atoms import Atom
from quizapp.generate.neighbours import Neighbours
from quizapp.spanish.numbers import in_words
from quizapp.values import replace

_MONTHS = 12
_DECADE = 10
_NEARNESS = 5
# Distances that keep computed dates near the key without a pattern that would point at it; those
# of a range are between its end and the start of the other, or the other way round.
_STEPS = {
    Precision.CENTURY: (-1, 2, -2, 1, -4, 3),
    Precision.PART_OF_CENTURY: (-1, 2, -2, 1, -4, 3),
    Precision.DECADE: (-1, 2, -3, 1, -5, 4),
    Precision.YEAR: (-2, 3, -5, 4, -9, 8),
    Precision.YEARS: (-2, 3, -5, 4, -9, 8),
    Precision.PART: (-1, 2, -2, 1, -4, 3),
    Precision.MONTH: (-7, 5, -13, 11, -19, 18),
    Precision.MONTHS: (-7, 5, -13, 11, -19, 18),
    Precision.DAY: (-31, 29, -16, 14, -61, 47),
    Precision.DAYS: (-31, 29, -16, 14, -61, 47),
}

# Years beyond which a date of the article stands out beside the key.
_ENOUGH = 12
_REACH = {
    Precision.CENTURY: 500,
    Precision.PART_OF_CENTURY: 300,
    Precision.DECADE: 50,
    Precision.YEAR: 20,
    Precision.YEARS: 60,
    Precision.PART: 10,
    Precision.MONTH: 5,
    Precision.MONTHS: 5,
    Precision.DAY: 2,
    Precision.DAYS: 2,
}
# No century or decade is computed that begins after this year: none has a history yet.
_LAST_BEGUN = 2020


class Candidates:
    """What of a pack, its gazetteer or the calendar could stand beside a key."""

    def __init__(self, pack: Pack) -> None:
        self.almanac = Almanac(dates_of(pack))
        self._neighbours = Neighbours(pack)
        self.near_dates = cache(self._near_dates)

    def near(self, atom: Atom, homes: frozenset[str] = frozenset()) -> Iterator[Atom]:
        """Yield candidates against a key: of the same kind and precision, the closest first.

        `homes`, the countries of those the stem names, come last.
        """
        if isinstance(atom, PartialDate):
            yield from self.near_dates(atom)
        elif isinstance(atom, str):
            yield from self._neighbours.of(atom, homes)
        else:
            step = _step(atom)
            around = (n for d in (1, 2, 3) for n in (atom + d * step, atom - d * step) if n > 0)
            yield from (n for n in around if in_words(n) == in_words(atom))  # options are parallel

    def _near_dates(self, key: PartialDate) -> tuple[PartialDate, ...]:
        reach = _REACH[key.precision]
        told: list[PartialDate] = []
        for ring in self.almanac.outwards(key, reach):
            told += [date for date in ring if date.precision is key.precision]
            if len(told) > _ENOUGH:
                break
        told.sort(key=lambda date: (abs(_ordinal(date) - _ordinal(key)), date.first, date.last))
        return tuple(dict.fromkeys((*told, *_computed(key))))


def dates_of(pack: Pack) -> Iterator[PartialDate]:
    """Yield the dates of the facts."""
    for fact in pack.facts.values():
        for role in fact.roles.values():
            if isinstance(role.value, DateValue):
                yield role.value.date


def _step(number: int) -> int:
    """Return 1, 2 or 5 times a power of ten, at most a fifth of the number but at least 1.

    Beside 10,000 nobody wonders whether it was 10,001.
    """
    most = max(1, number // _NEARNESS)
    power: int = 10 ** (len(str(most)) - 1)
    return max(power * times for times in (1, 2, 5) if power * times <= most)


def _ordinal(date: PartialDate) -> int:
    year, month, day = date.first
    return (year * _MONTHS + month) * 31 + day


def _computed(key: PartialDate) -> Iterator[PartialDate]:
    """Yield dates of the same precision and the same eras near a key."""
    start, end = key.ends[0], key.ends[-1]
    length = _distance(start, end)
    eras = {start.year > 0, end.year > 0}
    for step in _STEPS[key.precision]:
        away = step + (length if step > 0 else -length)
        moved, until = _shift(start, away), _shift(end, away)
        if moved and until and {moved.year > 0, until.year > 0} <= eras:
            yield replace(moved, until=until) if key.until else moved


def _distance(start: PartialDate, end: PartialDate) -> int:
    """Return how many days, months or years a range spans, a day more rather than less."""
    years = end.year - start.year
    if not start.month or not end.month:
        return years
    months = years * _MONTHS + end.month - start.month
    return months if not start.day or not end.day else months * 31 + end.day - start.day


def _shift(date: PartialDate, step: int) -> PartialDate | None:
    """Return a date of the same precision `step` units (days, months, years...) away, if any."""
    year, month, day = date.first
    try:
        match date.precision:
            case Precision.CENTURY | Precision.PART_OF_CENTURY:
                moved = PartialDate.century(_later(century_of(date.year), step), date.part)
                return moved if moved.year <= _LAST_BEGUN else None
            case Precision.DECADE:
                number = decade_of(date.year) // _DECADE
                moved = PartialDate.decade(_later(number, step) * _DECADE)
                return moved if moved.year <= _LAST_BEGUN else None
            case Precision.MONTH:
                year, month = _months_later(year, month, step)
                return PartialDate(year=year, month=month)
            case Precision.DAY:
                year, month, day = _days_later(date.first, step)
                return PartialDate(year=year, month=month, day=day)
            case _:
                return PartialDate(year=_later(date.year, step), part=date.part)
    except ValueError:  # before or after all that can be written
        return None


def _later(number: int, step: int) -> int:
    """Return a year or century `step` later: none is 0."""
    later = number + step
    if (later > 0) == (number > 0) and later:
        return later
    return later + 1 if step > 0 else later - 1


def _months_later(year: int, month: int, step: int) -> tuple[int, int]:
    years, months = divmod(month - 1 + step, _MONTHS)
    return _later(year, years), months + 1


def _days_later(day: Day, step: int) -> Day:
    year, month, later = day[0], day[1], day[2] + step
    while later < 1:
        year, month = _months_later(year, month, -1)
        later += month_days(year, month)
    while later > (days := month_days(year, month)):
        year, month = _months_later(year, month, 1)
        later -= days
    return (year, month, later)
