"""Packs with their questions, and what is kept of them."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copy, copytree

import pytest

from quizapp.export.jsonl import dump
from quizapp.generate.bank import Bank
from quizapp.packs.shelf import Shelf, load_banks, load_shelf
from quizapp.resources import ASSETS, QUESTIONS

PACKS = sorted(path.name for path in QUESTIONS.iterdir() if path.is_dir())


class Library:
    """Packs in a folder, and a folder where what is made of them is kept."""

    def __init__(self, folder: Path, *packs: str) -> None:
        self.packs, self.kept, self.language = folder / "packs", folder / "kept", folder / "es.yaml"
        copy(ASSETS / "language" / "es.yaml", self.language)
        for pack in packs:
            copytree(QUESTIONS / pack, self.packs / pack)

    def load(self) -> Shelf:
        """Load every pack."""
        return load_shelf(self.packs, self.language, self.kept)

    def file(self) -> Path:
        """Return the only file that is kept."""
        (file,) = self.kept.iterdir()
        return file


def lines(bank: Bank) -> str:
    """Return every question as programs read it."""
    return "".join(dump(bank.questions(seed)) for seed in "AB")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Return a library of one pack that was loaded before."""
    library = Library(tmp_path, "rusia-japon")
    library.load()
    return library


def test_shelf_is_sorted_and_skips_other_folders(tmp_path: Path) -> None:
    library = Library(tmp_path, *PACKS)
    (library.packs / "otra-cosa").mkdir()
    assert list(library.load().banks) == PACKS
    assert not library.load().faults


def test_shelf_keeps_what_is_sound(tmp_path: Path) -> None:
    library = Library(tmp_path, *PACKS)
    (library.packs / PACKS[0] / "article.txt").unlink()
    for _ in range(2):
        loaded = library.load()
        assert list(loaded.banks) == PACKS[1:]
        assert [fault.rule for fault in loaded.faults] == ["missing-file"]


def test_missing_shelf(tmp_path: Path) -> None:
    loaded = Library(tmp_path).load()
    assert not loaded.banks
    assert [fault.rule for fault in loaded.faults] == ["unreadable-folder"]


@pytest.mark.parametrize("pack", PACKS)
def test_what_is_found_is_what_was_made(tmp_path: Path, pack: str) -> None:
    library = Library(tmp_path, pack)
    made, found = library.load().banks[pack], library.load().banks[pack]
    assert found.items is not made.items
    assert lines(found) == lines(made)
    assert found.items == made.items
    assert found.blocked == made.blocked
    assert found.pack == made.pack
    assert all(found.headings[id_].sentences == item.sentences for id_, item in made.items.items())
    assert all(found.pack.stating(fact) == made.pack.stating(fact) for fact in made.pack.facts)


def _edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(
    ("edit", "shown"),
    [
        pytest.param(
            lambda library: _edit(
                library.packs / "rusia-japon" / "pack.yaml", "Yeltsin", "Ieltsin"
            ),
            "Ieltsin",
            id="the pack",
        ),
        pytest.param(
            lambda library: _edit(library.language, "¿verdadero o falso?", "¿cierto o falso?"),
            "¿cierto o falso?",
            id="the language",
        ),
    ],
)
def test_what_changed_is_made_again(
    library: Library, edit: Callable[[Library], None], shown: str
) -> None:
    edit(library)
    assert shown in lines(library.load().banks["rusia-japon"])


def test_a_pack_that_goes_wrong_is_told_of(library: Library) -> None:
    _edit(library.packs / "rusia-japon" / "pack.yaml", "verb:", "verbo:")
    assert library.load().faults
    assert library.load().faults


@pytest.mark.parametrize("at", [0, 40, 200, -2], ids=["stamp", "sum", "ids", "last question"])
def test_what_is_damaged_is_made_again(library: Library, at: int) -> None:
    whole = library.file().read_bytes()
    library.file().write_bytes(whole[:at] + b"#" + whole[at:])
    assert library.load().banks["rusia-japon"].items
    assert library.file().read_bytes() == whole


def test_a_kept_pack_that_moves_is_another(library: Library, tmp_path: Path) -> None:
    moved = library.packs.rename(tmp_path / "moved")
    loaded = load_banks([moved / "rusia-japon"], library.language, library.kept)
    assert Path(loaded.banks["rusia-japon"].pack.file).is_relative_to(moved)


def test_too_much_in_a_folder_is_not_kept(tmp_path: Path) -> None:
    library = Library(tmp_path, "rusia-japon")
    (library.packs / "rusia-japon" / "film").write_bytes(bytes(1 << 22))
    assert library.load().banks
    assert not library.kept.exists()


def test_where_nothing_can_be_kept_all_is_made(tmp_path: Path) -> None:
    library = Library(tmp_path, "rusia-japon")
    library.kept.touch()
    assert library.load().banks
    assert library.load().banks


def test_what_is_found_needs_no_yaml(library: Library) -> None:
    code = (
        "import sys; from pathlib import Path; from quizapp.packs.shelf import load_shelf\n"
        "assert load_shelf(*map(Path, sys.argv[1:])).banks; sys.exit('yaml' in sys.modules)"
    )
    where = map(str, (library.packs, library.language, library.kept))
    assert subprocess.run([sys.executable, "-c", code, *where], check=False).returncode == 0
