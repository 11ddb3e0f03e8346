"""Dates known no further than they are stated."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.dates import Day, Part, PartialDate, Precision, month_days
from tests.domain.drawing import partial_dates

YEAR = PartialDate(year=1993)
LATE = PartialDate(year=1993, part=Part.LATE)
MONTH = PartialDate(year=1993, month=10)
DAY = PartialDate(year=1993, month=10, day=19)


@pytest.mark.parametrize(
    ("date", "precision", "first", "last"),
    [
        pytest.param(DAY, Precision.DAY, (1993, 10, 19), (1993, 10, 19), id="day"),
        pytest.param(MONTH, Precision.MONTH, (1993, 10, 1), (1993, 10, 31), id="month"),
        pytest.param(LATE, Precision.PART, (1993, 9, 1), (1993, 12, 31), id="part"),
        pytest.param(YEAR, Precision.YEAR, (1993, 1, 1), (1993, 12, 31), id="year"),
    ],
)
def test_a_date_spans_what_it_may_mean(
    date: PartialDate, precision: Precision, first: Day, last: Day
) -> None:
    assert (date.precision, date.first, date.last) == (precision, first, last)


@pytest.mark.parametrize(
    ("written", "precision", "first", "last"),
    [
        ("218 BC", Precision.YEAR, (-218, 1, 1), (-218, 12, 31)),
        ("44-03-15 BC", Precision.DAY, (-44, 3, 15), (-44, 3, 15)),
        ("218 BC late", Precision.PART, (-218, 9, 1), (-218, 12, 31)),
        ("14 AD", Precision.YEAR, (14, 1, 1), (14, 12, 31)),
        ("1990s", Precision.DECADE, (1990, 1, 1), (1999, 12, 31)),
        ("210s BC", Precision.DECADE, (-219, 1, 1), (-210, 12, 31)),
        ("century 19", Precision.CENTURY, (1801, 1, 1), (1900, 12, 31)),
        ("century 1", Precision.CENTURY, (1, 1, 1), (100, 12, 31)),
        ("century 3 BC", Precision.CENTURY, (-300, 1, 1), (-201, 12, 31)),
        ("century 1 BC", Precision.CENTURY, (-100, 1, 1), (-1, 12, 31)),
        ("century 19 early", Precision.PART_OF_CENTURY, (1801, 1, 1), (1833, 12, 31)),
        ("century 19 middle", Precision.PART_OF_CENTURY, (1834, 1, 1), (1866, 12, 31)),
        ("century 3 BC late", Precision.PART_OF_CENTURY, (-234, 1, 1), (-201, 12, 31)),
        ("218 BC to 201 BC", Precision.YEARS, (-218, 1, 1), (-201, 12, 31)),
        ("27 BC to 14 AD", Precision.YEARS, (-27, 1, 1), (14, 12, 31)),
        ("1994-03 to 1994-05", Precision.MONTHS, (1994, 3, 1), (1994, 5, 31)),
        ("1808-05-03 to 1808-05-05", Precision.DAYS, (1808, 5, 3), (1808, 5, 5)),
    ],
)
def test_what_a_pack_writes_spans(
    written: str, precision: Precision, first: Day, last: Day
) -> None:
    date = PartialDate.parse(written)
    assert (date.precision, date.first, date.last) == (precision, first, last)


@pytest.mark.parametrize(
    "dates",
    [
        ["century 4 BC", "218 BC", "216-08-02 BC", "201 BC", "44-03-15 BC", "14 AD", "1993"],
        ["century 3 BC early", "century 3 BC middle", "century 3 BC late", "century 1 BC", "1990s"],
    ],
)
def test_time_runs_on_through_the_eras(dates: list[str]) -> None:
    parsed = [PartialDate.parse(written) for written in dates]
    assert all(one.last < other.first for one, other in pairwise(parsed))


@given(partial_dates(), partial_dates())
def test_overlapping_is_mutual(one: PartialDate, other: PartialDate) -> None:
    assert one.overlaps(other) == other.overlaps(one)


@given(partial_dates())
def test_a_date_overlaps_and_contains_itself(date: PartialDate) -> None:
    assert date.overlaps(date)
    assert date.contains(date)


@given(partial_dates(), partial_dates())
def test_a_date_contained_overlaps(one: PartialDate, other: PartialDate) -> None:
    assert one.overlaps(other) or not one.contains(other)


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("1993", "1993 late"),
        ("1993", "1993-10"),
        ("1993", "1993-10-19"),
        ("1993 late", "1993-10"),
        ("1993 late", "1993-10-19"),
        ("1993-10", "1993-10-19"),
        ("1990s", "1993"),
        ("century 20", "1990s"),
        ("century 20 late", "1990s"),
        ("century 3 BC", "218 BC to 201 BC"),
        ("218 BC to 201 BC", "216-08-02 BC"),
        ("1993-09 to 1993-11", "1993-10"),
    ],
)
def test_the_coarser_date_contains_the_finer(outer: str, inner: str) -> None:
    one, other = PartialDate.parse(outer), PartialDate.parse(inner)
    assert one.contains(other)
    assert not other.contains(one)


@given(partial_dates(), st.sampled_from(Precision))
def test_a_date_told_less_exactly_contains_it(date: PartialDate, precision: Precision) -> None:
    try:
        coarse = date.at(precision)
    except ValueError:
        assert date.last[0] > date.first[0] or date.until
    else:
        assert coarse.precision <= min(precision, date.precision)
        assert coarse.contains(date)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("1992", id="year before"),
        pytest.param("1993 early", id="another part"),
        pytest.param("1993-11", id="month after"),
        pytest.param("1993-10-20", id="day after"),
    ],
)
def test_dates_that_exclude_each_other(other: str) -> None:
    assert not DAY.overlaps(PartialDate.parse(other))


@pytest.mark.parametrize(
    ("written", "precision", "told"),
    [
        ("1993-10-19", Precision.DAYS, "1993-10-19"),
        ("1993-10-19", Precision.DAY, "1993-10-19"),
        ("1993-10-19", Precision.MONTH, "1993-10"),
        ("1993-10-19", Precision.PART, "1993"),
        ("1993-10-19", Precision.YEAR, "1993"),
        ("1993-10-19", Precision.DECADE, "1990s"),
        ("1993-10-19", Precision.CENTURY, "century 20"),
        ("1900", Precision.CENTURY, "century 19"),
        ("201 BC", Precision.CENTURY, "century 3 BC"),
        ("201 BC", Precision.DECADE, "200s BC"),
        ("5 BC", Precision.DECADE, "century 1 BC"),
        ("century 3 BC late", Precision.CENTURY, "century 3 BC"),
        ("1994-03 to 1995-05", Precision.YEARS, "1994 to 1995"),
        ("1994-03 to 1994-05", Precision.YEARS, "1994"),
        ("1994-03-05 to 1994-05-03", Precision.MONTHS, "1994-03 to 1994-05"),
        ("218 BC to 201 BC", Precision.CENTURY, "century 3 BC"),
    ],
)
def test_a_date_told_at_a_precision(written: str, precision: Precision, told: str) -> None:
    assert str(PartialDate.parse(written).at(precision)) == told


@pytest.mark.parametrize(
    ("written", "precision"),
    [
        pytest.param("1900s", Precision.CENTURY, id="a decade in two centuries"),
        pytest.param("218 BC to 199 BC", Precision.CENTURY, id="a range of two centuries"),
        pytest.param("1994 to 1995", Precision.YEAR, id="two years are not one"),
    ],
)
def test_what_no_single_date_contains_is_refused(written: str, precision: Precision) -> None:
    with pytest.raises(ValueError, match=written):
        PartialDate.parse(written).at(precision)


def test_precisions_are_ordered_from_the_coarsest() -> None:
    assert sorted(Precision) == list(Precision)


@pytest.mark.parametrize(
    ("year", "days"),
    [(1993, 28), (1900, 28), (2000, 29), (1500, 29), (-1, 29), (-4, 28), (-45, 29)],
)
def test_february_of_either_calendar(year: int, days: int) -> None:
    """1 a. C. was a leap year, 1500 too in the calendar of its time."""
    assert month_days(year, 2) == days


@given(partial_dates())
def test_a_written_date_reads_back(date: PartialDate) -> None:
    assert PartialDate.parse(str(date)) == date


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("", id="nothing"),
        pytest.param("93", id="short year"),
        pytest.param("0000", id="no such year"),
        pytest.param("1993-1", id="one figure"),
        pytest.param("1993-13", id="month 13"),
        pytest.param("1993-00", id="month 0"),
        pytest.param("1993-10-00", id="day 0"),
        pytest.param("2006-02-31", id="31 February"),
        pytest.param("2007-02-29", id="29 February of a common year"),
        pytest.param("-218", id="a sign for the era"),
        pytest.param("218", id="three figures without an era"),
        pytest.param("218 b.c.", id="another notation"),
        pytest.param("0 BC", id="year 0"),
        pytest.param("century 0", id="century 0"),
        pytest.param("century 19-03", id="month of a century"),
        pytest.param("5s BC", id="decade 0"),
        pytest.param("1990s late", id="part of a decade"),
        pytest.param("1990s-03", id="month of a decade"),
        pytest.param("201 BC to 218 BC", id="a range backwards"),
        pytest.param("1914 to 1914-05", id="a range of two precisions"),
        pytest.param("1990s to 2000s", id="a range of decades"),
        pytest.param("century 3 BC to century 1 BC", id="a range of centuries"),
        pytest.param("1914 early to 1918", id="a range from a part"),
        pytest.param("1914 to 1918 late", id="a range to a part"),
        pytest.param("1914 to 1918 to 1939", id="a range of three"),
        pytest.param("1993-10 late", id="part of a month"),
        pytest.param("1993 soon", id="no part"),
        pytest.param("1993\n", id="line end"),
        pytest.param("١٩٩٣", id="figures of another script"),
    ],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        PartialDate.parse(written)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"day": 3}, id="day without month"),
        pytest.param({"day": 0}, id="day 0 without month"),
        pytest.param({"month": 4, "part": Part.EARLY}, id="month and part"),
        pytest.param({"day": 4, "part": Part.EARLY}, id="day and part"),
        pytest.param({"year": 10_000}, id="year 10000"),
        pytest.param({"year": 0}, id="year 0"),
        pytest.param({"year": 1992, "years": 10}, id="decade from its third year"),
        pytest.param({"year": 1800, "years": 100}, id="century from its year 0"),
        pytest.param({"years": 7}, id="seven years"),
        pytest.param({"month": 4, "years": 10}, id="month of a decade"),
        pytest.param({"until": PartialDate.parse("1994 to 1995")}, id="until a range"),
    ],
)
def test_nonsense_is_refused_at_birth(fields: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        PartialDate(**{"year": 1993} | fields)  # type: ignore[arg-type]  # nonsense of several types
