"""A disk that is full, closed or failing: nothing is lost, and the same key may be tried again."""

import errno
import os
import resource
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.domain.errors import StoreError
from quizapp.store import FILE_NAME, open_store
from quizapp.store.border import translated
from quizapp.store.database import Database, open_database
from quizapp.store.gate import Gate
from quizapp.store.log import SqliteLog
from tests.factories import NOON, make_answered, make_settings
from tests.store.conftest import Opener

NOBODY = 65534
Fault = Callable[[Database], AbstractContextManager[None]]


@contextmanager
def no_page_left(database: Database) -> Iterator[None]:
    """SQLITE_FULL, as a full disk gives it."""
    (most,) = database.connection.execute("PRAGMA max_page_count").fetchone()
    database.connection.execute("PRAGMA max_page_count = 1")
    yield
    database.connection.execute(f"PRAGMA max_page_count = {most}")


@contextmanager
def no_byte_more(_database: Database) -> Iterator[None]:
    """SQLITE_IOERR_WRITE: the system lets no file grow."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def moved_away(database: Database) -> Iterator[None]:
    """SQLite would go on writing to a file nobody finds again."""
    elsewhere = database.path.with_name("elsewhere.db")
    database.path.rename(elsewhere)
    yield
    elsewhere.rename(database.path)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = open_database(tmp_path / FILE_NAME)
    yield database
    database.connection.close()


def append_long(log: SqliteLog, sequences: range) -> None:
    """Append answers whose names fill pages."""
    for sequence in sequences:
        log.append(replace(make_answered(1, sequence), question=f"{sequence}" * 900))


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        pytest.param(no_page_left, "No queda espacio", id="disk full"),
        pytest.param(no_byte_more, "Comprueba que el disco", id="write refused"),
        pytest.param(moved_away, "movido o borrado", id="file moved away"),
    ],
)
def test_failed_append_may_be_tried_again(database: Database, fault: Fault, message: str) -> None:
    log = SqliteLog(Gate(database), 1)
    log.begin(make_settings(), "digest", questions=60, at=NOON)
    append_long(log, range(20))
    with fault(database), pytest.raises(StoreError, match=message):
        append_long(log, range(20, 40))
    append_long(log, range(15, 60))  # what was kept again, what failed again, and more
    assert [answered.sequence for answered in log.answers(1)] == list(range(60))
    assert [result.answered for result in log.results(limit=1)] == [60]


@contextmanager
def unprivileged(folder: Path) -> Iterator[None]:
    """Act as a user whom permissions bind: they do not bind root."""
    if os.geteuid() != 0:
        yield
        return
    for path in (folder, *folder.iterdir()):
        os.chown(path, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """Make a folder that other users can reach, as pytest's own are not."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@pytest.mark.parametrize(
    ("file_mode", "folder_mode"),
    [
        pytest.param(None, 0o555, id="read-only folder"),
        pytest.param(0o444, 0o555, id="read-only folder and file"),
        pytest.param(0o600, 0o555, id="read-only folder, writable file"),
        pytest.param(0o444, 0o755, id="read-only file"),
        pytest.param(0o000, 0o755, id="unreadable file"),
        pytest.param(0o600, 0o000, id="folder that may not be entered"),
    ],
)
def test_closed_to_us(shared_folder: Path, file_mode: int | None, folder_mode: int) -> None:
    """Refused with advice; whatever is there stays where it is."""
    if file_mode is not None:
        open_store(shared_folder).close()
        (shared_folder / FILE_NAME).chmod(file_mode)
    before = sorted(shared_folder.iterdir())
    shared_folder.chmod(folder_mode)
    with unprivileged(shared_folder), pytest.raises(StoreError, match="permiso de escritura"):
        open_store(shared_folder)
    shared_folder.chmod(0o755)
    assert sorted(shared_folder.iterdir()) == before


def test_system_folder(opener: Opener) -> None:
    """Not even root may create one there."""
    folder = Path("/System/quizapp" if sys.platform == "darwin" else "/sys/quizapp")
    with pytest.raises(StoreError, match="permiso de escritura"):
        opener(folder)


def sqlite_error(code: int) -> sqlite3.Error:
    error = sqlite3.DatabaseError("detail")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        pytest.param(OSError(errno.ENOSPC, "x"), "Libera espacio", id="no space"),
        pytest.param(OSError(errno.EROFS, "x"), "permiso de escritura", id="read-only disk"),
        pytest.param(OSError(errno.EIO, "x"), "Comprueba que el disco", id="failing disk"),
        pytest.param(
            sqlite_error(sqlite3.SQLITE_CORRUPT_VTAB), "vuelve a abrirlo", id="damaged in use"
        ),
        pytest.param(sqlite_error(sqlite3.SQLITE_BUSY), "ya está abierto", id="busy in use"),
        pytest.param(
            sqlite_error(sqlite3.SQLITE_IOERR_FSYNC), "Comprueba que el disco", id="fsync failed"
        ),
        pytest.param(sqlite3.OperationalError("x"), "Comprueba", id="told by Python"),
    ],
)
def test_error_says_what_to_do(tmp_path: Path, error: Exception, advice: str) -> None:
    with pytest.raises(StoreError, match=advice) as caught, translated(tmp_path):
        raise error
    assert str(tmp_path) in str(caught.value)


def test_bug_is_not_passed_off_as_a_failing_disk(opener: Opener, tmp_path: Path) -> None:
    opened = opener(tmp_path)
    log = opened.log
    opened.close()
    with pytest.raises(sqlite3.ProgrammingError):
        log.results(limit=1)
