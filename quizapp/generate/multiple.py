"""Multiple choice: every member of a closed list is right, and nothing else is."""

from collections.abc import Iterator
from itertools import islice

from quizapp.domain.facts import Fact, ListValue
from quizapp.domain.questions import Kind
from quizapp.generate.builders import MultipleBuilder
from quizapp.generate.items import Item
from quizapp.generate.workshop import Workshop

_FEWEST, _MOST = 2, 3


def items(shop: Workshop, fact: Fact) -> Iterator[Item]:
    """Yield an item for every closed list with at least two provable distractors."""
    for name, role in fact.roles.items():
        if not isinstance(role.value, ListValue) or not shop.prover.rule(fact, name):
            continue
        stem = shop.tell.question(fact, name)
        proved = islice(shop.distractors(fact, name, stem.told), _MOST)
        wrong = tuple(shop.choice(atom, fact, name, proof) for atom, proof in proved)
        right = tuple(shop.choice(entity, fact, name) for entity in role.value.entities)
        if len(wrong) >= _FEWEST and shop.answerable(fact, name, stem):
            yield shop.item(
                Kind.MULTIPLE, fact, name, stem, build=MultipleBuilder(), right=right, wrong=wrong
            )
