"""The learner's data in one SQLite file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from quizapp.i18n import tr
from quizapp.store.border import translated
from quizapp.store.database import DamagedError, open_database, set_aside
from quizapp.store.gate import Gate
from quizapp.store.learners import SqliteLearners
from quizapp.store.log import SqliteLog
from quizapp.study.learners import Learner

FILE_NAME = "quizapp.db"


@dataclass(frozen=True, slots=True)
class Opened:
    """The data, and what the user should be told about opening them."""

    gate: Gate
    notices: tuple[str, ...] = ()

    @property
    def learners(self) -> SqliteLearners:
        """Everybody who studies here."""
        return SqliteLearners(self.gate)

    @property
    def log(self) -> SqliteLog:
        """The log of whoever was chosen last."""
        return self.log_of(self.learners.every()[0])

    def log_of(self, learner: Learner) -> SqliteLog:
        """Return the log of a learner."""
        return SqliteLog(self.gate, learner.id)

    def close(self) -> None:
        """Let go of the file."""
        self.gate.close()


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
            return Opened(Gate(open_database(path)))
        except DamagedError as damage:
            kept = set_aside(path, at=clock())
            message = tr(
                "El archivo de resultados {reason}. No se ha borrado: está en «{kept}». "
                "Se ha empezado uno nuevo."
            )
            notice = message.format(reason=damage, kept=kept)
            return Opened(Gate(open_database(path)), (notice,))
