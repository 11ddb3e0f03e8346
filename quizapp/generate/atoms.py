"""What the value of a role comes down to."""

from typing import assert_never

from quizapp.domain.dates import PartialDate
from quizapp.domain.facts import (
    DateValue,
    EntityValue,
    ListValue,
    NumberValue,
    TextValue,
    Value,
)

Atom = str | PartialDate | int


def atoms(value: Value) -> tuple[Atom, ...]:
    """Return what a value comes down to: entity ids, a date, a number; nothing for a text."""
    match value:
        case EntityValue(entity=entity):
            return (entity,)
        case ListValue(entities=entities):
            return entities
        case DateValue(date=date):
            return (date,)
        case NumberValue(number=number):
            return (number,)
        case TextValue():
            return ()
        case _:
            assert_never(value)
