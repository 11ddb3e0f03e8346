"""Short answers: a name or a number to be typed, with nothing to choose from."""

from collections.abc import Iterator
from functools import partial

from quizapp.domain.facts import Fact
from quizapp.domain.questions import Kind, ShortQuestion
from quizapp.generate.items import Item
from quizapp.generate.luck import Luck
from quizapp.generate.words import Words
from quizapp.generate.workshop import Workshop


def items(shop: Workshop, fact: Fact) -> Iterator[Item]:
    """Yield an item for every name or number that is the only one of its happening.

    None where something else is right in the world: with nothing to choose from, it would be typed.
    """
    for name, role in fact.roles.items():
        words = shop.words(role.value)
        if words is None or role.traps or not shop.prover.rule(fact, name):
            continue
        stem = shop.tell.question(fact, name)
        if shop.answerable(fact, name, stem):
            yield shop.item(Kind.SHORT, fact, name, stem, build=partial(_build, words))


def _build(words: Words, item: Item, _luck: Luck, _place: int) -> ShortQuestion:
    return ShortQuestion(
        **item.common(), accepted=words.accepted, names=words.names, exact=words.exact
    )
