"""The packs on the shelf."""

from pathlib import Path

import pytest

from quizapp import resources
from quizapp.app.shelf import open_shelf
from quizapp.domain.errors import PackError, UsageError
from tests.app.broken import copy_broken_pack

PACK = resources.QUESTIONS / "rusia-japon"


@pytest.mark.parametrize("target", [None, "rusia-japon", str(PACK)], ids=["all", "name", "folder"])
def test_the_pack_that_is_asked_unless_another_is_named(target: str | None) -> None:
    shelf = open_shelf(target)
    assert shelf.first is shelf.banks["rusia-japon"]
    assert shelf.faults == ()


def test_another_pack_is_the_first_where_it_is_named() -> None:
    assert list(open_shelf("segunda-guerra-punica").banks) == ["segunda-guerra-punica"]


def test_a_pack_at_fault_is_used_as_far_as_it_goes(tmp_path: Path) -> None:
    shelf = open_shelf(str(copy_broken_pack(tmp_path / "roto")))
    assert list(shelf.banks) == ["roto"]
    assert [Path(fault.file).name for fault in shelf.faults] == ["pack.yaml"]


def test_an_unknown_pack_is_no_shelf() -> None:
    with pytest.raises(UsageError, match=r"«atlantida»\. Paquetes: rusia-japon, "):
        open_shelf("atlantida")


def test_the_first_of_nothing_tells_why_there_is_nothing(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"pack\.yaml:1: missing-file") as error:
        _ = open_shelf(str(tmp_path)).first
    assert len(error.value.faults) == 1


def test_a_program_without_packs_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "QUESTIONS", tmp_path)
    with pytest.raises(PackError, match=r"no-pack: No hay paquetes\."):
        _ = open_shelf().first
