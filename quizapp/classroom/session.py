"""A session: a room, the journal that keeps it, and a clock that only runs while it does."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from quizapp.classroom.acts import Accept, Act, RefusedError, Void
from quizapp.classroom.codec import dump_act, dump_plan, load_act, load_plan
from quizapp.classroom.content import Content, dump_content, load_content
from quizapp.classroom.gatekeeper import Access
from quizapp.classroom.people import Player
from quizapp.classroom.plan import Plan
from quizapp.classroom.ports import Journal
from quizapp.classroom.room import Room
from quizapp.domain.article import Article
from quizapp.domain.errors import StoreError, UsageError
from quizapp.domain.sessions import NewSession, SessionRecord
from quizapp.generate.bank import Bank
from quizapp.i18n import tr
from quizapp.study.codes import unsealed
from quizapp.study.quiz import draw

Seconds = Callable[[], float]
Decided = Void | Accept


class Session:
    """A room whose acts are kept. An act is done at once, and is only on disk after `keep`.

    Whoever acknowledges an act, or shows what it led to, does so after `keep` has returned.
    """

    def __init__(
        self, record: SessionRecord, content: Content, journal: Journal, clock: Seconds
    ) -> None:
        self.record = record
        self.access = Access(**json.loads(record.access))
        self.article: Article = content.article
        self.room = Room(content.questions, load_plan(record.plan))
        self.decided: list[Decided] = []
        self._journal = journal
        self._clock = clock
        self._lines: list[str] = []
        self._kept = 0
        self._replay()
        self._started = clock() - self.room.now / 1000

    @property
    def now(self) -> int:
        """Milliseconds the session has lasted; not those in which nobody ran it."""
        return max(self.room.now, round((self._clock() - self._started) * 1000))

    @property
    def unkept(self) -> bool:
        """Whether anything was done that `keep` has not kept."""
        return bool(self._lines)

    def do(self, act: Act) -> Player | None:
        """Do something in the room; raises RefusedError, and nothing has happened."""
        at = self.now
        player = self._apply(act, at)
        self._lines.append(dump_act(act, at))
        return player

    def keep(self) -> None:
        """Put on disk what was done so far; raises StoreError, to be called again later.

        It may run in a thread of its own while more is done.
        """
        lines = self._lines[:]
        if lines:
            self._journal.append(self.record.id, self._kept, lines)
            self._kept += len(lines)
            del self._lines[: len(lines)]

    def finish(self, at: datetime) -> None:
        """Close the session, so that it is not offered again."""
        self.keep()
        self._journal.finish(self.record.id, at=at)
        self.record = replace(self.record, finished=at)

    def _apply(self, act: Act, at: int) -> Player | None:
        player = self.room.apply(act, at)
        if isinstance(act, Void | Accept):
            self.decided.append(act)
        return player

    def _replay(self) -> None:
        lines = self._journal.lines(self.record.id)
        self._kept = len(lines)
        try:
            for line in lines:
                self._apply(*load_act(line))
        except (ValueError, RefusedError) as exc:
            message = tr("No se puede leer el diario de la sesión {id}: línea «{line}».")
            raise StoreError(message.format(id=self.record.id, line=line[:80])) from exc


def begin(plan: Plan, bank: Bank, journal: Journal, *, at: datetime, clock: Seconds) -> Session:
    """Draw the questions and open a session; raises UsageError if there are none."""
    quiz = unsealed(plan.quiz, bank.pack)
    questions = draw(bank, quiz)
    only = tuple(question.id for question in questions)
    if not only:
        raise UsageError(tr("Con esos ajustes no sale ninguna pregunta."))
    fixed = replace(plan, quiz=replace(quiz, only=only, count=len(only)))
    content = Content(article=bank.pack.article, questions=questions)
    access = Access.draw()
    new = NewSession(
        pack=bank.pack.id,
        digest=bank.pack.digest,
        plan=dump_plan(fixed),
        access=json.dumps({"pin": access.pin, "ticket": access.ticket}),
        content=dump_content(content),
    )
    return Session(journal.begin(new, at=at), content, journal, clock)


def resume(
    record: SessionRecord, banks: Mapping[str, Bank], journal: Journal, clock: Seconds
) -> Session:
    """Bring a session back as it was, from what was kept with it.

    One begun before that was kept needs its pack: raises UsageError if that has changed since.
    """
    return Session(record, _content(record, banks, journal.content(record.id)), journal, clock)


def _content(record: SessionRecord, banks: Mapping[str, Bank], kept: str) -> Content:
    if kept:
        try:
            return load_content(kept)
        except ValueError as exc:
            message = tr("No se pueden leer las preguntas de la sesión {id}.")
            raise StoreError(message.format(id=record.id)) from exc
    bank = banks.get(record.pack)
    if bank is None or bank.pack.digest != record.digest:
        message = tr(
            "La sesión del {day:%d/%m/%Y} es de antes de que se guardaran las preguntas con ella, "
            "y el paquete «{pack}» ya no es el mismo. Solo se puede borrar."
        )
        raise UsageError(message.format(pack=record.pack, day=record.started))
    questions = draw(bank, load_plan(record.plan).quiz)
    return Content(article=bank.pack.article, questions=questions)
