"""What a learner has done and remembers, in figures."""

from dataclasses import replace

import pytest

from quizapp.domain.answers import DontKnow
from quizapp.domain.questions import Kind
from quizapp.study.desk import Desk
from quizapp.study.figures import AHEAD
from quizapp.study.ports import Mode
from quizapp.study.words import percent, report_text
from tests.study.builder import Clock, make_bank, make_desk, make_settings, right_answer

BANK = make_bank()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(clock: Clock) -> Desk:
    """Return the desk of somebody who answered a date right and another not."""
    desk = make_desk(BANK, clock=clock)
    sitting = desk.start(make_settings(only=("f0/when/date", "f1/when/date")))
    sitting = desk.answer(sitting, right_answer(sitting.questions[0]), took_ms=900)
    desk.answer(sitting, DontKnow(), took_ms=900)
    return desk


def test_nothing_answered_is_nothing_to_show() -> None:
    report = make_desk(BANK).report("rios")
    assert (report.days, report.recall, set(report.ahead)) == ((), (), {0})
    assert {(figures.answered, figures.recall) for figures in report.sentences} == {(0, None)}


def test_answers_are_counted_by_day_kind_and_sentence(desk: Desk, clock: Clock) -> None:
    clock.skip(days=1)
    desk.answer(desk.start(make_settings(only=("f2/who/choice",))), DontKnow(), took_ms=900)
    report = desk.report("rios")
    first = clock().date().toordinal() - 1
    assert report.days == ((first, Kind.DATE, 2, 1), (first + 1, Kind.CHOICE, 1, 0))
    assert sum(figures.answered for figures in report.sentences) == 3
    assert sum(figures.right for figures in report.sentences) == 1


def test_a_sentence_is_remembered_as_well_as_its_facts(desk: Desk, clock: Clock) -> None:
    now = [figures.recall for figures in desk.report("rios").sentences if figures.recall]
    clock.skip(days=30)
    later = [figures.recall for figures in desk.report("rios").sentences if figures.recall]
    assert now == [1] * len(now)
    assert 0 < max(later) < 1


def test_what_lies_ahead(desk: Desk, clock: Clock) -> None:
    assert desk.report("rios").ahead[:3] == (0, 1, 1)
    clock.skip(days=2)
    assert desk.report("rios").ahead == (2, *[0] * AHEAD)


def test_what_was_predicted_is_held_against_what_was_recalled(desk: Desk, clock: Clock) -> None:
    clock.skip(days=2)
    sitting = desk.start(make_settings(mode=Mode.REVIEW, count=2, kinds=frozenset({Kind.DATE})))
    for question in sitting.questions:
        sitting = desk.answer(sitting, right_answer(question), took_ms=900)
    figures = desk.report("rios").recall
    assert [(answered, right) for _, answered, right in figures] == [(1, 1), (1, 1)]
    assert 0.6 < figures[0].predicted < figures[1].predicted < 1
    assert [answered.recall is None for answered in sitting.answers] == [False, False]


def test_a_report_in_words(desk: Desk, clock: Clock) -> None:
    clock.skip(days=2)
    sitting = desk.start(make_settings(mode=Mode.REVIEW, count=1))
    desk.answer(sitting, right_answer(sitting.questions[0]), took_ms=900)
    lines = report_text(desk.report("rios"))
    assert lines[0] == "Contestadas en el último año: 3 respuestas, en 2 días; 67 % bien."
    assert lines[1] == "Con tan pocas respuestas, los porcentajes dicen poco."
    assert "Fecha escrita: 2 respuestas, 50 %" in lines
    assert any(line.startswith("Frase 1: ") and "; se recuerda el " in line for line in lines)
    assert lines[-1].startswith("Previsto ")
    assert lines[-1].endswith("recordado 100 % (1 respuesta).")


def test_a_sentence_whose_facts_were_never_due_is_told_without_recall(desk: Desk) -> None:
    report = desk.report("rios")
    blank = tuple(figures._replace(recall=None) for figures in report.sentences)
    lines = report_text(replace(report, sentences=blank))
    assert "Frase 1: 2 respuestas, 50 %" in lines


def test_with_many_answers_nothing_is_said_of_few(desk: Desk) -> None:
    for _ in range(20):
        desk.answer(desk.start(make_settings(only=("f0/when/date",))), DontKnow(), took_ms=900)
    lines = report_text(desk.report("rios"))
    assert not [line for line in lines if "tan pocas" in line]
    assert percent(0.956) == "96 %"
