"""Ordering: events of disjoint dates, shown without them."""

from collections.abc import Iterator, Sequence
from itertools import starmap

from quizapp.domain.questions import Event, Kind
from quizapp.generate.builders import OrderBuilder
from quizapp.generate.items import Item
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
            build=OrderBuilder(tuple(starmap(_event, enumerate(events)))),
        )


def _event(place: int, event: Happening) -> Event:
    return Event(text=event.text, when=event.when, place=place, proof=event.proof)
