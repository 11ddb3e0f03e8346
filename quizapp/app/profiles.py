"""Who studies here, as the window asks about it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from quizapp.app.files import written
from quizapp.app.flags import find_flags, write_flags
from quizapp.export import learner as export
from quizapp.generate.bank import Bank
from quizapp.store import Opened
from quizapp.store.backups import Backup
from quizapp.study.desk import Desk
from quizapp.study.flags import Flags
from quizapp.study.learners import Learner, Roster


class Profiles(Roster):
    """The learners of the data; `seat` opens the desk of whoever was chosen last."""

    def __init__(
        self,
        opened: Opened,
        seat: Callable[[], Desk],
        banks: Mapping[str, Bank],
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(opened.learners)
        self._opened = opened
        self._seat = seat
        self._banks = banks
        self._clock = clock

    def desk(self) -> Desk:
        """Return the desk of whoever studies now."""
        return self._seat()

    def flags(self) -> Flags:
        """Return what whoever studies now says is wrong with questions."""
        return Flags(self._opened.flags_of(self.learners[0]), self._clock)

    def flagged(self) -> int:
        """Return how many flags everybody has set."""
        return len(self._opened.flags())

    def export_flags(self, file: Path) -> None:
        """Write them for the authors of the packs, over what the file held; raises UsageError."""
        write_flags(file, find_flags(self._opened, self._banks), over=True)

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
    with written(file, over=over) as out:
        out.writelines(everything(learner, opened))


def everything(learner: Learner, opened: Opened) -> Iterator[str]:
    """Yield everything a learner has, as JSON."""
    return export.dump(learner, opened.log_of(learner), opened.flags_of(learner))
