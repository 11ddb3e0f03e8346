"""What can happen in a room: what the teacher does and what players do, a closed union.

Whatever changes a room is one of these, so a journal of them brings the room back.
"""

from dataclasses import dataclass
from enum import Enum

from quizapp.domain.answers import Answer, Outcome


class Refusal(Enum):
    """Why something is not accepted; the value is what goes over the wire."""

    NOT_NOW = "not_now"
    NO_SUCH_QUESTION = "no_such_question"
    NO_SUCH_PLAYER = "no_such_player"
    NO_SUCH_TEAM = "no_such_team"
    LATE = "late"
    OTHER_QUESTION = "other_question"
    WRONG_KIND = "wrong_kind"
    UNREADABLE = "unreadable"
    ALREADY = "already"
    PAUSED = "paused"
    NAME_EMPTY = "name_empty"
    NAME_LONG = "name_long"
    NAME_TAKEN = "name_taken"
    NAME_BLOCKED = "name_blocked"
    NAME_UNKNOWN = "name_unknown"
    BANNED = "banned"
    FULL = "full"


class RefusedError(Exception):
    """An act that was not accepted; the room is as it was. `text` is for whoever sent it."""

    def __init__(self, why: Refusal, text: str = "") -> None:
        super().__init__(why.value)
        self.why = why
        self.text = text


class Command(Enum):
    """What the teacher does without saying to whom. Pausing and blackening undo themselves."""

    NEXT = "next"
    OPEN = "open"
    CLOSE = "close"
    REVEAL = "reveal"
    BACK = "back"
    SKIP = "skip"
    PAUSE = "pause"
    BLACK = "black"
    END = "end"


@dataclass(frozen=True, slots=True)
class Jump:
    """Go to a question, from 0."""

    question: int


@dataclass(frozen=True, slots=True)
class Enrol:
    """Seat somebody without a device: a team, or a pupil the teacher answers for."""

    name: str


@dataclass(frozen=True, slots=True)
class Remove:
    """Take a player out; she may join again, from nothing."""

    player: int


@dataclass(frozen=True, slots=True)
class Ban:
    """Take a player out for good: neither her secret nor her name comes in again."""

    player: int


@dataclass(frozen=True, slots=True)
class Readmit:
    """Take back a `Remove` or a `Ban`: the player has her name, answers and secret again."""

    player: int


@dataclass(frozen=True, slots=True)
class Rename:
    """Give a player another name."""

    player: int
    name: str


@dataclass(frozen=True, slots=True)
class Move:
    """Put a player into another team."""

    player: int
    team: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Give a player so many times the time of the others."""

    player: int
    times: float


Seating = Enrol | Remove | Ban | Readmit | Rename | Move | Stretch


@dataclass(frozen=True, slots=True)
class Tally:
    """Count hands: how many chose each option of the current question.

    Where there are none, how many were right and how many were not.
    """

    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Judge:
    """Say what the answer of a player was worth that she gave aloud, the key being shown."""

    player: int
    question: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Void:
    """Leave a question out of every score, or take it in again.

    `on` is when that was decided, in milliseconds since 1970; 0 while the session ran.
    """

    question: int
    voided: bool = True
    on: int = 0


@dataclass(frozen=True, slots=True)
class Accept:
    """Count this answer to a question as right too, or no longer; `on` as for `Void`."""

    question: int
    answer: Answer
    accepted: bool = True
    on: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """Write something down about a question, or the session, for the teacher alone.

    It takes the place of what was there; an empty one takes it away. `on` as for `Void`.
    """

    question: int | None
    text: str
    on: int = 0


Marking = Tally | Judge | Void | Accept | Note


@dataclass(frozen=True, slots=True)
class Join:
    """A player comes in; `proof` is the hash of the secret that lets her in again.

    `team` is the one she chose, if she was asked to choose.
    """

    name: str
    proof: str
    team: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """A player answers a question, by its place from 0."""

    player: int
    question: int
    answer: Answer


Act = Command | Jump | Seating | Marking | Join | Reply
