"""Every question a pack yields, proved and linted."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.domain.facts import Pack
from quizapp.domain.questions import Kind, Question
from quizapp.generate import choice, cloze, date, match, multiple, order, short, true_false
from quizapp.generate.items import Item
from quizapp.generate.lint import Linter
from quizapp.generate.luck import Luck
from quizapp.generate.timeline import happenings
from quizapp.generate.workshop import Workshop

OF_A_FACT = (
    choice.items,
    true_false.items,
    multiple.items,
    cloze.items,
    short.items,
    date.items,
)
OF_SEVERAL = (order.items, match.items)


class Bank:
    """The questions of one pack; `blocked` are items lint refused, with the rules they broke."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.items: dict[str, Item] = {}
        self.blocked: dict[str, tuple[str, ...]] = {}
        linter = Linter(pack)
        seen: set[tuple[Kind, str]] = set()
        for item in every_item(Workshop(pack)):
            asked = (item.kind, item.shown)
            if asked in seen:
                continue
            seen.add(asked)
            errors, warnings = linter.lint(item)
            if errors:
                self.blocked[item.id] = errors
            else:
                self.items[item.id] = replace(item, warnings=warnings) if warnings else item

    def questions(self, seed: str) -> Iterator[Question]:
        """Yield every question in the order of the facts, its options as the seed has them."""
        luck = Luck(seed)
        return (item.question(luck) for item in self.items.values())


def every_item(shop: Workshop) -> Iterator[Item]:
    """Yield what each kind makes of the facts, before lint."""
    for fact in shop.pack.facts.values():
        for of_a_fact in OF_A_FACT:
            yield from of_a_fact(shop, fact)
    events = happenings(shop)
    for of_several in OF_SEVERAL:
        yield from of_several(shop, events)
