"""The sessions of the past: told, corrected, taken elsewhere and deleted.

    archive = Archive(journal, banks, utc_now)
    archive.sessions()                  # what the list shows, the newest first
    told = archive.open(3)
    told = archive.change(3, Void(1))   # everything is counted anew
    archive.save(3, Path("clase.xlsx"), Form(names=True))

Only a session that has ended may be changed: another that runs keeps its own journal.
"""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from quizapp.classroom.acts import Accept, Note, RefusedError, Void
from quizapp.classroom.figures import Report
from quizapp.classroom.ports import Journal
from quizapp.classroom.report import make_report
from quizapp.classroom.session import Session, resume
from quizapp.classroom.tables import nameless, tables
from quizapp.domain.errors import QuizError, UsageError
from quizapp.domain.sessions import SessionRecord
from quizapp.export import csv_table
from quizapp.export.files import refuse_existing, write
from quizapp.generate.bank import Bank
from quizapp.i18n import tr

Change = Void | Accept | Note


@dataclass(frozen=True, slots=True, kw_only=True)
class PastSession:
    """A session in the list; without figures if it is not over, or cannot be read.

    `title` is the article's, `group` the name of the class, if any. `mean` is a share of the
    points, None where nobody could earn any.
    """

    id: int
    started: datetime
    finished: bool
    title: str
    group: str = ""
    students: int | None = None
    questions: int | None = None
    mean: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What came of a session. `code` is that of its quiz; `key` decides the order without names."""

    session: PastSession
    report: Report
    code: str
    key: str

    @property
    def nameless(self) -> "Told":
        """The same without names, and without notes."""
        return replace(self, report=nameless(self.report, self.key))


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How tables are written. `separator` stands between the cells of a CSV file."""

    names: bool
    separator: str = ";"


class Archive:
    """Every method raises StoreError, and UsageError for a session that is not there.

    `attended` tells with which class sessions were run, by their numbers.
    """

    def __init__(
        self,
        journal: Journal,
        banks: Mapping[str, Bank],
        clock: Callable[[], datetime],
        attended: Callable[[], Mapping[int, str]] = dict,
    ) -> None:
        self._journal = journal
        self._banks = banks
        self._clock = clock
        self._attended = attended
        self._ended: Session | None = None

    def sessions(self) -> Sequence[PastSession]:
        """Return every session, the newest first."""
        known, attended = self._journal.summaries(), self._attended()
        return tuple(
            replace(self._past(record, known.get(record.id)), group=attended.get(record.id, ""))
            for record in self._journal.records()
        )

    def open(self, session: int) -> Told:
        """Return what came of a session; raises UsageError if it cannot be read any more."""
        return self._tell(self._session(session))

    def open_latest(self) -> Told:
        """Return what came of the session begun last."""
        return self.open(max((record.id for record in self._journal.records()), default=0))

    def change(self, session: int, act: Change) -> Told:
        """Decide something about a session, keep it, and return what comes of it.

        Raises UsageError if it is not over, or for what cannot be decided.
        """
        ended = self._session(session)
        if ended.record.finished is None:
            raise UsageError(
                tr("La sesión está a medias: reanúdala o dala por terminada antes de cambiarla.")
            )
        try:
            ended.do(replace(act, on=round(self._clock().timestamp() * 1000)))
        except RefusedError:
            message = tr("En esa sesión no hay tal pregunta, o eso no la contesta.")
            raise UsageError(message) from None
        self._ended = None  # what cannot be kept shall not be shown
        ended.keep()
        self._ended = ended
        return self._tell(ended)

    def save(self, session: int, file: Path, form: Form, *, over: bool = True) -> list[Path]:
        """Write the tables, a workbook or, each into a file beside the one named, as CSV.

        Unless `over`, none of the latter may be there yet. Returns the files written; raises
        UsageError.
        """
        told = self.open(session)
        sheets = tables(told.report, names=form.names, seed=told.key)
        if file.suffix.lower() == ".xlsx":
            from quizapp.export import xlsx  # noqa: PLC0415 - 0.2 s that others need not pay

            write(file, xlsx.dump(sheets))
            return [file]
        files = {
            file.with_name(f"{file.stem}-{title.lower().replace(' ', '-')}.csv"): rows
            for title, rows in sheets.items()
        }
        for path in files if not over else ():
            refuse_existing(path)
        for path, rows in files.items():
            write(path, csv_table.dump(rows, separator=form.separator))
        return list(files)

    def delete(self, session: int) -> None:
        """Remove a session for good."""
        self._ended = None
        self._journal.delete(self._record(session).id)

    def _session(self, number: int) -> Session:
        """Return a session; one that has ended is brought back once, however often it is read."""
        record = self._record(number)
        if self._ended is None or self._ended.record != record:
            found = resume(record, self._banks, self._journal, time.monotonic)
            if found.record.finished is None:
                return found
            self._ended = found
        return self._ended

    def _record(self, number: int) -> SessionRecord:
        try:
            return self._journal.record(number)
        except KeyError:
            message = tr("No hay ninguna sesión {n}: puede que se haya borrado.")
            raise UsageError(message.format(n=number)) from None

    def _tell(self, session: Session) -> Told:
        report = make_report(session.room, session.article, session.decided)
        past = replace(
            _summed_up(session, report), group=self._attended().get(session.record.id, "")
        )
        if past.finished:
            self._journal.summarize(past.id, _dump(past))
        quiz = session.room.plan.quiz
        return Told(session=past, report=report, code=quiz.seed, key=session.record.plan)

    def _past(self, record: SessionRecord, kept: str | None) -> PastSession:
        past = PastSession(
            id=record.id,
            started=record.started,
            finished=record.finished is not None,
            title=record.pack,
        )
        if kept is not None:
            return replace(past, **json.loads(kept))
        try:
            session = resume(record, self._banks, self._journal, time.monotonic)
        except QuizError:
            return past
        if not past.finished:
            return replace(past, title=session.article.title)
        return self._tell(session).session


def _summed_up(session: Session, report: Report) -> PastSession:
    return PastSession(
        id=session.record.id,
        started=session.record.started,
        finished=session.record.finished is not None,
        title=report.article.title,
        students=len(report.students),
        questions=report.counted,
        mean=report.mean,
    )


def _dump(past: PastSession) -> str:
    told = {name: getattr(past, name) for name in ("title", "students", "questions", "mean")}
    return json.dumps(told)
