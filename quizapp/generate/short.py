"""Short answers: a name or a number to be typed, with nothing to choose from."""

from collections.abc import Iterator

from quizapp.domain.facts import Fact
from quizapp.domain.questions import Kind
from quizapp.generate.builders import ShortBuilder
from quizapp.generate.items import Item
from quizapp.generate.workshop import Workshop
from quizapp.spanish.text import lower_case
from quizapp.values import replace


def items(shop: Workshop, fact: Fact) -> Iterator[Item]:
    """Yield an item for every name or number that is the only one of its happening.

    None where something else is right in the world: with nothing to choose from, it would be typed.
    """
    for name, role in fact.roles.items():
        words = shop.words(role)
        if words is None or role.traps or not shop.prover.rule(fact, name):
            continue
        stem = shop.tell.question(fact, name)
        if shop.answerable(fact, name, stem):
            stem = replace(stem, text=_ask(shop, fact, name, stem.text))
            yield shop.item(Kind.SHORT, fact, name, stem, build=ShortBuilder(words))


def _ask(shop: Workshop, fact: Fact, name: str, question: str) -> str:
    """Return the question, kept to the article, and what to write of a person.

    With nothing to choose from, «¿quién...?» has more answers than the article gives, and «¿qué
    ministro...?» is answered by an office.
    """
    phrases = shop.pack.grammar.phrases
    kept = phrases["by_the_article"].format(question="").strip(" ,").lower() in question
    if not fact.source and not kept:
        question = phrases["by_the_article"].format(question=lower_case(question))
    if shop.tell.asks_a_name(fact.roles[name]):
        return phrases["write_a_name"].format(question=question)
    return question
