"""Backups: made whole, thinned, restored, and emptied of who is deleted."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quizapp.domain.errors import StoreError, UsageError
from quizapp.store import FILE_NAME, Opened, open_store
from quizapp.store.database import migrate, migrations
from tests.factories import NOON, make_answered, make_memory, make_settings
from tests.store.conftest import Opener
from tests.study.builder import Clock

FIRST = "quizapp-20260301T120000Z.db"


class Watch:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **span: int) -> None:
        """Let time pass."""
        self.now += timedelta(**span)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def opened(opener: Opener, tmp_path: Path, watch: Watch) -> Opened:
    """Return an open store with one answer."""
    opened = opener(tmp_path, watch)
    answer(opened)
    return opened


def answer(opened: Opened, fact: str = "f0") -> None:
    attempt = opened.log.begin(make_settings(seed=fact), "digest", questions=2, at=NOON).id
    opened.log.append(make_answered(attempt), make_memory(fact=fact))


def names(opened: Opened) -> list[str]:
    return [backup.path.name for backup in opened.backups.every()]


def seeds(opened: Opened) -> list[str]:
    return [result.attempt.settings.seed for result in opened.log.results(limit=99)]


def test_a_backup_is_a_whole_store_of_its_own(opened: Opened, tmp_path: Path) -> None:
    opened.backups.make()
    (backup,) = opened.backups.every()
    assert (backup.path.name, backup.at, backup.problem) == (FIRST, NOON, "")
    assert (backup.learners, backup.answers) == (("Yo",), 1)
    assert [path.name for path in backup.path.parent.iterdir()] == [FIRST]
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    backup.path.rename(elsewhere / FILE_NAME)
    with closing(open_store(elsewhere)) as copy:
        assert copy.log.answers(1) == opened.log.answers(1)
        assert copy.log.memories("rusia-japon") == opened.log.memories("rusia-japon")


def test_nothing_new_needs_no_backup(opened: Opened, watch: Watch) -> None:
    opened.backups.make()
    watch.pass_(hours=5)
    opened.backups.make_if_changed()
    opened.backups.make_if_due()
    assert len(names(opened)) == 1
    answer(opened, "f1")
    opened.backups.make_if_changed()
    assert len(names(opened)) == 2


def test_what_a_killed_program_left_is_backed_up_by_the_next(
    opened: Opened, opener: Opener, tmp_path: Path
) -> None:
    """Though that writes nothing itself; once it is, nothing more is due."""
    opened.backups.make_if_changed()
    answer(opened, "f1")
    opened.close()
    again = opener(tmp_path)
    again.backups.make_if_changed()
    again.backups.make_if_changed()
    assert [backup.answers for backup in again.backups.every()] == [2, 1]


@pytest.mark.parametrize(
    ("minutes", "backups"), [(29, 0), (30, 1), (-400, 1)], ids=["soon", "due", "clock set back"]
)
def test_every_half_hour_of_use(opened: Opened, watch: Watch, minutes: int, backups: int) -> None:
    watch.pass_(minutes=minutes)
    opened.backups.make_if_due()
    assert len(names(opened)) == backups


def test_old_backups_are_thinned(opened: Opened, watch: Watch, tmp_path: Path) -> None:
    for _ in range(20):
        opened.backups.make()
        watch.pass_(days=10, hours=3)
    (tmp_path / "backups" / "quizapp-mine.db").write_text("not one of ours")
    assert 10 < len(names(opened)) < 20
    assert (tmp_path / "backups" / "quizapp-mine.db").exists()


def test_what_was_is_restored_and_what_is_backed_up(opened: Opened, watch: Watch) -> None:
    opened.backups.make()
    watch.pass_(hours=1)
    answer(opened, "f1")
    opened.backups.restore(FIRST)
    assert seeds(opened) == ["f0"]
    assert [backup.answers for backup in opened.backups.every()] == [2, 1]
    answer(opened, "f2")
    opened.backups.restore(names(opened)[0])
    assert seeds(opened) == ["f1", "f0"]


def test_what_is_restored_is_there_at_the_next_start(
    opened: Opened, opener: Opener, tmp_path: Path
) -> None:
    opened.backups.make()
    answer(opened, "f1")
    opened.backups.restore(FIRST)
    answer(opened, "f2")
    opened.close()
    again = opener(tmp_path)
    assert (seeds(again), again.notices) == (["f2", "f0"], ())


def test_a_backup_of_an_earlier_release_is_brought_up_to_date(
    opened: Opened, tmp_path: Path
) -> None:
    (tmp_path / "backups").mkdir()
    with closing(sqlite3.connect(tmp_path / "backups" / FIRST, isolation_level=None)) as db:
        migrate(db, migrations()[:1])
        db.executescript((Path(__file__).parent / "before_learners.sql").read_text("utf-8"))
    (backup,) = opened.backups.every()
    assert (backup.learners, backup.problem) == (("Yo",), "")
    opened.backups.restore(FIRST)
    assert opened.log.missed("p") == ["b/when/date"]


def damage(path: Path, first: int = 1) -> None:
    """Spoil every page from `first` on, from 0; the schema fills more than the first one."""
    content = bytearray(path.read_bytes())
    for page in range(4096 * first, len(content), 4096):
        content[page : page + 2048] = b"\xa5" * 2048
    path.write_bytes(content)


def empty(path: Path) -> None:
    os.truncate(path, 0)


def make_newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        pytest.param(make_newer, "es de una versión más nueva", id="of a newer release"),
        pytest.param(damage, "está dañada", id="pages overwritten"),
        pytest.param(empty, "está dañada", id="emptied"),
        pytest.param(lambda path: path.write_text("hola"), "está dañada", id="text"),
    ],
)
def test_a_backup_that_cannot_be_used_is_refused(
    opened: Opened, spoil: Callable[[Path], object], problem: str
) -> None:
    opened.backups.make()
    answer(opened, "f1")
    spoil(opened.backups.every()[0].path)
    with pytest.raises(StoreError, match=f"«{FIRST}» {problem}"):
        opened.backups.restore(FIRST)
    assert seeds(opened) == ["f1", "f0"]


def test_an_unknown_backup_is_refused(opened: Opened) -> None:
    with pytest.raises(UsageError, match="No hay ninguna copia «x»"):
        opened.backups.restore("x")


def test_who_is_deleted_is_in_no_backup(opened: Opened, watch: Watch, tmp_path: Path) -> None:
    ana = opened.learners.add("Ana la Secreta")
    answer(opened, "secreta")
    opened.backups.make()
    watch.pass_(minutes=1)
    opened.backups.make()
    make_newer(opened.backups.every()[0].path)
    opened.learners.delete(ana.id)
    (left,) = opened.backups.every()
    assert (left.learners, left.answers) == (("Yo",), 1)
    assert b"ecreta" not in b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    opened.backups.restore(left.path.name)
    assert seeds(opened) == ["f0"]


def test_a_backup_of_damaged_data_is_not_kept(opener: Opener, tmp_path: Path) -> None:
    used = opener(tmp_path)
    for number in range(30):
        answer(used, f"f{number}" * 300)
    used.close()
    damage(tmp_path / FILE_NAME, first=20)
    opened = open_store(tmp_path, clock=Clock(), thorough=False)
    with pytest.raises(StoreError, match="No se ha hecho la copia"):
        opened.backups.make()
    assert opened.backups.every() == []
    assert "estaba dañado" in opened.check()
    opened.close()
    assert not (tmp_path / FILE_NAME).exists()
    assert list(tmp_path.glob(f"{FILE_NAME}.damaged-*"))


def test_damaged_data_come_with_the_offer_of_a_backup(
    opened: Opened, opener: Opener, tmp_path: Path
) -> None:
    opened.backups.make()
    assert opened.check() == ""
    opened.close()
    empty(tmp_path / FILE_NAME)
    again = opener(tmp_path)
    notice, command = again.told
    assert "estaba vacío" in notice
    assert command.endswith(f"quizapp backups restore {FIRST}")
    assert again.offer
    again.backups.restore(again.offer.path.name)
    assert seeds(again) == ["f0"]


def test_where_the_data_are_gone_the_newest_sound_backup_is_offered(
    opened: Opened, opener: Opener, watch: Watch, tmp_path: Path
) -> None:
    opened.backups.make()
    watch.pass_(minutes=1)
    opened.backups.make()
    opened.close()
    empty(tmp_path / "backups" / FIRST.replace("120000", "120100"))
    (tmp_path / FILE_NAME).unlink()
    again = opener(tmp_path)
    assert again.offer
    assert again.offer.path.name == FIRST
    assert "faltaba el archivo de resultados" in again.notices[0]
    again.close()
    assert opener(tmp_path).told == ()


def test_without_answers_to_go_back_to_nothing_is_offered(opener: Opener, tmp_path: Path) -> None:
    first = opener(tmp_path)
    first.backups.make()
    first.close()
    (tmp_path / FILE_NAME).unlink()
    assert opener(tmp_path).told == ()


def test_where_no_file_can_be_made_it_is_told(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("in the way")
    with pytest.raises(StoreError, match="hay un archivo con ese nombre"):
        opened.backups.make()
