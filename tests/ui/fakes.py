"""A desk in memory, for a window that is tested without packs or files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from quizapp.domain.answers import Answer, Effort, Grade, Outcome, Recalled
from quizapp.domain.article import Article
from quizapp.domain.errors import Fault, PackError, QuizError, StoreError
from quizapp.domain.facts import Pack
from quizapp.domain.grammar import Grammar
from quizapp.domain.levels import Level, level_of
from quizapp.domain.questions import KIND_OF, Question
from quizapp.generate.contents import Stated
from quizapp.generate.items import Heading
from quizapp.study.agenda import Agenda, agenda
from quizapp.study.codes import new_code
from quizapp.study.desk import Sitting
from quizapp.study.figures import Report, ahead, sentence_figures
from quizapp.study.flags import Flags
from quizapp.study.grading import grade
from quizapp.study.learners import Learner, Roster
from quizapp.study.memory import Reason, Return
from quizapp.study.ports import Answered, Attempt, Mode, Result, Settings
from quizapp.ui.library import OwnPack
from quizapp.ui.opening import Opening
from quizapp.ui.speech import Voice
from tests.factories import (
    NOON,
    make_article,
    make_choice,
    make_cloze,
    make_date,
    make_match,
    make_multiple,
    make_order,
    make_short,
    make_true_false,
)
from tests.fakes import FakeFlags, FakeLearners, FakeLog

_TODAY = NOON.date().toordinal()


def make_questions() -> tuple[Question, ...]:
    """One question of every kind."""
    return (
        make_choice(),
        make_multiple(),
        make_true_false(),
        make_date(),
        make_short(),
        make_cloze(),
        make_order(),
        make_match(),
    )


def make_pack(article: Article | None = None) -> Pack:
    """Return a pack without facts: the fake bank brings its questions."""
    return Pack(
        id="rusia-japon",
        article=article or make_article(),
        grammar=Grammar(kinds={}, frames={}, phrases={}),
        entities={},
        facts={},
        digest="1",
    )


@dataclass(frozen=True)
class FakeBank:
    """A pack and the questions it is said to yield."""

    pack: Pack
    every: tuple[Question, ...]

    @property
    def headings(self) -> dict[str, Heading]:
        return {question.id: _heading(question) for question in self.every}


def _heading(question: Question) -> Heading:
    return Heading(
        id=question.id,
        kind=KIND_OF[type(question)],
        facts=question.facts,
        sentences=tuple(dict.fromkeys(c.sentence for c in question.citations)),
        difficulty=question.difficulty,
    )


class FakeDisk:
    """Keeps what is written, unless it is told not to."""

    def __init__(self) -> None:
        self.log = FakeLog()
        self.flagged = FakeFlags()

    def reject(self, reason: str) -> None:
        """Fail every write from now on."""
        self.log.failure = self.flagged.failure = StoreError(reason)

    def accept(self) -> None:
        """Keep answers again."""
        self.log.failure = self.flagged.failure = None

    def take_back(self, pack: str, fact: str) -> None:
        raise KeyError(pack, fact)  # nothing resists


class FakeDesk(FakeDisk):
    """Asks every question there is, in order; `reject` keeps what `answer` gets from being kept."""

    def __init__(
        self, questions: Sequence[Question] | None = None, article: Article | None = None
    ) -> None:
        every = make_questions() if questions is None else tuple(questions)
        super().__init__()
        self._bank = FakeBank(make_pack(article), every)
        self.asked: list[Settings] = []
        self.given: list[tuple[int, Answer]] = []
        self.changed = False
        self.due: tuple[str, ...] = ()
        self.fresh: tuple[str, ...] = ("aplazamiento",)
        self.next_in: int | None = None
        self.edited: tuple[str, ...] = ()

    @property
    def packs(self) -> Sequence[Pack]:
        return [self._bank.pack]

    def bank(self, pack: str) -> FakeBank:
        assert pack == self._bank.pack.id
        return self._bank

    def start(self, settings: Settings) -> Sitting:
        settings = replace(settings, seed=settings.seed or new_code())
        self.asked.append(settings)
        questions = self._draw(settings)
        attempt = self.log.begin(settings, "1", questions=len(questions), at=NOON)
        return Sitting(attempt=attempt, questions=questions)

    def hint(self, sitting: Sitting) -> Sitting:
        self.log.pending.hint(sitting.attempt.id, sitting.position)
        return replace(sitting, struck=sitting.hint)

    def answer(self, sitting: Sitting, answer: Answer, *, took_ms: int) -> Sitting:
        if sitting.left_ms is not None and took_ms - sitting.spent_ms > sitting.left_ms:
            return self.give_up(sitting)
        question = sitting.questions[sitting.position]
        self.given.append((sitting.position, answer))
        answered = Answered(
            attempt=sitting.attempt.id,
            sequence=sitting.position,
            question=question.id,
            fact=question.facts[0],
            answer=answer,
            grade=_grade(question, answer),
            hinted=sitting.struck is not None,
            at=NOON + timedelta(seconds=sitting.position),
            took_ms=took_ms,
        )
        self.log.append(answered)
        returns = Return(days=3, reason=Reason.RECALLED)
        sitting = replace(
            sitting, answers=(*sitting.answers, answered), returns=returns, struck=None, spent_ms=0
        )
        return self.give_up(sitting) if sitting.complete else sitting

    def look(self, sitting: Sitting, *, took_ms: int) -> Sitting:
        self.log.pending.look(sitting.attempt.id, sitting.position, took_ms=took_ms)
        return sitting

    def give_up(self, sitting: Sitting) -> Sitting:
        self.log.finish(sitting.attempt.id, at=NOON)
        return replace(sitting, attempt=self.log.attempt(sitting.attempt.id))

    def resumable(self) -> Sitting | None:
        return next(map(self._seat, self.log.unfinished()), None)

    def review(self, attempt: int) -> Sitting | None:
        return None if self.changed else self._seat(self.log.attempt(attempt))

    def results(self, *, limit: int) -> Sequence[Result]:
        return self.log.results(limit=limit)

    def missed(self, pack: str) -> int:
        return len(self.log.missed(pack))

    def levels(self, sitting: Sitting) -> tuple[Level, ...]:
        return tuple(level_of(question.difficulty) for question in sitting.questions)

    def agenda(self, pack: str) -> Agenda:
        plan = agenda(self.bank(pack).pack, self.fresh, self.log.memories(pack), _TODAY)
        return replace(plan, due=self.due, next_in=self.next_in, changed=self.edited)

    def report(self, pack: str) -> Report:
        plan, figures = self.agenda(pack), self.log.figures
        places = {q.id: q.citations[0].sentence for q in self._bank.every}
        counted = [(places[c.question], c) for c in figures.questions(pack)]
        return Report(
            today=_TODAY,
            days=tuple(figures.days(pack, since=_TODAY - 365)),
            sentences=sentence_figures(self.bank(pack).pack, counted, plan, _TODAY),
            recall=tuple(figures.recall(pack)),
            ahead=ahead(plan, _TODAY),
        )

    def _seat(self, attempt: Attempt) -> Sitting:
        answers = tuple(self.log.answers(attempt.id))
        questions = self._draw(attempt.settings)
        sitting = Sitting(attempt=attempt, questions=questions, answers=answers)
        hinted = self.log.pending.hinted(attempt.id, sitting.position)
        spent = self.log.pending.looked(attempt.id, sitting.position)
        return replace(sitting, struck=sitting.hint if hinted else None, spent_ms=spent)

    def _draw(self, settings: Settings) -> tuple[Question, ...]:
        if settings.mode is Mode.MISTAKES and not settings.only:
            settings = replace(settings, only=tuple(self.log.missed(settings.pack)))
        if settings.only:
            return tuple(q for q in self._bank.every if q.id in settings.only)
        wanted = [q for q in self._bank.every if KIND_OF[type(q)] in settings.kinds]
        return tuple(wanted[: settings.count])


def _grade(question: Question, answer: Answer) -> Grade:
    if isinstance(answer, Recalled):
        right = answer.effort is not Effort.NONE
        return Grade(outcome=Outcome.RIGHT if right else Outcome.WRONG, points=float(right))
    return grade(question, answer)


class FakeProfiles(Roster):
    """Learners in memory, each with a desk of her own."""

    def __init__(self, desk: FakeDesk) -> None:
        super().__init__(FakeLearners())
        self.exports: list[tuple[str, Path]] = []
        self.kept: list[FakeBackup] = []
        self.restored: list[str] = []
        self.failure: QuizError | None = None
        self._desks = {self.learners[0].id: desk}

    def desk(self) -> FakeDesk:
        return self._desks.setdefault(self.learners[0].id, FakeDesk())

    def flags(self) -> Flags:
        return Flags(self.desk().flagged, lambda: NOON)

    def flagged(self) -> int:
        return sum(len(desk.flagged.every()) for desk in self._desks.values())

    def export_flags(self, file: Path) -> None:
        self.exports.append(("flags", file))

    def export(self, learner: Learner, file: Path) -> None:
        self.exports.append((learner.name, file))

    def backups(self) -> Sequence["FakeBackup"]:
        return self.kept

    def restore(self, backup: str) -> None:
        if self.failure:
            raise self.failure
        self.restored.append(backup)


@dataclass(frozen=True)
class FakeBackup:
    """A copy of what Yo answered."""

    path: Path = Path("quizapp-20260301T120000Z.db")
    at: datetime = NOON
    learners: tuple[str, ...] = ("Yo",)
    answers: int = 12
    problem: str = ""


BROKEN = "roto"
FAULT = Fault(file="pack.yaml", line=7, rule="unknown-key", message="«sobra» no existe.")


class FakeLibrary:
    """Packs that were opened from folders; one in a folder called `BROKEN` cannot be used."""

    def __init__(self, *own: OwnPack) -> None:
        self.own: list[OwnPack] = list(own)
        self.added: list[Path] = []
        self.answer: OwnPack | QuizError | None = None
        self.stated: Sequence[Stated] = (
            Stated(
                fact="aplazamiento",
                text="Borís Yeltsin pospuso una visita a Japón en septiembre de 1992.",
                citations=make_choice().citations,
                questions=8,
                unasked=(("una visita", "text"),),
            ),
        )

    def add(self, folder: Path) -> OwnPack:
        self.added.append(folder)
        if folder.name == BROKEN:
            raise PackError((FAULT,))
        if isinstance(self.answer, QuizError):
            raise self.answer
        opened = self.answer or OwnPack(folder=folder, title="Mi paquete", id="mi-paquete")
        self.own.append(opened)
        return opened

    def remove(self, folder: Path) -> None:
        self.own = [pack for pack in self.own if pack.folder != folder]

    def contents(self, pack: str) -> Sequence[Stated]:  # noqa: ARG002 - all packs state the same
        return self.stated


def make_opening(
    desk: FakeDesk | None = None,
    *,
    profiles: FakeProfiles | None = None,
    notices: tuple[str, ...] = (),
    offer: FakeBackup | None = None,
    rest: Callable[[], str] = str,
) -> Opening:
    """Return what a window is given, with one learner unless told otherwise."""
    profiles = profiles or FakeProfiles(desk or FakeDesk())
    return Opening(
        desk=profiles.desk(),
        profiles=profiles,
        library=FakeLibrary(),
        notices=notices,
        offer=offer,
        rest=rest,
    )


class FakeVoice(Voice):
    """A voice that is found when it is asked for, and says what it is told until `finish`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.said: list[str] = []
        self.silent = True
        QTimer.singleShot(0, self, self.found.emit)

    def say(self, text: str) -> None:
        self.said.append(text)
        self.silent = False

    def stop(self) -> None:
        self.finish()

    def finish(self) -> None:
        """Come to the end of a text."""
        if not self.silent:
            self.silent = True
            self.ended.emit()
