"""What a teacher has ready, over the stores it is kept in."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.classroom.drawer import Drawer
from quizapp.classroom.presets import Preset
from quizapp.domain.errors import UsageError
from quizapp.domain.sessions import NewSession, Pupil
from quizapp.store.sessions import OpenedJournal, open_journal
from tests.classroom.builder import make_plan
from tests.factories import NOON, make_settings

PRESET = Preset(plan=make_plan(quiz=make_settings(seed="")))
ANA = Pupil(name="Ana", times=1.5)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenedJournal]:
    with closing((one := open_journal(tmp_path)).journal):
        yield one


@pytest.fixture
def drawer(opened: OpenedJournal) -> Drawer:
    return Drawer(opened.presets, opened.classes)


def test_settings_are_kept_renamed_and_forgotten(drawer: Drawer) -> None:
    assert drawer.keep(" Uno  corto ", PRESET).presets == {"Uno corto": PRESET}
    assert drawer.rename("Uno corto", "Dos").presets == {"Dos": PRESET}
    assert drawer.rename("Dos", "Dos").presets == {"Dos": PRESET}
    assert drawer.rename("Tres", "Cuatro").presets == {"Dos": PRESET}
    assert drawer.forget("Dos").presets == {}


def test_a_name_is_never_taken_from_others(drawer: Drawer) -> None:
    drawer.keep("Uno", PRESET)
    drawer.keep("Dos", PRESET)
    with pytest.raises(UsageError, match="Ya hay ajustes «Dos»"):
        drawer.rename("Uno", "Dos")


def test_settings_that_cannot_be_read_are_left_out(drawer: Drawer, opened: OpenedJournal) -> None:
    opened.presets.keep("Roto", "{")
    opened.presets.keep("", "[]")
    contents = drawer.contents()
    assert (contents.presets, contents.last) == ({}, None)


def begin(opened: OpenedJournal) -> int:
    new = NewSession(pack="p", digest="d", plan="{}", access="", content="")
    return opened.journal.begin(new, at=NOON).id


def test_the_settings_of_a_session_are_remembered_with_its_code(
    drawer: Drawer, opened: OpenedJournal
) -> None:
    plan = drawer.plan(PRESET)
    assert len(plan.quiz.seed) == 6
    assert drawer.contents().last is None
    drawer.attend(begin(opened), PRESET, plan)
    contents = drawer.contents()
    assert contents.last
    assert (contents.last.plan, contents.presets) == (plan, {})


def test_a_code_that_was_typed_stays(drawer: Drawer) -> None:
    typed = replace(PRESET, plan=make_plan(quiz=make_settings(seed="ABC234")))
    assert drawer.plan(typed).quiz.seed == "ABC234"


def test_a_class_is_kept_changed_and_deleted(drawer: Drawer) -> None:
    (made,) = drawer.keep_class(0, " 3.º  B", [ANA]).classes
    assert (made.name, made.pupils) == ("3.º B", (ANA,))
    (changed,) = drawer.keep_class(made.id, "4.º B", []).classes
    assert (changed.name, changed.pupils) == ("4.º B", ())
    assert drawer.delete_class(made.id, sessions=True).classes == ()


def test_a_session_is_run_with_a_class(drawer: Drawer, opened: OpenedJournal) -> None:
    (made,) = drawer.keep_class(0, "3.º B", [ANA]).classes
    ours = replace(PRESET, class_=made.id, listed=True)
    plan = drawer.plan(ours)
    assert (plan.roster, plan.extra) == (("Ana",), (("Ana", 1.5),))
    session = begin(opened)
    drawer.attend(session, PRESET, plan)
    assert opened.classes.attended() == {}
    drawer.attend(session, ours, plan)
    assert opened.classes.attended() == {session: "3.º B"}


@pytest.mark.parametrize("gone", [True, False], ids=["gone", "empty"])
def test_nobody_is_kept_out_by_a_list_without_names(drawer: Drawer, gone: bool) -> None:
    (made,) = drawer.keep_class(0, "3.º B", []).classes
    if gone:
        drawer.delete_class(made.id, sessions=False)
    with pytest.raises(UsageError, match="Esa clase no tiene nombres"):
        drawer.plan(replace(PRESET, class_=made.id, listed=True))
