"""Where a learner stands with an article."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what costs time to import is imported by the worker, after the first paint
    from quizapp.domain.facts import Pack
    from quizapp.study.agenda import Agenda
    from quizapp.study.figures import Report
    from quizapp.ui.opening import StudyDesk


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What the page of progress shows of a pack; `askable` are the sentences with questions."""

    pack: "Pack"
    plan: "Agenda"
    report: "Report"
    askable: frozenset[int]


def look_up(desk: "StudyDesk", pack: str) -> Standing:
    """Ask the desk where its learner stands with a pack."""
    bank = desk.bank(pack)
    cited = (citation for question in bank.questions("") for citation in question.citations)
    return Standing(
        pack=bank.pack,
        plan=desk.agenda(pack),
        report=desk.report(pack),
        askable=frozenset(citation.sentence for citation in cited),
    )
