"""One question of a session: what was asked, what was answered, and what proves it."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.classroom.acts import Accept, Void
from quizapp.classroom.figures import AnswerReport, OptionReport, QuestionReport
from quizapp.classroom.tables import outcome_name
from quizapp.classroom.telling import flag_names, interval_text, number_text, share_text
from quizapp.classroom.views import Cited
from quizapp.domain.answers import Outcome
from quizapp.domain.article import Article, Citation
from quizapp.i18n import ntr, tr
from quizapp.study.words import kind_name
from quizapp.ui.session.note import NoteCard
from quizapp.ui.session.past.rows import cleared, flowing
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.bar import Bar
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.choices import Choices
from quizapp.ui.widgets.option import option_letter
from quizapp.ui.widgets.quotation import Quotation
from quizapp.ui.widgets.text import Text


class QuestionDetail(QWidget):
    """Signals: change_wanted - a Void, an Accept or a Note."""

    change_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._question: QuestionReport | None = None
        self._card = Card(theme)
        self._lines = QVBoxLayout()
        self._void = Button(theme, "")
        self._accept = Button(theme, tr("Dar por buena otra respuesta…"))
        self._note = NoteCard(theme)
        self._card.column.addLayout(self._lines)
        self._decide = flowing([self._void, self._accept])
        self._card.column.addWidget(self._decide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addWidget(self._note)
        column.addStretch(1)
        self._void.clicked.connect(self._on_void)
        self._accept.clicked.connect(self._on_accept)
        self._note.wanted.connect(self.change_wanted)

    def show_question(self, question: QuestionReport, article: Article, *, ended: bool) -> None:
        """Show a question; only in a session that has ended it may be decided upon."""
        self._question = question
        cleared(self._lines)
        for widget in self._parts(question, article):
            self._lines.addWidget(widget)
        self._decide.setVisible(ended)
        self._note.setVisible(ended)
        self._void.show_face(
            tr("Volver a contarla") if question.voided else tr("Anular la pregunta")
        )
        self._accept.setEnabled(any(_acceptable(answer) for answer in question.answers))
        self._note.show_note(question.number - 1, question.note)

    def _parts(self, question: QuestionReport, article: Article) -> Iterator[QWidget]:
        theme = self._theme
        head = tr("Pregunta {n} · {kind}")
        told = head.format(n=question.number, kind=kind_name(question.kind))
        yield Text(theme, "smallb", told, tone="text3")
        yield Text(theme, "h3", question.stem)
        yield Text(theme, "body", _figures(question), tone="text2")
        warnings = [name[:1].upper() + name[1:] for name in flag_names(question)]
        if question.voided:
            warnings.insert(0, tr("Anulada: no cuenta para nadie"))
        for warning in warnings:
            yield Text(theme, "bodyb", f"⚠ {warning}", tone="warn")
        total = sum(option.count for option in question.options)
        for place, option in enumerate(question.options):
            yield from self._option(place, option, total)
        if not question.options:
            yield from self._answers(question)
        accepted = [one.text for one in question.answers if one.accepted]
        if accepted:
            text = tr("Vale también: {answers}").format(answers="; ".join(accepted))
            yield Text(theme, "bodyb", text, tone="correct")
        yield Text(theme, "body", question.explanation)
        for cited in question.sentences:
            yield Quotation(theme, article, citations(cited))

    def _option(self, place: int, option: OptionReport, total: int) -> Iterator[QWidget]:
        theme = self._theme
        sign = "✓ " if option.correct else ""
        count = ntr("{n} la eligió", "{n} la eligieron", option.count)
        text = f"{option_letter(place)}. {sign}{option.text} · {count}"
        role, tone = ("bodyb", "correct") if option.correct else ("body", "text")
        yield Text(theme, role, text, tone=tone)  # type: ignore[arg-type] # of the pairs above
        share = option.count / total if total else 0
        tone = "correct" if option.correct else "border_strong"
        yield Bar(theme, f"{option.text}: {count}", share, tone=tone)
        why = " ".join(part for part in (option.because, option.truth) if part)
        if why:
            yield Text(theme, "small", why, tone="text2")

    def _answers(self, question: QuestionReport) -> Iterator[QWidget]:
        key = tr("Clave: {key}").format(key=question.key)
        yield Text(self._theme, "bodyb", key, tone="correct")
        for answer in question.answers:
            sign = "✓" if answer.outcome is Outcome.RIGHT else "✗"
            line = f"{sign} {answer.text} · {answer.count} · {outcome_name(answer.outcome)}"
            yield Text(self._theme, "body", line)
        if not question.answers:
            yield Text(self._theme, "body", tr("Nadie la respondió."), tone="text2")

    def _on_void(self) -> None:
        if self._question:
            change = Void(self._question.number - 1, voided=not self._question.voided)
            self.change_wanted.emit(change)

    def _on_accept(self) -> None:
        if self._question is None:
            return
        menu = Choices(self._theme, self._accept)
        for answer in self._question.answers:
            if _acceptable(answer):
                menu.offer(f"{answer.text} · {answer.count}", answer.answer, chosen=False)
        menu.chosen.connect(self._on_accepted)
        menu.open_at(self._accept)

    def _on_accepted(self, answer: object) -> None:
        if self._question:
            found = next(one.answer for one in self._question.answers if one.answer == answer)
            self.change_wanted.emit(Accept(self._question.number - 1, found))


def citations(cited: Cited) -> list[Citation]:
    """Return the marked words of a sentence, each as a citation."""
    return [
        Citation(sentence=cited.number, start=start, end=end, quote=cited.text[start:end])
        for start, end in cited.spans
    ]


def _acceptable(answer: AnswerReport) -> bool:
    return not answer.accepted and answer.outcome is not Outcome.RIGHT


def _figures(question: QuestionReport) -> str:
    share = question.share
    parts = []
    if share.of:
        text = tr("{share} bien (lo cierto está {interval})")
        parts.append(text.format(share=share_text(share), interval=interval_text(share)))
    else:
        parts.append(tr("Nadie estaba para responderla"))
    if question.discrimination is not None:
        text = tr("discriminación {value}")
        parts.append(text.format(value=number_text(question.discrimination)))
    return " · ".join(parts)
