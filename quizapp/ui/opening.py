"""What the window is given when the slow part of the start is done."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from quizapp.domain.answers import Answer
from quizapp.domain.facts import Pack
from quizapp.domain.levels import Level
from quizapp.generate.items import Heading
from quizapp.study.agenda import Agenda
from quizapp.study.desk import Sitting
from quizapp.study.figures import Report
from quizapp.study.flags import Flags
from quizapp.study.learners import Learner
from quizapp.study.ports import Result, Settings
from quizapp.ui.library import Library

if TYPE_CHECKING:  # what not every start needs is imported when it is needed
    from PySide6.QtCore import QObject

    from quizapp.ui.speech import Voice
    from quizapp.ui.teaching import Sessions


class ShelfBank(Protocol):
    """The questions of a pack, as the window needs them."""

    @property
    def pack(self) -> Pack:
        """Return the pack."""
        ...

    @property
    def headings(self) -> Mapping[str, Heading]:
        """Return what is told of every question it yields, by its id."""
        ...


class StudyDesk(Protocol):
    """What the window asks of the study desk; any call may take long and raise QuizError."""

    @property
    def packs(self) -> Sequence[Pack]:
        """Return the packs on the shelf."""
        ...

    def bank(self, pack: str) -> ShelfBank:
        """Return the questions of a pack."""
        ...

    def start(self, settings: Settings) -> Sitting:
        """Open a sitting."""
        ...

    def hint(self, sitting: Sitting) -> Sitting:
        """Strike out a wrong option of the current question."""
        ...

    def answer(self, sitting: Sitting, answer: Answer, *, took_ms: int) -> Sitting:
        """Grade and keep an answer."""
        ...

    def look(self, sitting: Sitting, *, took_ms: int) -> Sitting:
        """Keep for how long the current question has been looked at."""
        ...

    def give_up(self, sitting: Sitting) -> Sitting:
        """Close a sitting as it stands."""
        ...

    def resumable(self) -> Sitting | None:
        """Return the sitting to go on with, if any."""
        ...

    def review(self, attempt: int) -> Sitting | None:
        """Return a past sitting; None if its pack has changed since."""
        ...

    def results(self, *, limit: int) -> Sequence[Result]:
        """Return the latest results, the newest first."""
        ...

    def missed(self, pack: str) -> int:
        """Return how many questions were last answered wrong."""
        ...

    def levels(self, sitting: Sitting) -> tuple[Level, ...]:
        """Return how hard each question is for the learner."""
        ...

    def agenda(self, pack: str) -> Agenda:
        """Return what to do about a pack today."""
        ...

    def take_back(self, pack: str, fact: str) -> None:
        """Have something that resists asked again."""
        ...

    def report(self, pack: str) -> Report:
        """Return what the charts of a pack show."""
        ...


class Backup(Protocol):
    """A copy of the data; `problem` says why it cannot be restored, if it cannot."""

    @property
    def path(self) -> Path:
        """Where it is; the name of the file is the name of the backup."""
        ...

    @property
    def at(self) -> datetime:
        """When it was made."""
        ...

    @property
    def learners(self) -> tuple[str, ...]:
        """Whose answers it holds."""
        ...

    @property
    def answers(self) -> int:
        """How many answers it holds."""
        ...

    @property
    def problem(self) -> str:
        """What is wrong with it."""
        ...


class Profiles(Protocol):
    """Who studies here, and copies of what they did; any call may take long and raise QuizError."""

    @property
    def learners(self) -> Sequence[Learner]:
        """Return everybody, whoever studies now first."""
        ...

    def desk(self) -> StudyDesk:
        """Return the desk of whoever studies now."""
        ...

    def add(self, name: str) -> Learner:
        """Create a learner and choose her."""
        ...

    def rename(self, learner: Learner, name: str) -> None:
        """Give a learner another name."""
        ...

    def retain(self, learner: Learner, retention: float) -> None:
        """Have her remember that well from now on."""
        ...

    def aim(self, learner: Learner, goal: int) -> None:
        """Have her aim at so many answers a week from now on."""
        ...

    def choose(self, learner: Learner) -> None:
        """Have her study from now on."""
        ...

    def export(self, learner: Learner, file: Path) -> None:
        """Write everything she has to a file, over what it held."""
        ...

    def delete(self, learner: Learner) -> None:
        """Delete a learner and everything she did, for good."""
        ...

    def flags(self) -> Flags:
        """Return what whoever studies now says is wrong with questions."""
        ...

    def flagged(self) -> int:
        """Return how many flags everybody has set."""
        ...

    def export_flags(self, file: Path) -> None:
        """Write them for the authors of the packs, over what the file held."""
        ...

    def backups(self) -> Sequence[Backup]:
        """Return the copies there are, the newest first."""
        ...

    def restore(self, backup: str) -> None:
        """Put a copy in the place of everything there is, of which another is made first."""
        ...


def _nothing() -> None:
    """Close nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The desk of whoever studies, everybody who could, and what to tell about how they were found.

    `offer` is the copy to go back to where the data had to be begun anew. `rest` is called in calm
    moments, and returns what to tell, if anything; `close` once, when the window is gone. Both are
    called on the thread that opened the desk. `voice` is called on the window's own.
    """

    desk: StudyDesk
    profiles: Profiles
    library: Library
    open_sessions: "Callable[[], Sessions] | None" = None
    notices: tuple[str, ...] = ()
    offer: Backup | None = None
    voice: "Callable[[QObject], Voice] | None" = None
    rest: Callable[[], str] = str
    close: Callable[[], None] = _nothing
