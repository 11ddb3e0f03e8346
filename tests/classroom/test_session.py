"""A session: drawn, kept, brought back."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.classroom.acts import Act, Command, Join, Note, RefusedError, Reply, Void
from quizapp.classroom.codec import (
    dump_act,
    dump_plan,
    load_act,
    load_answer,
    load_plan,
    plain_answer,
)
from quizapp.classroom.content import Content, dump_content, load_content
from quizapp.classroom.plan import Counts, Limit, Plan, Scoring, Standings, TeamScore
from quizapp.classroom.session import Session, begin, resume
from quizapp.domain.answers import Answer, Chosen, DontKnow, Effort, Recalled
from quizapp.domain.dates import PartialDate
from quizapp.domain.errors import StoreError, UsageError
from quizapp.domain.questions import Kind
from quizapp.generate.bank import Bank
from quizapp.study.codes import sealed
from quizapp.study.ports import Settings
from quizapp.study.quiz import draw
from tests.classroom.builder import MIXED, make_plan
from tests.classroom.fakes import FakeJournal
from tests.classroom.test_machine import ACTS, ANSWERS
from tests.factories import NOON, make_article, make_date

CHOSEN = Chosen(frozenset({0}))


class Clock:
    """Seconds that the test sets."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(bank: Bank, journal: FakeJournal, clock: Clock) -> Session:
    plan = make_plan(quiz=Settings(pack=bank.pack.id, seed="ABC234", count=4))
    return begin(plan, bank, journal, at=NOON, clock=clock)


def again(bank: Bank, journal: FakeJournal, clock: Clock) -> Session:
    record = journal.unfinished()
    assert record
    return resume(record, {bank.pack.id: bank}, journal, clock)


def test_the_questions_are_those_of_the_same_quiz_alone(session: Session, bank: Bank) -> None:
    questions = draw(bank, Settings(pack=bank.pack.id, seed="ABC234", count=4))
    assert tuple(one.question for one in session.room.rounds) == questions


def test_the_code_of_an_exam_gives_a_class_its_questions(bank: Bank) -> None:
    wanted = Settings(pack=bank.pack.id, seed="", count=3, kinds=frozenset({Kind.TRUE_FALSE}))
    code = sealed("ABC234", wanted, bank.pack)
    plan = make_plan(quiz=Settings(pack=bank.pack.id, seed=code, count=9))
    session = begin(plan, bank, FakeJournal(), at=NOON, clock=Clock())
    exam = draw(bank, replace(wanted, seed=code))
    assert tuple(one.question for one in session.room.rounds) == exam


def test_what_was_kept_comes_back_and_the_rest_does_not(
    session: Session, bank: Bank, journal: FakeJournal, clock: Clock
) -> None:
    session.do(Join("Ana", "x"))
    clock.now += 60
    session.do(Command.NEXT)
    session.keep()
    session.do(Command.REVEAL)
    clock.now = 3.0  # another boot
    back = again(bank, journal, clock)
    assert (back.room.phase.value, back.room.round.opened) == ("open", 60_000)
    assert back.access == session.access
    assert back.now == 60_000
    clock.now += 1
    assert back.now == 61_000


def test_what_was_not_kept_is_kept_the_next_time(
    session: Session, bank: Bank, journal: FakeJournal, clock: Clock
) -> None:
    session.do(Join("Ana", "x"))
    journal.failure = StoreError("lleno")
    with pytest.raises(StoreError):
        session.keep()
    session.do(Join("Bea", "y"))
    journal.failure = None
    session.keep()
    assert not session.unkept
    assert [player.name for player in again(bank, journal, clock).room.people] == ["Ana", "Bea"]


@pytest.mark.parametrize(
    ("hours", "given"),
    [
        pytest.param(3, {1}, id="slept, with a clock that went on: the time is up"),
        pytest.param(-3, {1, 2}, id="a clock set back: no time has passed"),
    ],
)
def test_hours_that_come_or_go_in_the_middle_of_a_question(
    bank: Bank, journal: FakeJournal, clock: Clock, hours: int, given: set[int]
) -> None:
    """Nothing that was answered is lost, and the next question has all its time."""
    quiz = Settings(pack=bank.pack.id, seed="ABC234", count=4, kinds=frozenset({Kind.CHOICE}))
    plan = make_plan(quiz=quiz, limit=Limit.HARD, seconds=30)
    session = begin(plan, bank, journal, at=NOON, clock=clock)
    for act in (Join("Ana", "x"), Join("Bea", "y"), Command.NEXT, Reply(1, 0, CHOSEN)):
        session.do(act)
    clock.now += hours * 3_600
    with pytest.raises(RefusedError, match="late") if hours > 0 else nullcontext():
        session.do(Reply(2, 0, CHOSEN))
    assert session.room.closes_in(session.now) == (0 if hours > 0 else 30_000)
    session.keep()
    back = again(bank, journal, clock)
    assert set(back.room.rounds[0].given) == given
    for act in (Command.REVEAL, Command.NEXT):
        back.do(act)
    assert back.room.closes_in(back.now) == 30_000


def test_a_clock_set_back_ends_a_session_all_the_same(
    session: Session, journal: FakeJournal
) -> None:
    session.do(Command.END)
    session.finish(session.record.started - timedelta(days=1))
    assert journal.unfinished() is None


def test_what_is_refused_is_not_kept(session: Session) -> None:
    with pytest.raises(RefusedError):
        session.do(Command.OPEN)
    assert not session.unkept


def test_no_questions_no_session(bank: Bank, journal: FakeJournal, clock: Clock) -> None:
    plan = make_plan(quiz=Settings(pack=bank.pack.id, seed="S", kinds=frozenset()))
    with pytest.raises(UsageError, match="no sale ninguna pregunta"):
        begin(plan, bank, journal, at=NOON, clock=clock)
    assert journal.unfinished() is None


def test_a_session_outlives_its_pack(session: Session, journal: FakeJournal, clock: Clock) -> None:
    back = resume(session.record, {}, journal, clock)
    assert (back.article, back.room.rounds) == (session.article, session.room.rounds)


def test_one_kept_without_its_questions_needs_its_pack(
    session: Session, bank: Bank, journal: FakeJournal, clock: Clock
) -> None:
    journal.contents[session.record.id] = ""
    assert again(bank, journal, clock).room.rounds == session.room.rounds
    with pytest.raises(UsageError, match="el paquete «rusia-japon» ya no es el mismo"):
        resume(session.record, {}, journal, clock)


@pytest.mark.parametrize("line", ["", "1", "[]", "{}", '{"article":{},"questions":[]}'])
def test_no_content(line: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        load_content(line)


def test_questions_that_cannot_be_read_are_told(
    session: Session, journal: FakeJournal, clock: Clock
) -> None:
    journal.contents[session.record.id] = "{}"
    with pytest.raises(StoreError, match="No se pueden leer las preguntas"):
        resume(session.record, {}, journal, clock)


DATES = ("1991 late", "century 19", "1994-03 to 1994-05", "218 BC")


@pytest.mark.parametrize("written", DATES)
def test_contents_round_trip(written: str) -> None:
    date = replace(make_date(), key=PartialDate.parse(written))
    content = Content(article=make_article(), questions=(*MIXED, date))
    assert load_content(dump_content(content)) == content


def test_what_was_decided_is_told_in_its_order(
    session: Session, bank: Bank, journal: FakeJournal, clock: Clock
) -> None:
    decided = (Void(1, on=5), Void(1, voided=False, on=6))
    for act in (Command.NEXT, decided[0], Note(None, "Con prisa."), decided[1]):
        session.do(act)
    session.keep()
    assert tuple(again(bank, journal, clock).decided) == decided


@pytest.mark.parametrize(
    "line", ["", "1", "[0]", "[0,[]]", '[0,"x"]', '[0,"open"]', '[0,"join"]', '{"a":1}']
)
def test_a_journal_that_cannot_be_read_is_told(
    session: Session, bank: Bank, journal: FakeJournal, clock: Clock, line: str
) -> None:
    journal.append(session.record.id, 0, [line])
    with pytest.raises(StoreError, match="No se puede leer el diario"):
        again(bank, journal, clock)


@given(
    st.builds(
        make_plan,
        quiz=st.just(Settings(pack="p", seed="«S»", count=2, only=("a", "b"))),
        scoring=st.sampled_from(Scoring),
        limit=st.sampled_from(Limit),
        counts=st.sampled_from(Counts),
        standings=st.sampled_from(Standings),
        seconds=st.integers(1, 600),
        nicknames=st.booleans(),
        teams=st.lists(st.text()).map(tuple),
        roster=st.lists(st.text()).map(tuple),
        extra=st.lists(st.tuples(st.text(), st.floats(1, 10))).map(tuple),
        team_choice=st.booleans(),
        team_score=st.sampled_from(TeamScore),
        word_filter=st.booleans(),
    )
)
def test_plans_round_trip(plan: Plan) -> None:
    assert load_plan(dump_plan(plan)) == plan


def test_a_plan_kept_before_teams_were_chosen_is_read() -> None:
    """As the first release wrote it."""
    line = (
        '{"quiz": {"pack": "p", "seed": "S", "only": ["a"]}, "scoring": "speed", "limit": "hard", '
        '"seconds": 40, "counts": "last", "standings": "rounds", "round_size": 5, '
        '"read_first": false, "close_when_all": true, "teams": ["Rojo"], "roster": ["Ana"], '
        '"nicknames": false, "word_filter": true, "stem_on_phone": true}'
    )
    plan = load_plan(line)
    assert (plan.seconds, plan.teams, plan.roster, plan.extra) == (40, ("Rojo",), ("Ana",), ())
    assert (plan.team_choice, plan.team_score) == (False, TeamScore.MEAN)


def test_a_line_kept_before_teams_were_chosen_is_read() -> None:
    assert load_act('[7,"join","Ana","x"]') == (Join("Ana", "x"), 7)


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        1,
        1.5,
        [True],
        ["a"],
        [1, None],
        {"x": [1]},
        {"order": 1},
        {"order": [0], "x": 1},
    ],
)
def test_no_answer(value: object) -> None:
    with pytest.raises(ValueError, match=r".*"):
        load_answer(value)


@given(ACTS | st.builds(Reply, st.integers(0), st.integers(0), ANSWERS), st.integers(0))
def test_acts_round_trip(act: Act, at: int) -> None:
    assert load_act(dump_act(act, at)) == (act, at)


@pytest.mark.parametrize("answer", [DontKnow(), Recalled(Effort.EASY)], ids=["none", "a card"])
def test_answers_of_studying_alone_do_not_travel(answer: Answer) -> None:
    with pytest.raises(ValueError, match=type(answer).__name__):
        plain_answer(answer)


@pytest.mark.parametrize("line", ['[0,"dance"]', '[0,"jump",1,2]'])
def test_no_act(line: str) -> None:
    with pytest.raises(ValueError, match=r"dance|jump"):
        load_act(line)


def test_an_act_of_the_first_release_is_read() -> None:
    assert load_act('[7,"void",2,true]') == (Void(2), 7)
