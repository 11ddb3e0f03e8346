"""What the article dates, as events that can be put in order or matched with their dates."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from quizapp.domain.dates import PartialDate
from quizapp.domain.facts import DateValue, Fact
from quizapp.domain.questions import Proof
from quizapp.generate.workshop import Workshop
from quizapp.values import dataclass, replace

_FEWEST, MOST = 3, 4
_FURTHEST = 40
_FIGURES = re.compile(r"\d{3,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A fact told without its date, the role that is its date, and the proof of it."""

    fact: Fact
    role: str
    date: PartialDate
    text: str
    when: str
    proof: Proof


def happenings(shop: Workshop) -> list[Happening]:
    """Return what happened once, at one time, and is told without any year; the earliest first."""
    found = (h for fact in shop.pack.facts.values() if not fact.source for h in _of(shop, fact))
    return sorted(found, key=lambda h: (h.date.first, h.date.last))


def _of(shop: Workshop, fact: Fact) -> Iterator[Happening]:
    for name, role in fact.roles.items():
        if not isinstance(role.value, DateValue) or not shop.prover.rule(fact, name):
            continue
        others = {other: r for other, r in fact.roles.items() if other != name}
        text = shop.tell.statement(replace(fact, roles=others)).rstrip(".")
        alone = shop.prover.also_true(fact, name, tuple(others)) <= {role.value.date}
        if alone and not _FIGURES.search(text):
            yield Happening(
                fact=fact,
                role=name,
                date=role.value.date,
                text=text,
                when=shop.tell.option(role.value),
                proof=shop.prover.proof("dated", role.citations),
            )


def _apart(one: Happening, other: Happening) -> bool:
    """Whether their times are disjoint, and neither is told by way of the other.

    «The visit he had put off» tells by itself that it came after he put it off.
    """
    entwined = _borrows(one.fact, other.fact) or _borrows(other.fact, one.fact)
    return not (entwined or one.date.overlaps(other.date))


def _borrows(one: Fact, other: Fact) -> bool:
    """Whether one fact takes several roles from the words of the other, as «la visita» does."""
    resolved = (role.citations[0] for role in one.roles.values() if len(role.citations) > 1)
    return sum(words in other.citations for words in resolved) > 1


def apart(events: Sequence[Happening], *, stride: int) -> Iterator[tuple[Happening, ...]]:
    """Yield sets of events that happened at times apart, and can be told apart from each other.

    Each set starts two events after the one before and takes every `stride`-th that follows;
    one of fewer than four is only the rest of another, unless there are no more events.
    """
    for start in range(0, len(events), 2):
        picked: list[Happening] = []
        for event in islice(events, start, start + _FURTHEST, stride):
            if all(_apart(event, other) for other in picked):
                picked.append(event)
            if len(picked) == MOST:
                break
        if len(picked) == MOST or (start == 0 and len(picked) >= _FEWEST):
            yield tuple(picked)
