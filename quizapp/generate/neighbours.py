"""Entities of a kind, the closest to one first."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import groupby, islice
from operator import itemgetter

from quizapp.domain.facts import Entity, Fact, Origin, Pack, Role
from quizapp.domain.grammar import Number
from quizapp.generate.atoms import atoms

_REMEMBERED = 12

Mention = tuple[int, int, str]
Class = tuple[str, Number, Origin]


class Neighbours:
    """The entities of one pack."""

    def __init__(self, pack: Pack) -> None:
        self._entities = pack.entities
        self._seen = _first_sentences(pack)
        self._alike: dict[Class, list[Mention]] = defaultdict(list)
        self._compatriots: dict[tuple[str, Class], list[Mention]] = defaultdict(list)
        for place, entity in enumerate(pack.entities.values()):
            mention = (self._seen.get(entity.id, 0), place, entity.id)
            class_ = (entity.kind, entity.number, entity.origin)
            self._alike[class_].append(mention)
            self._compatriots[entity.country, class_].append(mention)
        for mentions in (*self._alike.values(), *self._compatriots.values()):
            mentions.sort()
        self._nearest: dict[str, tuple[str, ...]] = {}

    def of(self, key: str, homes: frozenset[str]) -> Iterator[str]:
        """Yield entities of the kind of one: of its number, of its country, of the article first.

        Then the closest in the article; one that the facts never tell is as close as can be.
        `homes` come last.
        """
        late: list[str] = []
        for other in self._all(key):
            if other in homes:
                late.append(other)
            else:
                yield other
        yield from late

    def _all(self, key: str) -> Iterator[str]:
        if key not in self._nearest:
            self._nearest[key] = tuple(islice(self._near(self._entities[key]), _REMEMBERED))
        yield from self._nearest[key]
        if len(self._nearest[key]) == _REMEMBERED:
            yield from islice(self._near(self._entities[key]), _REMEMBERED, None)

    def _near(self, key: Entity) -> Iterator[str]:
        here, home = self._seen.get(key.id, 0), key.country
        for number in sorted(Number, key=lambda number: number is not key.number):
            classes = [(key.kind, number, origin) for origin in (Origin.ARTICLE, Origin.GAZETTEER)]
            if home:
                for class_ in classes:
                    compatriots = self._compatriots.get((home, class_), [])
                    yield from (id_ for _, _, id_ in _outwards(compatriots, here))
            for class_ in classes:
                for _, _, id_ in _outwards(self._alike.get(class_, []), here):
                    if not home or self._entities[id_].country != home:
                        yield id_


def _outwards(mentions: list[Mention], here: int) -> Iterator[Mention]:
    """Yield mentions by their distance from a sentence, with it in its stead."""
    told = mentions[bisect_left(mentions, (1,)) :]
    untold = ((0, place, id_) for _, place, id_ in mentions[: len(mentions) - len(told)])
    middle = bisect_left(told, (here,))
    after = ((sentence - here, place, id_) for sentence, place, id_ in told[middle:])
    yield from merge(untold, after, _before(told[:middle], here))


def _before(mentions: Sequence[Mention], here: int) -> Iterator[Mention]:
    """Yield mentions backwards, those of one sentence in the order of the pack."""
    for sentence, together in groupby(reversed(mentions), key=itemgetter(0)):
        for _, place, id_ in reversed(list(together)):
            yield here - sentence, place, id_


def _first_sentences(pack: Pack) -> dict[str, int]:
    seen: dict[str, int] = {}
    for fact in pack.facts.values():
        for role in _roles(fact):
            first = role.citations[0].sentence
            for atom in atoms(role.value):
                if isinstance(atom, str):
                    seen[atom] = min(first, seen.get(atom, first))
    return seen


def _roles(fact: Fact) -> Iterator[Role]:
    yield from fact.roles.values()
    if fact.source:
        yield fact.source
