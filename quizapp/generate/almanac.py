"""Dates by the years they touch, so that those near one need not be searched for among all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from quizapp.domain.dates import PartialDate


class Almanac:
    """The dates of one pack."""

    def __init__(self, dates: Iterable[PartialDate]) -> None:
        self._by_year: dict[int, list[PartialDate]] = defaultdict(list)
        for date in sorted(set(dates), key=lambda date: (date.first, date.last)):
            for year in years_of(date):
                self._by_year[year].append(date)

    def within(self, date: PartialDate) -> list[PartialDate]:
        """Return the dates that lie in this one, the earliest first."""
        touching = (d for year in years_of(date) for d in self._by_year.get(year, ()))
        return [other for other in dict.fromkeys(touching) if date.contains(other)]

    def outwards(self, date: PartialDate, reach: int) -> Iterator[list[PartialDate]]:
        """Yield the dates that begin in the same year, then a year away, up to `reach` years."""
        for away in range(reach + 1):
            years = dict.fromkeys((date.year - away, date.year + away))
            yield [d for year in years for d in self._by_year.get(year, ()) if d.year == year]


def years_of(date: PartialDate) -> range:
    """Return the years a date touches."""
    return range(date.first[0], date.last[0] + 1)
