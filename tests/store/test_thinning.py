"""Which backups are kept."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizapp.store.thinning import kept
from tests.factories import NOON

HOUR = timedelta(hours=1)
AGES = st.lists(st.integers(-50, 24 * 700), max_size=80)


def used(hours: int, *, every: int = 1) -> list[datetime]:
    """Return the times of backups made while quizapp was in use for so many hours."""
    return [NOON - HOUR * age for age in range(0, hours, every)]


def test_everything_of_two_days_is_kept() -> None:
    times = used(48)
    assert kept(times, NOON) == set(times)


def test_a_year_of_hourly_backups() -> None:
    times = used(24 * 365)
    left = kept(times, NOON)
    older = sorted((at for at in left if NOON - at >= timedelta(days=2)), reverse=True)
    days = [at.date() for at in older]
    assert len(left) - len(older) == 48
    assert len(days) == len(set(days))
    assert days[:12] == [(NOON - timedelta(days=2 + i)).date() for i in range(12)]
    assert len({at.isocalendar()[:2] for at in older}) >= 10
    assert len({(at.year, at.month) for at in older}) == 9
    assert len(left) <= 48 + 12 + 10 + 9


@given(AGES)
def test_the_newest_is_kept_and_thinning_again_removes_nothing(ages: list[int]) -> None:
    times = [NOON - HOUR * age for age in ages]
    left = kept(times, NOON)
    assert left <= set(times)
    assert not times or max(times) in left
    assert kept(left, NOON) == left
