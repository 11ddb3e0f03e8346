"""What there is to study, and how a learner stands with it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from quizapp.domain.errors import UsageError
from quizapp.domain.facts import Pack
from quizapp.generate.bank import Bank
from quizapp.i18n import tr
from quizapp.study.agenda import Agenda, agenda
from quizapp.study.figures import Report, ahead, sentence_figures
from quizapp.study.ports import AnswerLog, Mode, Result
from quizapp.study.review import by_fact

_CALENDAR = 365


class Overview:
    """The packs on the shelf, and what one learner did and is to do about them."""

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

    def agenda(self, pack: str) -> Agenda:
        """Return what to do about a pack today."""
        bank, today = self.bank(pack), day_of(self._clock())
        names = self._log.figures.asked(pack, today)
        headings = (bank.headings[name] for name in names if name in bank.headings)
        asked = {fact for heading in headings for fact in heading.facts}
        return agenda(bank.pack, tuple(by_fact(bank)), self._log.memories(pack), today, asked)

    def missed(self, pack: str) -> int:
        """Return how many questions of a pack were last answered wrong."""
        items = self.bank(pack).items
        return sum(question in items for question in self._log.missed(pack))

    def report(self, pack: str) -> Report:
        """Return what the charts of a pack show: a year of answers, and what lies ahead."""
        bank, plan, today = self.bank(pack), self.agenda(pack), day_of(self._clock())
        figures = self._log.figures
        questions = (
            (bank.headings[counted.question].sentences[0], counted)
            for counted in figures.questions(pack)
            if counted.question in bank.headings
        )
        return Report(
            today=today,
            days=tuple(figures.days(pack, since=today - _CALENDAR)),
            sentences=sentence_figures(bank.pack, questions, plan, today),
            recall=tuple(figures.recall(pack)),
            ahead=ahead(plan, today),
        )

    def results(self, *, limit: int) -> Sequence[Result]:
        """Return the latest results, the newest first; an exam has none before its end."""
        results = self._log.results(limit=limit)
        return [
            r for r in results if r.attempt.finished or r.attempt.settings.mode is not Mode.EXAM
        ]


def day_of(moment: datetime) -> int:
    """Return the day of the calendar where the learner is (a proleptic Gregorian ordinal)."""
    return moment.date().toordinal()
