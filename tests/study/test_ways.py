"""Ways to study: exams, mistakes, cards, sentences; hints, and honest answers."""

from dataclasses import replace
from typing import Any

import pytest

from quizapp.domain.answers import Chosen, DontKnow, Effort, Outcome, Recalled
from quizapp.domain.errors import UsageError
from quizapp.domain.levels import Level
from quizapp.domain.questions import KIND_OF, Kind, Question
from quizapp.study.codes import sealed, unsealed
from quizapp.study.desk import Desk, Sitting
from quizapp.study.feedback import answer_text
from quizapp.study.haste import hasty
from quizapp.study.hints import hint, without
from quizapp.study.memory import STUCK_AFTER, Reason
from quizapp.study.ports import Mode
from quizapp.study.review import CARD_KINDS
from tests.factories import (
    make_answered,
    make_choice,
    make_date,
    make_multiple,
    make_true_false,
)
from tests.fakes import FakeLog
from tests.study.builder import (
    FACTS,
    Clock,
    make_bank,
    make_desk,
    make_settings,
    right_answer,
    wrong_answer,
)

CHOICE = "f0/who/choice"


def start(desk: Desk, mode: Mode = Mode.PRACTICE, **more: Any) -> Sitting:
    return desk.start(make_settings(mode=mode, **more))


def play(desk: Desk, sitting: Sitting, *right: bool) -> Sitting:
    """Answer one question after another, right or wrong."""
    for is_right in right:
        question = sitting.questions[sitting.position]
        answer = right_answer(question) if is_right else wrong_answer(question)
        sitting = desk.answer(sitting, answer, took_ms=20_000)
    return sitting


def test_two_students_with_one_code_sit_one_exam() -> None:
    other = make_desk()
    play(other, start(other, count=2), True, False)
    exams = [start(desk, Mode.EXAM, count=6) for desk in (make_desk(), other)]
    assert exams[0].questions == exams[1].questions


def test_an_exams_code_carries_all_that_makes_it() -> None:
    """Whoever types it sits the same exam, whatever she has chosen besides."""
    desk, other = make_desk(), make_desk()
    first = start(desk, Mode.EXAM, seed="", count=3, minutes=7, kinds=frozenset({Kind.DATE}))
    code = first.attempt.settings.seed
    second = start(other, Mode.EXAM, seed=code, count=5, levels=frozenset({Level.EASY}))
    assert second.questions == first.questions
    assert second.attempt.settings == first.attempt.settings
    practised = start(other, seed=code)
    assert practised.questions == first.questions
    assert practised.left_ms is None


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({}, id="as usual"),
        pytest.param({"count": 9999, "minutes": 9999}, id="more than there is room for"),
        pytest.param({"sentences": frozenset({1, 3}), "minutes": 20}, id="some sentences"),
        pytest.param({"kinds": frozenset({Kind.MATCH, Kind.CHOICE})}, id="some kinds"),
        pytest.param({"levels": frozenset({Level.HARD})}, id="one level"),
    ],
)
def test_a_code_gives_back_what_was_sealed_in_it(more: dict[str, Any]) -> None:
    pack, settings = make_bank().pack, make_settings(mode=Mode.EXAM, **more)
    code = sealed("ABC234", settings, pack)
    given = unsealed(replace(make_settings(code, mode=Mode.EXAM)), pack)
    assert given.count == min(settings.count, 1024)
    assert given.minutes == min(settings.minutes, 1023)
    assert replace(given, count=0, minutes=0, seed="") == replace(
        settings, count=0, minutes=0, seed=""
    )


def test_a_code_of_another_article_is_refused() -> None:
    bank = make_bank()
    code = sealed("ABC234", make_settings(), bank.pack)
    with pytest.raises(UsageError, match="no es de este artículo, o está mal copiado"):
        unsealed(make_settings(code), replace(bank.pack, digest="another"))
    with pytest.raises(UsageError, match="mal copiado"):
        start(make_desk(bank), seed=f"Z{code[1:]}")


@pytest.mark.parametrize("code", ["ABC234", "CLASE-3B", "EXAMEN-2026", "abc", "-", "ABC234-A"])
def test_a_code_without_a_seal_carries_nothing(code: str) -> None:
    settings = make_settings(code)
    assert unsealed(settings, make_bank().pack) == settings


def miss(desk: Desk, clock: Clock, *facts: str, times: int = STUCK_AFTER) -> None:
    """Fail to answer facts on as many days."""
    for _ in range(times):
        for fact in facts:
            desk.answer(start(desk, only=(f"{fact}/when/date",)), DontKnow(), took_ms=9000)
        clock.skip(days=1)


@pytest.mark.parametrize("many", [1, 6], ids=["one resists", "most resist"])
@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.REVIEW, Mode.CARDS])
def test_what_resists_is_to_be_read_not_asked(mode: Mode, many: int) -> None:
    clock = Clock()
    desk = make_desk(clock=clock)
    facts = tuple(f"f{n}" for n in range(many))
    miss(desk, clock, *facts)
    assert set(desk.agenda("rios").stuck) == set(facts)
    for _ in range(5):
        sitting = start(desk, mode, seed="", count=3)
        assert not {fact for q in sitting.questions for fact in q.facts} & set(facts)
        desk.give_up(sitting)


def test_where_all_resists_there_is_nothing_to_practise() -> None:
    clock = Clock()
    desk = make_desk(clock=clock)
    miss(desk, clock, *(f"f{n}" for n in range(FACTS)))
    with pytest.raises(UsageError, match="ninguna pregunta"):
        start(desk, seed="")
    assert start(desk, seed="ABC234").questions
    assert start(desk, seed="", sentences=frozenset({1})).questions


def test_what_was_read_is_asked_again() -> None:
    clock = Clock()
    desk = make_desk(clock=clock)
    miss(desk, clock, "f0")
    desk.take_back("rios", "f0")
    desk.take_back("rios", "f1")  # never asked: nothing to take back
    assert (desk.agenda("rios").stuck, desk.agenda("rios").due) == ((), ("f0",))


def test_an_exam_has_no_result_before_its_end() -> None:
    desk = make_desk()
    sitting = play(desk, start(desk, Mode.EXAM, count=2), True)
    assert desk.results(limit=9) == []
    play(desk, sitting, True)
    assert len(desk.results(limit=9)) == 1


def test_an_exam_without_limit_takes_its_time() -> None:
    assert start(make_desk(), Mode.EXAM).left_ms is None


def test_an_exam_ends_when_its_time_is_over() -> None:
    """Only what was spent on questions counts, so a pause costs nothing."""
    log, clock = FakeLog(), Clock()
    desk = make_desk(log=log, clock=clock)
    sitting = play(desk, start(desk, Mode.EXAM, count=4, minutes=1), True, True)
    clock.skip(days=1)
    assert sitting.left_ms == 20_000
    late = desk.answer(sitting, DontKnow(), took_ms=20_001)
    assert late.attempt.finished
    assert not late.complete
    assert [result.answered for result in desk.results(limit=9)] == [2]
    assert desk.resumable() is None


def test_mistakes_are_asked_until_they_are_right() -> None:
    desk = make_desk()
    sitting = play(desk, start(desk, count=4), True, False, False, True)
    missed = {question.id for question in sitting.questions[1:3]}
    left = play(desk, start(desk, Mode.MISTAKES), True)
    assert {question.id for question in left.questions} == missed
    desk.give_up(left)
    again = start(desk, Mode.MISTAKES)
    assert [question.id for question in again.questions] == [left.questions[1].id]
    play(desk, again, True)
    with pytest.raises(UsageError, match="ninguna pregunta"):
        start(desk, Mode.MISTAKES)


def test_cards_are_graded_by_whoever_turns_them() -> None:
    log = FakeLog()
    desk = make_desk(log=log)
    sitting = start(desk, Mode.CARDS, count=3)
    reasons = []
    for effort in (Effort.EASY, Effort.HARD, Effort.NONE):
        sitting = desk.answer(sitting, Recalled(effort), took_ms=5000)
        assert sitting.returns
        reasons.append(sitting.returns.reason)
    assert {KIND_OF[type(question)] for question in sitting.questions} <= CARD_KINDS
    assert [answered.grade.points for answered in sitting.answers] == [1, 1, 0]
    assert reasons == [Reason.RECALLED, Reason.HARDLY, Reason.MISSED]


def test_there_are_always_cards() -> None:
    """What is due, what is new, then whatever returns soonest."""
    desk = make_desk()
    for _ in range(2):
        sitting = start(desk, Mode.CARDS, count=FACTS)
        assert len(sitting.questions) == FACTS
        while sitting.current:
            sitting = desk.answer(sitting, Recalled(Effort.EASY), took_ms=5000)
    assert desk.agenda("rios").next_in


def test_one_sentence_may_be_practised() -> None:
    bank = make_bank()
    sentence = bank.items[CHOICE].citations[0].sentence
    sitting = start(make_desk(bank), sentences=frozenset({sentence}))
    assert all(sentence in {c.sentence for c in q.citations} for q in sitting.questions)
    for mode in (Mode.PRACTICE, Mode.EXAM):
        with pytest.raises(UsageError, match="ninguna pregunta"):
            start(make_desk(bank), mode, seed="", sentences=frozenset({999}))


def test_who_says_she_does_not_know_is_not_right() -> None:
    desk = make_desk()
    sitting = desk.answer(start(desk, only=(CHOICE,)), DontKnow(), took_ms=1)
    (answered,) = sitting.answers
    assert answered.grade.outcome is Outcome.WRONG
    assert answer_text(sitting.questions[0], answered.answer) == "No lo sé"
    assert not hasty(sitting.questions[0], answered)


@pytest.mark.parametrize("effort", Effort)
def test_what_is_said_of_a_card_has_a_name(effort: Effort) -> None:
    assert answer_text(make_choice(), Recalled(effort))


def test_a_hint_strikes_out_a_wrong_option_and_costs_half() -> None:
    log = FakeLog()
    desk = make_desk(log=log)
    sitting = desk.hint(start(desk, only=(CHOICE,)))
    (question,) = sitting.questions
    assert sitting.struck is not None
    assert sitting.struck not in question.correct  # type: ignore[union-attr] # a choice
    done = desk.answer(sitting, right_answer(question), took_ms=9000)
    assert (done.answers[0].grade.points, done.answers[0].hinted, done.struck) == (0.5, True, None)
    assert done.answers[0].grade.outcome is Outcome.RIGHT
    assert done.returns
    assert done.returns.reason is Reason.HARDLY


def test_a_hint_taken_is_not_forgotten_by_a_restart() -> None:
    log = FakeLog()
    desk = make_desk(log=log)
    sitting = desk.hint(start(desk, only=(CHOICE,)))
    assert make_desk(log=log).resumable() == sitting


@pytest.mark.parametrize(
    ("mode", "only"),
    [
        pytest.param(Mode.EXAM, (CHOICE,), id="in an exam"),
        pytest.param(Mode.PRACTICE, ("f0/when/date",), id="for what is typed"),
        pytest.param(Mode.PRACTICE, ("f0/true/true_false",), id="for true or false"),
    ],
)
def test_there_is_no_hint(mode: Mode, only: tuple[str, ...]) -> None:
    desk = make_desk()
    with pytest.raises(UsageError, match="no hay pista"):
        desk.hint(start(desk, mode, only=only))


@pytest.mark.parametrize("seed", ["A", "B", "C"])
@pytest.mark.parametrize("question", [make_choice(), make_multiple()], ids=["one", "several"])
def test_a_hint_is_wrong_and_always_the_same(question: Question, seed: str) -> None:
    struck = hint(question, seed)
    assert struck is not None
    assert struck == hint(question, seed)
    shorter = without(question, struck)
    assert question.options[struck].proof  # type: ignore[union-attr] # with options
    assert len(shorter.options) == 3  # type: ignore[union-attr] # the same


def test_where_only_one_wrong_option_is_left_there_is_no_hint() -> None:
    question = make_choice()
    two = replace(question, options=question.options[:2])
    assert [hint(q, "A") for q in (two, make_true_false(), make_date())] == [None] * 3
    assert without(make_date(), 0) == make_date()


@pytest.mark.parametrize(("took_ms", "is_hasty"), [(300, True), (3000, False)])
def test_answers_too_fast_to_have_been_read_are_told_apart(took_ms: int, *, is_hasty: bool) -> None:
    answered = replace(make_answered(), took_ms=took_ms, answer=Chosen(frozenset({0})))
    assert hasty(make_choice(), answered) is is_hasty


@pytest.mark.parametrize("mode", Mode)
def test_every_way_is_resumed_at_the_very_question(mode: Mode) -> None:
    log = FakeLog()
    desk = make_desk(log=log)
    play(desk, start(desk, count=4, kinds=frozenset({Kind.CHOICE})), *[False] * 4)
    left = play(desk, start(desk, mode, count=4), True)
    assert make_desk(log=log).resumable() == left


def test_an_exam_that_was_killed_goes_on_with_the_time_it_had_left() -> None:
    log = FakeLog()
    desk = make_desk(log=log)
    sitting = play(desk, start(desk, Mode.EXAM, count=4, minutes=1), True)
    assert desk.look(sitting, took_ms=15_000).left_ms == 25_000
    left = make_desk(log=log).resumable()
    assert left
    assert (left.spent_ms, left.left_ms) == (15_000, 25_000)
    done = desk.answer(left, DontKnow(), took_ms=40_000)
    assert (done.left_ms, done.spent_ms, done.answers[-1].took_ms) == (0, 0, 40_000)
    assert desk.answer(left, DontKnow(), took_ms=40_001).attempt.finished


def test_what_another_pack_left_unfinished_is_in_nobodys_way() -> None:
    log, bank = FakeLog(), make_bank()
    desk = make_desk(bank, log)
    left = play(desk, start(desk), True)
    log.begin(replace(make_settings(), pack="otro"), "1", questions=3, at=Clock()())
    assert make_desk(bank, log).resumable() == left
