"""Carries the window's wishes to the desk, which works on a thread of its own."""

import gc
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from quizapp.domain.errors import QuizError
from quizapp.i18n import tr
from quizapp.ui.background import Background
from quizapp.ui.standing import look_up

if TYPE_CHECKING:  # what costs time to import is imported by the worker, after the first paint
    from quizapp.domain.answers import Answer
    from quizapp.domain.article import Article
    from quizapp.domain.levels import Level
    from quizapp.domain.questions import Kind
    from quizapp.study.desk import Sitting
    from quizapp.study.learners import Learner
    from quizapp.study.ports import Result, Settings
    from quizapp.ui.opening import Opening, Profiles, StudyDesk
    from quizapp.ui.teaching import Sessions

T = TypeVar("T")

RESULTS_SHOWN = 200


@dataclass(frozen=True, kw_only=True)
class PackCard:
    """What the start page tells of a pack; `askable` are the sentences with questions, from 1."""

    id: str
    title: str
    sentences: tuple[str, ...]
    askable: frozenset[int]
    facts: int
    questions: int
    kinds: "frozenset[Kind]"


@dataclass(frozen=True, kw_only=True)
class Todo:
    """What there is to do about a pack today, in numbers and in lines of text, one at least.

    `changed` tells what an edited article did to the schedule, if anything.
    """

    due: int
    fresh: int
    missed: int
    told: tuple[str, ...]
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Home:
    """What the start page and the history show; `learners` begin with whoever studies now.

    `todo` is what she has to do about each pack, by its id. `lost` are the titles of her own packs
    that cannot be opened now, by the name of the folder, which is the id they had.
    """

    learners: "tuple[Learner, ...]"
    packs: tuple[PackCard, ...]
    todo: Mapping[str, Todo]
    resumable: "Seat | None"
    results: "Sequence[Result]"
    lost: Mapping[str, str]

    def title(self, pack: str) -> str:
        """Return the title of a pack, or say that it is no longer there."""
        there = {card.id: card.title for card in self.packs}
        gone = tr("Artículo que ya no está ({pack})").format(pack=pack)
        return there.get(pack) or self.lost.get(pack) or gone


@dataclass(frozen=True, kw_only=True)
class Seat:
    """A sitting, the article it is about, and how hard each question was when it began."""

    sitting: "Sitting"
    article: "Article"
    levels: "tuple[Level, ...]"


class Clerk(QObject):
    """Asks the desk, in order; answers arrive as signals.

    Signals: opened - notices, when the desk is there and when it has more. offered - a Backup to go
    back to. home - the start page's.
    seated - a Seat to go on with. hinted - the Sitting, with a hint if there could be one. kept -
    the Sitting, an answer on disk. not_kept - why it is not. reviewed - a Result and its Seat, or
    None if the pack has changed. managed - a wish about profiles was done. refused - why it was
    not. standing - the Standing with a pack. failed - what
    went wrong with anything else.
    """

    opened = Signal(tuple)
    offered = Signal(object)
    home = Signal(object)
    seated = Signal(object)
    hinted = Signal(object)
    kept = Signal(object)
    not_kept = Signal(str)
    reviewed = Signal(object, object)
    managed = Signal()
    refused = Signal(str)
    standing = Signal(object)
    failed = Signal(str)

    def __init__(self, open_desk: "Callable[[], Opening]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_desk = open_desk
        self._opening: Opening | None = None
        self._sessions: Sessions | None = None
        self._told = ""
        self._background = Background(self)

    def open(self) -> None:
        """Open the desk, then tell of it and of home."""
        self._background.run(self._open, self._on_opened, self._on_failed)
        self.refresh()
        self._rest()

    def warm_up(self, *modules: str) -> None:
        """Import modules before the window needs them."""
        self._background.run(partial(_import, modules), _ignore, _ignore)

    def refresh(self) -> None:
        """Look up home anew."""
        self._background.run(self._look_up_home, self.home.emit, self._on_failed)

    def start(self, settings: "Settings") -> None:
        """Begin a sitting; without a seed, one is drawn."""
        self._ask(partial(_start, settings=settings), self.seated.emit)

    def hint(self, sitting: "Sitting") -> None:
        """Have an option struck out."""
        if desk := self._desk:
            failed = partial(self._on_not_hinted, sitting)
            self._background.run(partial(desk.hint, sitting), self.hinted.emit, failed)

    def answer(self, sitting: "Sitting", answer: "Answer", took_ms: int) -> None:
        """Keep an answer; asked again after `not_kept`, it is kept once."""
        if desk := self._desk:
            job = partial(desk.answer, sitting, answer, took_ms=took_ms)
            self._background.run(job, self.kept.emit, self._on_not_kept)
            self._rest()

    def look(self, sitting: "Sitting", took_ms: int) -> None:
        """Keep for how long a question has been looked at, if it can be."""
        if desk := self._desk:
            self._background.run(partial(desk.look, sitting, took_ms=took_ms), _ignore, _ignore)

    def change(self, wish: "Callable[[StudyDesk], object]") -> None:
        """Have the desk change something, then tell of home."""
        self._ask(wish, lambda _: self.refresh())

    def review(self, result: "Result") -> None:
        """Look up a past sitting."""
        job = partial(_review, attempt=result.attempt.id)
        self._ask(job, partial(self.reviewed.emit, result))

    def manage(self, wish: "Callable[[Profiles], object]") -> None:
        """Change something about who studies here; what is asked next is asked of her desk."""
        self._background.run(partial(self._manage, wish), self._on_managed, self._on_refused)

    def look_at(self, pack: str) -> None:
        """Look up where the learner stands with a pack."""
        self._ask(partial(look_up, pack=pack), self.standing.emit)

    def consult(
        self,
        wish: "Callable[[Opening], T]",
        told: Callable[[T], None],
        failed: Callable[[QuizError], None] | None = None,
    ) -> None:
        """Ask something of all that was opened; a failure is told as any other."""

        def job() -> T:
            if self._opening is None:
                raise QuizError
            return wish(self._opening)

        self._background.run(job, told, failed or self._on_failed)

    def teach(
        self,
        wish: "Callable[[Sessions], T]",
        told: Callable[[T], None],
        failed: Callable[[str], None],
    ) -> None:
        """Ask something of the sessions; without any, it fails without a word."""

        def job() -> T:
            if self._sessions is None:
                if self._opening is None or self._opening.open_sessions is None:
                    raise QuizError
                self._sessions = self._opening.open_sessions()
            return wish(self._sessions)

        self._background.run(job, told, lambda error: failed(str(error)))

    def close(self) -> None:
        """Finish what was asked for and close the desk."""
        self._background.run(self._close_desk, _ignore, _ignore)
        self._background.close()

    def _rest(self) -> None:
        """Let the desk do what nobody waits for."""
        self._background.run(self._rest_desk, self._on_rested, _ignore)

    def _rest_desk(self) -> str:
        return self._opening.rest() if self._opening else ""

    def _on_rested(self, notice: str) -> None:
        if notice and notice != self._told:
            self._told = notice
            self.opened.emit((notice,))

    @property
    def _desk(self) -> "StudyDesk | None":
        return self._opening.desk if self._opening else None

    def _close_desk(self) -> None:
        if self._sessions:
            self._sessions.close()
        if self._opening:  # by now: the window may be closed while the desk is being opened
            self._opening.close()

    def _open(self) -> tuple[str, ...]:
        self._opening = self._open_desk()
        gc.freeze()  # packs stay: the collector need not walk through them again and again
        return self._opening.notices

    def _on_opened(self, notices: tuple[str, ...]) -> None:
        self.opened.emit(notices)
        if self._opening and self._opening.offer:
            self.offered.emit(self._opening.offer)

    def _look_up_home(self) -> Home:
        if self._opening is None:
            raise QuizError
        desk = self._opening.desk
        sitting = desk.resumable()
        return Home(
            learners=tuple(self._opening.profiles.learners),
            packs=tuple(_card(desk, pack.id) for pack in desk.packs),
            todo={pack.id: _todo(desk, pack.id) for pack in desk.packs},
            resumable=_seat(desk, sitting) if sitting else None,
            results=desk.results(limit=RESULTS_SHOWN),
            lost={own.folder.name: own.title for own in self._opening.library.own if not own.id},
        )

    def _manage(self, wish: "Callable[[Profiles], object]") -> None:
        if self._opening is None:
            raise QuizError
        profiles = self._opening.profiles
        wish(profiles)
        self._opening = replace(self._opening, desk=profiles.desk())

    def _on_managed(self, _: None) -> None:
        self.managed.emit()
        self.refresh()

    def _on_refused(self, error: QuizError) -> None:
        self.refused.emit(str(error))

    def _ask(self, question: "Callable[[StudyDesk], T]", told: Callable[[T], None]) -> None:
        """Put a question to the desk once it is open; without a desk there is no answer."""

        def job() -> T:
            if self._desk is None:
                raise QuizError
            return question(self._desk)

        self._background.run(job, told, self._on_failed)

    def _on_failed(self, error: QuizError) -> None:
        if str(error):
            self.failed.emit(str(error))

    def _on_not_hinted(self, sitting: "Sitting", error: QuizError) -> None:
        self.failed.emit(str(error))
        self.hinted.emit(sitting)

    def _on_not_kept(self, error: QuizError) -> None:
        self.not_kept.emit(str(error))


def _ignore(_: object) -> None:
    """Do nothing with a result."""


def _import(modules: Iterable[str]) -> None:
    for module in modules:
        import_module(module)


def _card(desk: "StudyDesk", pack_id: str) -> PackCard:
    bank = desk.bank(pack_id)
    headings = bank.headings.values()
    return PackCard(
        id=pack_id,
        title=bank.pack.article.title,
        sentences=bank.pack.article.sentences,
        askable=frozenset(n for heading in headings for n in heading.sentences),
        facts=len(bank.pack.facts),
        questions=len(headings),
        kinds=frozenset(heading.kind for heading in headings),
    )


def _todo(desk: "StudyDesk", pack: str) -> Todo:
    from quizapp.study.words import agenda_text, changed_text  # noqa: PLC0415 - after the first paint

    plan = desk.agenda(pack)
    return Todo(
        due=len(plan.due),
        fresh=len(plan.fresh),
        missed=desk.missed(pack),
        told=tuple(agenda_text(plan, desk.bank(pack).pack)),
        changed=tuple(changed_text(plan)),
    )


def _start(desk: "StudyDesk", *, settings: "Settings") -> Seat:
    return _seat(desk, desk.start(settings))


def _review(desk: "StudyDesk", *, attempt: int) -> Seat | None:
    sitting = desk.review(attempt)
    return _seat(desk, sitting) if sitting else None


def _seat(desk: "StudyDesk", sitting: "Sitting") -> Seat:
    article = desk.bank(sitting.attempt.settings.pack).pack.article
    return Seat(sitting=sitting, article=article, levels=desk.levels(sitting))
