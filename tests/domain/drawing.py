"""Dates drawn at random."""

from hypothesis import strategies as st

from quizapp.domain.dates import Part, PartialDate, month_days

_years = st.integers(1, 9900)  # the years of whole centuries on both sides
_any_years = _years | _years.map(int.__neg__)
_parts = st.sampled_from(Part)


@st.composite
def _days(draw: st.DrawFn) -> PartialDate:
    year, month = draw(_any_years), draw(st.integers(1, 12))
    return PartialDate(year=year, month=month, day=draw(st.integers(1, month_days(year, month))))


_months = st.builds(PartialDate, year=_any_years, month=st.integers(1, 12))
_parts_of_years = st.builds(PartialDate, year=_any_years, part=_parts)
_plain_years = st.builds(PartialDate, year=_any_years)
_decades = st.integers(1, 999).flatmap(
    lambda tens: st.sampled_from([PartialDate.decade(10 * tens), PartialDate.decade(-10 * tens)])
)
_numbers = st.integers(1, 39) | st.integers(-39, -1)
_centuries = st.builds(PartialDate.century, _numbers, st.none() | _parts)


@st.composite
def _ranges(draw: st.DrawFn) -> PartialDate:
    ends = draw(st.sampled_from([_plain_years, _months, _days()]))
    pair = st.tuples(ends, ends).filter(lambda pair: pair[0].first != pair[1].first)
    start, end = sorted(draw(pair), key=lambda date: date.first)
    return PartialDate(year=start.year, month=start.month, day=start.day, until=end)


def modern_dates() -> st.SearchStrategy[PartialDate]:
    """Draw years, months and days of our era."""
    return (_days() | _months | _plain_years).filter(lambda date: date.year > 0)


def partial_dates() -> st.SearchStrategy[PartialDate]:
    """Draw dates of every precision, on both sides of year 1."""
    points = _days() | _months | _plain_years | _parts_of_years
    return points | _decades | _centuries | _ranges()
