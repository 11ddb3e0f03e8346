"""A desk over the packs and the learner's data."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp import resources
from quizapp.app.shelf import Shelf, open_shelf
from quizapp.app.study import borrowed_desk, open_desk
from quizapp.domain.answers import Chosen
from quizapp.domain.errors import BusyStoreError, PackError, UsageError
from quizapp.domain.questions import Kind
from quizapp.generate.bank import Bank
from quizapp.store import FILE_NAME
from quizapp.study.ports import Settings
from tests.app.broken import copy_broken_pack

SETTINGS = Settings(pack="rusia-japon", seed="ABC234", count=2, kinds=frozenset({Kind.CHOICE}))


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    """Return the packs that travel with the program."""
    return open_shelf()


def test_what_is_answered_is_there_the_next_time(tmp_path: Path, shelf: Shelf) -> None:
    with borrowed_desk(tmp_path, shelf) as (desk, _, notices):
        desk.answer(desk.start(SETTINGS), Chosen(frozenset({0})), took_ms=1)
    assert notices == ()
    opening = open_desk(tmp_path)
    sitting = opening.desk.resumable()
    opening.close()
    assert sitting is not None
    assert sitting.position == 1


def test_a_quiz_that_cannot_be_gone_on_with_is_told(tmp_path: Path, shelf: Shelf) -> None:
    banks = {SETTINGS.pack: Bank(replace(shelf.first.pack, digest="another"))}
    with borrowed_desk(tmp_path, Shelf(banks, ())) as (desk, _, _):
        desk.start(SETTINGS)
    opening = open_desk(tmp_path)
    opening.close()
    (told,) = opening.notices
    assert told.startswith("«Relaciones entre Rusia y Japón» ha cambiado")


def test_the_data_is_given_back_even_after_a_failure(tmp_path: Path, shelf: Shelf) -> None:
    with pytest.raises(ZeroDivisionError), borrowed_desk(tmp_path, shelf):
        raise ZeroDivisionError
    with borrowed_desk(tmp_path, shelf) as (desk, _, _):
        assert desk.resumable() is None


def test_the_data_is_lent_once_at_a_time(tmp_path: Path, shelf: Shelf) -> None:
    with borrowed_desk(tmp_path, shelf), pytest.raises(BusyStoreError):
        open_desk(tmp_path)


def test_damaged_data_and_packs_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / FILE_NAME).write_text("no es una base de datos")
    monkeypatch.setattr(resources, "QUESTIONS", copy_broken_pack(tmp_path / "p" / "roto").parent)
    opening = open_desk(tmp_path)
    opening.close()
    damaged, unloaded = opening.notices
    assert FILE_NAME in damaged
    assert unloaded.startswith("Parte de los paquetes no se ha cargado: ")


def test_without_a_pack_the_data_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(PackError), borrowed_desk(tmp_path / "data", Shelf({}, ())):
        pass
    assert not (tmp_path / "data").exists()


def test_every_learner_has_a_desk_of_her_own(tmp_path: Path) -> None:
    opening = open_desk(tmp_path)
    opening.desk.start(SETTINGS)
    opening.profiles.add("Ana")
    hers = opening.profiles.desk()
    opening.close()
    again = open_desk(tmp_path)
    assert hers.packs
    assert again.desk.resumable() is None
    assert [learner.name for learner in again.profiles.learners] == ["Ana", "Yo"]
    again.close()


def test_everything_one_has_goes_over_what_a_file_held(tmp_path: Path) -> None:
    file = tmp_path / "export.json"
    file.write_text("[]", encoding="ascii")
    opening = open_desk(tmp_path / "data")
    profiles = opening.profiles
    profiles.export(profiles.learners[0], file)
    with pytest.raises(UsageError, match="No se puede escribir"):
        profiles.export(profiles.learners[0], tmp_path)
    opening.close()
    assert json.loads(file.read_text(encoding="ascii"))["learner"] == "Yo"


def test_backups_are_offered_and_restored(tmp_path: Path) -> None:
    opening = open_desk(tmp_path)
    opening.profiles.rename(opening.profiles.learners[0], "Lucía")
    opening.close()
    opening = open_desk(tmp_path)
    opening.profiles.rename(opening.profiles.learners[0], "Marta")
    (backup,) = opening.profiles.backups()
    opening.profiles.restore(backup.path.name)
    assert [learner.name for learner in opening.profiles.learners] == ["Lucía"]
    opening.close()
