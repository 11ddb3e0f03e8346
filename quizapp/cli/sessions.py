"""`quizapp sessions`: what came of sessions, corrected and taken elsewhere."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import closing
from string import ascii_lowercase

from quizapp.app.shelf import open_shelf
from quizapp.classroom.acts import Accept, Note, Void
from quizapp.classroom.archive import Archive, Change, Form, PastSession
from quizapp.classroom.figures import QuestionReport, Report
from quizapp.classroom.telling import (
    decision_text,
    flag_names,
    interval_text,
    number_text,
    percent_text,
    remarks,
    share_text,
    when_text,
)
from quizapp.domain.answers import Answer, Chosen, Matched, Ordered, Typed
from quizapp.domain.errors import UsageError
from quizapp.domain.questions import Kind
from quizapp.export.sheet import wrap
from quizapp.i18n import ntr, tr
from quizapp.settings import data_folder
from quizapp.store import utc_now
from quizapp.store.sessions import open_journal


def run(asked: Namespace) -> int:
    """Do what is asked with the sessions that are kept."""
    opened = open_journal(data_folder(asked.data_dir))
    for notice in opened.notices:
        print(notice, file=sys.stderr)
    with closing(opened.journal) as journal:
        archive = Archive(journal, open_shelf().banks, utc_now, opened.classes.attended)
        _ACTIONS[asked.action](asked, archive)
    return 0


def _list(_asked: Namespace, archive: Archive) -> None:
    for past in archive.sessions():
        parts = [str(past.id), f"{past.started:%Y-%m-%d %H:%M}", past.title]
        parts += [*filter(None, [past.group]), *_figures(past)]
        print("  ".join(parts))


def _figures(past: PastSession) -> Iterator[str]:
    if not past.finished:
        yield tr("a medias")
    elif past.students is None or past.questions is None:
        yield tr("no se puede leer")
    else:
        yield ntr("{n} participante", "{n} participantes", past.students)
        yield ntr("{n} pregunta", "{n} preguntas", past.questions)
        if past.mean is not None:
            yield percent_text(past.mean)


def _show(asked: Namespace, archive: Archive) -> None:
    """Say what came of each question, each student and each sentence."""
    for line in _lines(archive.open(asked.session).report):
        print(wrap(line))


def _lines(report: Report) -> Iterator[str]:
    for question in report.questions:
        yield f"{question.number}. {question.stem}"
        yield f"   {_figures_of(question)}"
        yield from (f"   {option.count:3}  {option.text}" for option in question.options)
        yield from (f"   ! {name}" for name in flag_names(question))
        yield from _noted(question.note)
    for student in sorted(report.students, key=lambda s: -s.points):
        yield f"   {student.name}: {number_text(student.points)}"
    yield from (remark.text for remark in remarks(report))
    yield from _noted(report.note)
    for number, note in report.loose_notes:
        yield tr("Nota de la pregunta {n}: {text}").format(n=number, text=note)
    for decision in report.decisions:
        label = tr("Cambio ({when}): {what}")
        yield label.format(when=when_text(decision), what=decision_text(decision))


def _noted(note: str) -> Iterator[str]:
    if note:
        yield tr("   Nota: {text}").format(text=note)


def _figures_of(question: QuestionReport) -> str:
    text = f"{share_text(question.share)} ({interval_text(question.share)})"
    if question.discrimination is not None:
        label = tr("discriminación {value}")
        text += " · " + label.format(value=number_text(question.discrimination))
    return text


def _export(asked: Namespace, archive: Archive) -> None:
    """Write the tables into one workbook, or each into a file beside the one named."""
    form = Form(names=not asked.no_names, separator=asked.separator)
    for file in archive.save(asked.session, asked.file, form):
        print(file)


def _void(asked: Namespace, archive: Archive) -> None:
    _change(asked, archive, Void(asked.question - 1, voided=not asked.undo))


def _accept(asked: Namespace, archive: Archive) -> None:
    questions = archive.open(asked.session).report.questions
    question = next((one for one in questions if one.number == asked.question), None)
    if question is None:
        raise UsageError(tr("En esa sesión no hay tal pregunta."))
    answer = _answer(question, asked.answer)
    _change(asked, archive, Accept(asked.question - 1, answer, accepted=not asked.undo))


def _note(asked: Namespace, archive: Archive) -> None:
    question = None if asked.question is None else asked.question - 1
    _change(asked, archive, Note(question, asked.text))


def _change(asked: Namespace, archive: Archive, change: Change) -> None:
    """Do something afterwards: everything is counted anew, and the journal keeps what was done."""
    told = archive.change(asked.session, change)
    count = len(told.report.students)
    print(ntr("Recalculado para {n} alumno.", "Recalculado para {n} alumnos.", count))


def _delete(asked: Namespace, archive: Archive) -> None:
    archive.delete(asked.session)


def _answer(question: QuestionReport, text: str) -> Answer:
    """Return what was typed as an answer: letters where there is something to choose from."""
    letters = [ascii_lowercase.find(letter) for letter in text.casefold() if letter.isalnum()]
    if question.kind is Kind.ORDER:
        return Ordered(tuple(letters))
    if question.kind is Kind.MATCH:
        return Matched(tuple(letters))
    return Chosen(frozenset(letters)) if question.options else Typed(text)


_ACTIONS: dict[str | None, Callable[[Namespace, Archive], None]] = {
    None: _list,
    "show": _show,
    "export": _export,
    "void": _void,
    "accept": _accept,
    "note": _note,
    "delete": _delete,
}
