"""The learner's data in one SQLite file."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from quizapp.i18n import tr
from quizapp.store.backups import Backup, Backups
from quizapp.store.border import translated
from quizapp.store.database import DamagedError, open_database, set_aside
from quizapp.store.flags import SqliteFlags, every_flag
from quizapp.store.gate import Gate
from quizapp.store.learners import SqliteLearners
from quizapp.store.log import SqliteLog
from quizapp.study.learners import Learner
from quizapp.study.ports import Flag

FILE_NAME = "quizapp.db"
Clock = Callable[[], datetime]


class Opened:
    """The data, and what the user should be told about opening them.

    `offer` is the newest backup that can be restored, where the data had to be begun anew.
    """

    def __init__(self, gate: Gate, path: Path, clock: Clock) -> None:
        self.gate = gate
        self.notices: tuple[str, ...] = ()
        self.offer: Backup | None = None
        self.backups = Backups(gate, path.parent, clock=clock)
        self.learners = SqliteLearners(gate, self.backups)
        self._path = path
        self._clock = clock
        self._damaged = False

    @property
    def log(self) -> SqliteLog:
        """The log of whoever was chosen last."""
        return self.log_of(self.learners.every()[0])

    @property
    def told(self) -> tuple[str, ...]:
        """The notices, with the command that restores what is offered."""
        if self.offer is None:
            return self.notices
        command = tr("Para recuperar la última copia: quizapp backups restore {name}")
        return (*self.notices, command.format(name=self.offer.path.name))

    def log_of(self, learner: Learner) -> SqliteLog:
        """Return the log of a learner."""
        return SqliteLog(self.gate, learner.id)

    def flags_of(self, learner: Learner) -> SqliteFlags:
        """Return what a learner says is wrong with questions."""
        return SqliteFlags(self.gate, learner.id)

    def flags(self) -> Sequence[Flag]:
        """Return what everybody says is wrong with questions, the oldest first."""
        return every_flag(self.gate)

    def check(self) -> str:
        """Look through the whole file; return what the user should be told, if anything.

        A damaged file is set aside when it is closed.
        """
        try:
            self.gate.check()
        except DamagedError as damage:
            self._damaged = True
            message = tr(
                "El archivo de resultados {reason}. Cierra quizapp y vuelve a abrirlo: el archivo "
                "se apartará, sin borrarlo, y podrás volver a la última copia, si la hay."
            )
            return message.format(reason=damage)
        return ""

    def close(self) -> None:
        """Let go of the file."""
        self.gate.close()
        if self._damaged:
            set_aside(self._path, at=self._clock())


def utc_now() -> datetime:
    """Return the time of now."""
    return datetime.now(UTC)


def open_store(folder: Path, *, clock: Clock = utc_now, thorough: bool = True) -> Opened:
    """Open the data in `folder`, created if missing; raises StoreError.

    A file that is damaged or not ours is renamed, never deleted, and a new one is begun. Only a
    `thorough` look finds damage within the pages; it takes as long as reading the file.
    """
    path = folder / FILE_NAME
    with translated(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = not path.exists()
        try:
            opened = _opened(path, clock, thorough=thorough)
        except DamagedError as damage:
            kept = set_aside(path, at=clock())
            opened = _opened(path, clock, thorough=False)
            message = tr(
                "El archivo de resultados {reason}. No se ha borrado: está en «{kept}». "
                "Se ha empezado uno nuevo."
            )
            opened.notices = (message.format(reason=damage, kept=kept),)
            opened.offer = opened.backups.newest()
        else:
            if fresh and (offer := opened.backups.newest()):
                message = tr("En «{folder}» faltaba el archivo de resultados: se empieza otro.")
                opened.notices, opened.offer = (message.format(folder=folder),), offer
        return opened


def _opened(path: Path, clock: Clock, *, thorough: bool) -> Opened:
    gate = Gate(open_database(path))
    try:
        if thorough:
            gate.check()
        return Opened(gate, path, clock)
    except BaseException:
        gate.close()
        raise
