"""The sessions a teacher ran, in a file of their own: nobody who studies waits for them."""

from pathlib import Path

from quizapp.i18n import tr
from quizapp.store import Clock, utc_now
from quizapp.store.border import translated
from quizapp.store.classes import SqliteClasses, SqlitePresets
from quizapp.store.database import SESSION_MIGRATIONS, DamagedError, open_database, set_aside
from quizapp.store.gate import Gate
from quizapp.store.journal import SqliteJournal
from quizapp.values import dataclass

FILE_NAME = "sessions.db"


@dataclass(frozen=True, slots=True)
class OpenedJournal:
    """The journal of sessions, what is kept ready for others, and what to tell the user."""

    journal: SqliteJournal
    classes: SqliteClasses
    presets: SqlitePresets
    notices: tuple[str, ...] = ()


def open_journal(folder: Path, *, clock: Clock = utc_now) -> OpenedJournal:
    """Open the sessions in `folder`, begun if there are none; raises StoreError.

    A file that is damaged or not ours is renamed, never deleted, and a new one is begun.
    """
    path = folder / FILE_NAME
    with translated(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            return _opened(path)
        except DamagedError as damage:
            kept = set_aside(path, at=clock())
            message = tr(
                "El archivo de sesiones {reason}. No se ha borrado: está en «{kept}». "
                "Se ha empezado uno nuevo."
            )
            return _opened(path, message.format(reason=damage, kept=kept))


def _opened(path: Path, *notices: str) -> OpenedJournal:
    gate = Gate(open_database(path, SESSION_MIGRATIONS))
    try:
        gate.check()
    except BaseException:
        gate.close()
        raise
    return OpenedJournal(SqliteJournal(gate), SqliteClasses(gate), SqlitePresets(gate), notices)
