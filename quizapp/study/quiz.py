"""Drawing a quiz."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from quizapp.domain.questions import Kind, Question
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
        wanted = (item for item in bank.items.values() if item.kind in settings.kinds)
        items = _pick(wanted, settings.count, luck)
    return tuple(item.question(luck, place) for item, place in _placed(items, luck))


def _pick(items: Iterable[Item], count: int, luck: Luck) -> list[Item]:
    by_fact: dict[str, list[Item]] = {}
    for item in items:
        by_fact.setdefault(item.fact, []).append(item)
    picked: list[Item] = []
    used: Counter[Kind | bool] = Counter({True: luck.below(2, "first truth")})
    for fact in luck.order(by_fact, lambda fact: f"fact {fact}"):
        if len(picked) == count:
            break
        free = [item for item in by_fact[fact] if not _clashes(item, picked)]
        if free:
            item = min(free, key=lambda item: _turn(item, used, luck))
            picked.append(item)
            used.update(key for key in (item.kind, item.truth) if key is not None)
    return picked


def _clashes(item: Item, picked: Iterable[Item]) -> bool:
    return any(item.gives_away(other) or other.gives_away(item) for other in picked)


def _turn(item: Item, used: Counter[Kind | bool], luck: Luck) -> tuple[int, int, int]:
    """Return what decides between the items of one fact: the rarest kind, the rarer truth, luck."""
    truth = 0 if item.truth is None else used[item.truth] - used[not item.truth]
    return used[item.kind], truth, luck.number(item.id)


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
