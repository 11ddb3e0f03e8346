"""Item analysis: how hard each question was, and whether those who knew more got it right.

The formulas are those of Moodle's quiz statistics (Item analysis; discrimination as the corrected
item-total correlation), Kuder-Richardson 20 in its general form, Cronbach's alpha, and the interval
of E. B. Wilson, Probable inference, JASA 22 (1927). Marks run from 0 to 1, a row a student.
Variances are those of samples (n - 1). None stands for what these students cannot tell.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, median

Marks = Sequence[Sequence[float]]

_Z = 1.959963984540054  # the normal quantile of 97.5 %
_FOR_KURTOSIS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemStatistics:
    """One question among the others; percentages from -100 to 100.

    `discrimination` is the correlation of its marks with those of the rest of the test;
    `efficiency` relates their covariance to the greatest these marks allow; `weight` is its share
    in what sets the students apart, None if it works against the others.
    """

    facility: float
    deviation: float
    covariance: float
    rest_variance: float
    greatest_covariance: float
    discrimination: float | None
    efficiency: float | None
    weight: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalStatistics:
    """A test as a whole. `consistency` is 100 x alpha, which may be negative.

    `error_ratio` is the share of the deviation that is chance, `standard_error` what it comes to.
    """

    median: float
    mean: float
    deviation: float
    skewness: float | None
    kurtosis: float | None
    consistency: float | None
    error_ratio: float | None
    standard_error: float | None


def item_statistics(marks: Marks) -> tuple[ItemStatistics, ...]:
    """Return the statistics of each column; needs two students."""
    totals = [sum(row) for row in marks]
    columns = list(zip(*marks, strict=True))
    shares = [_covariance(column, totals) for column in columns]
    whole = sum(sqrt(share) for share in shares if share > 0)
    return tuple(
        _item(column, totals, share, whole) for column, share in zip(columns, shares, strict=True)
    )


def total_statistics(marks: Marks) -> TotalStatistics:
    """Return the statistics of the sums of the rows; needs two students."""
    totals = [sum(row) for row in marks]
    variance = _covariance(totals, totals)
    consistency = alpha(marks)
    ratio = None if consistency is None else 100 * sqrt(1 - consistency)
    return TotalStatistics(
        median=median(totals),
        mean=fmean(totals),
        deviation=sqrt(variance),
        skewness=_skewness(totals) if variance else None,
        kurtosis=_kurtosis(totals) if variance and len(totals) >= _FOR_KURTOSIS else None,
        consistency=None if consistency is None else 100 * consistency,
        error_ratio=ratio,
        standard_error=None if ratio is None else ratio * sqrt(variance) / 100,
    )


def alpha(marks: Marks) -> float | None:
    """Return Cronbach's alpha, which is Kuder-Richardson 20 where every mark is 0 or 1."""
    totals = [sum(row) for row in marks]
    columns = list(zip(*marks, strict=True))
    variance = _covariance(totals, totals)
    k = len(columns)
    if k < 2 or not variance:  # noqa: PLR2004 - one question has no others to agree with
        return None
    return k / (k - 1) * (1 - sum(_covariance(c, c) for c in columns) / variance)


def correlation(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Return Pearson's correlation."""
    spread = _covariance(xs, xs) * _covariance(ys, ys)
    return _covariance(xs, ys) / sqrt(spread) if spread > 0 else None


def wilson(successes: float, n: int) -> tuple[float, float]:
    """Return the interval that holds the true share in 95 % of cases; all of it for nobody."""
    if n == 0:
        return 0.0, 1.0
    share, z2 = successes / n, _Z * _Z
    centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z * sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return max(0.0, centre - half), min(1.0, centre + half)


def _item(
    column: Sequence[float], totals: Sequence[float], share: float, whole: float
) -> ItemStatistics:
    rest = [total - mark for total, mark in zip(totals, column, strict=True)]
    covariance = _covariance(column, rest)
    greatest = _covariance(sorted(column), sorted(rest))
    agreement = correlation(column, rest)
    return ItemStatistics(
        facility=fmean(column),
        deviation=sqrt(_covariance(column, column)),
        covariance=covariance,
        rest_variance=_covariance(rest, rest),
        greatest_covariance=greatest,
        discrimination=None if agreement is None else 100 * agreement,
        efficiency=100 * covariance / greatest if greatest else None,
        weight=100 * sqrt(share) / whole if share >= 0 and whole else None,
    )


def _covariance(xs: Sequence[float], ys: Sequence[float]) -> float:
    x, y = fmean(xs), fmean(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / (len(xs) - 1)


def _moment(xs: Sequence[float], power: int) -> float:
    mean = fmean(xs)
    return fmean([(x - mean) ** power for x in xs])


def _skewness(xs: Sequence[float]) -> float | None:
    n = len(xs)
    if n < 3:  # noqa: PLR2004 - two are never skewed
        return None
    k2 = n * _moment(xs, 2) / (n - 1)
    k3 = n**2 * _moment(xs, 3) / ((n - 1) * (n - 2))
    return float(k3 / k2**1.5)


def _kurtosis(xs: Sequence[float]) -> float:
    n = len(xs)
    k2 = n * _moment(xs, 2) / (n - 1)
    k4 = n**2 * ((n + 1) * _moment(xs, 4) - 3 * (n - 1) * _moment(xs, 2) ** 2)
    return k4 / ((n - 1) * (n - 2) * (n - 3)) / k2**2
