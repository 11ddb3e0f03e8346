"""What a teacher chose for a session, as it can be kept and chosen again."""

import json
from dataclasses import dataclass, replace

from quizapp.classroom.codec import dump_plan, plan_of
from quizapp.classroom.plan import Answering, Plan
from quizapp.domain.levels import Level
from quizapp.domain.questions import Kind
from quizapp.domain.sessions import SchoolClass
from quizapp.study.ports import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A plan without a roster, and what that comes from.

    An empty seed stands for a new one each time. `class_` is the id of a class, 0 for none; with
    `listed` only its names may join. `teams` are those for whom the teacher answers.
    """

    plan: Plan
    answering: Answering = Answering.HANDS
    class_: int = 0
    listed: bool = False
    teams: tuple[str, ...] = ()


def plan_for(preset: Preset, known: SchoolClass | None) -> Plan:
    """Return the plan of a session with this class."""
    pupils = known.pupils if known else ()
    return replace(
        preset.plan,
        roster=tuple(pupil.name for pupil in pupils) if preset.listed else (),
        extra=tuple((pupil.name, pupil.times) for pupil in pupils if pupil.times > 1),
    )


def dump_preset(preset: Preset) -> str:
    """Return a preset as one line."""
    quiz = preset.plan.quiz
    settings = {
        "pack": quiz.pack,
        "seed": quiz.seed,
        "count": quiz.count,
        "kinds": sorted(kind.value for kind in quiz.kinds),
        "levels": sorted(level.value for level in quiz.levels),
        "sentences": sorted(quiz.sentences),
    }
    kept = {
        "plan": json.loads(dump_plan(replace(preset.plan, roster=(), extra=()))),
        "answering": preset.answering.value,
        "class": preset.class_,
        "listed": preset.listed,
        "teams": preset.teams,
    }
    kept["plan"]["quiz"] = settings
    return json.dumps(kept)


def load_preset(line: str) -> Preset:
    """Return what `dump_preset` was given; raises ValueError for any other line."""
    try:
        kept = json.loads(line)
        quiz = kept["plan"].pop("quiz")
        quiz["kinds"] = frozenset(map(Kind, quiz["kinds"]))
        quiz["levels"] = frozenset(map(Level, quiz["levels"]))
        quiz["sentences"] = frozenset(quiz["sentences"])
        return Preset(
            plan=plan_of(kept["plan"], Settings(**quiz)),
            answering=Answering(kept["answering"]),
            class_=kept["class"],
            listed=kept["listed"],
            teams=tuple(kept["teams"]),
        )
    except (AttributeError, KeyError, TypeError) as exc:
        raise ValueError(line[:80]) from exc
