"""Everything a learner has, as JSON, for her to take along."""

import json
from collections.abc import Iterator
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
from quizapp.study.ports import Answered, AnswerLog, Flag, FlagStore, Result

_FORMAT = 1


def dump(learner: Learner, log: AnswerLog, flags: FlagStore) -> Iterator[str]:
    """Yield one JSON object bit by bit: the name, a line for every attempt and for every flag.

    The oldest come first. Only ASCII is written, since what was typed may hold what UTF-8 cannot.
    """
    head = json.dumps({"format": _FORMAT, "learner": learner.name})
    yield f'{head[:-1]}, "attempts": ['
    between = "\n"
    for result in reversed(log.results(limit=maxsize)):
        yield between + json.dumps(_attempt(result, log))
        between = ",\n"
    yield '\n], "flags": ['
    yield ",".join("\n" + json.dumps(_flag(flag)) for flag in flags.every())
    yield "\n]}\n"


def _attempt(result: Result, log: AnswerLog) -> dict[str, Any]:
    attempt = result.attempt
    finished = attempt.finished
    return {
        "pack": attempt.settings.pack,
        "seed": attempt.settings.seed,
        "questions": attempt.questions,
        "started": attempt.started.isoformat(),
        "finished": finished and finished.isoformat(),
        "answers": [_answered(answered) for answered in log.answers(attempt.id)],
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
