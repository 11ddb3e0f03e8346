"""Settings that are kept and chosen again."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.classroom.plan import Answering, Counts, Limit, Scoring, Standings, TeamScore
from quizapp.classroom.presets import Preset, dump_preset, load_preset, plan_for
from quizapp.domain.levels import Level
from quizapp.domain.questions import Kind
from quizapp.domain.sessions import Pupil, SchoolClass
from quizapp.study.ports import Settings
from tests.classroom.builder import make_plan

QUIZZES = st.builds(
    Settings,
    pack=st.text(),
    seed=st.text(),
    count=st.integers(1, 50),
    kinds=st.frozensets(st.sampled_from(Kind)),
    levels=st.frozensets(st.sampled_from(Level)),
    sentences=st.frozensets(st.integers(1, 60)),
)
PLANS = st.builds(
    make_plan,
    quiz=QUIZZES,
    scoring=st.sampled_from(Scoring),
    limit=st.sampled_from(Limit),
    counts=st.sampled_from(Counts),
    standings=st.sampled_from(Standings),
    team_score=st.sampled_from(TeamScore),
    team_choice=st.booleans(),
    word_filter=st.booleans(),
    teams=st.lists(st.text()).map(tuple),
)
PRESETS = st.builds(
    Preset,
    plan=PLANS,
    answering=st.sampled_from(Answering),
    class_=st.integers(0),
    listed=st.booleans(),
    teams=st.lists(st.text()).map(tuple),
)
CLASS = SchoolClass(id=3, name="3.º B", pupils=(Pupil(name="Ana", times=1.5), Pupil(name="Bea")))


@given(PRESETS)
def test_presets_round_trip(preset: Preset) -> None:
    assert load_preset(dump_preset(preset)) == preset


def test_no_name_of_a_class_is_kept_with_them() -> None:
    preset = Preset(plan=make_plan(roster=("Inconfundible",), extra=(("Inconfundible", 2.0),)))
    assert "Inconfundible" not in dump_preset(preset)


@pytest.mark.parametrize(
    "line",
    ["", "[]", "{}", "1", '{"plan": 1}', json.dumps({"plan": {"quiz": {}}})],
)
def test_no_preset(line: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        load_preset(line)


def test_only_the_names_of_the_class_may_join() -> None:
    plan = plan_for(Preset(plan=make_plan(), listed=True), CLASS)
    assert (plan.roster, plan.extra) == (("Ana", "Bea"), (("Ana", 1.5),))


def test_extra_time_holds_where_names_are_typed() -> None:
    plan = plan_for(Preset(plan=make_plan()), CLASS)
    assert (plan.roster, plan.extra) == ((), (("Ana", 1.5),))


def test_without_a_class_nobody_has_more_time() -> None:
    assert plan_for(Preset(plan=make_plan()), None) == make_plan()
