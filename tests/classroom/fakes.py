"""A journal in memory, true to the contract that the real one keeps."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from quizapp.domain.sessions import NewSession, SessionRecord
from tests.fakes import kept_time


class FakeJournal:
    """A `Journal` in memory; raises `failure` at every write while there is one."""

    def __init__(self) -> None:
        self.failure: Exception | None = None
        self._records: dict[int, SessionRecord] = {}
        self.contents: dict[int, str] = {}
        self._summaries: dict[int, tuple[int, str]] = {}
        self._lines: dict[tuple[int, int], str] = {}
        self._last = 0

    def begin(self, new: NewSession, *, at: datetime) -> SessionRecord:
        self._refuse()
        self._last += 1
        record = SessionRecord(
            id=self._last,
            pack=new.pack,
            digest=new.digest,
            plan=new.plan,
            access=new.access,
            started=kept_time(at),
        )
        self._records[record.id] = record
        self.contents[record.id] = new.content
        return record

    def append(self, session: int, first: int, lines: Sequence[str]) -> None:
        self._refuse()
        self.record(session)
        for sequence, line in enumerate(lines, start=first):
            self._lines.setdefault((session, sequence), line)

    def lines(self, session: int) -> Sequence[str]:
        return [self._lines[key] for key in sorted(self._lines) if key[0] == session]

    def finish(self, session: int, *, at: datetime) -> None:
        self._refuse()
        known = self.record(session)
        if known.finished is None:
            self._records[session] = replace(known, finished=kept_time(at))

    def unfinished(self) -> SessionRecord | None:
        return next((r for r in reversed(self._records.values()) if r.finished is None), None)

    def record(self, session: int) -> SessionRecord:
        return self._records[session]

    def records(self) -> Sequence[SessionRecord]:
        return list(reversed(self._records.values()))

    def content(self, session: int) -> str:
        return self.contents[session]

    def summarize(self, session: int, summary: str) -> None:
        self._refuse()
        self.record(session)
        self._summaries[session] = (len(self.lines(session)), summary)

    def summaries(self) -> Mapping[int, str]:
        return {
            session: summary
            for session, (lines, summary) in self._summaries.items()
            if lines == len(self.lines(session))
        }

    def delete(self, session: int) -> None:
        del self._records[session]
        self._summaries.pop(session, None)
        self._lines = {key: line for key, line in self._lines.items() if key[0] != session}

    def _refuse(self) -> None:
        if self.failure is not None:
            raise self.failure
