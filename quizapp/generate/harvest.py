"""Every question the facts of a pack yield, proved and linted."""

from collections.abc import Iterator

from quizapp.domain.facts import Pack
from quizapp.domain.questions import Kind
from quizapp.generate import choice, cloze, date, match, multiple, order, short, true_false
from quizapp.generate.items import Harvest, Item
from quizapp.generate.lint import Linter
from quizapp.generate.timeline import happenings
from quizapp.generate.workshop import Workshop
from quizapp.values import replace

OF_A_FACT = (
    choice.items,
    true_false.items,
    multiple.items,
    cloze.items,
    short.items,
    date.items,
)
OF_SEVERAL = (order.items, match.items)


def harvest(pack: Pack) -> Harvest:
    """Return every sound item of a pack, and which were refused."""
    items: dict[str, Item] = {}
    blocked: dict[str, tuple[str, ...]] = {}
    linter = Linter(pack)
    seen: set[tuple[Kind, str]] = set()
    for item in every_item(Workshop(pack)):
        asked = (item.kind, item.shown)
        if asked in seen:
            continue
        seen.add(asked)
        errors, warnings = linter.lint(item)
        if errors:
            blocked[item.id] = errors
        else:
            items[item.id] = replace(item, warnings=warnings) if warnings else item
    return Harvest(items, blocked, items)


def every_item(shop: Workshop) -> Iterator[Item]:
    """Yield what each kind makes of the facts, before lint."""
    for fact in shop.pack.facts.values():
        for of_a_fact in OF_A_FACT:
            yield from of_a_fact(shop, fact)
    events = happenings(shop)
    for of_several in OF_SEVERAL:
        yield from of_several(shop, events)
