"""The study desk: what a window or a terminal asks for when somebody studies."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import assert_never

from quizapp.domain.answers import Answer, Effort, Grade, Outcome, Recalled
from quizapp.domain.errors import UsageError
from quizapp.domain.facts import Pack
from quizapp.domain.levels import Level
from quizapp.domain.questions import Question
from quizapp.generate.bank import Bank
from quizapp.i18n import tr
from quizapp.study.agenda import Agenda, agenda
from quizapp.study.figures import Report, ahead, sentence_figures
from quizapp.study.grading import grade
from quizapp.study.hints import docked, hint, without
from quizapp.study.levels import levels
from quizapp.study.memory import Memory, Return
from quizapp.study.ports import Answered, AnswerLog, Attempt, Mode, Result, Settings
from quizapp.study.quiz import draw
from quizapp.study.review import by_fact, pick_cards, pick_missed, pick_review
from quizapp.study.schedule import is_single, move, predicted, trial

_SCORES_WEIGHED = 2000
_CALENDAR = 365
_NOTHING = ("",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """An attempt, its questions and what has been answered so far.

    `struck` is the option of the current question that a hint struck out. `returns` says when the
    fact just asked is asked again; None if nothing was just asked.
    """

    attempt: Attempt
    questions: tuple[Question, ...]
    answers: tuple[Answered, ...] = ()
    struck: int | None = None
    returns: Return | None = field(default=None, compare=False)

    @property
    def position(self) -> int:
        """Place of the question to be answered next, from 0; len(questions) when none is left."""
        return len(self.answers)

    @property
    def current(self) -> Question | None:
        """The question to be answered next."""
        return None if self.complete else self.questions[self.position]

    @property
    def complete(self) -> bool:
        """Whether every question has been answered."""
        return self.position == len(self.questions)

    @property
    def left_ms(self) -> int | None:
        """Milliseconds left of an exam; None where time does not matter.

        Only what was spent on questions counts: a pause costs nothing.
        """
        minutes = self.attempt.settings.minutes
        spent = sum(answered.took_ms for answered in self.answers)
        return max(0, minutes * 60_000 - spent) if minutes else None

    @property
    def hint(self) -> int | None:
        """The option of the current question that a hint strikes out; None where there is none."""
        settings = self.attempt.settings
        if self.current is None or settings.mode in {Mode.EXAM, Mode.CARDS}:
            return None
        return hint(self.current, settings.seed)

    @property
    def missed(self) -> tuple[str, ...]:
        """Ids of the questions not answered wholly right."""
        return tuple(a.question for a in self.answers if a.grade.points < 1)


class Desk:
    """Starts, resumes and reviews quizzes; every answer is kept before it is acknowledged."""

    def __init__(
        self,
        banks: Mapping[str, Bank],
        log: AnswerLog,
        *,
        clock: Callable[[], datetime],
        retention: float = 0.9,
    ) -> None:
        """`clock` tells the time where the learner is: her days begin and end there."""
        self._banks = banks
        self._log = log
        self._clock = clock
        self._retention = retention

    @property
    def retention(self) -> float:
        """How well the learner wants to remember, as a probability."""
        return self._retention

    @property
    def packs(self) -> Sequence[Pack]:
        """The packs on the shelf."""
        return [bank.pack for bank in self._banks.values()]

    def bank(self, pack: str) -> Bank:
        """Return the questions of a pack; raises UsageError for an unknown one."""
        try:
            return self._banks[pack]
        except KeyError:
            known = ", ".join(self._banks) or "-"
            message = tr("No hay ningún paquete «{pack}». Los que hay: {known}.")
            raise UsageError(message.format(pack=pack, known=known)) from None

    def start(self, settings: Settings) -> Sitting:
        """Draw a quiz and open an attempt; raises UsageError if nothing can be drawn."""
        bank = self.bank(settings.pack)
        settings = self._chosen(bank, settings)
        questions = draw(bank, settings)
        if not questions:
            raise UsageError(tr("Con esos ajustes no sale ninguna pregunta."))
        attempt = self._log.begin(
            settings, bank.pack.digest, questions=len(questions), at=self._clock()
        )
        return Sitting(attempt=attempt, questions=questions)

    def hint(self, sitting: Sitting) -> Sitting:
        """Strike out a wrong option of the current question, and keep that it was.

        Raises UsageError where there are no hints.
        """
        if sitting.hint is None:
            raise UsageError(tr("Para esta pregunta no hay pista."))
        self._log.hint(sitting.attempt.id, sitting.position)
        return replace(sitting, struck=sitting.hint)

    def answer(self, sitting: Sitting, answer: Answer, *, took_ms: int) -> Sitting:
        """Grade and keep an answer to the current question; raises StoreError if it was not kept.

        Asking again after a StoreError uses the same key, so nothing is counted twice. An answer
        that comes after the time of an exam ends it, and does not count.
        """
        if sitting.left_ms is not None and took_ms > sitting.left_ms:
            return self.give_up(sitting)
        question, hinted = sitting.questions[sitting.position], sitting.struck is not None
        graded = _grade(question, answer)
        answered = Answered(
            attempt=sitting.attempt.id,
            sequence=sitting.position,
            question=question.id,
            fact=question.facts[0],
            answer=answer,
            grade=docked(graded) if hinted else graded,
            at=self._clock(),
            took_ms=took_ms,
            hinted=hinted,
        )
        answered, memory, returns = self._move(sitting, answered)
        answers = (*sitting.answers, answered)
        sitting = replace(sitting, answers=answers, returns=returns, struck=None)
        self._log.append(answered, memory, last=sitting.complete)
        if sitting.complete:
            return replace(sitting, attempt=replace(sitting.attempt, finished=answered.at))
        return sitting

    def give_up(self, sitting: Sitting) -> Sitting:
        """Close the attempt as it stands: it is not offered again."""
        now = self._clock()
        self._log.finish(sitting.attempt.id, at=now)
        return replace(sitting, attempt=replace(sitting.attempt, finished=now))

    def resumable(self) -> Sitting | None:
        """Return the latest unfinished sitting, if the pack of today still yields it.

        One that only waited to be closed, as an earlier release could leave it, is closed.
        """
        while attempt := self._log.unfinished():
            sitting = self._seat(attempt)
            if sitting is None or not sitting.complete:
                return sitting
            self.give_up(sitting)
        return None

    def review(self, attempt: int) -> Sitting | None:
        """Return a past sitting; None if the pack has changed since."""
        return self._seat(self._log.attempt(attempt))

    def results(self, *, limit: int) -> Sequence[Result]:
        """Return the latest results, the newest first."""
        return self._log.results(limit=limit)

    def levels(self, sitting: Sitting) -> tuple[Level, ...]:
        """Return how hard each question is for the learner, by her latest answers on the pack."""
        pack = sitting.attempt.settings.pack
        scores = self._log.scores(pack, limit=_SCORES_WEIGHED)
        return levels(sitting.questions, self.bank(pack), scores)

    def agenda(self, pack: str) -> Agenda:
        """Return what to do about a pack today."""
        bank, memories = self.bank(pack), self._log.memories(pack)
        return agenda(bank.pack, tuple(by_fact(bank)), memories, _day(self._clock()))

    def missed(self, pack: str) -> int:
        """Return how many questions of a pack were last answered wrong."""
        items = self.bank(pack).items
        return sum(question in items for question in self._log.missed(pack))

    def report(self, pack: str) -> Report:
        """Return what the charts of a pack show: a year of answers, and what lies ahead."""
        bank, plan, today = self.bank(pack), self.agenda(pack), _day(self._clock())
        figures = self._log.figures
        questions = (
            (bank.items[counted.question].citations[0].sentence, counted)
            for counted in figures.questions(pack)
            if counted.question in bank.items
        )
        return Report(
            today=today,
            days=tuple(figures.days(pack, since=today - _CALENDAR)),
            sentences=sentence_figures(bank.pack, questions, plan, today),
            recall=tuple(figures.recall(pack)),
            ahead=ahead(plan, today),
        )

    def _chosen(self, bank: Bank, settings: Settings) -> Settings:
        """Name the questions where the learner's history decides which."""
        match settings.mode:
            case Mode.PRACTICE | Mode.EXAM:
                return settings
            case Mode.REVIEW:
                only = pick_review(bank, settings, self.agenda(settings.pack))
            case Mode.CARDS:
                only = pick_cards(bank, settings, self.agenda(settings.pack))
            case Mode.MISTAKES:
                only = pick_missed(bank, settings, self._log.missed(settings.pack))
            case _:
                assert_never(settings.mode)
        return replace(settings, only=only or _NOTHING)

    def _move(
        self, sitting: Sitting, answered: Answered
    ) -> tuple[Answered, Memory | None, Return | None]:
        """Return the answer with what was predicted of it, and what it does to its fact."""
        question, pack = sitting.questions[sitting.position], sitting.attempt.settings.pack
        if not is_single(question):
            return answered, None, None
        if sitting.struck is not None:
            question = without(question, sitting.struck)
        known = self._log.memory(pack, answered.fact)
        seen = trial(question, answered, self.bank(pack).pack, _day(answered.at))
        answered = replace(answered, recall=predicted(known, seen))
        return answered, *move(known, seen, self._retention)

    def _seat(self, attempt: Attempt) -> Sitting | None:
        bank = self._banks.get(attempt.settings.pack)
        if bank is None or bank.pack.digest != attempt.digest:
            return None
        sitting = Sitting(
            attempt=attempt,
            questions=draw(bank, attempt.settings),
            answers=tuple(self._log.answers(attempt.id)),
        )
        hinted = self._log.hinted(attempt.id, sitting.position)
        return replace(sitting, struck=sitting.hint if hinted else None)


def _day(moment: datetime) -> int:
    return moment.date().toordinal()


def _grade(question: Question, answer: Answer) -> Grade:
    """Grade an answer; cards are graded by whoever turned them."""
    if isinstance(answer, Recalled):
        right = answer.effort is not Effort.NONE
        return Grade(outcome=Outcome.RIGHT if right else Outcome.WRONG, points=float(right))
    return grade(question, answer)
