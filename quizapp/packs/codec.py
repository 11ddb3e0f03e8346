"""Packs and items as JSON, and back."""

import json
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import Any, TypeVar

from quizapp.domain import article, dates, facts, grammar, questions
from quizapp.generate import builders, items
from quizapp.values import given, maker

T = TypeVar("T")

_CLASSES: tuple[type, ...] = (
    *(article.Article, article.Citation, dates.PartialDate, dates.Part),
    *(facts.Pack, facts.Fact, facts.Role, facts.Entity, facts.Exclusion, facts.Origin),
    *(facts.EntityValue, facts.DateValue, facts.NumberValue, facts.TextValue, facts.ListValue),
    *(grammar.Grammar, grammar.Frame, grammar.Kind),
    *(grammar.Gender, grammar.Number, grammar.Tense),
    *(questions.Kind, questions.Option, questions.Proof, questions.Event),
    *(items.Heading, items.Item, items.Choice, items.Clue),
    *(builders.ChoiceBuilder, builders.MultipleBuilder, builders.TrueFalseBuilder),
    *(builders.ClozeBuilder, builders.ShortBuilder, builders.DateBuilder, builders.Words),
    *(builders.OrderBuilder, builders.MatchBuilder, builders.Couple),
)
_TUPLE, _FROZENSET, _PAIRS, _FIRST = range(4)
_TAGS = {cls: tag for tag, cls in enumerate(_CLASSES, start=_FIRST)}


class Lazy(Mapping[str, T]):
    """A mapping whose values are JSON until they are asked for."""

    def __init__(self, kept: Mapping[str, str]) -> None:
        self._kept = kept
        self._made: dict[str, T] = {}

    def __getitem__(self, key: str) -> T:
        if key not in self._made:
            self._made[key] = load(self._kept[key])
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._kept

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)


def dump(value: object) -> str:
    """Return a value, of whatever a pack or an item is made of, on one line."""
    return json.dumps(_plain(value), separators=(",", ":"))


def load(line: str) -> Any:  # noqa: ANN401 - the same
    """Return the value that `dump` was given; what stands in a mapping is made when asked for."""
    return _made(json.loads(line))


def _plain(value: Any) -> Any:  # noqa: ANN401 - the same
    """Return a value as lists that begin with a tag, and mappings by name as they are."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [_TUPLE, *map(_plain, value)]
    if isinstance(value, frozenset):
        return [_FROZENSET, *sorted(value)]
    if isinstance(value, Mapping):
        if all(isinstance(key, str) for key in value):
            return {key: dump(item) for key, item in value.items()}
        return [_PAIRS, *([_plain(key), _plain(item)] for key, item in value.items())]
    told = ("name",) if isinstance(value, Enum) else given(type(value))
    return [_TAGS[type(value)], *(_plain(getattr(value, name)) for name in told)]


def _made(kept: Any) -> Any:  # noqa: ANN401 - the same
    if isinstance(kept, list):
        return _MAKERS[kept[0]](kept)
    return Lazy(kept) if isinstance(kept, dict) else kept


def _maker(cls: type) -> Callable[[list[Any]], Any]:
    if issubclass(cls, Enum):
        return lambda kept: cls[kept[1]]
    make = maker(cls)
    return lambda kept: make(map(_made, kept[1:]))


_MAKERS: tuple[Callable[[list[Any]], Any], ...] = (
    lambda kept: tuple(map(_made, kept[1:])),
    lambda kept: frozenset(kept[1:]),
    lambda kept: {_made(key): _made(item) for key, item in kept[1:]},
    *map(_maker, _CLASSES),
)
