"""Drawing a quiz."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from quizapp.domain.levels import level_of
from quizapp.domain.questions import Question
from quizapp.generate.bank import Bank
from quizapp.generate.items import Item
from quizapp.generate.luck import Luck
from quizapp.study.ports import Settings


def draw(bank: Bank, settings: Settings) -> tuple[Question, ...]:
    """Return the questions of a quiz; the same pack and settings give the same quiz.

    No fact is asked twice, no stem gives away another's key, kinds and key places are spread
    evenly, and true statements alternate with false ones. Fewer than asked if the pack has no more.
    """
    luck = Luck(settings.seed)
    if settings.only:
        items: Sequence[Item] = [bank.items[i] for i in settings.only if i in bank.items]
    else:
        allowed = (item for item in bank.items.values() if wanted(item, settings))
        items = pick(allowed, settings.count, luck)
    return tuple(item.question(luck, place) for item, place in _placed(items, luck))


def wanted(item: Item, settings: Settings) -> bool:
    """Whether the settings allow an item."""
    where = settings.sentences
    return (
        item.kind in settings.kinds
        and level_of(item.difficulty) in settings.levels
        and (not where or any(citation.sentence in where for citation in item.citations))
    )


def pick(items: Iterable[Item], count: int, luck: Luck) -> list[Item]:
    """Return up to `count` items on different facts, none giving away another's key."""
    by_fact: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        for fact in item.facts:
            by_fact[fact].append(item)
    picked: list[Item] = []
    asked: set[str] = set()
    facts = luck.order(by_fact, lambda fact: f"fact {fact}")
    for fact in _spread(facts, lambda fact: by_fact[fact][0].citations[0].sentence):
        if len(picked) == count:
            break
        # An item of several facts may not use up those that others need to make the count.
        spare = len(by_fact) - len(asked) - (count - len(picked)) + 1
        fresh = [item for item in by_fact[fact] if asked.isdisjoint(item.facts)]
        for item in _ranked(fresh, spare, picked, luck):
            if not _clashes(item, picked):
                picked.append(item)
                asked.update(item.facts)
                break
    return picked


def _spread(facts: Iterable[str], sentence: Callable[[str], int]) -> list[str]:
    """Return the facts in order, those of a sentence already asked about after all others."""
    fresh: dict[int, str] = {}
    again = [fact for fact in facts if fresh.setdefault(sentence(fact), fact) != fact]
    return [*fresh.values(), *again]


def _ranked(
    items: Iterable[Item], spare: int, picked: Sequence[Item], luck: Luck
) -> Sequence[Item]:
    """Return the items best first: sparing, of the kind asked least so far, true or false in turn.

    What is left is luck's.
    """
    kinds = Counter(item.kind for item in picked)
    truth, most = _next_truth(picked, luck), max(1, spare)

    def rank(item: Item) -> tuple[bool, int, bool, int]:
        greedy = len(item.facts) > most
        return greedy, kinds[item.kind], item.truth is not truth, luck.number(item.id)

    return sorted(items, key=rank)


def _clashes(item: Item, picked: Iterable[Item]) -> bool:
    return any(item.gives_away(other) or other.gives_away(item) for other in picked)


def _next_truth(picked: Iterable[Item], luck: Luck) -> bool:
    """Return what the next statement should be: true where fewer were true than false."""
    balance = sum(1 if item.truth else -1 for item in picked if item.truth is not None)
    return balance < 0 if balance else bool(luck.below(2, "first truth"))


def _placed(items: Iterable[Item], luck: Luck) -> Iterator[tuple[Item, int | None]]:
    """Pair each item with a place for its key, every place in its turn."""
    decks: dict[int, list[int]] = {}
    for number, item in enumerate(items):
        if not item.places:
            yield item, None
            continue
        deck = decks.setdefault(item.places, [])
        if not deck:
            deck += luck.order(range(item.places), lambda place: f"deck {number} {place}")  # noqa: B023 - used at once
        yield item, deck.pop()
