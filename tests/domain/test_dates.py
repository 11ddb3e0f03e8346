"""Dates known no further than they are stated."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.dates import Day, Part, PartialDate, Precision
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
    [(YEAR, LATE), (YEAR, MONTH), (YEAR, DAY), (LATE, MONTH), (LATE, DAY), (MONTH, DAY)],
    ids=str,
)
def test_the_coarser_date_contains_the_finer(outer: PartialDate, inner: PartialDate) -> None:
    assert outer.contains(inner)
    assert not inner.contains(outer)


@given(partial_dates(), st.sampled_from(Precision))
def test_a_date_told_less_exactly_contains_it(date: PartialDate, precision: Precision) -> None:
    coarse = date.at(precision)
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
    ("precision", "told"),
    [
        (Precision.DAY, "1993-10-19"),
        (Precision.MONTH, "1993-10"),
        (Precision.PART, "1993"),
        (Precision.YEAR, "1993"),
    ],
)
def test_a_day_told_at_a_precision(precision: Precision, told: str) -> None:
    assert str(DAY.at(precision)) == told


def test_precisions_are_ordered_from_the_coarsest() -> None:
    assert sorted(Precision, reverse=True) == [
        Precision.DAY,
        Precision.MONTH,
        Precision.PART,
        Precision.YEAR,
    ]


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
        pytest.param({"year": -1}, id="before our era"),
    ],
)
def test_nonsense_is_refused_at_birth(fields: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        PartialDate(**{"year": 1993} | fields)  # type: ignore[arg-type]  # nonsense of several types
