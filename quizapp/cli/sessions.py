"""`quizapp sessions`: what came of sessions, corrected and taken elsewhere."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from string import ascii_lowercase
from time import monotonic

from quizapp.app.shelf import open_shelf
from quizapp.classroom.acts import Accept, Act, RefusedError, Void
from quizapp.classroom.report import FEW, QuestionReport, Report, make_report
from quizapp.classroom.rounds import options_of
from quizapp.classroom.session import Session, resume
from quizapp.classroom.tables import flag_name, tables
from quizapp.domain.answers import Answer, Chosen, Matched, Ordered, Typed
from quizapp.domain.errors import UsageError
from quizapp.domain.questions import MatchQuestion, OrderQuestion, Question
from quizapp.export import csv_table
from quizapp.export.sheet import wrap
from quizapp.i18n import ntr, tr
from quizapp.settings import data_folder
from quizapp.store.journal import SqliteJournal
from quizapp.store.sessions import open_journal
from quizapp.study.feedback import answer_text


def run(asked: Namespace) -> int:
    """Do what is asked with the sessions that are kept."""
    opened = open_journal(data_folder(asked.data_dir))
    for notice in opened.notices:
        print(notice, file=sys.stderr)
    with closing(opened.journal) as journal:
        if asked.action is None:
            _list(journal)
        elif asked.action == "delete":
            _known(journal, asked.session)
            journal.delete(asked.session)
        else:
            _ACTIONS[asked.action](asked, _session(journal, asked.session))
    return 0


def _list(journal: SqliteJournal) -> None:
    for record in journal.records():
        state = "" if record.finished else tr("a medias")
        print(f"{record.id}  {record.started:%Y-%m-%d %H:%M}  {record.pack}  {state}".rstrip())


def _session(journal: SqliteJournal, number: int) -> Session:
    _known(journal, number)
    return resume(journal.record(number), open_shelf().banks, journal, monotonic)


def _known(journal: SqliteJournal, number: int) -> None:
    try:
        journal.record(number)
    except KeyError:
        message = tr("No hay ninguna sesión {n}. Míralas con: quizapp sessions")
        raise UsageError(message.format(n=number)) from None


def _show(_asked: Namespace, session: Session) -> None:
    """Say what came of each question, each student and each sentence."""
    report = make_report(session.room, session.article)
    for line in _lines(report):
        print(wrap(line))
    for number, one in enumerate(session.room.rounds, start=1):
        for answer in one.accepted:
            label = tr("Cambio: en la pregunta {n} vale también «{answer}»")
            print(label.format(n=number, answer=answer_text(one.question, answer)))
        if one.voided:
            print(tr("Cambio: la pregunta {n} está anulada").format(n=number))


def _lines(report: Report) -> Iterator[str]:
    for question in report.questions:
        yield f"{question.number}. {question.stem}"
        yield f"   {_share(question)}"
        yield from (f"   {count:3}  {text}" for text, _, count in question.options)
        yield from (f"   ! {flag_name(flag)}" for flag in sorted(question.flags, key=str))
    if report.reliability is not None:
        yield tr("Fiabilidad (KR-20, alfa): {value}").format(value=_number(report.reliability))
    elif report.questions:
        label = tr("Con menos de {n} alumnos no hay fiabilidad ni discriminación que decir.")
        yield label.format(n=FEW)
    for student in sorted(report.students, key=lambda s: -s.points):
        yield f"   {student.name}: {_number(student.points)}"
    for sentence in report.sentences:
        if not sentence.understood:
            yield tr("Casi nadie entendió la frase {n}: {text}").format(
                n=sentence.number, text=sentence.text
            )


def _share(question: QuestionReport) -> str:
    low, high = question.share.interval
    label = tr("{right} de {of} (entre el {low} y el {high} %)")
    text = label.format(
        right=question.share.right,
        of=question.share.of,
        low=f"{low:.0%}"[:-1],
        high=f"{high:.0%}"[:-1],
    )
    if question.discrimination is not None:
        text += " · " + tr("discriminación {value}").format(value=_number(question.discrimination))
    return text


def _export(asked: Namespace, session: Session) -> None:
    """Write the tables into one workbook, or each into a file beside the one named."""
    report = make_report(session.room, session.article)
    sheets = tables(report, names=not asked.no_names, seed=session.record.plan)
    path: Path = asked.file
    if path.suffix.lower() == ".xlsx":
        from quizapp.export import xlsx  # noqa: PLC0415 - 0.2 s no other command pays

        _write(path, xlsx.dump(sheets))
    else:
        for title, rows in sheets.items():
            file = path.with_name(f"{path.stem}-{title.lower()}.csv")
            _write(file, csv_table.dump(rows, separator=asked.separator))


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        message = tr("No se puede escribir «{path}»: {why}.")
        raise UsageError(message.format(path=path, why=error.strerror)) from error
    print(path)


def _void(asked: Namespace, session: Session) -> None:
    _change(session, Void(asked.question - 1, voided=not asked.undo))


def _accept(asked: Namespace, session: Session) -> None:
    if asked.question > len(session.room.rounds):
        raise UsageError(tr("En esa sesión no hay tal pregunta."))
    question = session.room.rounds[asked.question - 1].question
    _change(session, Accept(asked.question - 1, _answer(question, asked.answer)))


def _change(session: Session, act: Act) -> None:
    """Do something afterwards: everything is counted anew, and the journal keeps what was done."""
    try:
        session.do(act)
    except RefusedError:
        raise UsageError(tr("En esa sesión no hay tal pregunta, o eso no la contesta.")) from None
    session.keep()
    count = len(session.room.people.players)
    print(ntr("Recalculado para {n} alumno.", "Recalculado para {n} alumnos.", count))


def _answer(question: Question, text: str) -> Answer:
    """Return what was typed as an answer: letters where there is something to choose from."""
    letters = [ascii_lowercase.find(letter) for letter in text.casefold() if letter.isalnum()]
    match question:
        case OrderQuestion():
            return Ordered(tuple(letters))
        case MatchQuestion():
            return Matched(tuple(letters))
        case _ if options_of(question):
            return Chosen(frozenset(letters))
        case _:
            return Typed(text)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


_ACTIONS: dict[str, Callable[[Namespace, Session], None]] = {
    "show": _show,
    "export": _export,
    "void": _void,
    "accept": _accept,
}
