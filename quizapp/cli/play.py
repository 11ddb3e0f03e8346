"""A quiz in the terminal."""

import sys
import time
from argparse import Namespace
from collections.abc import Callable

from quizapp.app.shelf import open_shelf
from quizapp.app.study import borrowed_desk
from quizapp.cli.reading import UnreadableAnswerError, how_to_type, read_answer
from quizapp.domain.answers import Answer, Chosen, Outcome
from quizapp.domain.levels import Level
from quizapp.domain.questions import MatchQuestion, OrderQuestion, Question
from quizapp.export.sheet import ask, cited, keyed, wrap
from quizapp.i18n import ntr, tr
from quizapp.settings import data_folder
from quizapp.study.codes import new_code, normalised
from quizapp.study.desk import Desk, Sitting
from quizapp.study.feedback import notes
from quizapp.study.ports import Mode, Settings
from quizapp.study.words import agenda_text, level_name, return_text

Read = Callable[[str], str]
Write = Callable[[str], None]


class _LeftError(Exception):
    """The player left: what is answered is kept, the rest can be gone on with."""


def run(asked: Namespace) -> int:
    """Play in this terminal."""
    shelf = open_shelf(asked.pack)
    seed = normalised(asked.seed) or new_code()
    levels = frozenset({Level(asked.level)} if asked.level else Level)
    mode = Mode.REVIEW if asked.review else Mode.PRACTICE
    pack = shelf.first.pack.id
    settings = Settings(pack=pack, seed=seed, count=asked.count, levels=levels, mode=mode)
    with borrowed_desk(data_folder(asked.data_dir), shelf) as (desk, notices):
        for notice in notices:
            print(notice, file=sys.stderr)
        play(desk, settings, input, print)
    return 0


def play(desk: Desk, settings: Settings, read: Read, write: Write) -> None:
    """Play a quiz to its end, or until the input ends; go on with a half-finished one if wanted."""
    try:
        sitting = _offered(desk, read) or _begun(desk, settings, write)
        if sitting is None:
            return
        write(
            tr("Código {seed}. Sal con Ctrl+D: se guarda lo contestado.").format(
                seed=sitting.attempt.settings.seed
            )
        )
        levels = desk.levels(sitting)
        while sitting.current:
            write(f"\n[{level_name(levels[sitting.position])}]")
            sitting = _turn(desk, sitting, read, write)
    except _LeftError:
        write("\n" + tr("Hasta luego. Podrás seguir por donde ibas."))
    else:
        _close(sitting, write)


def _offered(desk: Desk, read: Read) -> Sitting | None:
    sitting = desk.resumable()
    if sitting is None:
        return None
    question = tr("Hay un cuestionario a medias, en la pregunta {n} de {total}. ¿Seguir? [S/n] ")
    question = question.format(n=sitting.position + 1, total=len(sitting.questions))
    if not _line(read, question).casefold().startswith("n"):
        return sitting
    desk.give_up(sitting)
    return None


def _begun(desk: Desk, settings: Settings, write: Write) -> Sitting | None:
    """Begin a quiz; None if there is nothing to review."""
    if settings.mode is Mode.REVIEW:
        plan = desk.agenda(settings.pack)
        write("\n".join(agenda_text(plan, desk.bank(settings.pack).pack)))
        if not plan.due and not plan.fresh:
            return None
    return desk.start(settings)


def _turn(desk: Desk, sitting: Sitting, read: Read, write: Write) -> Sitting:
    question = sitting.questions[sitting.position]
    write(ask(question, sitting.position + 1))
    if isinstance(question, OrderQuestion | MatchQuestion):
        write(wrap(how_to_type(question), "   "))
    started = time.monotonic()
    answer = _answer(question, read, write)
    took_ms = round((time.monotonic() - started) * 1000)
    sitting = desk.answer(sitting, answer, took_ms=took_ms)
    _tell(desk, sitting, question, answer, write)
    return sitting


def _tell(desk: Desk, sitting: Sitting, question: Question, answer: Answer, write: Write) -> None:
    outcome = sitting.answers[-1].grade.outcome
    if outcome is Outcome.RIGHT:
        write(tr("   Correcto."))
    else:
        verdict = tr("Casi") if outcome is Outcome.PARTLY else tr("No es correcto")
        write("\n".join(keyed(f"{verdict}:", question, "   ")))
    write(wrap(question.explanation, "   "))
    for note in notes(question, answer):
        of_option = isinstance(answer, Chosen)
        told = tr("Tu respuesta: {note}").format(note=note.text) if of_option else note.text
        write(wrap(told, "   "))
    if sitting.returns:
        write(f"   {return_text(sitting.returns)}")
    article = desk.bank(sitting.attempt.settings.pack).pack.article
    write("\n".join(cited(question.citations, article)))


def _answer(question: Question, read: Read, write: Write) -> Answer:
    """Ask until what is typed can be graded."""
    while True:
        try:
            return read_answer(question, _line(read, "   > "))
        except UnreadableAnswerError as error:
            write(wrap(str(error), "   "))


def _close(sitting: Sitting, write: Write) -> None:
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


def _line(read: Read, prompt: str) -> str:
    try:
        return read(prompt)
    except EOFError:
        raise _LeftError from None
