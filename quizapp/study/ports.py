"""What studying keeps, and what it needs to keep it."""

from collections.abc import Sequence
from datetime import datetime
from enum import Enum
from typing import NamedTuple, Protocol

from quizapp.domain.answers import Answer, Grade
from quizapp.domain.levels import Level
from quizapp.domain.questions import Kind
from quizapp.study.figures import Figures
from quizapp.study.memory import Memory
from quizapp.values import dataclass


class Mode(Enum):
    """A way to study, by the name programs know it by."""

    PRACTICE = "practice"
    REVIEW = "review"
    EXAM = "exam"
    MISTAKES = "mistakes"
    CARDS = "cards"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What, with the pack's digest, fixes a quiz to the letter.

    `only` names questions to ask, in order, instead of drawing `count` of them. `levels` are those
    the generator supposes, for whoever answers, so that two learners sit the same quiz.
    `sentences` are those asked about, none meaning all. `minutes` limit an exam; 0 does not.
    """

    pack: str
    seed: str
    count: int = 10
    kinds: frozenset[Kind] = frozenset(Kind)
    levels: frozenset[Level] = frozenset(Level)
    only: tuple[str, ...] = ()
    mode: Mode = Mode.PRACTICE
    sentences: frozenset[int] = frozenset()
    minutes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One sitting of a quiz; `digest` is the pack's when it began, times are UTC."""

    id: int
    settings: Settings
    digest: str
    questions: int
    started: datetime
    finished: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One line of the log. `sequence` is the question's place in the quiz, from 0.

    `recall` is how likely a right answer was, where the schedule could tell, to the thousandth.
    """

    attempt: int
    sequence: int
    question: str
    fact: str
    answer: Answer
    grade: Grade
    at: datetime
    took_ms: int
    hinted: bool = False
    recall: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What one attempt came to so far; `points` runs from 0 to `attempt.questions`."""

    attempt: Attempt
    answered: int
    right: int
    points: float


class Score(NamedTuple):
    """What one answer to a question was worth, from 0 to 1."""

    question: str
    points: float


class Pending(Protocol):
    """Keeps what is known of a question before it is answered. Every method raises StoreError."""

    def hint(self, attempt: int, sequence: int) -> None:
        """Keep that a question is asked with a hint; its answer comes with `hinted`."""
        ...

    def hinted(self, attempt: int, sequence: int) -> bool:
        """Whether a question is asked with a hint."""
        ...

    def look(self, attempt: int, sequence: int, *, took_ms: int) -> None:
        """Keep for how long a question has been looked at.

        Less than was kept, or a question before the one it was kept of, changes nothing.
        """
        ...

    def looked(self, attempt: int, sequence: int) -> int:
        """Return for how long, in milliseconds; 0 if nothing was kept."""
        ...


class FlagReason(Enum):
    """What may be wrong with a question, by the name programs know it by."""

    SEVERAL_RIGHT = "several_right"
    WRONG_KEY = "wrong_key"
    NOT_SAID = "not_said"
    WORDING = "wording"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """What somebody says is wrong with a question, and the attempt she met it in.

    `note` is what she adds to the reason, in her words; empty for nothing.
    """

    attempt: Attempt
    question: str
    reason: FlagReason
    note: str
    at: datetime


class FlagStore(Protocol):
    """Keeps the flags of one learner, one a question. Every method raises StoreError."""

    def of(self, pack: str, question: str) -> Flag | None:
        """Return what she says of a question."""
        ...

    def every(self) -> Sequence[Flag]:
        """Return all of hers, the oldest first."""
        ...

    def keep(self, flag: Flag) -> None:
        """Keep a flag in place of the one on its question."""
        ...

    def withdraw(self, pack: str, question: str) -> None:
        """Delete the flag on a question, if there is one."""
        ...


class AnswerLog(Protocol):
    """Keeps what one learner answered. Every method raises StoreError; what returned is on disk."""

    @property
    def figures(self) -> Figures:
        """Count what she answered."""
        ...

    @property
    def pending(self) -> Pending:
        """Keep what is known of a question before it is answered."""
        ...

    def begin(self, settings: Settings, digest: str, *, questions: int, at: datetime) -> Attempt:
        """Open a new attempt."""
        ...

    def append(
        self, answered: Answered, memory: Memory | None = None, *, last: bool = False
    ) -> None:
        """Keep one answer, and what is remembered after it; the last one closes its attempt.

        The same key, (attempt, sequence), again changes nothing.
        """
        ...

    def finish(self, attempt: int, *, at: datetime) -> None:
        """Close an attempt, whole or given up; closing it again changes nothing."""
        ...

    def unfinished(self) -> Sequence[Attempt]:
        """Return the attempts not closed, the latest first."""
        ...

    def attempt(self, attempt: int) -> Attempt:
        """Return an attempt; raises KeyError for an unknown one."""
        ...

    def answers(self, attempt: int) -> Sequence[Answered]:
        """Return its answers by sequence."""
        ...

    def results(self, *, limit: int) -> Sequence[Result]:
        """Return the latest attempts with at least one answer, the newest first."""
        ...

    def scores(self, pack: str, *, limit: int) -> Sequence[Score]:
        """Return those of the latest answers on a pack, the oldest first."""
        ...

    def memory(self, pack: str, fact: str) -> Memory | None:
        """Return what is remembered of a fact; None if it was never asked."""
        ...

    def memories(self, pack: str) -> Sequence[Memory]:
        """Return what is remembered of a pack, by the names of the facts."""
        ...

    def remember(self, pack: str, memory: Memory) -> None:
        """Keep what is remembered of a fact, apart from any answer."""
        ...

    def missed(self, pack: str) -> Sequence[str]:
        """Return the questions whose latest answer was not right, by name."""
        ...
