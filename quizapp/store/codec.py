"""Domain values as the database keeps them, and back."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any, assert_never

from quizapp.domain.answers import (
    Answer,
    Chosen,
    DontKnow,
    Effort,
    Matched,
    Ordered,
    Recalled,
    Typed,
)
from quizapp.domain.levels import Level
from quizapp.domain.questions import Kind
from quizapp.study.ports import Attempt, Mode, Settings

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
# What is typed may hold lone surrogates, which plain UTF-8 refuses.
_UTF8 = ("utf-8", "surrogatepass")


def dump_time(at: datetime) -> int:
    """Return milliseconds since 1970; raises ValueError for a time without a zone."""
    if at.tzinfo is None:
        raise ValueError(at)
    return (at - _EPOCH) // _MILLISECOND


def load_time(milliseconds: int) -> datetime:
    """Return the time in UTC."""
    return _EPOCH + milliseconds * _MILLISECOND


def dump_answer(answer: Answer) -> str | bytes:
    """Return what was given as text; what was typed as bytes.

    Positions are `"0,2"`, in order `"o2,0,1"`, matches `"m1,0"`; a card is `"r1"`; «no lo sé» is
    `"?"`.
    """
    match answer:
        case Ordered(order=positions):
            return "o" + ",".join(map(str, positions))
        case Matched(right=positions):
            return "m" + ",".join(map(str, positions))
        case Chosen(options=options):
            return ",".join(map(str, sorted(options)))
        case Typed(text=text):
            return text.encode(*_UTF8)
        case Recalled(effort=effort):
            return f"r{effort.value}"
        case DontKnow():
            return "?"
        case _:
            assert_never(answer)


def load_answer(kept: str | bytes) -> Answer:
    """Return the answer that `dump_answer` was given."""
    if isinstance(kept, bytes):
        return Typed(kept.decode(*_UTF8))
    if kept == "?":
        return DontKnow()
    if kept.startswith("r"):
        return Recalled(Effort(int(kept[1:])))
    positions = tuple(map(int, kept.lstrip("om").split(","))) if kept else ()
    if kept.startswith("o"):
        return Ordered(positions)
    return Matched(positions) if kept.startswith("m") else Chosen(frozenset(positions))


def dump_settings(settings: Settings) -> str:
    """Return as JSON all but the pack and what is as usual: attempts are many, and mostly alike.

    The kinds are written out: which there are may change.
    """
    usual = Settings(pack=settings.pack, seed=settings.seed, kinds=frozenset())
    fields = {
        "seed": settings.seed,
        "count": settings.count,
        "kinds": sorted(kind.value for kind in settings.kinds),
        "levels": sorted(level.value for level in settings.levels),
        "only": settings.only,
        "mode": settings.mode.value,
        "sentences": sorted(settings.sentences),
        "minutes": settings.minutes,
    }
    kept = {"seed", *(name for name in fields if getattr(settings, name) != getattr(usual, name))}
    told = {name: value for name, value in fields.items() if name in kept}
    return json.dumps(told, separators=(",", ":"))


def load_settings(pack: str, kept: str) -> Settings:
    """Return the settings that `dump_settings` was given."""
    fields = json.loads(kept)
    return Settings(
        pack=pack,
        seed=fields["seed"],
        count=fields.get("count", 10),
        kinds=frozenset(map(Kind, fields.get("kinds", ()))),
        levels=frozenset(map(Level, fields.get("levels", Level))),
        only=tuple(fields.get("only", ())),
        mode=Mode(fields.get("mode", Mode.PRACTICE)),
        sentences=frozenset(fields.get("sentences", ())),
        minutes=fields.get("minutes", 0),
    )


def load_attempt(*row: Any) -> Attempt:  # noqa: ANN401 - columns of SQLite have no static type
    """Return an attempt of its columns: id, pack, settings, digest, questions, and two times."""
    id_, pack, settings, digest, questions, started, finished = row
    return Attempt(
        id=id_,
        settings=load_settings(pack, settings),
        digest=digest,
        questions=questions,
        started=load_time(started),
        finished=None if finished is None else load_time(finished),
    )
