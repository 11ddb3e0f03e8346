"""Drawing a quiz."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from quizapp.domain.levels import level_of
from quizapp.domain.questions import Question
from quizapp.generate.bank import Bank
from quizapp.generate.items import Heading, Item
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
        items = pick(bank, wanted(bank.headings.values(), settings), settings)
    return tuple(item.question(luck, place) for item, place in _placed(items, luck))


def wanted(headings: Iterable[Heading], settings: Settings) -> Iterator[Heading]:
    """Yield the items that the settings allow."""
    # In a tuple an enum is found by identity; its hash would take longer than all the rest.
    kinds, levels, where = tuple(settings.kinds), tuple(settings.levels), settings.sentences
    for heading in headings:
        if (
            heading.kind in kinds
            and level_of(heading.difficulty) in levels
            and (not where or not where.isdisjoint(heading.sentences))
        ):
            yield heading


def pick(bank: Bank, headings: Iterable[Heading], settings: Settings) -> list[Item]:
    """Return as many of these items as are asked for, if there are.

    They are on different facts, and none gives away another's key.
    """
    count, luck = settings.count, Luck(settings.seed)
    by_fact: dict[str, list[Heading]] = defaultdict(list)
    for heading in headings:
        for fact in heading.facts:
            by_fact[fact].append(heading)
    picked: list[Item] = []
    asked: set[str] = set()
    facts = luck.order(by_fact, lambda fact: f"fact {fact}")
    for fact in _spread(facts, lambda fact: by_fact[fact][0].sentences[0]):
        if len(picked) == count:
            break
        # An item of several facts may not use up those that others need to make the count.
        spare = len(by_fact) - len(asked) - (count - len(picked)) + 1
        fresh = [heading for heading in by_fact[fact] if asked.isdisjoint(heading.facts)]
        for heading in _ranked(fresh, spare, picked, luck):
            item = bank.items[heading.id]
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
    headings: Iterable[Heading], spare: int, picked: Sequence[Item], luck: Luck
) -> Sequence[Heading]:
    """Return them best first: sparing, of the kind asked least so far, true or false in turn.

    What is left is luck's.
    """
    kinds = Counter(item.kind for item in picked)
    truth, most = _next_truth(picked, luck), max(1, spare)

    def rank(of: Heading) -> tuple[bool, int, bool, int]:
        return len(of.facts) > most, kinds[of.kind], of.truth is not truth, luck.number(of.id)

    return sorted(headings, key=rank)


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
