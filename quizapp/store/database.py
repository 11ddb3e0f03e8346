"""Opening the database file: one connection, the right pragmas, the right schema, or a refusal."""

import errno
import os
import sqlite3
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from quizapp.domain.errors import NewerStoreError
from quizapp.i18n import tr
from quizapp.store.border import DAMAGE, primary_code
from quizapp.values import dataclass

APPLICATION_ID = 0x5175697A
MIGRATIONS = Path(__file__).parent / "migrations"
SESSION_MIGRATIONS = Path(__file__).parent / "session_migrations"
SET_ASIDE = "quizapp.db.damaged-*"
"""The names that `set_aside` gives to learners' data and their companions."""

_BUSY_SECONDS = 0.5
_HEADER_BYTES = 100
_COMPANIONS = ("", "-wal", "-shm", "-journal")
# A fallback only: 2,000 pages are 8 MB, some 400 answers without a calm moment.
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA wal_autocheckpoint = 2000",
)
_OBJECTS = "SELECT type, name FROM sqlite_master"
_CHANGES = {"CREATE": set[tuple[str, str]].add, "DROP": set[tuple[str, str]].discard}


class DamagedError(Exception):
    """The file cannot be our database; the text says why, for the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Database:
    """An open connection and the file it writes to."""

    connection: sqlite3.Connection
    path: Path
    identity: tuple[int, int]

    def in_place(self) -> bool:
        """Whether the path still leads to the open file; SQLite itself would write on unaware."""
        try:
            return _identity(self.path) == self.identity
        except FileNotFoundError:
            return False


def open_database(path: Path, scripts: Path = MIGRATIONS) -> Database:
    """Return the only connection to the database at `path`, created if missing by these scripts.

    Raises DamagedError for a file to be set aside, NewerStoreError for one of a later release;
    neither is written to. The pages are not looked through: see `check_pages`.
    """
    fresh = _create(path)
    identity = _identity(path)
    db = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        _lock(db)
        if not fresh:
            _refuse_emptied(path)
        _prepare(db, migrations(scripts))
    except sqlite3.DatabaseError as exc:
        db.close()
        if primary_code(exc) in DAMAGE:
            raise DamagedError(tr("estaba dañado")) from exc
        raise
    except BaseException:
        db.close()
        raise
    return Database(connection=db, path=path, identity=identity)


def set_aside(path: Path, *, at: datetime) -> Path:
    """Rename the file and its companions to a name not yet taken, and return that name."""
    stem = f"{path.name}.damaged-{at:%Y%m%dT%H%M%SZ}"
    number = 1
    kept = path.with_name(stem)
    while any(_companion(kept, end).exists() for end in _COMPANIONS):
        number += 1
        kept = path.with_name(f"{stem}-{number}")
    for end in _COMPANIONS:
        if _companion(path, end).exists():
            _companion(path, end).rename(_companion(kept, end))
    return kept


def migrate(db: sqlite3.Connection, steps: Sequence[str]) -> None:
    """Bring the schema up to date, each step in a transaction of its own."""
    version = _number(db, "user_version")
    for number, step in enumerate(steps[version:], start=version + 1):
        with db:  # rolls back a script that fails half-way
            db.executescript(f"BEGIN; {step} PRAGMA user_version = {number}; COMMIT;")


def migrations(scripts: Path = MIGRATIONS) -> tuple[str, ...]:
    """Return the scripts in the order of their numbers."""
    return tuple(path.read_text("utf-8") for path in sorted(scripts.glob("*.sql")))


def _create(path: Path) -> bool:
    """Create an empty file unless there is one; return whether it was created."""
    # SQLite deletes a log whose database is gone, and what it holds may be all that is left.
    log = _companion(path, "-wal")
    if (not path.exists() or path.stat().st_size == 0) and log.exists() and log.stat().st_size:
        raise DamagedError(tr("estaba incompleto"))
    try:
        path.touch(mode=0o600, exist_ok=False)
    except FileExistsError:
        _refuse_read_only(path)
        return False
    return True


def _refuse_read_only(path: Path) -> None:
    """Raise PermissionError where SQLite would complain of a failing disk.

    The file is not opened: closing it again would drop this process's locks on it.
    """
    effective = os.access in os.supports_effective_ids
    if not os.access(path, os.R_OK | os.W_OK, effective_ids=effective):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


def _lock(db: sqlite3.Connection) -> None:
    """Take the file for this connection until it closes; nothing is read before."""
    db.execute("PRAGMA locking_mode = EXCLUSIVE")
    db.execute("BEGIN EXCLUSIVE")
    db.execute("ROLLBACK")


def _refuse_emptied(path: Path) -> None:
    """Raise for a file that SQLite would take for a new database."""
    if path.stat().st_size < _HEADER_BYTES:
        raise DamagedError(tr("estaba vacío"))


def _prepare(db: sqlite3.Connection, steps: Sequence[str]) -> None:
    check_origin(db, steps)
    for pragma in _PRAGMAS:
        db.execute(pragma)
    migrate(db, steps)


def check_origin(db: sqlite3.Connection, steps: Sequence[str]) -> None:
    """Raise DamagedError or NewerStoreError unless the file is ours, or has nothing in it."""
    version = _number(db, "user_version")
    objects = set(db.execute(_OBJECTS))
    if _number(db, "application_id") != APPLICATION_ID:
        if objects or version:
            raise DamagedError(tr("era de otro programa"))
        return
    if version > len(steps):
        message = tr(
            "Los resultados se guardaron con una versión más nueva de quizapp. "
            "Actualiza quizapp para abrirlos, o elige otra carpeta con --data-dir."
        )
        raise NewerStoreError(message)
    if not expected_objects(steps[:version]) <= objects:
        raise DamagedError(tr("estaba incompleto"))


def check_pages(db: sqlite3.Connection) -> None:
    """Raise DamagedError unless every page of the file is sound: it takes as long as reading it."""
    if db.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise DamagedError(tr("estaba dañado"))


def expected_objects(steps: Sequence[str]) -> set[tuple[str, str]]:
    """Return the type and name of what these scripts leave there: running them would take long."""
    objects: set[tuple[str, str]] = set()
    for line in "\n".join(steps).splitlines():
        change, *told = line.replace(";", "").split()[:3] or [""]
        if change in _CHANGES:
            sort, name = told
            _CHANGES[change](objects, (sort.lower(), name))
    return objects


def _number(db: sqlite3.Connection, pragma: str) -> int:
    (value,) = db.execute(f"PRAGMA {pragma}").fetchone()
    return int(value)


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _companion(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)
