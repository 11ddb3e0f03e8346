"""Everything a learner has, as JSON, for her to take along."""

import json
from collections.abc import Iterator
from datetime import date
from sys import maxsize
from typing import Any, assert_never

from quizapp.domain.answers import (
    Answer,
    Chosen,
    DontKnow,
    Matched,
    Ordered,
    Recalled,
    Typed,
)
from quizapp.study.learners import Learner
from quizapp.study.memory import Memory
from quizapp.study.ports import Answered, AnswerLog, Flag, FlagStore, Result, Settings

_FORMAT = 1


def dump(learner: Learner, log: AnswerLog, flags: FlagStore) -> Iterator[str]:
    """Yield one JSON object bit by bit: who she is, and a line an attempt, a memory and a flag.

    The oldest come first, memories by pack and fact. Only ASCII is written, since what was typed
    may hold what UTF-8 cannot.
    """
    told = {"learner": learner.name, "retention": learner.retention, "goal": learner.goal}
    head = json.dumps({"format": _FORMAT, **told})
    yield f'{head[:-1]}, "attempts": ['
    between, packs = "\n", set()
    for result in reversed(log.results(limit=maxsize)):
        packs.add(result.attempt.settings.pack)
        yield between + json.dumps(_attempt(result, log))
        between = ",\n"
    yield '\n], "memories": ['
    memories = ((pack, memory) for pack in sorted(packs) for memory in log.memories(pack))
    yield ",".join("\n" + json.dumps(_memory(*known)) for known in memories)
    yield '\n], "flags": ['
    yield ",".join("\n" + json.dumps(_flag(flag)) for flag in flags.every())
    yield "\n]}\n"


def _attempt(result: Result, log: AnswerLog) -> dict[str, Any]:
    attempt = result.attempt
    finished = attempt.finished
    return {
        **_settings(attempt.settings),
        "digest": attempt.digest,
        "questions": attempt.questions,
        "started": attempt.started.isoformat(),
        "finished": finished and finished.isoformat(),
        "answers": [_answered(answered) for answered in log.answers(attempt.id)],
    }


def _settings(settings: Settings) -> dict[str, Any]:
    return {
        "pack": settings.pack,
        "seed": settings.seed,
        "mode": settings.mode.value,
        "count": settings.count,
        "kinds": sorted(kind.value for kind in settings.kinds),
        "levels": sorted(level.value for level in settings.levels),
        "sentences": sorted(settings.sentences),
        "only": settings.only,
        "minutes": settings.minutes,
    }


def _memory(pack: str, memory: Memory) -> dict[str, Any]:
    return {
        "pack": pack,
        "fact": memory.fact,
        "stability": memory.strength.stability,
        "difficulty": memory.strength.difficulty,
        "asked": date.fromordinal(memory.day).isoformat(),
        "due": date.fromordinal(memory.due).isoformat(),
        "kind": memory.kind.value,
        "misses": memory.misses,
    }


def _flag(flag: Flag) -> dict[str, Any]:
    return {
        "pack": flag.attempt.settings.pack,
        "question": flag.question,
        "reason": flag.reason.value,
        "note": flag.note,
        "at": flag.at.isoformat(),
    }


def _answered(answered: Answered) -> dict[str, Any]:
    return {
        "question": answered.question,
        "fact": answered.fact,
        "answer": _answer(answered.answer),
        "points": answered.grade.points,
        "at": answered.at.isoformat(),
        "took_ms": answered.took_ms,
        "hinted": answered.hinted,
        "recall": answered.recall,
    }


def _answer(answer: Answer) -> str | list[int] | None:
    match answer:
        case Typed(text=text):
            return text
        case Chosen(options=options):
            return sorted(options)
        case Ordered(order=positions) | Matched(right=positions):
            return list(positions)
        case Recalled(effort=effort):
            return effort.name.casefold()
        case DontKnow():
            return None
        case _:
            assert_never(answer)
