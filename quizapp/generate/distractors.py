"""Candidates for distractors, the closest to the key first."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from quizapp.domain.dates import PartialDate, Precision
from quizapp.domain.facts import DateValue, Entity, Fact, Origin, Pack, Role
from quizapp.generate.proof import Atom, atoms

_MONTHS = 12
# Distances that keep computed dates near the key without a pattern that would point at it.
_STEPS = {
    Precision.YEAR: (-2, 3, -5, 4, -9, 8),
    Precision.PART: (-1, 2, -2, 1, -4, 3),
    Precision.MONTH: (-7, 5, -13, 11, -19, 18),
    Precision.DAY: (-31, 29, -16, 14, -61, 47),
}

# Years beyond which a date of the article stands out beside the key.
_REACH = {Precision.YEAR: 20, Precision.PART: 10, Precision.MONTH: 5, Precision.DAY: 2}


class Candidates:
    """What of a pack, its gazetteer or the calendar could stand beside a key."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._order = {id_: place for place, id_ in enumerate(pack.entities)}
        self._by_kind: dict[str, list[Entity]] = defaultdict(list)
        for entity in pack.entities.values():
            self._by_kind[entity.kind].append(entity)
        self._dates = {
            role.value.date
            for fact in pack.facts.values()
            for role in fact.roles.values()
            if isinstance(role.value, DateValue)
        }
        self._seen = self._first_sentences()
        self.near_entities = cache(self._near_entities)
        self.near_dates = cache(self._near_dates)

    def near(self, atom: Atom, homes: frozenset[str] = frozenset()) -> Iterator[Atom]:
        """Yield candidates against a key: of the same kind and precision, the closest first.

        `homes`, the countries of those the stem names, come last.
        """
        if isinstance(atom, PartialDate):
            yield from self.near_dates(atom)
        elif isinstance(atom, str):
            yield from sorted(self.near_entities(atom), key=homes.__contains__)
        else:
            yield from (n for d in (1, 2, 3) for n in (atom + d, atom - d) if n > 0)

    def _near_entities(self, key: str) -> tuple[str, ...]:
        entity = self._pack.entities[key]
        here = self._seen.get(key, 0)

        def closeness(other: Entity) -> tuple[bool, bool, bool, int, int]:
            return (
                other.number is not entity.number,
                bool(entity.country) and other.country != entity.country,
                other.origin is Origin.GAZETTEER,
                abs(self._seen.get(other.id, here) - here),
                self._order[other.id],
            )

        return tuple(e.id for e in sorted(self._by_kind[entity.kind], key=closeness))

    def _near_dates(self, key: PartialDate) -> tuple[PartialDate, ...]:
        reach = _REACH[key.precision]
        told = [
            d
            for d in self._dates
            if d.precision is key.precision and abs(d.year - key.year) <= reach
        ]
        told.sort(key=lambda date: (abs(_ordinal(date) - _ordinal(key)), date.first))
        computed = [_shift(key, step) for step in _STEPS[key.precision]]
        return tuple(dict.fromkeys((*told, *computed)))

    def _first_sentences(self) -> dict[Atom, int]:
        seen: dict[Atom, int] = {}
        for fact in self._pack.facts.values():
            for role in _roles(fact):
                for atom in atoms(role.value):
                    first = role.citations[0].sentence
                    seen[atom] = min(first, seen.get(atom, first))
        return seen


def _roles(fact: Fact) -> Iterator[Role]:
    yield from fact.roles.values()
    if fact.source:
        yield fact.source


def _ordinal(date: PartialDate) -> int:
    year, month, day = date.first
    return (year * _MONTHS + month) * 31 + day


def _shift(date: PartialDate, step: int) -> PartialDate:
    """Return a date of the same precision `step` units (days, months, years) away."""
    if date.precision in {Precision.YEAR, Precision.PART}:
        return PartialDate(year=date.year + step, part=date.part)
    if date.month and not date.day:
        months = date.year * _MONTHS + date.month - 1 + step
        return PartialDate(year=months // _MONTHS, month=months % _MONTHS + 1)
    moved = dt.date(date.year, date.month or 1, date.day or 1) + dt.timedelta(days=step)
    return PartialDate(year=moved.year, month=moved.month, day=moved.day)
