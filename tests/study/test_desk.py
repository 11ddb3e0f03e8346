"""The study desk: starting, answering, resuming, reviewing."""

from dataclasses import replace

import pytest

from quizapp.domain.answers import Chosen, Outcome, Typed
from quizapp.domain.errors import StoreError, UsageError
from quizapp.domain.questions import Kind
from quizapp.generate.bank import Bank
from quizapp.study.desk import Desk, Sitting
from tests.factories import make_answered
from tests.fakes import FakeLog
from tests.study.builder import Clock, make_bank, make_desk, make_settings

WRONG = Typed("nada")


def play(desk: Desk, sitting: Sitting, turns: int) -> Sitting:
    for _ in range(turns):
        sitting = desk.answer(sitting, WRONG, took_ms=900)
    return sitting


def changed(bank: Bank) -> Bank:
    return Bank(replace(bank.pack, digest="another"))


def test_a_sitting_begins_at_the_first_question() -> None:
    sitting = make_desk().start(make_settings(count=3))
    assert sitting.current == sitting.questions[0]
    assert not sitting.complete


def test_a_right_answer_is_kept_and_graded() -> None:
    desk = make_desk()
    sitting = desk.start(make_settings(kinds=frozenset({Kind.TRUE_FALSE})))
    right = next(i for i in (0, 1) if sitting.questions[0].options[i].correct)  # type: ignore[union-attr] # all true/false
    sitting = desk.answer(sitting, Chosen(frozenset({right})), took_ms=900)
    assert sitting.answers[0].grade.outcome is Outcome.RIGHT
    assert sitting.position == 1
    assert not sitting.missed


def test_the_last_answer_closes_the_attempt() -> None:
    desk = make_desk()
    sitting = play(desk, desk.start(make_settings(count=2)), 2)
    assert sitting.complete
    assert sitting.current is None
    assert sitting.attempt.finished
    assert desk.resumable() is None


def test_a_half_finished_sitting_is_resumed_at_the_very_question() -> None:
    log = FakeLog()
    desk = make_desk(log=log)
    left = play(desk, desk.start(make_settings(count=4)), 2)
    assert make_desk(log=log).resumable() == left


def test_what_only_waited_to_be_closed_is_closed() -> None:
    """An earlier release could be killed between the last answer and the end of the attempt."""
    log = FakeLog()
    desk = make_desk(log=log)
    left = play(desk, desk.start(make_settings(count=2)), 1)
    done = play(desk, desk.start(make_settings(count=1)), 0)
    log.append(replace(make_answered(done.attempt.id), question=done.questions[0].id))
    assert make_desk(log=log).resumable() == left
    assert log.attempt(done.attempt.id).finished


def test_given_up_it_is_not_offered_again() -> None:
    desk = make_desk()
    desk.give_up(desk.start(make_settings()))
    assert desk.resumable() is None


def test_a_pack_that_changed_is_not_resumed_nor_reviewed() -> None:
    log, bank = FakeLog(), make_bank()
    sitting = play(make_desk(bank, log), make_desk(bank, log).start(make_settings()), 1)
    later = make_desk(changed(bank), log)
    assert later.resumable() is None
    assert later.review(sitting.attempt.id) is None


def test_what_a_changed_pack_strands_is_closed_and_told_once() -> None:
    log, bank = FakeLog(), make_bank()
    sitting = play(make_desk(bank, log), make_desk(bank, log).start(make_settings()), 1)
    assert make_desk(bank, log).close_stranded() == ()
    later = make_desk(changed(bank), log)
    assert later.close_stranded() == (bank.pack.article.title,)
    assert log.attempt(sitting.attempt.id).finished
    assert later.close_stranded() == ()


def test_what_an_earlier_release_drew_otherwise_is_not_resumed() -> None:
    log = FakeLog()
    desk = make_desk(log=log)
    sitting = desk.start(make_settings(count=2))
    log.append(replace(make_answered(sitting.attempt.id), question="otra"))
    assert desk.resumable() is None
    assert desk.close_stranded()


def test_a_pack_that_is_gone_is_not_resumed_but_may_come_back() -> None:
    log = FakeLog()
    make_desk(log=log).start(make_settings())
    gone = Desk({}, log, clock=Clock())
    assert gone.resumable() is None
    assert gone.close_stranded() == ()
    assert make_desk(log=log).resumable()


def test_a_failed_write_is_retried_with_the_same_key() -> None:
    log = FakeLog()
    desk = make_desk(log=log)
    sitting = desk.start(make_settings(count=2))
    log.failure = StoreError("disco lleno")
    with pytest.raises(StoreError):
        desk.answer(sitting, WRONG, took_ms=900)
    log.failure = None
    sitting = desk.answer(sitting, WRONG, took_ms=900)
    assert [a.sequence for a in log.answers(sitting.attempt.id)] == [0]


def test_what_went_wrong_can_be_repeated() -> None:
    desk = make_desk()
    sitting = play(desk, desk.start(make_settings(count=2)), 2)
    again = desk.start(make_settings(only=sitting.missed))
    assert [q.id for q in again.questions] == list(sitting.missed)


def test_results_tell_of_what_was_answered() -> None:
    desk = make_desk()
    sitting = play(desk, desk.start(make_settings(count=2)), 1)
    (result,) = desk.results(limit=5)
    assert (result.attempt.id, result.answered, result.right) == (sitting.attempt.id, 1, 0)
    assert desk.review(sitting.attempt.id) == sitting


def test_an_unknown_pack_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match="rios"):
        make_desk().start(replace(make_settings(), pack="mares"))


def test_settings_that_yield_nothing_are_refused() -> None:
    with pytest.raises(UsageError, match="ninguna pregunta"):
        make_desk().start(make_settings(only=("gone",)))


def test_the_shelf_can_be_looked_at() -> None:
    assert [pack.id for pack in make_desk().packs] == ["rios"]
    assert make_desk().retention == 0.9
