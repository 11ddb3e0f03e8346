"""The messages between phones and the room, as `docs/protocol.md` describes them.

What comes in is read strictly; what goes out is JSON in UTF-8. Before the key is shown no message
depends on it.
"""

import json
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, assert_never

from quizapp.classroom import views
from quizapp.classroom.acts import RefusedError
from quizapp.classroom.codec import load_answer, plain_answer
from quizapp.classroom.people import Player
from quizapp.classroom.room import Phase, Room
from quizapp.domain.answers import Answer
from quizapp.domain.article import Article
from quizapp.domain.questions import (
    KIND_OF,
    ChoiceQuestion,
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    TrueFalseQuestion,
)
from quizapp.study.feedback import answer_lines, notes

VERSION = 1
_LONGEST = {"pin": 64, "secret": 64, "name": 600, "team": 600}


class MalformedError(ValueError):
    """Not a message of this protocol."""


@dataclass(frozen=True, slots=True)
class Hello:
    """Somebody with a PIN, or the ticket of the QR code, asks which names are free."""

    pin: str


@dataclass(frozen=True, slots=True)
class Enter:
    """Somebody with a PIN or a ticket joins under a name, in a team if there is a choice."""

    pin: str
    name: str
    team: str = ""


@dataclass(frozen=True, slots=True)
class Return:
    """Somebody who has joined before comes back."""

    secret: str


@dataclass(frozen=True, slots=True)
class Say:
    """An answer to the question with this place, from 0."""

    question: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class Ping:
    """A phone asks whether anybody is there."""


Message = Hello | Enter | Return | Say | Ping


@lru_cache(maxsize=1024)  # a class gives few different answers
def parse(text: bytes) -> Message:
    """Return the message; raises MalformedError for anything else."""
    try:
        fields = _decode(text.decode())
        if not isinstance(fields, dict) or fields.get("v") != VERSION:
            raise MalformedError(text)
        return _message(fields)
    except (ValueError, KeyError, RecursionError) as exc:
        raise MalformedError(text) from exc


def _message(fields: Mapping[str, Any]) -> Message:
    match fields.get("t"):
        case "hello":
            return Hello(_string(fields, "pin"))
        case "join":
            team = _string(fields, "team") if "team" in fields else ""
            return Enter(_string(fields, "pin"), _string(fields, "name"), team)
        case "back":
            return Return(_string(fields, "secret"))
        case "answer" if type(fields["q"]) is int:
            return Say(fields["q"], load_answer(fields["a"]))
        case "ping":
            return Ping()
        case _:
            raise MalformedError(fields)


def _string(fields: Mapping[str, Any], name: str) -> str:
    value = fields[name]
    if not isinstance(value, str) or len(value) > _LONGEST[name]:
        raise MalformedError(name)
    return value


def _refuse(constant: str) -> None:
    raise MalformedError(constant)


# Made once: json.loads and json.dumps make theirs anew for every message that is not quite plain.
_decode = json.JSONDecoder(parse_constant=_refuse).decode
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def dump(kind: str, /, **fields: object) -> bytes:
    """Return a message to a phone."""
    return _encode({"v": VERSION, "t": kind, **fields}).encode("utf-8", "replace")


def welcome(player: Player, room: Room, secret: str) -> bytes:
    """Tell a player who she is, and the secret that lets her in again."""
    total = len(room.rounds)
    return dump("welcome", secret=secret, name=player.name, team=player.team, total=total)


def question(room: Room, at: int, stretch: float = 1.0) -> bytes:
    """Ask the question that is open, to all whose time runs alike."""
    asked = room.round.question
    return dump(
        "question",
        q=room.position,
        of=len(room.rounds),
        kind=KIND_OF[type(asked)].value,
        stem=asked.stem if room.plan.stem_on_phone else "",
        source=asked.source or "",
        change=room.plan.counts.value == "last",
        left=views.left(room, at, stretch),
        **_body(asked),
    )


def _body(asked: Question) -> dict[str, object]:
    """Return what there is to choose from; nothing of it tells the key."""
    shown = views.shown_options(asked)
    match asked:
        case ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return {"options": shown}
        case OrderQuestion():
            return {"events": shown}
        case MatchQuestion(right=right):
            return {"left_side": shown, "right_side": right}
        case DateQuestion(key=key):
            return {"precision": key.precision.name.lower()}
        case ClozeQuestion() | ShortQuestion():
            return {}
        case _:
            assert_never(asked)


def taken(room: Room, player: Player) -> bytes:
    """Acknowledge the answer of a player to the current question."""
    return _taken(room.position, room.round.given[player.id].answer)


@lru_cache(maxsize=256)  # a class gives few different answers
def _taken(place: int, answer: Answer) -> bytes:
    return dump("ack", q=place, a=plain_answer(answer))


def reveal(room: Room, article: Article) -> bytes:
    """Show the key to all; each phone gets it after its own `result`, in one message."""
    asked = room.round.question
    shown = views.key(room.round, article)
    fields = {
        "q": room.position,
        "of": len(room.rounds),
        "stem": asked.stem,
        "key": shown.key,
        "why": asked.explanation,
        "cited": [[one.number, one.text, one.spans] for one in shown.sentences],
    }
    return _encode(fields).encode("utf-8", "replace")


def alike(room: Room, player: Player) -> Hashable:
    """Return what two players must share to be told the same `result`."""
    given = room.round.given.get(player.id)
    total = room.totals.get(player.id, 0.0)
    return given.answer if given else None, total, room.seen(player)


def result(room: Room, player: Player, shown: bytes) -> bytes:
    """Return the message that reveals the key to a player, `shown` being what all are shown."""
    given = room.round.given.get(player.id)
    outcome = given.grade.outcome.name.lower() if given else "none"
    noted = notes(room.round.question, given.answer) if given else ()
    fields = {
        "mine": "\n".join(answer_lines(room.round.question, given.answer)) if given else "",
        "result": "void" if room.round.voided else outcome,
        "note": " ".join(note.text for note in noted),
        **score(room, player),
    }
    own = dump("reveal", **fields)
    return b"%b,%b" % (own[:-1], shown[1:])


def score(room: Room, player: Player) -> dict[str, object]:
    """Return what a player has, of how many questions, and how many she was there for."""
    points = round(room.totals.get(player.id, 0.0), 2)
    return {"points": points, "seen": room.seen(player), "asked": room.asked()}


def state(room: Room, player: Player, article: Article, at: int) -> tuple[bytes, ...]:
    """Tell a player where the room is: what she sees after joining, or coming back."""
    match room.phase:
        case Phase.OPEN:
            given = (taken(room, player),) if player.id in room.round.given else ()
            halted = (dump("pause"),) if room.paused else ()
            return (question(room, at, player.stretch), *given, *halted)
        case Phase.REVEALED:
            return (result(room, player, reveal(room, article)),)
        case Phase.ENDED:
            return (ended(room, player),)
        case _:
            return (dump("wait", **score(room, player)),)


def ended(room: Room, player: Player) -> bytes:
    """Tell a player that it is over, and what she has."""
    return dump("end", **score(room, player))


def refusal(refused: RefusedError, **fields: object) -> bytes:
    """Say why something was not accepted."""
    return dump("no", why=refused.why.value, text=refused.text, **fields)


def names(room: Room) -> bytes:
    """Say how names are had: typed, taken from those of a roster still free, or given.

    `teams` are those to choose from; empty where nobody is asked.
    """
    plan = room.plan
    teams = plan.teams if plan.team_choice else ()
    how = "given" if plan.nicknames else "roster" if plan.roster else "typed"
    return dump("names", how=how, names=room.people.free_names(), teams=teams)
