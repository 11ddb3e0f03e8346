"""What bad input gets: a file set aside and told of, or a refusal that says what to do."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.domain.errors import BusyStoreError, NewerStoreError, StoreError
from quizapp.store import FILE_NAME
from tests.factories import NOON, make_answered, make_settings
from tests.store.conftest import Opener

KEPT = f"{FILE_NAME}.damaged-20260301T120000Z"


def overwrite(content: bytes) -> Callable[[Path], None]:
    def on(path: Path) -> None:
        path.write_bytes(content)

    return on


def truncate(size: int) -> Callable[[Path], None]:
    return lambda path: os.truncate(path, size)


def run(*statements: str) -> Callable[[Path], None]:
    def on(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            for statement in statements:
                db.execute(statement)

    return on


def scramble(path: Path) -> None:
    """Overwrite the middle of every page but the first."""
    content = bytearray(path.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page : page + 2048] = b"\xa5" * 2048
    path.write_bytes(content)


def another_program(path: Path) -> None:
    path.unlink()
    run("CREATE TABLE recipes (name)", "PRAGMA application_id = 7")(path)


@pytest.fixture
def used(opener: Opener, tmp_path: Path) -> Path:
    """Return the file of a closed store with some answers in it."""
    opened = opener(tmp_path)
    log = opened.log
    log.begin(make_settings(), "digest", questions=50, at=NOON)
    for sequence in range(50):
        log.append(make_answered(1, sequence))
    opened.close()
    return tmp_path / FILE_NAME


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(truncate(0), id="emptied"),
        pytest.param(truncate(1), id="one byte left"),
        pytest.param(truncate(100), id="header left"),
        pytest.param(truncate(4096), id="one page left"),
        pytest.param(truncate(9000), id="cut within a page"),
        pytest.param(scramble, id="pages overwritten"),
        pytest.param(overwrite(b"Querido diario:\n"), id="text"),
        pytest.param(overwrite(b"\xff" * 20_000), id="binary"),
        pytest.param(another_program, id="database of another program"),
        pytest.param(run("PRAGMA application_id = 7"), id="foreign application id"),
        pytest.param(run("PRAGMA application_id = 0"), id="no application id"),
        pytest.param(run("DROP TABLE attempt_totals"), id="missing table"),
        pytest.param(run("DROP TRIGGER answers_are_never_deleted"), id="missing trigger"),
    ],
)
def test_unusable_file_is_set_aside(
    opener: Opener, used: Path, damage: Callable[[Path], None]
) -> None:
    damage(used)
    content = used.read_bytes()
    opened = opener(used.parent)
    assert used.with_name(KEPT).read_bytes() == content
    assert [KEPT in notice for notice in opened.notices] == [True]
    assert opened.log.begin(make_settings(), "digest", questions=1, at=NOON).id == 1


def test_set_aside_overwrites_nothing(opener: Opener, tmp_path: Path) -> None:
    for content in (b"one", b"two", b"three"):
        (tmp_path / FILE_NAME).write_bytes(content)
        opener(tmp_path).close()
    kept = sorted(path.read_bytes() for path in tmp_path.glob(f"{KEPT}*"))
    assert kept == [b"one", b"three", b"two"]


@pytest.mark.parametrize("mishap", [truncate(0), Path.unlink], ids=["emptied", "deleted"])
def test_log_without_its_database_is_kept(
    opener: Opener, tmp_path: Path, mishap: Callable[[Path], None]
) -> None:
    """SQLite would delete it."""
    orphan = tmp_path / f"{FILE_NAME}-wal"
    (tmp_path / FILE_NAME).touch()
    orphan.write_bytes(b"pages")
    mishap(tmp_path / FILE_NAME)
    assert opener(tmp_path).notices
    assert (tmp_path / f"{KEPT}-wal").read_bytes() == b"pages"


def test_beginning_interrupted_before_the_schema(opener: Opener, tmp_path: Path) -> None:
    """A database with nothing in it is not damaged: a first start was killed."""
    run("PRAGMA journal_mode = WAL")(tmp_path / FILE_NAME)
    assert opener(tmp_path).notices == ()


def test_newer_file_is_refused_untouched(opener: Opener, used: Path) -> None:
    run("PRAGMA user_version = 99")(used)
    content = used.read_bytes()
    with pytest.raises(NewerStoreError, match="más nueva"):
        opener(used.parent)
    assert used.read_bytes() == content
    assert [path.name for path in used.parent.iterdir()] == [FILE_NAME]


def test_second_instance_is_told(opener: Opener, tmp_path: Path) -> None:
    first = opener(tmp_path)
    with pytest.raises(BusyStoreError, match="ya está abierto"):
        opener(tmp_path)
    first.log.begin(make_settings(), "digest", questions=1, at=NOON)
    first.close()
    assert opener(tmp_path).notices == ()


@pytest.mark.parametrize("below", ["", "sub"])
def test_data_folder_is_a_file(opener: Opener, tmp_path: Path, below: str) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(StoreError, match=r"hay un archivo con ese nombre.*--data-dir"):
        opener(tmp_path / "file" / below)
    assert (tmp_path / "file").read_text() == "mine"


def test_database_is_a_folder(opener: Opener, tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(StoreError, match="No se puede escribir"):
        opener(tmp_path)
    assert (tmp_path / FILE_NAME).is_dir()
