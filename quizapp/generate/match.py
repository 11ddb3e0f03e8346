"""Matching: events with their dates, and holders with their offices; each has one match."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from quizapp.domain.facts import Fact
from quizapp.domain.questions import Kind
from quizapp.generate.atoms import Atom, atoms
from quizapp.generate.builders import Couple, MatchBuilder
from quizapp.generate.items import Item
from quizapp.generate.timeline import MOST, Happening, apart
from quizapp.generate.workshop import Workshop

_FEWEST, _FURTHEST = 3, 20


Linked = tuple[Couple, Fact, str]
"""What belongs together, and the fact and the role that show it."""


def items(shop: Workshop, happenings: Sequence[Happening]) -> Iterator[Item]:
    """Yield items of three or four couples."""
    for events in apart(happenings, stride=2):
        yield _item(shop, "match_dates", [_dated(event) for event in events])
    for holders in _offices(shop):
        yield _item(shop, "match_offices", holders)


def _item(shop: Workshop, phrase: str, linked: Sequence[Linked]) -> Item:
    couples = tuple(couple for couple, _, _ in linked)
    return shop.group(
        Kind.MATCH,
        [(fact, role) for _, fact, role in linked],
        shop.pack.grammar.phrases[phrase],
        listed=tuple(text for couple in couples for text in (couple.left, couple.right)),
        build=MatchBuilder(couples),
    )


def _dated(event: Happening) -> Linked:
    return Couple(left=event.text, right=event.when, proof=event.proof), event.fact, event.role


def _offices(shop: Workshop) -> Iterator[Sequence[Linked]]:
    """Yield holders of offices, each other's offices provably none of theirs."""
    held: dict[str, list[Fact]] = defaultdict(list)
    for fact in shop.pack.facts.values():
        holder = shop.pack.grammar.frames[fact.verb].holder
        if holder and not fact.source and shop.prover.rule(fact, holder):
            held[fact.verb].append(fact)
    for verb, facts in held.items():
        holder = shop.pack.grammar.frames[verb].holder
        for start in range(0, len(facts), 2):
            picked: list[Fact] = []
            for fact in islice(facts, start, start + _FURTHEST):
                if len(picked) < MOST and all(_apart(shop, fact, f, holder) for f in picked):
                    picked.append(fact)
            if len(picked) == MOST or (start == 0 and len(picked) >= _FEWEST):
                yield [_couple(shop, fact, holder) for fact in picked]


def _apart(shop: Workshop, one: Fact, other: Fact, holder: str) -> bool:
    """Whether neither holder may also have held the other's office."""
    return all(
        not shop.prover.objection(atom, that.roles[holder], _also(shop, that, holder), frozenset())
        for this, that in ((one, other), (other, one))
        for atom in atoms(this.roles[holder].value)
    )


def _also(shop: Workshop, fact: Fact, holder: str) -> frozenset[Atom]:
    return shop.prover.also_true(fact, holder, tuple(name for name in fact.roles if name != holder))


def _couple(shop: Workshop, fact: Fact, holder: str) -> Linked:
    role, rule = fact.roles[holder], shop.prover.rule(fact, holder)
    couple = Couple(
        left=shop.tell.option(role.value),
        right=shop.tell.predicate(fact, holder),
        proof=shop.prover.proof("stated", shop.prover.evidence(rule, fact, role)),
    )
    return couple, fact, holder
