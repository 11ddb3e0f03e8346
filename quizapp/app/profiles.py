"""Who studies here, as the window asks about it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from quizapp.domain.errors import UsageError
from quizapp.export import learner as export
from quizapp.i18n import tr
from quizapp.store import Opened
from quizapp.store.backups import Backup
from quizapp.study.desk import Desk
from quizapp.study.learners import Learner, Roster


class Profiles(Roster):
    """The learners of the data; `seat` opens the desk of whoever was chosen last."""

    def __init__(self, opened: Opened, seat: Callable[[], Desk]) -> None:
        super().__init__(opened.learners)
        self._opened = opened
        self._seat = seat

    def desk(self) -> Desk:
        """Return the desk of whoever studies now."""
        return self._seat()

    def export(self, learner: Learner, file: Path) -> None:
        """Write everything she has to a file, over what it held; raises UsageError."""
        export_to(file, learner, self._opened, over=True)

    def backups(self) -> Sequence[Backup]:
        """Return the backups, the newest first; raises StoreError."""
        return self._opened.backups.every()

    def restore(self, backup: str) -> None:
        """Put a backup in the place of the data; raises UsageError or StoreError."""
        self._opened.backups.restore(backup)


def export_to(file: Path, learner: Learner, opened: Opened, *, over: bool) -> None:
    """Write everything a learner has; raises UsageError, also for a file there is unless `over`."""
    try:
        with file.open("w" if over else "x", encoding="ascii") as out:
            out.writelines(export.dump(learner, opened.log_of(learner)))
    except OSError as error:
        message = tr("No se puede escribir «{file}»: {why}.")
        why = tr("ya existe") if isinstance(error, FileExistsError) else error.strerror
        raise UsageError(message.format(file=file, why=why)) from error
