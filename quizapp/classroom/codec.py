"""Plans, acts and answers as JSON: what the journal keeps; answers travel to phones so too."""

import json
from dataclasses import fields
from functools import lru_cache
from typing import Any, assert_never

from quizapp.classroom.acts import (
    Accept,
    Act,
    Ban,
    Command,
    Enrol,
    Join,
    Judge,
    Jump,
    Move,
    Note,
    Readmit,
    Remove,
    Rename,
    Reply,
    Stretch,
    Tally,
    Void,
)
from quizapp.classroom.plan import Counts, Limit, Plan, Scoring, Standings, TeamScore
from quizapp.domain.answers import (
    Answer,
    Chosen,
    DontKnow,
    Matched,
    Ordered,
    Outcome,
    Recalled,
    Typed,
)
from quizapp.study.ports import Settings

_ACTS: dict[str, type[Any]] = {
    act.__name__.lower(): act
    for act in (
        Accept, Ban, Enrol, Join, Judge, Jump, Move, Note, Readmit, Remove, Rename, Reply, Stretch,
        Tally, Void,
    )
}  # fmt: skip


def dump_act(act: Act, at: int) -> str:
    """Return an act and its time as one line."""
    if isinstance(act, Reply):  # by far the most of them
        return f'[{at}, "reply", {act.player}, {act.question}, {_answer_line(act.answer)}]'
    if isinstance(act, Command):
        return json.dumps([at, act.value])
    values = [_plain(getattr(act, field.name)) for field in fields(act)]
    return json.dumps([at, type(act).__name__.lower(), *values], ensure_ascii=True)


@lru_cache(maxsize=256)  # a class gives few different answers
def _answer_line(answer: Answer) -> str:
    return json.dumps(plain_answer(answer), ensure_ascii=True)


def load_act(line: str) -> tuple[Act, int]:
    """Return what `dump_act` was given; raises ValueError for any other line."""
    try:
        at, name, *values = json.loads(line)
        if name not in _ACTS:
            return Command(name), int(at)
        kind = _ACTS[name]
        named = {field.name: value for field, value in zip(fields(kind), values, strict=False)}
        if len(values) > len(named):
            raise ValueError(line)
        # An act may have been kept before it could say as much as today.
        act: Act = kind(**{field: _loaded(field, value) for field, value in named.items()})
    except (KeyError, TypeError) as exc:
        raise ValueError(line) from exc
    return act, int(at)


def plain_answer(answer: Answer) -> object:
    """Return an answer as JSON has it: positions as a list, what was typed as a string."""
    match answer:
        case Chosen(options=options):
            return sorted(options)
        case Typed(text=text):
            return text
        case Ordered(order=order):
            return {"order": list(order)}
        case Matched(right=right):
            return {"right": list(right)}
        case Recalled() | DontKnow():  # a room asks for neither
            raise ValueError(answer)
        case _:
            assert_never(answer)


def load_answer(value: object) -> Answer:
    """Return the answer that JSON value stands for; raises ValueError for any other value."""
    match value:
        case str():
            return Typed(value)
        case list():
            return Chosen(frozenset(_positions(value)))
        case {"order": list(order), **rest} if not rest:
            return Ordered(_positions(order))
        case {"right": list(right), **rest} if not rest:
            return Matched(_positions(right))
        case _:
            raise ValueError(value)


def _positions(values: list[Any]) -> tuple[int, ...]:
    if not all(type(value) is int for value in values):
        raise ValueError(values)
    return tuple(values)


def dump_plan(plan: Plan) -> str:
    """Return a plan as one line; of its quiz, the pack, the seed and the questions in their order.

    Those alone decide how the questions come out, whatever else may decide which are drawn.
    """
    quiz = {"pack": plan.quiz.pack, "seed": plan.quiz.seed, "only": plan.quiz.only}
    kept = {field.name: getattr(plan, field.name) for field in fields(plan)} | {"quiz": quiz}
    return json.dumps(kept, default=lambda choice: choice.value)


def load_plan(line: str) -> Plan:
    """Return what `dump_plan` was given, by this release or one that knew fewer settings."""
    kept = json.loads(line)
    quiz = kept.pop("quiz")
    only = tuple(quiz["only"])
    settings = Settings(pack=quiz["pack"], seed=quiz["seed"], count=len(only), only=only)
    return plan_of(kept, settings)


def plan_of(kept: dict[str, Any], quiz: Settings) -> Plan:
    """Return the plan of which this was kept, its quiz apart."""
    kept |= {
        "scoring": Scoring(kept["scoring"]),
        "limit": Limit(kept["limit"]),
        "counts": Counts(kept["counts"]),
        "standings": Standings(kept["standings"]),
        "teams": tuple(kept["teams"]),
        "team_score": TeamScore(kept.get("team_score", TeamScore.MEAN.value)),
        "roster": tuple(kept["roster"]),
        "extra": tuple((name, times) for name, times in kept.get("extra", ())),
    }
    return Plan(quiz=quiz, **kept)


def _plain(value: object) -> object:
    if isinstance(value, Outcome):
        return value.name
    return plain_answer(value) if isinstance(value, Answer) else value


def _loaded(name: str, value: object) -> object:
    if name == "answer":
        return load_answer(value)
    if name == "outcome":
        return Outcome[str(value)]
    return tuple(value) if isinstance(value, list) else value
