"""Single choice: one role asked, its value among provably wrong ones."""

from collections.abc import Iterator
from itertools import islice

from quizapp.domain.facts import EntityValue, Fact, ListValue, Role, TextValue
from quizapp.domain.questions import Kind
from quizapp.generate.atoms import Atom, atoms
from quizapp.generate.builders import ChoiceBuilder
from quizapp.generate.items import Choice, Item, Rank
from quizapp.generate.workshop import Workshop, asked_at_year, rank_of

_FEWEST, _MOST = 2, 3


def items(shop: Workshop, fact: Fact) -> Iterator[Item]:
    """Yield an item for every role with at least two provable distractors."""
    for name, role in fact.roles.items():
        if not isinstance(role.value, ListValue | TextValue) and shop.prover.rule(fact, name):
            yield from _item(shop, asked_at_year(fact, name), name)


def _item(shop: Workshop, fact: Fact, name: str) -> Iterator[Item]:
    role = fact.roles[name]
    stem = shop.tell.question(fact, name)
    key = shop.choice(_atom(role), fact, name)
    wrong = _wrong(shop, fact, name, stem.told)
    if len(wrong) >= _FEWEST and shop.answerable(fact, name, stem):
        places = min(_MOST, len(wrong)) + 1
        yield shop.item(
            Kind.CHOICE,
            fact,
            name,
            stem,
            build=ChoiceBuilder(),
            right=(key,),
            wrong=wrong,
            places=places,
        )


def _atom(role: Role) -> Atom:
    (atom,) = atoms(role.value)
    return atom


def _wrong(shop: Workshop, fact: Fact, name: str, told: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return the three closest; of dates and numbers three on either side, for the key's place."""
    role = fact.roles[name]
    proved = shop.distractors(fact, name, told)
    if isinstance(role.value, EntityValue):
        picked = list(islice(proved, _MOST))
    else:
        found, key = list(proved), _rank(_atom(role))
        before = [(atom, proof) for atom, proof in found if _rank(atom) < key]
        after = [(atom, proof) for atom, proof in found if _rank(atom) > key]
        picked = before[:_MOST] + after[:_MOST]
    return tuple(shop.choice(atom, fact, name, proof) for atom, proof in picked)


def _rank(atom: Atom) -> Rank:
    return rank_of(atom) or ()
