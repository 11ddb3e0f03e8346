"""Typed dates, at the precision the article states."""

from collections.abc import Iterator

from quizapp.domain.facts import DateValue, Fact
from quizapp.domain.questions import DateQuestion, Kind
from quizapp.generate.items import Item
from quizapp.generate.luck import Luck
from quizapp.generate.workshop import Workshop, asked_at_year
from quizapp.spanish.dates import usual_forms


def items(shop: Workshop, fact: Fact) -> Iterator[Item]:
    """Yield an item for every date that is the only one of its happening."""
    for name, role in fact.roles.items():
        if isinstance(role.value, DateValue) and shop.prover.rule(fact, name):
            asked = asked_at_year(fact, name)
            stem = shop.tell.question(asked, name)
            if shop.answerable(asked, name, stem):
                yield shop.item(Kind.DATE, asked, name, stem, build=_build)


def _build(item: Item, _luck: Luck, _place: int) -> DateQuestion:
    if not isinstance(item.asked, DateValue):
        raise TypeError(item.asked)
    date = item.asked.date
    return DateQuestion(**item.common(), key=date, accepted=usual_forms(date))
