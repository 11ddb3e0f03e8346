"""What `quizapp host` is asked for, as the plan of a session."""

from argparse import Namespace
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from quizapp.classroom.plan import Answering, Counts, Limit, Plan, Scoring, Standings, TeamScore
from quizapp.classroom.presets import Preset, dump_preset, load_preset, plan_for
from quizapp.classroom.rosters import decode, read_roster, titled, told
from quizapp.domain.errors import UsageError
from quizapp.domain.questions import Kind
from quizapp.domain.sessions import Pupil, SchoolClass
from quizapp.i18n import tr
from quizapp.spanish.folding import fold
from quizapp.store.sessions import OpenedJournal
from quizapp.study.codes import new_code, normalised
from quizapp.study.ports import Settings

_ANY_PACK = ""
_OWN = 0


def prepared(asked: Namespace, opened: OpenedJournal) -> Preset:
    """Return the settings kept under a name, or the usual ones, with whatever was asked for.

    Without a pack in either, the plan's is empty. Raises UsageError for a name that is not kept.
    """
    preset = _kept(asked.preset, opened) if asked.preset else _usual()
    if asked.class_name:
        preset = replace(preset, class_=known_class(asked.class_name, opened).id, listed=True)
    quiz = replace(preset.plan.quiz, **_quiz(asked))
    made = replace(preset.plan, quiz=quiz, close_when_all=True)
    return replace(preset, plan=replace(made, **_rules(asked)))


def save(asked: Namespace, preset: Preset, opened: OpenedJournal, pack: str) -> None:
    """Keep settings under the name asked for."""
    phones = replace(preset, answering=Answering.PHONES)
    kept = replace(phones, plan=_about(preset.plan, pack, preset.plan.quiz.seed))
    opened.presets.keep(titled(asked.save), dump_preset(kept))


def plan(asked: Namespace, preset: Preset, opened: OpenedJournal, pack: str) -> Plan:
    """Return the plan of a session, its roster read from wherever it is; raises UsageError."""
    if asked.players_file:
        pupils = read_pupils(asked.players_file)
        preset, known = replace(preset, listed=True), SchoolClass(id=_OWN, name="", pupils=pupils)
        made = plan_for(preset, known)
    else:
        made = plan_for(preset, _attending(preset, opened))
    return _about(made, pack, normalised(made.quiz.seed) or new_code())


def read_pupils(path: Path) -> tuple[Pupil, ...]:
    """Return the pupils in a file; raises UsageError that names each line to be mended."""
    try:
        reading = read_roster(decode(path.read_bytes()))
    except (OSError, ValueError) as error:
        message = tr("No se puede leer la lista de nombres «{path}»: {why}.")
        raise UsageError(message.format(path=path, why=error)) from error
    if reading.faults:
        message = tr("En «{path}» hay nombres que arreglar:\n{faults}")
        raise UsageError(message.format(path=path, faults=told(reading.faults)))
    return reading.pupils


def known_class(name: str, opened: OpenedJournal) -> SchoolClass:
    """Return the class of this name, however it is accented; raises UsageError."""
    classes = opened.classes.every()
    found = next((one for one in classes if fold(one.name) == fold(name)), None)
    if found is None:
        message = tr("No hay ninguna clase «{name}». Clases: {names}.")
        raise UsageError(message.format(name=name, names=_named(c.name for c in classes)))
    return found


def _about(made: Plan, pack: str, seed: str) -> Plan:
    return replace(made, quiz=replace(made.quiz, pack=pack, seed=seed))


def _attending(preset: Preset, opened: OpenedJournal) -> SchoolClass | None:
    known = next((one for one in opened.classes.every() if one.id == preset.class_), None)
    if known is None and preset.listed:
        message = tr("La clase de esos ajustes ya no está. Elige otra con --class.")
        raise UsageError(message)
    return known


def _usual() -> Preset:
    kinds = frozenset(Kind)
    return Preset(plan=Plan(quiz=Settings(pack=_ANY_PACK, seed="", kinds=kinds)))


def _kept(name: str, opened: OpenedJournal) -> Preset:
    presets = {kept: line for kept, line in opened.presets.presets().items() if kept}
    try:
        found = next(line for kept, line in presets.items() if fold(kept) == fold(name))
        return load_preset(found)
    except StopIteration:
        message = tr("No hay ajustes «{name}». Guardados: {names}.")
        raise UsageError(message.format(name=name, names=_named(presets))) from None
    except ValueError as error:
        message = tr("Los ajustes «{name}» no se pueden leer. Guárdalos de nuevo.")
        raise UsageError(message.format(name=name)) from error


def _named(names: Iterable[str]) -> str:
    return ", ".join(names) or "–"


def _quiz(asked: Namespace) -> Mapping[str, Any]:
    """Return what was asked for about the questions, and nothing else."""
    given = {
        "count": asked.count,
        "seed": asked.seed,
        "kinds": asked.kinds and frozenset(map(Kind, asked.kinds)),
        "sentences": frozenset(asked.sentence),
    }
    return {name: value for name, value in given.items() if value}


def _rules(asked: Namespace) -> Mapping[str, Any]:
    given = {
        "scoring": asked.scoring and Scoring(asked.scoring),
        "limit": asked.limit and Limit(asked.limit),
        "seconds": asked.seconds,
        "counts": asked.counts and Counts(asked.counts),
        "standings": asked.standings and Standings(asked.standings),
        "teams": tuple(asked.teams),
        "team_score": asked.team_score and TeamScore(asked.team_score),
        "team_choice": asked.choose_team,
        "nicknames": asked.nicknames,
        "word_filter": asked.word_filter,
        "stem_on_phone": asked.stem_on_phone,
    }
    return {name: value for name, value in given.items() if value not in {None, ()}}
