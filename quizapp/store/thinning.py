"""Which backups to keep: many of late, few of long ago."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

_ALL_OF = timedelta(days=2)
_DAYS, _WEEKS, _MONTHS = 12, 10, 9


def kept(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return those of the last two days, then the latest of 12 days, 10 weeks and 9 months.

    A time in the future, left by a clock since set back, counts as one of the last two days.
    """
    newest = sorted(times, reverse=True)
    recent = {at for at in newest if now - at < _ALL_OF}
    older = [at for at in newest if at not in recent]
    spans: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (_DAYS, lambda at: at.date()),
        (_WEEKS, lambda at: at.isocalendar()[:2]),
        (_MONTHS, lambda at: (at.year, at.month)),
    )
    for most, span in spans:
        latest: dict[object, datetime] = {}
        for at in older:
            latest.setdefault(span(at), at)
        recent.update(list(latest.values())[:most])
    return recent
