"""The learner's data in one SQLite file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from quizapp.i18n import tr
from quizapp.store.border import translated
from quizapp.store.database import DamagedError, open_database, set_aside
from quizapp.store.log import SqliteLog

FILE_NAME = "quizapp.db"


@dataclass(frozen=True, slots=True)
class Opened:
    """The log, and what the user should be told about opening it."""

    log: SqliteLog
    notices: tuple[str, ...] = ()


def utc_now() -> datetime:
    """Return the time of now."""
    return datetime.now(UTC)


def open_store(folder: Path, *, clock: Callable[[], datetime] = utc_now) -> Opened:
    """Open the data in `folder`, created if missing; raises StoreError.

    A file that is damaged or not ours is renamed, never deleted, and a new one is begun.
    """
    path = folder / FILE_NAME
    with translated(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            return Opened(SqliteLog(open_database(path)))
        except DamagedError as damage:
            kept = set_aside(path, at=clock())
            message = tr(
                "El archivo de resultados {reason}. No se ha borrado: está en «{kept}». "
                "Se ha empezado uno nuevo."
            )
            notice = message.format(reason=damage, kept=kept)
            return Opened(SqliteLog(open_database(path)), (notice,))
