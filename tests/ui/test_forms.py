"""What a form shows to somebody who did not know."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from quizapp.domain.answers import DontKnow
from quizapp.domain.questions import KIND_OF, Question
from quizapp.settings import ThemeChoice
from quizapp.study.feedback import key_text
from quizapp.ui.pages.forms.form import AnswerForm
from quizapp.ui.pages.forms.make import make_form
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.event_card import EventCard
from quizapp.ui.widgets.match_row import MatchRow
from tests.factories import (
    make_answered,
    make_cloze,
    make_date,
    make_match,
    make_order,
    make_short,
)
from tests.ui.fakes import make_questions


def told(qtbot: QtBot, question: Question) -> AnswerForm:
    """Return the form of a question that was answered with «no lo sé»."""
    form = make_form(Theme(ThemeChoice.LIGHT, 100), question)
    qtbot.addWidget(form)
    form.reveal(replace(make_answered(points=0), answer=DontKnow()))
    return form


@pytest.mark.parametrize("question", make_questions(), ids=lambda q: KIND_OF[type(q)].value)
def test_no_answer_is_not_called_wrong(qtbot: QtBot, question: Question) -> None:
    form = told(qtbot, question)
    labels = [label.text() for label in form.findChildren(QLabel)]
    assert not any(sign in text for text in labels for sign in ("✗", "No es correcta"))


@pytest.mark.parametrize("question", [make_date(), make_short(), make_cloze()])
def test_who_does_not_know_what_to_type_reads_it(qtbot: QtBot, question: Question) -> None:
    form = told(qtbot, question)
    labels = [label.text() for label in form.findChildren(QLabel)]
    assert f"Respuesta correcta: {key_text(question)}" in labels


def test_who_does_not_know_the_order_sees_it(qtbot: QtBot) -> None:
    form = told(qtbot, make_order())
    cards = sorted(form.findChildren(EventCard), key=EventCard.accessibleName)
    assert [card.accessibleDescription() for card in cards] == [
        "Su lugar: 1. 1956",
        "Su lugar: 2. Septiembre de 1992",
        "Su lugar: 3. Octubre de 1993",
    ]


def test_who_does_not_know_the_matches_sees_them(qtbot: QtBot) -> None:
    form = told(qtbot, make_match())
    rows = form.findChildren(MatchRow)
    assert [row.accessibleDescription() for row in rows] == [
        "Respuesta correcta: Octubre de 1993",
        "Respuesta correcta: 1956",
        "Respuesta correcta: Septiembre de 1992",
    ]
