"""What is done with the data in calm moments and at the end."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.app.study import open_desk
from quizapp.domain.answers import DontKnow
from quizapp.domain.errors import StoreError
from quizapp.store import FILE_NAME, open_store
from quizapp.study.ports import Settings
from quizapp.ui.opening import Opening


def answer(opening: Opening) -> None:
    pack = opening.desk.packs[0].id
    sitting = opening.desk.start(Settings(pack=pack, seed="ABC234", count=1))
    opening.desk.answer(sitting, DontKnow(), took_ms=900)


def backups(folder: Path) -> int:
    with closing(open_store(folder)) as opened:
        return len(opened.backups.every())


def damage_answers(file: Path) -> None:
    """Spoil the first page of a table that nobody reads at the start."""
    with closing(sqlite3.connect(file)) as db:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'answers'"
        ((page,),) = db.execute(query).fetchall()
    content = bytearray(file.read_bytes())
    content[4096 * (page - 1) : 4096 * page] = b"\xa5" * 4096
    file.write_bytes(content)


def test_a_session_ends_with_a_backup(tmp_path: Path) -> None:
    opening = open_desk(tmp_path)
    assert [opening.rest(), opening.rest()] == ["", ""]
    answer(opening)
    assert opening.rest() == ""
    opening.close()
    assert backups(tmp_path) == 1


def test_a_session_without_answers_leaves_none(tmp_path: Path) -> None:
    open_desk(tmp_path).close()
    opening = open_desk(tmp_path)
    opening.close()
    assert backups(tmp_path) == 0


def test_damage_is_told_after_the_start(tmp_path: Path) -> None:
    opening = open_desk(tmp_path)
    answer(opening)
    opening.close()
    damage_answers(tmp_path / FILE_NAME)
    opening = open_desk(tmp_path)
    assert opening.notices == ()
    assert "podrás volver a la última copia" in opening.rest()
    opening.close()
    assert list(tmp_path.glob(f"{FILE_NAME}.damaged-*"))
    again = open_desk(tmp_path)
    assert again.offer
    assert again.offer.answers == 1
    again.close()


def test_data_deleted_under_the_program_are_in_the_backup_it_leaves(tmp_path: Path) -> None:
    opening = open_desk(tmp_path)
    answer(opening)
    for path in tmp_path.glob(f"{FILE_NAME}*"):
        path.unlink()
    with pytest.raises(StoreError, match="Alguien ha movido o borrado"):
        answer(opening)
    opening.close()
    again = open_desk(tmp_path)
    assert again.offer
    again.profiles.restore(again.offer.path.name)
    assert [result.answered for result in again.profiles.desk().results(limit=9)] == [1]
    again.close()


def test_a_backup_that_fails_holds_nobody_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opening = open_desk(tmp_path)
    answer(opening)
    (tmp_path / "backups").write_text("in the way")
    opening.close()
    assert "hay un archivo con ese nombre" in capsys.readouterr().err
