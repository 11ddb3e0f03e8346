"""A quick dataclass is like a standard one."""

import dataclasses
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from quizapp import values

Maker = Callable[..., Any]


def _of(made: Any) -> tuple[Any, Any]:
    dataclass, field = made.dataclass, made.field

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Shape:
        name: str
        sides: int = 4
        tags: list[str] = field(default_factory=list)
        note: str = field(default="", compare=False, repr=False)
        size: int = field(init=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "size", len(self.name))

    @dataclass(frozen=True, slots=True, order=True)
    class Point(Shape):
        x: int = field()
        y: int = 0

    return Shape, Point


QUICK, STANDARD = _of(values), _of(dataclasses)


@pytest.fixture(params=[QUICK, STANDARD], ids=["quick", "standard"])
def classes(request: pytest.FixtureRequest) -> tuple[Maker, Maker]:
    shape, point = request.param
    return shape, point


def test_fields_are_filled(classes: tuple[Maker, Maker]) -> None:
    one = classes[1](1, name="uno", tags=["a"])
    assert (one.x, one.y, one.name, one.sides, one.tags, one.size) == (1, 0, "uno", 4, ["a"], 3)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        pytest.param((), {}, id="too few"),
        pytest.param((1, 2, 3), {"name": "x"}, id="too many"),
        pytest.param((1,), {"name": "x", "size": 3}, id="not to be given"),
    ],
)
def test_what_does_not_fit_is_refused(
    classes: tuple[Maker, Maker], given: tuple[int, ...], named: dict[str, Any]
) -> None:
    with pytest.raises(TypeError):
        classes[1](*given, **named)


def test_each_gets_its_own_default(classes: tuple[Maker, Maker]) -> None:
    assert classes[0](name="a").tags is not classes[0](name="a").tags


def test_instances_are_compared_by_what_counts(classes: tuple[Maker, Maker]) -> None:
    shape, point = classes
    assert shape(name="a", note="x") == shape(name="a", note="y") != shape(name="b")
    assert point(1, name="a") != shape(name="a")
    assert point(1, 1, name="a") < point(1, 2, name="a")
    with pytest.raises(TypeError):
        _ = point(1, name="a") < 3


def test_nothing_is_changed_afterwards(classes: tuple[Maker, Maker]) -> None:
    one = classes[0](name="a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.name = "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del one.name
    assert not hasattr(one, "__dict__")


def test_it_is_shown_alike() -> None:
    quick, standard = (shape(name="a") for shape, _ in (QUICK, STANDARD))
    assert repr(quick) == repr(standard)


@pytest.mark.parametrize("replace", [values.replace, dataclasses.replace], ids=["own", "standard"])
def test_an_instance_is_made_again_otherwise(replace: Maker) -> None:
    one = QUICK[1](1, name="a", sides=3)
    assert replace(one, x=2) == QUICK[1](2, name="a", sides=3)


def test_dataclasses_knows_the_fields() -> None:
    named = [field.name for field in dataclasses.fields(QUICK[1])]
    assert named == [field.name for field in dataclasses.fields(STANDARD[1])]
    assert QUICK[1].__match_args__ == STANDARD[1].__match_args__


def test_only_what_is_frozen_and_slotted_is_quick() -> None:
    with pytest.raises(TypeError):
        values.dataclass(frozen=True, slots=False)


def test_defining_a_class_imports_nothing() -> None:
    code = "import sys, quizapp.domain.facts; sys.exit('dataclasses' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
