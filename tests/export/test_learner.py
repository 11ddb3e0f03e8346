"""Everything a learner has, as JSON."""

import json
from dataclasses import replace

from quizapp.domain.answers import DontKnow, Effort, Recalled, Typed
from quizapp.export import learner as export
from quizapp.study.flags import Flags
from quizapp.study.learners import Learner
from quizapp.study.ports import FlagReason
from tests.factories import NOON, make_answered, make_memory, make_settings
from tests.fakes import FakeFlags, FakeLog

ANA = Learner(id=7, name="Ana «ñ» 👩", retention=0.95, goal=25)


def test_nothing_yet() -> None:
    text = "".join(export.dump(ANA, FakeLog(), FakeFlags()))
    assert json.loads(text) == {
        "format": 1,
        "learner": ANA.name,
        "retention": 0.95,
        "goal": 25,
        "attempts": [],
        "memories": [],
        "flags": [],
    }


def test_every_attempt_with_its_answers_the_oldest_first() -> None:
    log = FakeLog()
    for seed in ("UNO", "DOS"):
        attempt = log.begin(make_settings(seed=seed), "digest", questions=2, at=NOON)
        log.append(make_answered(attempt.id), make_memory(fact=seed))
        log.append(replace(make_answered(attempt.id, 1), answer=Typed("\udcffñ")))
    log.finish(1, at=NOON)
    everything = json.loads("".join(export.dump(ANA, log, FakeFlags())))
    first, second = everything["attempts"]
    assert [memory["fact"] for memory in everything["memories"]] == ["DOS", "UNO"]
    assert everything["memories"][0]["due"] == "2024-05-04"
    assert (first["mode"], first["count"], first["digest"]) == ("practice", 10, "digest")
    assert (first["seed"], first["finished"]) == ("UNO", "2026-03-01T12:00:00+00:00")
    assert (second["seed"], second["finished"]) == ("DOS", None)
    log.append(replace(make_answered(2, 2), answer=DontKnow()))
    log.append(replace(make_answered(2, 3), answer=Recalled(Effort.HARD)))
    second = json.loads("".join(export.dump(ANA, log, FakeFlags())))["attempts"][1]
    assert [answer["answer"] for answer in second["answers"][2:]] == [None, "hard"]
    assert [answer["answer"] for answer in first["answers"]] == [[1], "\udcffñ"]
    assert first["answers"][0] == {
        "question": "fact-0/when/choice",
        "fact": "fact-0",
        "answer": [1],
        "points": 1.0,
        "at": "2026-03-01T12:00:00+00:00",
        "took_ms": 4200,
        "hinted": False,
        "recall": None,
    }


def test_every_flag_she_has_set() -> None:
    log = FakeLog()
    flags = FakeFlags()
    attempt = log.begin(make_settings(), "digest", questions=2, at=NOON)
    Flags(flags, lambda: NOON).set(attempt, "f/when/choice", FlagReason.OTHER, "«ñ»")
    (flag,) = json.loads("".join(export.dump(ANA, log, flags)))["flags"]
    assert flag == {
        "pack": "rusia-japon",
        "question": "f/when/choice",
        "reason": "other",
        "note": "«ñ»",
        "at": "2026-03-01T12:00:00+00:00",
    }
