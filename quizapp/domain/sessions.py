"""What is kept of a session a teacher ran."""

from datetime import datetime

from quizapp.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSession:
    """A session to be kept.

    `digest` is the pack's when it begins. The others are lines that only the classroom reads:
    `plan` the settings, `access` what lets players in, `content` the questions and the article.
    """

    pack: str
    digest: str
    plan: str
    access: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRecord:
    """A session without its content; times are UTC, the rest is as in `NewSession`."""

    id: int
    pack: str
    digest: str
    plan: str
    access: str
    started: datetime
    finished: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pupil:
    """One name on the list of a class, and how many times the time of the others she has."""

    name: str
    times: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolClass:
    """A list of names under a name of its own; `sessions` is how many were run with it."""

    id: int
    name: str
    pupils: tuple[Pupil, ...] = ()
    sessions: int = 0
