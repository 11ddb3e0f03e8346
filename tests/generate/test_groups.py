"""Orderings and matches: what may stand together, and the key."""

from dataclasses import replace

import pytest

from quizapp.domain.article import Citation
from quizapp.domain.facts import Fact, Pack
from quizapp.domain.questions import MatchQuestion, OrderQuestion
from quizapp.generate.bank import Bank
from quizapp.generate.luck import Luck
from tests.generate.builder import (
    make_date,
    make_fact,
    make_office,
    make_pack,
    make_person,
    make_role,
)

PEOPLE = tuple(make_person(f"p{i}", f"Persona{i} Apellido{i}") for i in range(9))


def measured(*years: str) -> Pack:
    """Somebody else measured the Ebro at each of these dates."""
    facts = (_measured(i, year) for i, year in enumerate(years))
    return make_pack(*facts, entities=PEOPLE)


def _measured(number: int, year: str, **more: object) -> Fact:
    roles = {"who": make_role(f"p{number}"), "when": make_role(make_date(year), "en 1901")}
    return replace(make_fact(f"f{number}", **roles), **more)  # type: ignore[arg-type] # fields of any type


def groups(pack: Pack, kind: str) -> list[str]:
    return [id_.split("/")[0] for id_ in Bank(pack).items if id_.endswith(f"/{kind}")]


def order(pack: Pack, seed: str = "A") -> OrderQuestion:
    bank = Bank(pack)
    (id_,) = groups(pack, "order")
    question = bank.items[f"{id_}/order"].question(Luck(seed))
    assert isinstance(question, OrderQuestion)
    return question


def test_events_are_told_without_their_dates_and_put_in_order() -> None:
    question = order(measured("1903", "1901", "1902"))
    texts = [question.events[i].text for i in question.order]
    assert texts == [f"Persona{i} Apellido{i} midió el Ebro" for i in (1, 2, 0)]
    assert [question.events[i].when for i in question.order] == ["1901", "1902", "1903"]
    assert all(event.proof.because == "dated: «en 1901» (frase 1)." for event in question.events)


def test_seeds_show_events_in_other_orders() -> None:
    pack = measured("1903", "1901", "1902")
    assert len({order(pack, seed).events for seed in "ABCDEFGH"}) > 2


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        pytest.param(("1901", "1902"), [], id="two are too few"),
        pytest.param(("1901", "1901-05", "1902"), [], id="two may be one time"),
        pytest.param(("1901", "1901-05", "1902", "1903"), ["f0+f2+f3"], id="one is left out"),
        pytest.param(
            ("1901", "1902", "1903", "1904", "1905", "1906", "1907"),
            ["f0+f1+f2+f3", "f2+f3+f4+f5"],
            id="four at a time",
        ),
    ],
)
def test_only_disjoint_times_are_put_in_order(years: tuple[str, ...], expected: list[str]) -> None:
    assert groups(measured(*years), "order") == expected


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param(_measured(3, "1904", once=False), id="not once"),
        pytest.param(_measured(3, "1904", source=make_role("blas")), id="a claim"),
        pytest.param(replace(_measured(2, "1909"), id="f3"), id="twice"),
    ],
)
def test_what_cannot_be_dated_alone_stays_out(odd: Fact) -> None:
    facts = [_measured(i, f"190{i}") for i in range(3)]
    assert not [g for g in groups(make_pack(*facts, odd, entities=PEOPLE), "order") if "f3" in g]


def test_a_year_in_the_words_of_an_event_keeps_it_out() -> None:
    facts = [_measured(i, f"190{i}") for i in range(4)]
    named = (*PEOPLE, make_person("p3", "Plan de 1904"))
    assert groups(make_pack(*facts, entities=named), "order") == ["f0+f1+f2"]


def test_what_is_told_by_way_of_another_event_is_not_put_beside_it() -> None:
    """«The visit» takes who and what from the sentence that tells of it first."""
    facts = [_measured(i, f"190{i}") for i in range(3)]
    again = Citation(sentence=1, start=0, end=3, quote="Ada")
    roles = {
        name: replace(role, citations=(*role.citations, again)) if name != "when" else role
        for name, role in facts[1].roles.items()
    }
    entwined = [facts[0], replace(facts[1], roles=roles), facts[2], _measured(3, "1909")]
    assert groups(make_pack(*facts[:3], entities=PEOPLE), "order") == ["f0+f1+f2"]
    assert groups(make_pack(*entwined, entities=PEOPLE), "order") == ["f0+f2+f3"]


def match(pack: Pack) -> MatchQuestion:
    bank = Bank(pack)
    (id_,) = groups(pack, "match")
    question = bank.items[f"{id_}/match"].question(Luck("A"))
    assert isinstance(question, MatchQuestion)
    return question


def test_events_are_matched_with_their_dates() -> None:
    question = match(measured("1901", "1902", "1903", "1904", "1905"))
    assert question.facts == ("f0", "f2", "f4")
    assert sorted(question.right) == ["1901", "1903", "1905"]
    for pair in question.pairs:
        number = int(pair.left.removeprefix("Persona")[0])
        assert question.right[pair.right] == f"190{number + 1}"


def test_holders_are_matched_with_their_offices() -> None:
    facts = [make_office(f"o{i}", f"p{i}", f"190{i}") for i in range(3)]
    question = match(make_pack(*facts, entities=PEOPLE))
    shown = {pair.left: question.right[pair.right] for pair in question.pairs}
    assert shown["Persona1 Apellido1"] == "Director de Ríos de Iberia en 1901"
    assert len(shown) == 3


@pytest.mark.parametrize(
    "third",
    [
        pytest.param(make_office("o2", "p0", "1902"), id="held by one of them"),
        pytest.param(make_office("o2", "p2", "1901"), id="held by two"),
        pytest.param(replace(make_office("o2", "p2", "1902"), affirmed=False), id="denied"),
        pytest.param(replace(make_office("o2", "p2", "1902"), source=make_role("ada")), id="claim"),
    ],
)
def test_offices_that_are_not_one_holders_stay_out(third: Fact) -> None:
    facts = [make_office(f"o{i}", f"p{i}", f"190{i}") for i in range(2)]
    assert not groups(make_pack(*facts, third, entities=PEOPLE), "match")
