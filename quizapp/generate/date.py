"""Typed dates, at the precision the article states."""

from collections.abc import Iterator

from quizapp.domain.facts import DateValue, Fact
from quizapp.domain.questions import Kind
from quizapp.generate.builders import DateBuilder
from quizapp.generate.items import Item
from quizapp.generate.workshop import Workshop, asked_at_year
from quizapp.spanish.dates import usual_forms
from quizapp.values import replace


def items(shop: Workshop, fact: Fact) -> Iterator[Item]:
    """Yield an item for every date that is the only one of its happening."""
    for name, role in fact.roles.items():
        if isinstance(role.value, DateValue) and shop.prover.rule(fact, name):
            asked = asked_at_year(fact, name)
            stem = shop.tell.question(asked, name)
            if shop.answerable(asked, name, stem):
                date = replace(role.value.date, part=None)
                build = DateBuilder(date, usual_forms(date))
                yield shop.item(Kind.DATE, asked, name, stem, build=build)
