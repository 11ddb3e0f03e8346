"""Dates as an article states them, from a day to a century, on either side of year 1.

Years are counted as historians do: -218 is 218 a. C., and no year is 0.
"""

import re
from enum import Enum
from functools import total_ordering

from quizapp.values import dataclass, field, replace

Day = tuple[int, int, int]

_DECADE, _CENTURY = 10, 100
_LAST_YEAR = 9999
_FEBRUARY = 2
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_REFORM = 1582  # the Julian calendar until then, the Gregorian from then on


@total_ordering
class Precision(Enum):
    """How exactly a date is stated, the coarsest first; the plurals are ranges."""

    CENTURY = 0
    PART_OF_CENTURY = 1
    DECADE = 2
    YEAR = 3
    YEARS = 4
    PART = 5
    MONTH = 6
    MONTHS = 7
    DAY = 8
    DAYS = 9

    def __lt__(self, other: "Precision") -> bool:
        return self.value < other.value

    @property
    def ranged(self) -> bool:
        """Whether dates of this precision have a beginning and an end."""
        return self in _ENDS


_ENDS = {
    Precision.YEARS: Precision.YEAR,
    Precision.MONTHS: Precision.MONTH,
    Precision.DAYS: Precision.DAY,
}
_RANGES = {end: ranged for ranged, end in _ENDS.items()}


class Part(Enum):
    """A part of a year, with its first and last month, or of a century, with those years of it."""

    EARLY = (1, 4)
    MIDDLE = (5, 8)
    LATE = (9, 12)

    @property
    def years(self) -> tuple[int, int]:
        """The first and last year of this part of a century, from 1."""
        return {Part.EARLY: (1, 33), Part.MIDDLE: (34, 66), Part.LATE: (67, 100)}[self]


_YEAR = r"(?P<year>\d{1,4})(?P<decade>s)?(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?"
_WRITTEN = (
    rf"(?:century (?P<century>\d{{1,3}})|{_YEAR})"
    r"(?: (?P<era>BC|AD))?(?: (?P<part>early|middle|late))?"
)
_FIGURES = 4  # of a year without an era


class NotationError(ValueError):
    """What is written is in no form that `PartialDate.parse` reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date known no further than its precision. Raises ValueError for a day that never was.

    `years` is how many it may mean from `year` on: one, a decade (1990 to 1999; before our era
    -219 to -210) or a century (1801 to 1900; -300 to -201). `until` ends a range of years, months
    or days. `first` and `last` are the days between which it lies; 31 closes any month.
    """

    year: int
    month: int | None = None
    day: int | None = None
    part: Part | None = None
    years: int = 1
    until: "PartialDate | None" = None
    first: Day = field(init=False, compare=False, repr=False)
    last: Day = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        if not 1 <= abs(self.year) <= _LAST_YEAR:
            raise ValueError(self)
        if self.month is None:
            sound = self.day is None and self._is_whole()
        else:
            sound = self._is_in_the_calendar(self.month)
        if not sound:
            raise ValueError(self)
        object.__setattr__(self, "first", self._first())
        object.__setattr__(self, "last", self._last())
        if self.until and not self._ends_well(self.until):
            raise ValueError(self)

    @classmethod
    def century(cls, number: int, part: Part | None = None) -> "PartialDate":
        """Return a century, or a part of one; -3 is siglo III a. C."""
        first = (number - 1) * _CENTURY + 1 if number > 0 else number * _CENTURY
        return cls(year=first, part=part, years=_CENTURY)

    @classmethod
    def decade(cls, label: int) -> "PartialDate":
        """Return a decade by the year it is called by: 1990, or -210 for the years 219 to 210."""
        return cls(year=label if label > 0 else label - _DECADE + 1, years=_DECADE)

    @classmethod
    def parse(cls, written: str) -> "PartialDate":
        """Read a date as packs write it; raises NotationError, or ValueError if it never was.

        `1993`, `1993-10`, `1993-10-19`, `1991 late`; `218 BC`, `44-03-15 BC`, `14 AD`; `1990s`;
        `century 19`, `century 3 BC late`; `1914 to 1918`, `218 BC to 201 BC`, `1994-03 to 1994-05`.
        """
        start, to, end = written.partition(" to ")
        date = cls._parse(start)
        return replace(date, until=cls._parse(end)) if to else date

    @classmethod
    def _parse(cls, written: str) -> "PartialDate":
        match = re.fullmatch(_WRITTEN, written, re.ASCII)
        if not match:
            raise NotationError(written)
        told = match.groupdict()
        sign = -1 if told["era"] == "BC" else 1
        part = Part[told["part"].upper()] if told["part"] else None
        if told["century"]:
            return cls.century(sign * int(told["century"]), part)
        if not told["era"] and len(told["year"]) < _FIGURES:
            raise NotationError(written)
        year = sign * int(told["year"])
        if told["decade"]:
            if part or told["month"]:
                raise NotationError(written)
            return cls.decade(year)
        month, day = (int(told[name]) if told[name] else None for name in ("month", "day"))
        return cls(year=year, month=month, day=day, part=part)

    @property
    def precision(self) -> Precision:
        """The finest thing this date states."""
        if self.until:
            return _RANGES[self.until.precision]
        if self.day:
            return Precision.DAY
        if self.month:
            return Precision.MONTH
        if self.years == _CENTURY:
            return Precision.PART_OF_CENTURY if self.part else Precision.CENTURY
        if self.years == _DECADE:
            return Precision.DECADE
        return Precision.PART if self.part else Precision.YEAR

    @property
    def ends(self) -> tuple["PartialDate", ...]:
        """The two dates of a range; of any other date, itself."""
        return (replace(self, until=None), self.until) if self.until else (self,)

    def overlaps(self, other: "PartialDate") -> bool:
        """Whether both may mean one and the same day."""
        return self.first <= other.last and other.first <= self.last

    def contains(self, other: "PartialDate") -> bool:
        """Whether any day the other may mean is one that this may mean."""
        return self.first <= other.first and other.last <= self.last

    def at(self, precision: Precision) -> "PartialDate":
        """Return this date told no more exactly than `precision`.

        Raises ValueError if no such date contains it, as no century does the years 1900 to 1909.
        """
        if precision >= self.precision:
            return self
        coarse = _ENDS.get(precision, precision)
        if self.until:
            start, end = (date.at(coarse) for date in self.ends)
            if start == end:
                return start
            if not precision.ranged:
                raise ValueError(self)
            return replace(start, until=end)
        if coarse is Precision.MONTH:
            return replace(self, day=None)
        if coarse >= Precision.YEAR:
            return PartialDate(year=self.year)
        return self._around(coarse)

    def __str__(self) -> str:
        if self.until:
            return f"{self.ends[0]} to {self.until}"
        if self.years == _CENTURY:
            told = f"century {abs(century_of(self.year))}"
        elif self.years == _DECADE:
            told = f"{_figures(decade_of(self.year))}s"
        else:
            told = _figures(self.year) + "".join(f"-{n:02}" for n in (self.month, self.day) if n)
        era = " BC" if self.year < 0 else ""
        return f"{told}{era} {self.part.name.lower()}" if self.part else f"{told}{era}"

    def _is_whole(self) -> bool:
        """Whether a date without a month spans what it may."""
        if self.years == _CENTURY:
            return self.year % _CENTURY == (self.year > 0) and not self.until
        if self.years == _DECADE:
            opens = self.year % _DECADE == (self.year < 0) and abs(decade_of(self.year)) >= _DECADE
            return opens and not (self.part or self.until)
        return self.years == 1 and not (self.part and self.until)

    def _is_in_the_calendar(self, month: int) -> bool:
        if self.part or self.years != 1 or not 1 <= month <= len(_MONTH_DAYS):
            return False
        return self.day is None or 1 <= self.day <= month_days(self.year, month)

    def _first(self) -> Day:
        if self.part and self.years == _CENTURY:
            return (self.year + self.part.years[0] - 1, 1, 1)
        month = self.part.value[0] if self.part else self.month or 1
        return (self.year, month, self.day or 1)

    def _last(self) -> Day:
        if self.until:
            return self.until.last
        if self.part and self.years == _CENTURY:
            return (self.year + self.part.years[1] - 1, 12, 31)
        month = self.part.value[1] if self.part else self.month or 12
        return (self.year + self.years - 1, month, self.day or 31)

    def _ends_well(self, until: "PartialDate") -> bool:
        start = replace(self, until=None)
        return start.precision is until.precision in _RANGES and start.last < until.first

    def _around(self, precision: Precision) -> "PartialDate":
        """Return the decade or century that this date is in."""
        wide = PartialDate.century(century_of(self.year))
        if precision is Precision.DECADE and abs(self.year) >= _DECADE:
            wide = PartialDate.decade(decade_of(self.year))
        if not wide.contains(self):
            raise ValueError(self)
        return wide


def century_of(year: int) -> int:
    """Return the number of the century of a year; -3 is siglo III a. C."""
    number = (abs(year) + _CENTURY - 1) // _CENTURY
    return number if year > 0 else -number


def decade_of(year: int) -> int:
    """Return the year that the decade of a year is called by: 1990, or -210."""
    label = abs(year) // _DECADE * _DECADE
    return label if year > 0 else -label


def month_days(year: int, month: int) -> int:
    """Return how many days a month had, in the Julian calendar until 1582."""
    if year > _REFORM:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    else:
        leap = (year + (year < 0)) % 4 == 0
    return _MONTH_DAYS[month - 1] + (month == _FEBRUARY and leap)


def _figures(year: int) -> str:
    return f"{year:04}" if year > 0 else str(-year)
