"""One answered question among the results."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from quizapp.domain.answers import Outcome
from quizapp.domain.article import Article
from quizapp.domain.questions import Question
from quizapp.i18n import tr
from quizapp.study.feedback import answer_lines, key_lines
from quizapp.study.haste import hasty
from quizapp.study.ports import Answered
from quizapp.ui.gap import spoken
from quizapp.ui.pages.verdict import sign_of, verdict_text
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.copying import offer_copy
from quizapp.ui.widgets.quotation import Quotation
from quizapp.ui.widgets.sign import Sign
from quizapp.ui.widgets.text import Text


class ReviewCard(Card):
    """Outcome, stem, what was answered, the key, and the sentences that prove it."""

    def __init__(
        self,
        theme: Theme,
        article: Article,
        question: Question,
        answered: Answered,
    ) -> None:
        super().__init__(theme, margin=18)
        outcome = answered.grade.outcome
        words = QVBoxLayout()
        words.setSpacing(6)
        place = tr("{n}. {verdict}").format(n=answered.sequence + 1, verdict=verdict_text(answered))
        if hasty(question, answered):
            place = tr("{place} · sin tiempo de leerla").format(place=place)
        words.addWidget(Text(theme, "smallb", place, tone="text2"))
        stem = Text(theme, "h3", question.stem)
        stem.setAccessibleName(spoken(question.stem))
        words.addWidget(stem)
        offer_copy(theme, self, tr("Copiar la pregunta"), question.stem)
        if outcome is not Outcome.RIGHT:
            given = _below(answer_lines(question, answered.answer))
            words.addWidget(Text(theme, "body", tr("Tu respuesta: {text}").format(text=given)))
        key = tr("Respuesta correcta: {text}").format(text=_below(key_lines(question)))
        words.addWidget(Text(theme, "bodyb", key, tone="correct"))
        words.addSpacing(2)
        ordered = sorted(question.citations)
        for _, citations in groupby(ordered, key=attrgetter("sentence")):
            words.addWidget(Quotation(theme, article, list(citations)))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Sign(theme, *sign_of(answered)), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.column.addLayout(row)


def _below(lines: Sequence[str]) -> str:
    """Return one line to stand after its heading, or several to stand below it."""
    return "\n".join(["", *lines]) if len(lines) > 1 else "".join(lines) or "—"
