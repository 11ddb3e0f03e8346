"""Which candidates come first, however many there are."""

from quizapp.domain.dates import PartialDate
from quizapp.domain.facts import DateValue, Fact
from quizapp.generate.distractors import Candidates
from tests.generate.builder import make_date, make_fact, make_pack, make_person, make_role

MANY = 60


def test_every_entity_of_a_kind_is_a_candidate() -> None:
    people = tuple(make_person(f"p{i}", f"Persona{i} Apellido{i}") for i in range(MANY))
    near = list(Candidates(make_pack(entities=people)).near("ada"))
    assert len(near) == len(set(near)) == MANY + 4
    assert near[0] == "ada"


def test_those_of_the_same_country_and_then_of_the_article_come_first() -> None:
    near = list(Candidates(make_pack()).near("ada"))
    assert near == ["ada", "blas", "dora", "carla"]
    assert list(Candidates(make_pack()).near("ada", frozenset({"blas"})))[-1] == "blas"


def _measured(year: int) -> Fact:
    return make_fact(f"f{year}", when=make_role(make_date(str(year)), "en 1901"))


def test_of_many_dates_the_nearest_come_first() -> None:
    pack = make_pack(*(_measured(1900 + i) for i in range(MANY)))
    near = list(Candidates(pack).near(PartialDate(year=1930)))
    years = [date.year for date in near if isinstance(date, PartialDate)]
    assert years[:5] == [1930, 1929, 1931, 1928, 1932]
    assert len(years) < MANY


def test_dates_of_another_precision_are_no_candidates() -> None:
    month = make_role(DateValue(PartialDate(year=1901, month=5)), "en 1901")
    near = Candidates(make_pack(make_fact(when=month))).near(PartialDate(year=1901))
    assert all(isinstance(date, PartialDate) and not date.month for date in near)
