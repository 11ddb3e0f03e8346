"""Candidates for distractors, the closest to the key first."""

import datetime as dt
from collections.abc import Iterator
from functools import cache

from quizapp.domain.dates import PartialDate, Precision
from quizapp.domain.facts import DateValue, Pack
from quizapp.generate.almanac import Almanac
from quizapp.generate.atoms import Atom
from quizapp.generate.neighbours import Neighbours

_MONTHS = 12
# Distances that keep computed dates near the key without a pattern that would point at it.
_STEPS = {
    Precision.YEAR: (-2, 3, -5, 4, -9, 8),
    Precision.PART: (-1, 2, -2, 1, -4, 3),
    Precision.MONTH: (-7, 5, -13, 11, -19, 18),
    Precision.DAY: (-31, 29, -16, 14, -61, 47),
}

# Years beyond which a date of the article stands out beside the key.
_ENOUGH = 12
_REACH = {Precision.YEAR: 20, Precision.PART: 10, Precision.MONTH: 5, Precision.DAY: 2}


class Candidates:
    """What of a pack, its gazetteer or the calendar could stand beside a key."""

    def __init__(self, pack: Pack) -> None:
        self._almanac = Almanac(dates_of(pack))
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
            yield from (n for d in (1, 2, 3) for n in (atom + d, atom - d) if n > 0)

    def _near_dates(self, key: PartialDate) -> tuple[PartialDate, ...]:
        reach = _REACH[key.precision]
        told: list[PartialDate] = []
        for ring in self._almanac.outwards(key, reach):
            told += [date for date in ring if date.precision is key.precision]
            if len(told) > _ENOUGH:
                break
        told.sort(key=lambda date: (abs(_ordinal(date) - _ordinal(key)), date.first))
        computed = [_shift(key, step) for step in _STEPS[key.precision]]
        return tuple(dict.fromkeys((*told, *computed)))


def dates_of(pack: Pack) -> Iterator[PartialDate]:
    """Yield the dates of the facts."""
    for fact in pack.facts.values():
        for role in fact.roles.values():
            if isinstance(role.value, DateValue):
                yield role.value.date


def _ordinal(date: PartialDate) -> int:
    year, month, day = date.first
    return (year * _MONTHS + month) * 31 + day


def _shift(date: PartialDate, step: int) -> PartialDate:
    """Return a date of the same precision `step` units (days, months, years) away."""
    if date.precision in {Precision.YEAR, Precision.PART}:
        return PartialDate(year=date.year + step, part=date.part)
    if date.month and not date.day:
        months = date.year * _MONTHS + date.month - 1 + step
        return PartialDate(year=months // _MONTHS, month=months % _MONTHS + 1)
    moved = dt.date(date.year, date.month or 1, date.day or 1) + dt.timedelta(days=step)
    return PartialDate(year=moved.year, month=moved.month, day=moved.day)
