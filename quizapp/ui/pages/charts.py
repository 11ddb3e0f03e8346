"""The cards of the page of progress, each with its figures in words."""

from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.domain.dates import PartialDate
from quizapp.i18n import ntr, tr
from quizapp.spanish.dates import date_phrase
from quizapp.study.figures import DayFigures, tally
from quizapp.study.words import (
    accuracy,
    ahead_text,
    answers_text,
    few,
    kind_name,
    percent,
    plan_text,
    recall_text,
)
from quizapp.ui.standing import Standing
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.bar import Bar
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.columns import Column, Columns
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.mastery import Mastery, MasteryKey, mastery_of
from quizapp.ui.widgets.quotation import Quotation
from quizapp.ui.widgets.sentence_row import SentenceRow
from quizapp.ui.widgets.text import Text
from quizapp.ui.widgets.year import YearCalendar

MOST_REVIEWED = 20
TAKES_BACK = "takes_back"
"""The property of a button that nobody should press without meaning to."""

_LATEST = 30
_STUCK_SHOWN = 3


def today_card(theme: Theme, standing: Standing, review: Callable[[], object]) -> Card:
    """Return what there is to do today, with a button if something is due."""
    plan = standing.plan
    card = _card(theme, tr("Hoy"))
    for line in plan_text(plan):
        card.column.addWidget(Text(theme, "body", line, tone="text2"))
    if plan.due:
        text = tr("Repasar ahora ({n})").format(n=min(len(plan.due), MOST_REVIEWED))
        button = Button(theme, text, manner=Manner.PRIMARY, icon="play")
        button.clicked.connect(review)
        card.column.addWidget(button)
    return card


def stuck_card(theme: Theme, standing: Standing, take_back: Callable[[str], object]) -> Card:
    """Return what was missed again and again, with the sentences to read."""
    card = _card(theme, tr("Se resisten"))
    said = tr("Se han fallado varias veces seguidas: léelas, porque ya no se preguntan solas.")
    card.column.addWidget(Text(theme, "body", said, tone="text2"))
    stuck = standing.plan.stuck
    for fact in stuck[:_STUCK_SHOWN]:
        citations = standing.pack.facts[fact].citations
        here = [c for c in citations if c.sentence == citations[0].sentence]
        again = Button(theme, tr("Leída: volver a preguntarla"), icon="repeat")
        again.setProperty(TAKES_BACK, True)
        again.clicked.connect(partial(take_back, fact))
        card.column.addWidget(Quotation(theme, standing.pack.article, here))
        card.column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
    others = (standing.pack.facts[fact].citations[0].sentence for fact in stuck[_STUCK_SHOWN:])
    if rest := sorted(set(others)):
        line = tr("Y otras de estas frases: {which}.")
        which = ", ".join(map(str, rest))
        card.column.addWidget(Text(theme, "body", line.format(which=which), tone="text2"))
    return card


def map_card(theme: Theme, standing: Standing, practise: Callable[[int], object]) -> Card:
    """Return the article, every sentence as it is remembered now."""
    card = _card(theme, tr("El artículo, frase a frase"))
    said = tr("Pulsa una frase para practicarla.")
    card.column.addWidget(Text(theme, "small", said, tone="text2"))
    counts = Counter(mastery_of(figures.recall) for figures in standing.report.sentences)
    holder = QWidget()
    keys = FlowLayout(holder, spacing=8)
    for mastery in Mastery:
        keys.addWidget(MasteryKey(theme, mastery, counts[mastery]))
    card.column.addWidget(holder)
    rows = QVBoxLayout()
    rows.setSpacing(0)
    for figures in standing.report.sentences:
        text = standing.pack.article.sentence(figures.sentence)
        askable = figures.sentence in standing.askable
        row = SentenceRow(theme, text, figures, askable=askable)
        row.opened.connect(practise)
        rows.addWidget(row)
    card.column.addLayout(rows)
    return card


def ahead_card(theme: Theme, standing: Standing) -> Card:
    """Return how much is due in the days to come."""
    report = standing.report
    due = sum(report.ahead)
    title = ntr("{n} repaso en los próximos 30 días", "{n} repasos en los próximos 30 días", due)
    card = _card(theme, title)
    said = "".join(ahead_text(report)) or tr("No toca repasar nada.")
    last = len(report.ahead) - 1
    marks = {0: tr("hoy"), 10: _later(report.today, 10), 20: _later(report.today, 20)}
    marks[last] = _later(report.today, last)
    columns = [Column(n, n, marks.get(day, "")) for day, n in enumerate(report.ahead)]
    card.column.addWidget(Columns(theme, said, columns))
    return card


def days_card(theme: Theme, standing: Standing) -> Card:
    """Return how much was answered, and how much of it right, on the latest days."""
    today = standing.report.today
    first = today - _LATEST + 1
    by_day: dict[int, list[DayFigures]] = defaultdict(list)
    for figures in standing.report.days:
        if figures.day >= first:
            by_day[figures.day].append(figures)
    card = _card(theme, tr("Respuestas de los últimos 30 días"))
    said = [accuracy(_day(day), *tally(by_day[day])) for day in sorted(by_day)]
    marks = {first: _later(today, 1 - _LATEST), today: tr("hoy")}
    columns = [
        Column(*tally(by_day.get(day, [])), marks.get(day, "")) for day in range(first, today + 1)
    ]
    chart = Columns(theme, "; ".join(said) or tr("Ninguna."), columns)
    card.column.addWidget(chart)
    key = tr("Lleno: bien. Rayado: no del todo.")
    card.column.addWidget(Text(theme, "caption", key, tone="text2"))
    _say_few(card, theme, sum(column.total for column in columns))
    return card


def kinds_card(theme: Theme, standing: Standing) -> Card:
    """Return how much of each kind of question was right."""
    days = standing.report.days
    card = _card(theme, tr("Acierto por tipo de pregunta"))
    shares = []
    for kind in {day.kind for day in days}:
        answered, right = tally(day for day in days if day.kind is kind)
        shares.append((right / answered, answered, kind_name(kind)))
    for share, answered, name in sorted(shares, reverse=True):
        said = f"{percent(share)} · {answers_text(answered)}"
        card.column.addLayout(_bar_row(theme, name, said, Bar(theme, f"{name}: {said}", share)))
    _say_few(card, theme, tally(days)[0])
    return card


def recall_card(theme: Theme, standing: Standing) -> Card:
    """Return how often what was predicted came true."""
    card = _card(theme, tr("Previsto y recordado"))
    said = tr("La raya es lo que se preveía recordar; la barra, lo que se recordó.")
    card.column.addWidget(Text(theme, "small", said, tone="text2"))
    for figures in standing.report.recall:
        line = recall_text(figures)
        share = figures.right / figures.answered
        bar = Bar(theme, line, share, expected=figures.predicted)
        card.column.addWidget(Text(theme, "small", line))
        card.column.addWidget(bar)
    _say_few(card, theme, sum(figures.answered for figures in standing.report.recall))
    return card


def year_card(theme: Theme, standing: Standing) -> Card:
    """Return the days of a year on which something was answered."""
    report = standing.report
    counts: Counter[int] = Counter()
    for figures in report.days:
        counts[figures.day] += figures.answered
    answered, right = tally(report.days)
    words = tr("{answers} en {days} del último año, {share} bien").format(
        answers=answers_text(answered),
        days=ntr("{n} día", "{n} días", len(counts)),
        share=percent(right / answered),
    )
    card = _card(theme, words)
    said = "; ".join(f"{_day(day)}: {answers_text(counts[day])}" for day in sorted(counts))
    card.column.addWidget(YearCalendar(theme, said, counts, report.today))
    _say_few(card, theme, answered)
    return card


def _card(theme: Theme, title: str) -> Card:
    card = Card(theme)
    card.column.addWidget(Text(theme, "h3", title))
    return card


def _say_few(card: Card, theme: Theme, answered: int) -> None:
    """Say how little the figures prove, if so."""
    for line in few(answered):
        card.column.addWidget(Text(theme, "small", line, tone="text2"))


def _bar_row(theme: Theme, name: str, said: str, bar: Bar) -> QVBoxLayout:
    row = QHBoxLayout()
    row.addWidget(Text(theme, "bodyb", name), 1)
    row.addWidget(Text(theme, "small", said, tone="text2", wrap=False))
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addLayout(row)
    column.addWidget(bar)
    return column


def _day(ordinal: int) -> str:
    day = date.fromordinal(ordinal)
    return date_phrase(PartialDate(year=day.year, month=day.month, day=day.day))


def _later(today: int, days: int) -> str:
    """Return a day as «5 dic»."""
    day = date.fromordinal(today) + timedelta(days=days)
    months = tr("ene feb mar abr may jun jul ago sep oct nov dic").split()
    return f"{day.day} {months[day.month - 1]}"
