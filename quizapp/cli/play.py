"""A quiz in the terminal."""

import sys
from argparse import Namespace
from contextlib import suppress
from dataclasses import replace

from quizapp.app.shelf import open_shelf
from quizapp.app.study import borrowed_desk
from quizapp.cli.flagging import FlagReader, Sign
from quizapp.cli.turn import DONT_KNOW, HINT, LeftError, Read, Write, read_line, take_turn, tell
from quizapp.domain.answers import Outcome
from quizapp.domain.levels import Level
from quizapp.domain.questions import Kind
from quizapp.export.sheet import ask
from quizapp.i18n import ntr, tr
from quizapp.settings import data_folder
from quizapp.study.codes import normalised
from quizapp.study.desk import Desk, Sitting
from quizapp.study.flags import Flags
from quizapp.study.haste import hasty
from quizapp.study.ports import Mode, Settings
from quizapp.study.words import agenda_text, haste_text, level_name


def run(asked: Namespace) -> int:
    """Play in this terminal."""
    data = data_folder(asked.data_dir)
    shelf = open_shelf(asked.pack, data=data)
    settings = Settings(
        pack=shelf.first.pack.id,
        seed=normalised(asked.seed),
        count=asked.count,
        kinds=frozenset(map(Kind, asked.kind)) or frozenset(Kind),
        levels=frozenset({Level(asked.level)} if asked.level else Level),
        mode=asked.mode,
        sentences=frozenset(asked.sentence),
        minutes=asked.minutes if asked.mode is Mode.EXAM else 0,
    )
    with borrowed_desk(data, shelf) as (desk, flags, notices):
        for notice in notices:
            print(notice, file=sys.stderr)
        play(desk, flags, settings, input, print)
    return 0


def play(desk: Desk, flags: Flags, settings: Settings, read: Read, write: Write) -> None:
    """Play a quiz to its end, or until the input ends; go on with a half-finished one if wanted."""
    read = reader = FlagReader(flags, read, write)
    try:
        sitting = _offered(desk, read) or _begun(desk, settings, write)
        if sitting is None:
            return
        write(_heading(sitting.attempt.settings))
        levels = desk.levels(sitting)
        while sitting.current and not sitting.attempt.finished:
            write(f"\n[{_label(sitting, levels[sitting.position])}]")
            reader.follow(sitting)
            sitting = take_turn(desk, sitting, read, write)
    except LeftError:
        write("\n" + tr("Hasta luego. Podrás seguir por donde ibas."))
    else:
        _close(desk, sitting, write)
        if sitting.attempt.settings.mode is Mode.EXAM:
            with suppress(LeftError):
                reader.look_back(sitting)


def _heading(settings: Settings) -> str:
    code = tr("Código {seed}. Sal con Ctrl+D: se guarda lo contestado.")
    keys = tr("Escribe {sign} si no lo sabes.").format(sign=DONT_KNOW)
    flag = tr("Escribe {sign} si la pregunta está mal, o {last} si lo estaba la anterior.")
    keys += " " + flag.format(sign=Sign.THIS.value, last=Sign.LAST.value)
    if settings.mode not in {Mode.EXAM, Mode.CARDS}:
        hint = tr("Escribe {sign} para una pista: tacha una opción y cuesta la mitad.")
        keys += " " + hint.format(sign=HINT)
    return f"{code.format(seed=settings.seed)}\n{keys}"


def _label(sitting: Sitting, level: Level) -> str:
    if sitting.left_ms is None:
        return level_name(level)
    minutes, seconds = divmod(sitting.left_ms // 1000, 60)
    left = tr("quedan {minutes} min {seconds} s").format(minutes=minutes, seconds=seconds)
    return f"{level_name(level)}; {left}"


def _offered(desk: Desk, read: Read) -> Sitting | None:
    sitting = desk.resumable()
    if sitting is None:
        return None
    question = tr("Hay un cuestionario a medias, en la pregunta {n} de {total}. ¿Seguir? [S/n] ")
    question = question.format(n=sitting.position + 1, total=len(sitting.questions))
    if not read_line(read, question).casefold().startswith("n"):
        return sitting
    desk.give_up(sitting)
    return None


def _begun(desk: Desk, settings: Settings, write: Write) -> Sitting | None:
    """Begin a quiz; None if there is nothing to do in this way today."""
    if settings.mode is Mode.REVIEW:
        plan = desk.agenda(settings.pack)
        write("\n".join(agenda_text(plan, desk.bank(settings.pack).pack)))
        if not plan.due and not plan.fresh:
            return None
    return desk.start(settings)


def _close(desk: Desk, sitting: Sitting, write: Write) -> None:
    if sitting.attempt.settings.mode is Mode.EXAM:
        for answered in sitting.answers:
            write("\n" + ask(sitting.questions[answered.sequence], answered.sequence + 1))
            tell(desk, replace(sitting, returns=None), answered, write)
        if sitting.current:
            write("\n" + tr("Se ha acabado el tiempo."))
    right = sum(a.grade.outcome is Outcome.RIGHT for a in sitting.answers)
    points = sum(a.grade.points for a in sitting.answers)
    total = len(sitting.questions)
    score = f"{points:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    write(
        "\n"
        + tr("Puntos: {score} de {total}.").format(score=score, total=total)
        + " "
        + ntr("{n} respuesta correcta.", "{n} respuestas correctas.", right)
    )
    if hasty_ones := sum(hasty(sitting.questions[a.sequence], a) for a in sitting.answers):
        write(haste_text(hasty_ones))
