"""What the page of settings shows of the learner's data."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what costs time to import is imported by the worker, after the first paint
    from quizapp.study.learners import Learner
    from quizapp.ui.opening import Backup, Opening

_RETENTIONS = (0.80, 0.85, 0.90, 0.95, 0.97)


@dataclass(frozen=True, kw_only=True)
class Upkeep:
    """How well the learner wants to remember, what it would cost, and the backups there are.

    `workloads` pairs a retention with the reviews a day that it means. `flagged` counts
    everybody's flags.
    """

    learner: "Learner"
    workloads: tuple[tuple[float, float], ...]
    backups: "tuple[Backup, ...]"
    flagged: int


def look_up(opening: "Opening") -> Upkeep:
    """Return what there is now."""
    from quizapp.study.schedule import reviews_a_day  # noqa: PLC0415 - after the first paint

    desk, learner = opening.desk, opening.profiles.learners[0]
    known = [memory for pack in desk.packs for memory in desk.agenda(pack.id).known.values()]
    offered = sorted({*_RETENTIONS, learner.retention})
    return Upkeep(
        learner=learner,
        workloads=tuple((retention, reviews_a_day(known, retention)) for retention in offered),
        backups=tuple(opening.profiles.backups()),
        flagged=opening.profiles.flagged(),
    )
