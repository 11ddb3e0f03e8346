"""Ordering: events of disjoint dates, shown without them."""

from collections.abc import Iterator, Sequence
from functools import partial

from quizapp.domain.questions import Event, Kind, OrderQuestion
from quizapp.generate.items import Item
from quizapp.generate.luck import Luck
from quizapp.generate.timeline import Happening, apart
from quizapp.generate.workshop import Workshop


def items(shop: Workshop, happenings: Sequence[Happening]) -> Iterator[Item]:
    """Yield items of three or four events that follow each other closely."""
    for events in apart(happenings, stride=1):
        yield shop.group(
            Kind.ORDER,
            [(event.fact, event.role) for event in events],
            shop.pack.grammar.phrases["order"],
            listed=tuple(event.text for event in events),
            build=partial(_build, events),
        )


def _build(events: Sequence[Happening], item: Item, luck: Luck, _place: int) -> OrderQuestion:
    placed = [
        Event(text=event.text, when=event.when, place=place, proof=event.proof)
        for place, event in enumerate(events)
    ]
    shown = luck.order(placed, lambda event: f"{item.id} {event.text}")
    return OrderQuestion(**item.common(), events=tuple(shown))
