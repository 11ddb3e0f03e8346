"""Which entities may not be opposed to which."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from quizapp.domain.facts import Entity
from quizapp.spanish.folding import fold

Name = tuple[str, str]


class Kinship:
    """Parts and wholes, entities fenced off from each other, and names found within names."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self._parts: dict[str, set[str]] = defaultdict(set)
        self._fenced: dict[str, set[str]] = defaultdict(set)
        for id_, entity in entities.items():
            for whole in _wholes(id_, entities):
                self._parts[whole].add(id_)
            for other in entity.never_against:
                self._fenced[other].add(id_)
        # Padded, so that one name is found in another only as whole words.
        self._names = {i: [f" {fold(n)} " for n in e.names] for i, e in entities.items()}
        every = (name for names in self._names.values() for name in names)
        self._commonness = Counter(word for name in every for word in name.split())
        self._with_word: dict[str, list[Name]] = defaultdict(list)
        self._by_rarest: dict[str, list[Name]] = defaultdict(list)
        for id_, names in self._names.items():
            for name in names:
                self._by_rarest[self._rarest(name)].append((id_, name))
                for word in set(name.split()):
                    self._with_word[word].append((id_, name))
        self._kin: dict[str, frozenset[str]] = {}
        self._naming: dict[str, frozenset[str]] = {}

    def of(self, entity: str) -> frozenset[str]:
        """Return what may not be opposed to an entity, itself included.

        Its namesakes, its parts and wholes, and whatever is fenced off from it on either side.
        """
        if entity not in self._kin:
            self._kin[entity] = frozenset(self._related(entity))
        return self._kin[entity]

    def naming(self, entity: str) -> frozenset[str]:
        """Return the entities with a name in which one of this entity's stands, itself included."""
        if entity not in self._naming:
            found = (id_ for name in self._names[entity] for id_ in self._with_name(name))
            self._naming[entity] = frozenset(found)
        return self._naming[entity]

    def _related(self, entity: str) -> Iterator[str]:
        yield entity
        yield from _wholes(entity, self._entities)
        yield from self._parts[entity]
        yield from self._entities[entity].never_against
        yield from self._fenced[entity]
        for name in self._names[entity]:
            yield from self._namesakes(name)

    def _namesakes(self, name: str) -> Iterator[str]:
        """Yield the entities with a name in this one, or with this one in a name of theirs.

        Only names that share the rarest word of the shorter one need to be looked at.
        """
        yield from self._with_name(name)
        for word in set(name.split()):
            yield from (id_ for id_, other in self._by_rarest.get(word, ()) if other in name)

    def _with_name(self, name: str) -> Iterator[str]:
        return (id_ for id_, other in self._with_word[self._rarest(name)] if name in other)

    def _rarest(self, name: str) -> str:
        return min(name.split(), key=lambda word: (self._commonness[word], word))


def _wholes(entity: str, entities: Mapping[str, Entity]) -> frozenset[str]:
    wholes: set[str] = set()
    left = [entity]
    while left:
        found = entities[left.pop()].part_of - wholes
        wholes |= found
        left += found
    return frozenset(wholes)
