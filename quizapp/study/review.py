"""What to ask in a review."""

from collections.abc import Sequence

from quizapp.generate.bank import Bank
from quizapp.generate.items import Item
from quizapp.generate.luck import Luck
from quizapp.study.agenda import Agenda
from quizapp.study.memory import Memory
from quizapp.study.ports import Settings
from quizapp.study.quiz import pick, wanted


def pick_review(bank: Bank, settings: Settings, plan: Agenda) -> tuple[str, ...]:
    """Return the ids of the questions of a review: no fact twice, each in another kind than last.

    What is due comes before what is fresh; the order within the quiz is luck's.
    """
    items = {f: [i for i in every if wanted(i, settings)] for f, every in by_fact(bank).items()}
    facts = [fact for fact in (*plan.due, *plan.fresh) if items.get(fact)][: settings.count]
    free = [item for fact in facts for item in _otherwise(items[fact], plan.known.get(fact))]
    return tuple(item.id for item in pick(free, settings.count, Luck(settings.seed)))


def by_fact(bank: Bank) -> dict[str, list[Item]]:
    """Return what asks for one fact alone, in the pack's order of facts."""
    items: dict[str, list[Item]] = {}
    for item in bank.items.values():
        if len(item.facts) == 1:
            items.setdefault(item.facts[0], []).append(item)
    return items


def _otherwise(items: Sequence[Item], memory: Memory | None) -> Sequence[Item]:
    """Return the items of another kind than last time, or all if there is no other."""
    return [item for item in items if memory and item.kind is not memory.kind] or items
