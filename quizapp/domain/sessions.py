"""What is kept of a session a teacher ran."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRecord:
    """A session; `digest` is the pack's when it began, times are UTC.

    `plan` and `access` are lines that only the classroom reads: the settings, and what lets
    players in.
    """

    id: int
    pack: str
    digest: str
    plan: str
    access: str
    started: datetime
    finished: datetime | None = None
