"""The packs that the user opened from folders of her own."""

from pathlib import Path
from shutil import copytree, rmtree

import pytest

from quizapp import resources
from quizapp.app.library import Library
from quizapp.app.shelf import Shelf, open_shelf
from quizapp.app.study import open_desk
from quizapp.domain.errors import PackError, StoreError
from tests.app.broken import copy_broken_pack

REAL = resources.QUESTIONS / "segunda-guerra-punica"


@pytest.fixture
def shelf() -> Shelf:
    """Return a shelf with one pack."""
    return open_shelf("rusia-japon")


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Return the folder of a pack of one's own."""
    return Path(copytree(REAL, tmp_path / "mi-guerra"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where packs are remembered."""
    return tmp_path / "packs.json"


def test_a_pack_is_opened_and_remembered(shelf: Shelf, mine: Path, file: Path) -> None:
    opened = Library(file, shelf).add(mine)
    assert (opened.id, opened.title) == ("mi-guerra", "La segunda guerra púnica")
    assert list(shelf.banks) == ["rusia-japon", "mi-guerra"]
    again = open_shelf("rusia-japon")
    library = Library(file, again)
    assert list(again.banks) == ["rusia-japon", "mi-guerra"]
    assert (library.own, library.notices) == ((opened,), ())
    assert library.contents("mi-guerra")[0].questions > 0


def test_a_pack_is_opened_no_more(shelf: Shelf, mine: Path, file: Path) -> None:
    library = Library(file, shelf)
    library.add(mine)
    library.remove(mine)
    assert list(shelf.banks) == ["rusia-japon"]
    assert Library(file, shelf).own == ()


def test_a_pack_that_has_gone_is_told_and_kept_in_mind(
    shelf: Shelf, mine: Path, file: Path
) -> None:
    Library(file, shelf).add(mine)
    rmtree(mine)
    fresh = open_shelf("rusia-japon")
    library = Library(file, fresh)
    assert [(pack.title, pack.id) for pack in library.own] == [("La segunda guerra púnica", "")]
    assert "«La segunda guerra púnica»" in library.notices[0]
    with pytest.raises(PackError, match="no-folder"):
        library.add(mine)
    copytree(REAL, mine)
    assert library.add(mine).id == "mi-guerra"
    assert len(library.own) == 1


def test_a_pack_is_read_anew(shelf: Shelf, mine: Path, file: Path) -> None:
    library = Library(file, shelf)
    library.add(mine)
    before = shelf.banks["mi-guerra"]
    with (mine / "pack.yaml").open("a", encoding="utf-8") as pack:
        pack.write("sobra: esto\n")
    assert [fault.rule for fault in library.add(mine).faults] == ["unknown-key"]
    assert shelf.banks["mi-guerra"] is not before
    assert "no se ha cargado todo" in Library(file, open_shelf("rusia-japon")).notices[0]


def test_a_pack_that_cannot_be_used_says_where_and_why(
    shelf: Shelf, tmp_path: Path, file: Path
) -> None:
    library = Library(file, shelf)
    with pytest.raises(PackError, match=r"pack\.yaml:1: missing-file"):
        library.add(tmp_path)
    assert library.own == ()
    assert not file.exists()


def test_two_packs_have_no_name_in_common(shelf: Shelf, tmp_path: Path, file: Path) -> None:
    other = copy_broken_pack(tmp_path / "rusia-japon")
    with pytest.raises(PackError, match="taken-name"):
        Library(file, shelf).add(other)


@pytest.mark.parametrize("text", ["{", "[1]", '{"a": 1}', '[{"folder": 3, "title": ""}]', "\xff"])
def test_a_list_that_cannot_be_read_is_told(shelf: Shelf, file: Path, text: str) -> None:
    file.write_bytes(text.encode("latin-1"))
    library = Library(file, shelf)
    assert library.own == ()
    assert "No se puede leer la lista" in library.notices[0]


def test_what_cannot_be_remembered_is_not_opened(shelf: Shelf, mine: Path, tmp_path: Path) -> None:
    library = Library(tmp_path / "nowhere" / "packs.json", shelf)
    with pytest.raises(StoreError, match="No se puede guardar la lista"):
        library.add(mine)
    assert list(shelf.banks) == ["rusia-japon"]


def test_a_start_tells_of_a_pack_that_has_gone(mine: Path, tmp_path: Path) -> None:
    opening = open_desk(tmp_path / "data")
    opening.library.add(mine)
    opening.close()
    rmtree(mine)
    opening = open_desk(tmp_path / "data")
    opening.close()
    assert ["No se puede abrir tu paquete" in notice for notice in opening.notices] == [True]
