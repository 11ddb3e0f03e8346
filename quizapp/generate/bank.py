"""Every question a pack yields, proved and linted."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.domain.facts import Fact, Pack
from quizapp.domain.questions import Question
from quizapp.generate import choice, date, multiple, true_false
from quizapp.generate.items import Item
from quizapp.generate.lint import Linter
from quizapp.generate.luck import Luck
from quizapp.generate.workshop import Workshop

KINDS = (choice.items, true_false.items, multiple.items, date.items)


class Bank:
    """The questions of one pack; `blocked` are items lint refused, with the rules they broke."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.items: dict[str, Item] = {}
        self.blocked: dict[str, tuple[str, ...]] = {}
        shop, linter = Workshop(pack), Linter(pack)
        for fact in pack.facts.values():
            for item in _items(shop, fact):
                errors, warnings = linter.lint(item)
                if errors:
                    self.blocked[item.id] = errors
                else:
                    self.items[item.id] = replace(item, warnings=warnings) if warnings else item

    def questions(self, seed: str) -> Iterator[Question]:
        """Yield every question in the order of the facts, its options as the seed has them."""
        luck = Luck(seed)
        return (item.question(luck) for item in self.items.values())


def _items(shop: Workshop, fact: Fact) -> Iterator[Item]:
    for kind in KINDS:
        yield from kind(shop, fact)
