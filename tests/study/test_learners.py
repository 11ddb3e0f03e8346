"""Who studies here."""

from collections.abc import Callable

import pytest

from quizapp.domain.errors import UsageError
from quizapp.study.learners import LONGEST_NAME, Roster, clean_name
from tests.fakes import FakeLearners


def names(roster: Roster) -> list[str]:
    return [learner.name for learner in roster.learners]


@pytest.fixture
def roster() -> Roster:
    """Return a roster of Yo, Ana and Eva, who studies now."""
    roster = Roster(FakeLearners())
    roster.add("Ana")
    roster.add("Eva")
    return roster


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("  Ana\t María\n", "Ana María", id="spaces"),
        pytest.param('<b>Ana</b> & "co" {n}', '<b>Ana</b> & "co" {n}', id="markup is text"),
        pytest.param("n\u0303u", "\u00f1u", id="composed"),
        pytest.param("👩\u200d🚀", "👩\u200d🚀", id="joined emoji"),
        pytest.param("محمد", "محمد", id="right to left"),
        pytest.param("Ana\u202egod", "Anagod", id="turned around"),
        pytest.param("A\x00n\x1b[31ma\udcff", "An[31ma", id="control characters, half a pair"),
    ],
)
def test_a_name_is_what_can_be_seen(text: str, name: str) -> None:
    assert clean_name(text) == name


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "se vea", id="empty"),
        pytest.param(" \u200b\u200d\u202e ", "se vea", id="invisible"),
        pytest.param("a" * 500, "caben 60", id="500 characters"),
    ],
)
def test_what_is_no_name_is_refused(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        clean_name(text)


def test_the_longest_name_fits() -> None:
    assert len(clean_name("ñ" * LONGEST_NAME)) == LONGEST_NAME


def test_whoever_is_new_studies_now(roster: Roster) -> None:
    assert names(roster) == ["Eva", "Ana", "Yo"]


def test_somebody_else_studies_now(roster: Roster) -> None:
    roster.choose(roster.find(" aNa "))
    assert names(roster) == ["Ana", "Eva", "Yo"]


def test_a_learner_is_deleted(roster: Roster) -> None:
    roster.delete(roster.find("Eva"))
    assert names(roster) == ["Ana", "Yo"]


@pytest.mark.parametrize("name", ["Lía", "EVA"], ids=["another", "the same in capitals"])
def test_a_learner_is_renamed(roster: Roster, name: str) -> None:
    roster.rename(roster.find("Eva"), name)
    assert names(roster) == [name, "Ana", "Yo"]


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(lambda roster: roster.add("ANA"), id="add"),
        pytest.param(lambda roster: roster.rename(roster.find("Eva"), "ana"), id="rename"),
    ],
)
def test_no_two_names_are_alike(roster: Roster, act: Callable[[Roster], None]) -> None:
    with pytest.raises(UsageError, match="Ya hay un perfil «Ana»"):
        act(roster)


def test_who_is_unknown_is_told_with_the_known(roster: Roster) -> None:
    with pytest.raises(UsageError, match=r"ningún perfil «Luz».*Eva, Ana, Yo"):
        roster.find("Luz")


def test_how_well_to_remember_has_its_bounds(roster: Roster) -> None:
    eva = roster.find("Eva")
    roster.retain(eva, 0.97)
    assert roster.find("Eva").retention == 0.97
    with pytest.raises(UsageError, match="del 80 al 97 %"):
        roster.retain(eva, 0.5)


def test_a_goal_is_each_learners_own(roster: Roster) -> None:
    roster.aim(roster.find("Eva"), 25)
    assert [learner.goal for learner in roster.learners] == [25, None, None]
    with pytest.raises(UsageError, match="una respuesta a la semana o más"):
        roster.aim(roster.find("Ana"), 0)
