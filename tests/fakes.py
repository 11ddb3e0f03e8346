"""Ports in memory, true to the contract that the real ones keep."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from statistics import fmean
from typing import TypeVar

from quizapp.domain.answers import Outcome
from quizapp.domain.questions import Kind
from quizapp.study.figures import DayFigures, QuestionFigures, RecallFigures
from quizapp.study.learners import Learner
from quizapp.study.memory import Memory
from quizapp.study.ports import Answered, Attempt, Flag, Result, Score, Settings

T = TypeVar("T")


class FakePending:
    """A `Pending` in memory."""

    def __init__(self, log: "FakeLog") -> None:
        self._log = log
        self._hints: set[tuple[int, int]] = set()
        self._looks: dict[int, tuple[int, int]] = {}

    def hint(self, attempt: int, sequence: int) -> None:
        """Keep that a question is asked with a hint."""
        self._log.refuse()
        self._hints.add((self._log.attempt(attempt).id, sequence))

    def hinted(self, attempt: int, sequence: int) -> bool:
        """Whether a question is asked with a hint."""
        return (attempt, sequence) in self._hints

    def look(self, attempt: int, sequence: int, *, took_ms: int) -> None:
        """Keep for how long a question has been looked at."""
        self._log.refuse()
        known = self._looks.get(self._log.attempt(attempt).id, (0, 0))
        self._looks[attempt] = max(known, (sequence, took_ms))

    def looked(self, attempt: int, sequence: int) -> int:
        """Return for how long it was, in milliseconds."""
        known, took_ms = self._looks.get(attempt, (sequence, 0))
        return took_ms if known == sequence else 0


class FakeLog:
    """An `AnswerLog` in memory; raises `failure` at every write while there is one."""

    def __init__(self) -> None:
        self.failure: Exception | None = None
        self._attempts: dict[int, Attempt] = {}
        self._answers: dict[tuple[int, int], Answered] = {}
        self._days: dict[tuple[int, int], int] = {}
        self._memories: dict[tuple[str, str], Memory] = {}
        self.pending = FakePending(self)

    @property
    def figures(self) -> "FakeFigures":
        """Count what she answered."""
        packs = {a.id: a.settings.pack for a in self._attempts.values()}
        answers = [(packs[key[0]], self._days[key], a) for key, a in self._answers.items()]
        return FakeFigures(answers)

    def begin(self, settings: Settings, digest: str, *, questions: int, at: datetime) -> Attempt:
        """Open a new attempt."""
        self.refuse()
        attempt = Attempt(
            id=len(self._attempts) + 1,
            settings=settings,
            digest=digest,
            questions=questions,
            started=kept_time(at),
        )
        self._attempts[attempt.id] = attempt
        return attempt

    def append(
        self, answered: Answered, memory: Memory | None = None, *, last: bool = False
    ) -> None:
        """Keep one answer, and what is remembered after it; the last one closes its attempt."""
        self.refuse()
        attempt = self.attempt(answered.attempt)
        hinted = self.pending.hinted(attempt.id, answered.sequence)
        kept = replace(answered, at=kept_time(answered.at), hinted=hinted)
        key = (attempt.id, answered.sequence)
        self._days.setdefault(key, answered.at.date().toordinal())
        if memory and key not in self._answers:
            self._memories[attempt.settings.pack, memory.fact] = memory
        self._answers.setdefault(key, kept)
        if last:
            self.finish(attempt.id, at=answered.at)

    def finish(self, attempt: int, *, at: datetime) -> None:
        """Close an attempt, whole or given up; closing it again changes nothing."""
        self.refuse()
        known = self.attempt(attempt)
        if known.finished is None:
            self._attempts[attempt] = replace(known, finished=kept_time(at))

    def unfinished(self) -> Sequence[Attempt]:
        """Return the attempts not closed, the latest first."""
        return [a for a in reversed(self._attempts.values()) if a.finished is None]

    def attempt(self, attempt: int) -> Attempt:
        """Return an attempt; raises KeyError for an unknown one."""
        return self._attempts[attempt]

    def answers(self, attempt: int) -> Sequence[Answered]:
        """Return its answers by sequence."""
        return [self._answers[key] for key in sorted(self._answers) if key[0] == attempt]

    def results(self, *, limit: int) -> Sequence[Result]:
        """Return the latest attempts with at least one answer, the newest first."""
        newest = map(self._result, reversed(self._attempts.values()))
        return [result for result in newest if result.answered][:limit]

    def scores(self, pack: str, *, limit: int) -> Sequence[Score]:
        """Return those of the latest answers on a pack, the oldest first."""
        packs = {a.id: a.settings.pack for a in self._attempts.values()}
        latest = [a for _, a in sorted(self._answers.items()) if packs[a.attempt] == pack]
        return [Score(a.question, a.grade.points) for a in latest[-limit:]]

    def memory(self, pack: str, fact: str) -> Memory | None:
        """Return what is remembered of a fact; None if it was never asked."""
        return self._memories.get((pack, fact))

    def memories(self, pack: str) -> Sequence[Memory]:
        """Return what is remembered of a pack, by the names of the facts."""
        return [self._memories[key] for key in sorted(self._memories) if key[0] == pack]

    def remember(self, pack: str, memory: Memory) -> None:
        """Keep what is remembered of a fact, apart from any answer."""
        self.refuse()
        self._memories[pack, memory.fact] = memory

    def missed(self, pack: str) -> Sequence[str]:
        """Return the questions whose latest answer was not right, by name."""
        packs = {a.id: a.settings.pack for a in self._attempts.values()}
        hers = (a for _, a in sorted(self._answers.items()) if packs[a.attempt] == pack)
        latest = {a.question: a.grade.outcome for a in hers}
        return sorted(name for name, outcome in latest.items() if outcome is not Outcome.RIGHT)

    def _result(self, attempt: Attempt) -> Result:
        grades = [answered.grade for answered in self.answers(attempt.id)]
        return Result(
            attempt=attempt,
            answered=len(grades),
            right=sum(grade.outcome is Outcome.RIGHT for grade in grades),
            points=sum(grade.points for grade in grades),
        )

    def refuse(self) -> None:
        """Raise `failure`, if there is one."""
        if self.failure is not None:
            raise self.failure


class FakeFlags:
    """A `FlagStore` in memory; raises `failure` at every write while there is one."""

    def __init__(self) -> None:
        self.failure: Exception | None = None
        self._flags: dict[tuple[str, str], Flag] = {}

    def of(self, pack: str, question: str) -> Flag | None:
        """Return what she says of a question."""
        return self._flags.get((pack, question))

    def every(self) -> Sequence[Flag]:
        """Return all of hers, the oldest first."""
        return sorted(self._flags.values(), key=lambda flag: flag.at)

    def keep(self, flag: Flag) -> None:
        """Keep a flag in place of the one on its question."""
        self._refuse()
        kept = replace(flag, at=kept_time(flag.at))
        self._flags[flag.attempt.settings.pack, flag.question] = kept

    def withdraw(self, pack: str, question: str) -> None:
        """Delete the flag on a question, if there is one."""
        self._refuse()
        self._flags.pop((pack, question), None)

    def _refuse(self) -> None:
        if self.failure is not None:
            raise self.failure


@dataclass
class FakeFigures:
    """The `Figures` of answers, each with its pack and day."""

    answers: Sequence[tuple[str, int, Answered]]

    def days(self, pack: str, *, since: int) -> Sequence[DayFigures]:
        """Return the answers of each day and kind from a day on, in order."""
        counts = self._counted(pack, lambda day, a: (day, _kind(a)))
        return [DayFigures(d, Kind(k), *n) for (d, k), n in counts if d >= since]

    def questions(self, pack: str) -> Sequence[QuestionFigures]:
        """Return the answers to each question, by name."""
        return [QuestionFigures(q, *n) for q, n in self._counted(pack, lambda _, a: a.question)]

    def recall(self, pack: str) -> Sequence[RecallFigures]:
        """Return the answers to what was due, by tenths of what was predicted."""
        due = [a for its, _, a in self.answers if its == pack and a.recall is not None]
        tenths = self._counted(pack, lambda _, a: _tenth(a), of=due)
        return [
            RecallFigures(fmean(a.recall or 0 for a in due if _tenth(a) == tenth), *n)
            for tenth, n in tenths
        ]

    def asked(self, pack: str, day: int) -> Sequence[str]:
        """Return the questions answered on a day, by name."""
        return sorted({a.question for its, at, a in self.answers if (its, at) == (pack, day)})

    def _counted(
        self, pack: str, key: Callable[[int, Answered], T], of: Sequence[Answered] | None = None
    ) -> list[tuple[T, tuple[int, int]]]:
        counts: dict[T, list[bool]] = {}
        for its, day, answered in self.answers:
            if its == pack and (of is None or answered in of):
                right = answered.grade.outcome is Outcome.RIGHT
                counts.setdefault(key(day, answered), []).append(right)
        return [(k, (len(n), sum(n))) for k, n in sorted(counts.items(), key=lambda kn: str(kn[0]))]


def _kind(answered: Answered) -> str:
    return answered.question.rpartition("/")[2]


def _tenth(answered: Answered) -> int:
    return min(9, int((answered.recall or 0) * 10))


class FakeLearners:
    """A `LearnerStore` in memory."""

    def __init__(self) -> None:
        self._learners = [Learner(id=1, name="Yo")]
        self._ids = count(2)

    def every(self) -> Sequence[Learner]:
        """Return the learners, whoever was chosen last first."""
        return list(self._learners)

    def add(self, name: str) -> Learner:
        """Keep a new learner, and choose her."""
        learner = Learner(id=next(self._ids), name=name)
        self._learners.insert(0, learner)
        return learner

    def rename(self, learner: int, name: str) -> None:
        """Keep another name."""
        place = self._place(learner)
        self._learners[place] = replace(self._learners[place], name=name)

    def retain(self, learner: int, retention: float) -> None:
        """Keep how well she wants to remember."""
        place = self._place(learner)
        self._learners[place] = replace(self._learners[place], retention=retention)

    def aim(self, learner: int, goal: int) -> None:
        """Keep how much she wants to answer in a week."""
        place = self._place(learner)
        self._learners[place] = replace(self._learners[place], goal=goal)

    def choose(self, learner: int) -> None:
        """Remember who studies now."""
        self._learners.insert(0, self._learners.pop(self._place(learner)))

    def delete(self, learner: int) -> None:
        """Delete a learner."""
        del self._learners[self._place(learner)]
        if not self._learners:
            self.add("Yo")

    def _place(self, learner: int) -> int:
        ids = [known.id for known in self._learners]
        if learner not in ids:
            raise KeyError(learner)
        return ids.index(learner)


def kept_time(at: datetime) -> datetime:
    """Return the time as it is kept: in UTC, to the millisecond."""
    if at.tzinfo is None:
        raise ValueError(at)
    return at.astimezone(UTC).replace(microsecond=at.microsecond // 1000 * 1000)
