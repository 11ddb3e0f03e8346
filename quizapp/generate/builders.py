"""What makes a question of an item once a seed is known; one builder a kind."""

from quizapp.domain.dates import PartialDate
from quizapp.domain.questions import (
    ChoiceQuestion,
    ClozeQuestion,
    DateQuestion,
    Event,
    MatchQuestion,
    MultipleQuestion,
    Option,
    OrderQuestion,
    Pair,
    Proof,
    ShortQuestion,
    TrueFalseQuestion,
)
from quizapp.generate.items import Choice, Item, Rank
from quizapp.generate.luck import Luck
from quizapp.values import dataclass


@dataclass(frozen=True, slots=True)
class ChoiceBuilder:
    """The key at its place: dates and numbers ascend, other options are shuffled."""

    def __call__(self, item: Item, luck: Luck, place: int) -> ChoiceQuestion:
        """Return the question."""
        (key,) = item.right
        if key.rank is None:
            shuffled = luck.order(item.wrong, lambda choice: f"{item.id} {choice.option.text}")
            options = [choice.option for choice in shuffled]
            options.insert(place, key.option)
        else:
            options = _ascending(item, place)
        return ChoiceQuestion(**item.common(), options=tuple(options))


@dataclass(frozen=True, slots=True)
class MultipleBuilder:
    """Every option, shuffled."""

    def __call__(self, item: Item, luck: Luck, _place: int) -> MultipleQuestion:
        """Return the question."""
        choices = luck.order((*item.right, *item.wrong), lambda c: f"{item.id} {c.option.text}")
        return MultipleQuestion(**item.common(), options=tuple(choice.option for choice in choices))


@dataclass(frozen=True, slots=True)
class TrueFalseBuilder:
    """«Verdadero» before «Falso»."""

    def __call__(self, item: Item, _luck: Luck, _place: int) -> TrueFalseQuestion:
        """Return the question."""
        (right,), (wrong,) = item.right, item.wrong
        options = (right.option, wrong.option) if item.truth else (wrong.option, right.option)
        return TrueFalseQuestion(**item.common(), options=options)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Ways to write a value, the usual one first, and the names it must not be taken for.

    `forms` are those that stand for it in a sentence: of a number those without what is counted.
    """

    accepted: tuple[str, ...]
    forms: tuple[str, ...]
    names: tuple[str, ...] = ()
    exact: bool = False


@dataclass(frozen=True, slots=True)
class ClozeBuilder:
    """Words to be typed into a gap."""

    words: Words

    def __call__(self, item: Item, _luck: Luck, _place: int) -> ClozeQuestion:
        """Return the question."""
        words = self.words
        return ClozeQuestion(
            **item.common(), accepted=words.accepted, names=words.names, exact=words.exact
        )


@dataclass(frozen=True, slots=True)
class ShortBuilder:
    """Words to be typed."""

    words: Words

    def __call__(self, item: Item, _luck: Luck, _place: int) -> ShortQuestion:
        """Return the question."""
        words = self.words
        return ShortQuestion(
            **item.common(), accepted=words.accepted, names=words.names, exact=words.exact
        )


@dataclass(frozen=True, slots=True)
class DateBuilder:
    """A date to be typed, and usual forms of it."""

    key: PartialDate
    accepted: tuple[str, ...]

    def __call__(self, item: Item, _luck: Luck, _place: int) -> DateQuestion:
        """Return the question."""
        return DateQuestion(**item.common(), key=self.key, accepted=self.accepted)


@dataclass(frozen=True, slots=True)
class OrderBuilder:
    """Events, the earliest first, to be shown shuffled."""

    events: tuple[Event, ...]

    def __call__(self, item: Item, luck: Luck, _place: int) -> OrderQuestion:
        """Return the question."""
        shown = luck.order(self.events, lambda event: f"{item.id} {event.text}")
        return OrderQuestion(**item.common(), events=tuple(shown))


@dataclass(frozen=True, slots=True, kw_only=True)
class Couple:
    """What belongs together, and the proof that it does."""

    left: str
    right: str
    proof: Proof


@dataclass(frozen=True, slots=True)
class MatchBuilder:
    """Couples, to be shown with each side shuffled."""

    couples: tuple[Couple, ...]

    def __call__(self, item: Item, luck: Luck, _place: int) -> MatchQuestion:
        """Return the question."""
        left = luck.order(self.couples, lambda couple: f"{item.id} {couple.left}")
        shuffled = luck.order(self.couples, lambda couple: f"{item.id} {couple.right}")
        right = tuple(couple.right for couple in shuffled)
        pairs = tuple(Pair(left=c.left, right=right.index(c.right), proof=c.proof) for c in left)
        return MatchQuestion(**item.common(), pairs=pairs, right=right)


def _ascending(item: Item, place: int) -> list[Option]:
    """Return the options in order, with as many before the key as its place asks for."""
    (key,) = item.right
    before = [choice for choice in item.wrong if _rank(choice) < _rank(key)]
    after = [choice for choice in item.wrong if _rank(choice) > _rank(key)]
    size = item.places - 1
    few = max(min(place, len(before)), size - len(after))
    picked = sorted([*before[:few], *after[: size - few], key], key=_rank)
    return [choice.option for choice in picked]


def _rank(choice: Choice) -> Rank:
    return choice.rank or ()
