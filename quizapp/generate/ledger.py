"""Facts by what fills their roles, so that those that may agree need not be searched among all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from quizapp.domain.dates import PartialDate
from quizapp.domain.facts import Fact
from quizapp.generate.almanac import years_of
from quizapp.generate.atoms import Atom, atoms
from quizapp.generate.kinship import Kinship

Place = tuple[str, str]
Entry = tuple[str, str, str | int]


class Ledger:
    """The facts of one pack by verb, role and value."""

    def __init__(self, facts: Iterable[Fact], kinship: Kinship) -> None:
        self._kinship = kinship
        self._by_verb: dict[str, list[Fact]] = defaultdict(list)
        self._by_entry: dict[Entry, list[Fact]] = defaultdict(list)
        self._silent: dict[Place, list[Fact]] = defaultdict(list)
        roles: dict[str, dict[str, None]] = defaultdict(dict)
        for fact in facts:
            self._by_verb[fact.verb].append(fact)
            roles[fact.verb].update(dict.fromkeys(fact.roles))
        for verb, told in self._by_verb.items():
            for fact in told:
                for role in roles[verb]:
                    self._enter(fact, role)

    def alike(self, fact: Fact, told: Sequence[str]) -> Iterable[Fact]:
        """Return the facts of the same verb that may agree in what is told, and some that do not.

        One that says nothing of a role may agree in it.
        """
        fewest: list[list[Fact]] | None = None
        least = len(self._by_verb[fact.verb]) + 1
        for role in told:
            if least > 1 and _entries_of(fact, role):
                lists = self._agreeing(fact, role)
                size = sum(map(len, lists))
                if size < least:
                    fewest, least = lists, size
        if fewest is None:
            return self._by_verb[fact.verb]
        return {other.id: other for other in chain.from_iterable(fewest)}.values()

    def _enter(self, fact: Fact, role: str) -> None:
        if not _entries_of(fact, role):
            self._silent[fact.verb, role].append(fact)
        for atom in _entries_of(fact, role):
            for entry in _keys(atom):
                self._by_entry[fact.verb, role, entry].append(fact)

    def _agreeing(self, fact: Fact, role: str) -> list[list[Fact]]:
        """Return lists of facts that together hold all that may agree in a role."""
        keys = chain.from_iterable(self._alike(atom) for atom in _entries_of(fact, role))
        entries = (self._by_entry.get((fact.verb, role, key)) for key in keys)
        return [self._silent.get((fact.verb, role), []), *(e for e in entries if e)]

    def _alike(self, atom: Atom) -> Iterator[str | int]:
        yield from self._kinship.of(atom) if isinstance(atom, str) else _keys(atom)


def _entries_of(fact: Fact, role: str) -> tuple[Atom, ...]:
    return atoms(fact.roles[role].value) if role in fact.roles else ()


def _keys(atom: Atom) -> Iterator[str | int]:
    """Yield what an atom is entered under: an id, a number, or the years of a date."""
    if isinstance(atom, PartialDate):
        yield from years_of(atom)
    else:
        yield atom
