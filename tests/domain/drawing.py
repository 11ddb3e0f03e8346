"""Dates drawn at random."""

from hypothesis import strategies as st

from quizapp.domain.dates import Part, PartialDate

_years = st.integers(1, 9999)
_days = st.dates().map(lambda d: PartialDate(year=d.year, month=d.month, day=d.day))
_months = st.builds(PartialDate, year=_years, month=st.integers(1, 12))
_parts = st.builds(PartialDate, year=_years, part=st.sampled_from(Part))
_plain_years = st.builds(PartialDate, year=_years)


def calendar_dates() -> st.SearchStrategy[PartialDate]:
    """Draw years, months and days."""
    return _days | _months | _plain_years


def partial_dates() -> st.SearchStrategy[PartialDate]:
    """Draw dates of every precision."""
    return calendar_dates() | _parts
