"""Where a learner stands with an article."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what costs time to import is imported by the worker, after the first paint
    from quizapp.domain.facts import Pack
    from quizapp.study.agenda import Agenda
    from quizapp.study.figures import Report
    from quizapp.ui.opening import StudyDesk


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What the page of progress shows of a pack; `askable` are the sentences with questions.

    `week` counts the answers to all packs from Monday to Sunday of this week.
    """

    pack: "Pack"
    plan: "Agenda"
    report: "Report"
    askable: frozenset[int]
    week: tuple[int, ...]


def look_up(desk: "StudyDesk", pack: str) -> Standing:
    """Ask the desk where its learner stands with a pack."""
    bank = desk.bank(pack)
    report = desk.report(pack)
    return Standing(
        pack=bank.pack,
        plan=desk.agenda(pack),
        report=report,
        askable=frozenset(n for heading in bank.headings.values() for n in heading.sentences),
        week=_week(desk, report.today),
    )


def _week(desk: "StudyDesk", today: int) -> tuple[int, ...]:
    monday = today - date.fromordinal(today).weekday()
    counts: Counter[int] = Counter()
    for pack in desk.packs:
        for figures in desk.report(pack.id).days:
            counts[figures.day] += figures.answered
    return tuple(counts[day] for day in range(monday, monday + 7))
