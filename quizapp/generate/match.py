"""Matching: events with their dates, and holders with their offices; each has one match."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from quizapp.domain.facts import Fact
from quizapp.domain.questions import Kind, MatchQuestion, Pair, Proof
from quizapp.generate.atoms import Atom, atoms
from quizapp.generate.items import Item
from quizapp.generate.luck import Luck
from quizapp.generate.timeline import MOST, Happening, apart
from quizapp.generate.workshop import Workshop

_FEWEST, _FURTHEST = 3, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Couple:
    """What belongs together, and the fact and the role that show it."""

    left: str
    right: str
    fact: Fact
    role: str
    proof: Proof


def items(shop: Workshop, happenings: Sequence[Happening]) -> Iterator[Item]:
    """Yield items of three or four couples."""
    for events in apart(happenings, stride=2):
        couples = [
            Couple(left=e.text, right=e.when, fact=e.fact, role=e.role, proof=e.proof)
            for e in events
        ]
        yield _item(shop, "match_dates", couples)
    for holders in _offices(shop):
        yield _item(shop, "match_offices", holders)


def _item(shop: Workshop, phrase: str, couples: Sequence[Couple]) -> Item:
    return shop.group(
        Kind.MATCH,
        [(couple.fact, couple.role) for couple in couples],
        shop.pack.grammar.phrases[phrase],
        listed=tuple(text for couple in couples for text in (couple.left, couple.right)),
        build=partial(_build, couples),
    )


def _offices(shop: Workshop) -> Iterator[tuple[Couple, ...]]:
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
                yield tuple(_couple(shop, fact, holder) for fact in picked)


def _apart(shop: Workshop, one: Fact, other: Fact, holder: str) -> bool:
    """Whether neither holder may also have held the other's office."""
    return all(
        not shop.prover.objection(atom, that.roles[holder], _also(shop, that, holder), frozenset())
        for this, that in ((one, other), (other, one))
        for atom in atoms(this.roles[holder].value)
    )


def _also(shop: Workshop, fact: Fact, holder: str) -> frozenset[Atom]:
    return shop.prover.also_true(fact, holder, tuple(name for name in fact.roles if name != holder))


def _couple(shop: Workshop, fact: Fact, holder: str) -> Couple:
    role, rule = fact.roles[holder], shop.prover.rule(fact, holder)
    return Couple(
        left=shop.tell.option(role.value),
        right=shop.tell.predicate(fact, holder),
        fact=fact,
        role=holder,
        proof=shop.prover.proof("stated", shop.prover.evidence(rule, fact, role)),
    )


def _build(couples: Sequence[Couple], item: Item, luck: Luck, _place: int) -> MatchQuestion:
    left = luck.order(couples, lambda couple: f"{item.id} {couple.left}")
    right = [c.right for c in luck.order(couples, lambda couple: f"{item.id} {couple.right}")]
    pairs = tuple(Pair(left=c.left, right=right.index(c.right), proof=c.proof) for c in left)
    return MatchQuestion(**item.common(), pairs=pairs, right=tuple(right))
