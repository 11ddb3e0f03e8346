"""Dates as an article states them: a day, a month, a part of a year, a year."""

import calendar
import re
from dataclasses import dataclass, replace
from enum import Enum
from functools import total_ordering

Day = tuple[int, int, int]


@total_ordering
class Precision(Enum):
    """How exactly a date is stated, the coarsest first."""

    YEAR = 0
    PART = 1
    MONTH = 2
    DAY = 3

    def __lt__(self, other: "Precision") -> bool:
        return self.value < other.value


class Part(Enum):
    """A part of a year, with its first and last month."""

    EARLY = (1, 4)
    MIDDLE = (5, 8)
    LATE = (9, 12)


_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?| (early|middle|late))?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date known no further than its precision. Raises ValueError for a day that never was."""

    year: int
    month: int | None = None
    day: int | None = None
    part: Part | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError(self)
        if self.part and self.month:
            raise ValueError(self)
        if not 1 <= self.year <= 9999:  # noqa: PLR2004 - the years that have a calendar here
            raise ValueError(self)
        if self.month is not None:
            _, days = calendar.monthrange(self.year, self.month)
            if self.day is not None and not 1 <= self.day <= days:
                raise ValueError(self)

    @classmethod
    def parse(cls, written: str) -> "PartialDate":
        """Read `1993`, `1993-10`, `1993-10-19` or `1991 late`; raises ValueError."""
        match = _WRITTEN.fullmatch(written)
        if not match:
            raise ValueError(written)
        year, month, day, part = match.groups()
        return cls(
            year=int(year),
            month=int(month) if month else None,
            day=int(day) if day else None,
            part=Part[part.upper()] if part else None,
        )

    @property
    def precision(self) -> Precision:
        """The finest thing this date states."""
        if self.day:
            return Precision.DAY
        if self.month:
            return Precision.MONTH
        return Precision.PART if self.part else Precision.YEAR

    @property
    def first(self) -> Day:
        """The earliest day it may mean."""
        month = self.part.value[0] if self.part else self.month or 1
        return (self.year, month, self.day or 1)

    @property
    def last(self) -> Day:
        """The latest day it may mean; 31 closes any month."""
        month = self.part.value[1] if self.part else self.month or 12
        return (self.year, month, self.day or 31)

    def overlaps(self, other: "PartialDate") -> bool:
        """Whether both may mean one and the same day."""
        return self.first <= other.last and other.first <= self.last

    def contains(self, other: "PartialDate") -> bool:
        """Whether any day the other may mean is one that this may mean."""
        return self.first <= other.first and other.last <= self.last

    def at(self, precision: Precision) -> "PartialDate":
        """Return this date told no more exactly than `precision`."""
        if precision >= self.precision:
            return self
        if precision is Precision.MONTH:
            return replace(self, day=None)
        return PartialDate(year=self.year)

    def __str__(self) -> str:
        if self.part:
            return f"{self.year:04} {self.part.name.lower()}"
        rest = "".join(f"-{n:02}" for n in (self.month, self.day) if n)
        return f"{self.year:04}{rest}"
