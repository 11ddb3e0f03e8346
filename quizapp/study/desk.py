"""The study desk: what a window or a terminal asks for when somebody studies."""

from typing import assert_never

from quizapp.domain.answers import Answer, Effort, Grade, Outcome, Recalled
from quizapp.domain.errors import UsageError
from quizapp.domain.levels import Level
from quizapp.domain.questions import Question
from quizapp.generate.bank import Bank
from quizapp.i18n import tr
from quizapp.study.codes import new_code, sealed, unsealed
from quizapp.study.hints import docked, hint, without
from quizapp.study.levels import levels
from quizapp.study.memory import Memory, Return
from quizapp.study.overview import Overview, day_of
from quizapp.study.ports import Answered, Attempt, Mode, Settings
from quizapp.study.quiz import draw
from quizapp.study.review import pick_cards, pick_free, pick_missed, pick_review
from quizapp.study.schedule import is_single, move, predicted, trial
from quizapp.values import dataclass, field, replace

_SCORES_WEIGHED = 2000
_NOTHING = ("",)
_CODES_TRIED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """An attempt, its questions and what has been answered so far.

    `struck` is the option of the current question that a hint struck out; `spent_ms` is for how
    long it was looked at before. `returns` says when the fact just asked is asked again; None if
    nothing was just asked.
    """

    attempt: Attempt
    questions: tuple[Question, ...]
    answers: tuple[Answered, ...] = ()
    struck: int | None = None
    spent_ms: int = 0
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

        Only what was spent on questions counts: neither a pause nor a closed program costs time.
        """
        minutes = self.attempt.settings.minutes
        spent = self.spent_ms + sum(answered.took_ms for answered in self.answers)
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


class Desk(Overview):
    """Starts, resumes and reviews quizzes; every answer is kept before it is acknowledged."""

    def start(self, settings: Settings) -> Sitting:
        """Draw a quiz and open an attempt; raises UsageError if nothing can be drawn.

        Without a seed it is given a code.
        """
        bank = self.bank(settings.pack)
        settings = self._chosen(bank, self._coded(bank, settings))
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
        self._log.pending.hint(sitting.attempt.id, sitting.position)
        return replace(sitting, struck=sitting.hint)

    def answer(self, sitting: Sitting, answer: Answer, *, took_ms: int) -> Sitting:
        """Grade and keep an answer to the current question; raises StoreError if it was not kept.

        Asking again after a StoreError uses the same key, so nothing is counted twice. `took_ms`
        includes the sitting's `spent_ms`. An answer that comes after the time of an exam ends it,
        and does not count.
        """
        if sitting.left_ms is not None and took_ms - sitting.spent_ms > sitting.left_ms:
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
        sitting = replace(sitting, answers=answers, returns=returns, struck=None, spent_ms=0)
        self._log.append(answered, memory, last=sitting.complete)
        if sitting.complete:
            return replace(sitting, attempt=replace(sitting.attempt, finished=answered.at))
        return sitting

    def look(self, sitting: Sitting, *, took_ms: int) -> Sitting:
        """Keep for how long the current question has been looked at, should the program be killed.

        Raises StoreError.
        """
        self._log.pending.look(sitting.attempt.id, sitting.position, took_ms=took_ms)
        return replace(sitting, spent_ms=took_ms)

    def give_up(self, sitting: Sitting) -> Sitting:
        """Close the attempt as it stands: it is not offered again."""
        now = self._clock()
        self._log.finish(sitting.attempt.id, at=now)
        return replace(sitting, attempt=replace(sitting.attempt, finished=now))

    def resumable(self) -> Sitting | None:
        """Return the latest unfinished sitting that the packs of today still yield.

        One that only waited to be closed, as an earlier release could leave it, is closed.
        """
        for attempt in self._log.unfinished():
            sitting = self._seat(attempt)
            if sitting and not sitting.complete:
                return sitting
            if sitting:
                self.give_up(sitting)
        return None

    def close_stranded(self) -> tuple[str, ...]:
        """Close what was left half-finished and cannot be gone on with, as its pack has changed.

        Returns the titles of those packs. What was answered counts.
        """
        titles = []
        for attempt in self._log.unfinished():
            bank = self._banks.get(attempt.settings.pack)
            if bank and self._seat(attempt) is None:
                self._log.finish(attempt.id, at=self._clock())
                titles.append(bank.pack.article.title)
        return tuple(dict.fromkeys(titles))

    def review(self, attempt: int) -> Sitting | None:
        """Return a past sitting; None if the pack has changed since."""
        return self._seat(self._log.attempt(attempt))

    def levels(self, sitting: Sitting) -> tuple[Level, ...]:
        """Return how hard each question is for the learner, by her latest answers on the pack."""
        pack = sitting.attempt.settings.pack
        scores = self._log.scores(pack, limit=_SCORES_WEIGHED)
        return levels(sitting.questions, self.bank(pack), scores)

    def take_back(self, pack: str, fact: str) -> None:
        """Have something that resists asked again; raises StoreError."""
        if memory := self._log.memory(pack, fact):
            self._log.remember(pack, memory.taken_back())

    def _coded(self, bank: Bank, settings: Settings) -> Settings:
        """Have the code say what is asked: an exam's carries its settings."""
        drawn = settings.mode in {Mode.PRACTICE, Mode.EXAM} and not settings.only
        if settings.seed:
            return unsealed(settings, bank.pack) if drawn else settings
        last = max(settings.sentences, default=0)
        if settings.mode is Mode.EXAM and drawn and last <= len(bank.pack.article.sentences):
            code = sealed(new_code(), settings, bank.pack)
            return unsealed(replace(settings, seed=code), bank.pack)
        if settings.mode is Mode.PRACTICE and drawn and not settings.sentences:
            return self._gentle(bank, settings)
        return replace(settings, seed=new_code())

    def _gentle(self, bank: Bank, settings: Settings) -> Settings:
        """Leave what resists out of practice: by a code that does not draw it, if one is found."""
        stuck = frozenset(self.agenda(settings.pack).stuck)
        for _ in range(_CODES_TRIED):
            settings = replace(settings, seed=new_code())
            if stuck.isdisjoint(fact for q in draw(bank, settings) for fact in q.facts):
                return settings
        return replace(settings, only=pick_free(bank, settings, stuck) or _NOTHING)

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
        seen = trial(question, answered, self.bank(pack).pack, day_of(answered.at))
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
        asked = [question.id for question in sitting.questions[: sitting.position]]
        if asked != [answered.question for answered in sitting.answers]:
            return None  # an earlier release drew otherwise
        hinted = self._log.pending.hinted(attempt.id, sitting.position)
        spent = self._log.pending.looked(attempt.id, sitting.position)
        return replace(sitting, struck=sitting.hint if hinted else None, spent_ms=spent)


def _grade(question: Question, answer: Answer) -> Grade:
    """Grade an answer; cards are graded by whoever turned them."""
    if isinstance(answer, Recalled):
        right = answer.effort is not Effort.NONE
        return Grade(outcome=Outcome.RIGHT if right else Outcome.WRONG, points=float(right))
    from quizapp.study.grading import grade  # noqa: PLC0415 - reading takes many patterns

    return grade(question, answer)
