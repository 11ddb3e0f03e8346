"""What to ask where it depends on the learner: reviews, cards, mistakes."""

from collections.abc import Collection, Iterable, Sequence
from itertools import chain, islice

from quizapp.domain.questions import Kind
from quizapp.generate.bank import Bank
from quizapp.generate.items import Heading, alone
from quizapp.study.agenda import Agenda
from quizapp.study.memory import Memory
from quizapp.study.ports import Settings
from quizapp.study.quiz import pick, wanted

# What can be answered in one's head, from the stem alone.
CARD_KINDS = frozenset({Kind.CHOICE, Kind.MULTIPLE, Kind.CLOZE, Kind.SHORT, Kind.DATE})


def pick_review(bank: Bank, settings: Settings, plan: Agenda) -> tuple[str, ...]:
    """Return the ids of what is due, then of what is fresh: each in another kind than last time.

    No fact is asked twice; the order within the quiz is luck's.
    """
    return _pick(bank, settings, plan, (*plan.due, *plan.fresh))


def pick_cards(bank: Bank, settings: Settings, plan: Agenda) -> tuple[str, ...]:
    """Return the ids of cards: what is due, what is fresh, then whatever returns soonest."""
    moving = (memory for memory in plan.known.values() if not memory.stuck)
    rest = sorted(moving, key=lambda memory: memory.due)
    facts = dict.fromkeys((*plan.due, *plan.fresh, *(memory.fact for memory in rest)))
    return _pick(bank, settings, plan, facts, kinds=CARD_KINDS)


def pick_missed(bank: Bank, settings: Settings, missed: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of questions last answered wrong, as many as a quiz can hold."""
    items = [bank.items[id_] for id_ in missed if id_ in bank.items]
    return tuple(item.id for item in pick(bank, wanted(items, settings), settings))


def pick_free(bank: Bank, settings: Settings, stuck: frozenset[str]) -> tuple[str, ...]:
    """Return the ids of a quiz that leaves some facts alone."""
    every = wanted(bank.headings.values(), settings)
    free = (heading for heading in every if stuck.isdisjoint(heading.facts))
    return tuple(item.id for item in pick(bank, free, settings))


def by_fact(bank: Bank) -> dict[str, list[str]]:
    """Return the ids of what asks for one fact alone, in the pack's order of facts."""
    ids: dict[str, list[str]] = {}
    for id_ in bank.headings:
        if fact := alone(id_):
            ids.setdefault(fact, []).append(id_)
    return ids


def _pick(
    bank: Bank,
    settings: Settings,
    plan: Agenda,
    facts: Iterable[str],
    *,
    kinds: Collection[Kind] = frozenset(Kind),
) -> tuple[str, ...]:
    ids = by_fact(bank)

    def allowed(fact: str) -> Sequence[Heading]:
        every = (bank.headings[id_] for id_ in ids.get(fact, ()))
        free = [heading for heading in wanted(every, settings) if heading.kind in kinds]
        return _otherwise(free, plan.known.get(fact))

    first = islice(filter(None, map(allowed, facts)), settings.count)
    return tuple(item.id for item in pick(bank, chain.from_iterable(first), settings))


def _otherwise(headings: Sequence[Heading], memory: Memory | None) -> Sequence[Heading]:
    """Return those of another kind than last time, or all if there is no other."""
    return [h for h in headings if memory and h.kind is not memory.kind] or headings
