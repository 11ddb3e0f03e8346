"""Facts and the words behind them."""

import pytest

from quizapp.domain.dates import PartialDate
from quizapp.domain.facts import DateValue, Entity, EntityValue, Fact, Role
from tests.factories import make_citation

WHO = Role(
    value=EntityValue("yeltsin"),
    citations=(make_citation(2, "La visita"), make_citation(1, "Boris Yeltsin")),
)
WHEN = Role(
    value=DateValue(PartialDate(year=1993, month=10)),
    citations=(make_citation(2, "octubre de 1993"), make_citation(2, "La visita")),
)
SOURCE = Role(value=EntityValue("kozyrev"), citations=(make_citation(3, "Prometió"),))


@pytest.mark.parametrize(
    ("source", "quotes"),
    [
        pytest.param(None, ["Boris Yeltsin", "La visita", "octubre de 1993"], id="of the article"),
        pytest.param(
            SOURCE,
            ["Boris Yeltsin", "La visita", "octubre de 1993", "Prometió"],
            id="of somebody quoted",
        ),
    ],
)
def test_a_fact_cites_each_word_once_in_the_order_of_the_article(
    source: Role | None, quotes: list[str]
) -> None:
    fact = Fact(id="visita", verb="visitar", roles={"who": WHO, "when": WHEN}, source=source)
    assert [citation.quote for citation in fact.citations] == quotes


@pytest.mark.parametrize(
    ("short", "aliases", "names"),
    [
        pytest.param("", (), ("Borís Yeltsin",), id="name alone"),
        pytest.param("Yeltsin", (), ("Borís Yeltsin", "Yeltsin"), id="short name"),
        pytest.param(
            "Yeltsin",
            ("Boris Yeltsin", "Yeltsin"),
            ("Borís Yeltsin", "Yeltsin", "Boris Yeltsin"),
            id="aliases, none twice",
        ),
    ],
)
def test_the_names_of_an_entity(
    short: str, aliases: tuple[str, ...], names: tuple[str, ...]
) -> None:
    entity = Entity(id="y", kind="person", name="Borís Yeltsin", short=short, aliases=aliases)
    assert entity.names == names
