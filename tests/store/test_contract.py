"""What every `AnswerLog` holds to: the one in SQLite, and the one other tests use in its stead."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from quizapp.domain.answers import (
    Answer,
    Chosen,
    DontKnow,
    Effort,
    Matched,
    Ordered,
    Recalled,
    Typed,
)
from quizapp.domain.levels import Level
from quizapp.domain.questions import Kind
from quizapp.store.log import SqliteLog
from quizapp.study.ports import Answered, AnswerLog, Mode, Score, Settings
from tests.factories import NOON, make_answered, make_memory, make_settings
from tests.fakes import FakeLog

LATER = NOON + timedelta(minutes=7)


@pytest.fixture(params=["fake", "sqlite"])
def log(request: pytest.FixtureRequest) -> AnswerLog:
    if request.param == "fake":
        return FakeLog()
    real: SqliteLog = request.getfixturevalue("sqlite_log")
    return real


def begin(log: AnswerLog, *, settings: Settings | None = None, at: datetime = NOON) -> int:
    return log.begin(settings or make_settings(), "digest", questions=10, at=at).id


def put(answer: Answer, *, at: datetime = NOON) -> Answered:
    return replace(make_answered(), answer=answer, at=at)


def test_attempt_is_given_back_as_it_was_begun(log: AnswerLog) -> None:
    attempt = log.begin(make_settings(), "digest", questions=7, at=NOON)
    assert log.attempt(attempt.id) == attempt
    assert (attempt.settings, attempt.digest) == (make_settings(), "digest")
    assert (attempt.questions, attempt.started, attempt.finished) == (7, NOON, None)


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param(make_settings(only=("b/when/date", "a/«ñ», \"'/choice")), id="only these"),
        pytest.param(
            Settings(pack="otro", seed="", count=0, kinds=frozenset({Kind.DATE})), id="one kind"
        ),
        pytest.param(
            Settings(pack="otro", seed="", levels=frozenset({Level.HARD})), id="one level"
        ),
        pytest.param(Settings(pack="otro", seed="", mode=Mode.REVIEW), id="a review"),
        pytest.param(
            Settings(pack="otro", seed="", mode=Mode.EXAM, minutes=20), id="an exam of 20 minutes"
        ),
        pytest.param(
            Settings(pack="otro", seed="", sentences=frozenset({3, 1})), id="two sentences"
        ),
        pytest.param(
            Settings(pack="otro", seed="\udcff;--", kinds=frozenset()), id="a seed from a shell"
        ),
    ],
)
def test_settings_round_trip(log: AnswerLog, settings: Settings) -> None:
    assert log.attempt(begin(log, settings=settings)).settings == settings


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(Chosen(frozenset()), id="nothing chosen"),
        pytest.param(Chosen(frozenset({2, 0, 11})), id="several chosen"),
        pytest.param(Typed(""), id="nothing typed"),
        pytest.param(Typed("0,2"), id="typed like a choice"),
        pytest.param(Ordered((2, 0, 1)), id="order"),
        pytest.param(Matched((1, 0, 2)), id="matches"),
        pytest.param(Typed("'); DROP TABLE answers; --\""), id="quotes"),
        pytest.param(Typed("antes\0después"), id="NUL"),
        pytest.param(Typed("  🇯🇵 e\u0301 \u202eÑ\r\n"), id="emoji, combining, bidi, spaces"),
        pytest.param(Typed("\ud83d\ude00\udcff"), id="lone surrogates"),
        pytest.param(Typed("ñ" * 100_000), id="long"),
        pytest.param(Typed("?"), id="typed like «no lo sé»"),
        pytest.param(DontKnow(), id="no lo sé"),
        *(pytest.param(Recalled(effort), id=f"a card, {effort.name}") for effort in Effort),
    ],
)
def test_answer_round_trips(log: AnswerLog, answer: Answer) -> None:
    begin(log)
    log.append(put(answer))
    assert log.answers(1) == [put(answer)]


@pytest.mark.parametrize("points", [0.0, 1 / 3, 0.5, 1.0])
def test_grade_round_trips(log: AnswerLog, points: float) -> None:
    answered = make_answered(begin(log), points=points)
    log.append(answered)
    assert log.answers(1) == [answered]


def test_answers_come_by_sequence(log: AnswerLog) -> None:
    attempt, other = begin(log), begin(log)
    for sequence in (2, 0, 1):
        log.append(make_answered(attempt, sequence))
    log.append(make_answered(other, 0))
    assert [answered.sequence for answered in log.answers(attempt)] == [0, 1, 2]


def test_same_key_again_changes_nothing(log: AnswerLog) -> None:
    first = make_answered(begin(log), points=1.0)
    log.append(first)
    log.append(make_answered(first.attempt, first.sequence, points=0.0))
    assert log.answers(first.attempt) == [first]
    assert [result.points for result in log.results(limit=5)] == [1.0]


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(lambda log: log.attempt(1), id="attempt"),
        pytest.param(lambda log: log.append(make_answered(1)), id="append"),
        pytest.param(lambda log: log.finish(1, at=NOON), id="finish"),
        pytest.param(lambda log: log.pending.hint(1, 0), id="hint"),
    ],
)
def test_unknown_attempt(log: AnswerLog, act: Callable[[AnswerLog], object]) -> None:
    with pytest.raises(KeyError):
        act(log)


def test_unfinished_is_the_latest_not_closed(log: AnswerLog) -> None:
    first, second, third = begin(log), begin(log), begin(log)
    log.finish(third, at=LATER)
    assert log.unfinished() == [log.attempt(second), log.attempt(first)]
    log.finish(second, at=LATER)
    log.finish(first, at=LATER)
    assert log.unfinished() == []


def test_a_stopwatch_never_runs_back(log: AnswerLog) -> None:
    attempt, other = begin(log), begin(log)
    for sequence, took_ms in ((0, 900), (1, 400), (1, 300), (0, 5000)):
        log.pending.look(attempt, sequence, took_ms=took_ms)
    assert [log.pending.looked(attempt, n) for n in range(3)] == [0, 400, 0]
    assert log.pending.looked(other, 0) == 0


def test_first_closing_counts(log: AnswerLog) -> None:
    attempt = begin(log)
    log.finish(attempt, at=LATER)
    log.finish(attempt, at=LATER + timedelta(days=1))
    assert log.attempt(attempt).finished == LATER


def test_results_are_the_newest_first(log: AnswerLog) -> None:
    for attempt in (begin(log), begin(log), begin(log)):
        log.append(make_answered(attempt))
    begin(log)  # nothing answered: no result
    assert [result.attempt.id for result in log.results(limit=2)] == [3, 2]


def test_result_counts_answers(log: AnswerLog) -> None:
    attempt = begin(log)
    for sequence, points in enumerate((1.0, 0.5, 0.0, 1.0)):
        log.append(make_answered(attempt, sequence, points=points))
    (result,) = log.results(limit=1)
    assert (result.answered, result.right, result.points) == (4, 2, 2.5)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        pytest.param(NOON.replace(microsecond=123_999), 123_000, id="to the millisecond"),
        pytest.param(NOON.astimezone(timezone(timedelta(hours=-5))), 0, id="from another zone"),
    ],
)
def test_times_are_kept_in_utc(log: AnswerLog, given: datetime, kept: int) -> None:
    begin(log, at=given)
    log.append(put(Typed("x"), at=given))
    times = [log.attempt(1).started, log.answers(1)[0].at]
    assert times == [NOON.replace(microsecond=kept)] * 2
    assert {str(time.tzinfo) for time in times} == {"UTC"}


def test_time_without_zone_is_refused(log: AnswerLog) -> None:
    with pytest.raises(ValueError, match="2026"):
        begin(log, at=NOON.replace(tzinfo=None))
    assert log.unfinished() == []


def test_scores_are_the_latest_of_one_pack(log: AnswerLog) -> None:
    for settings in (make_settings(), replace(make_settings(), pack="otro"), make_settings()):
        attempt = begin(log, settings=settings)
        for sequence, points in enumerate((0.5, 1.0)):
            log.append(make_answered(attempt, sequence, points=points))
    half, whole = Score("fact-0/when/choice", 0.5), Score("fact-1/when/choice", 1.0)
    assert log.scores("rusia-japon", limit=3) == [whole, half, whole]
    assert log.scores("nada", limit=3) == []


def test_what_is_remembered_is_kept_with_the_answer(log: AnswerLog) -> None:
    attempt = begin(log)
    assert log.memory("rusia-japon", "f0") is None
    log.append(make_answered(attempt), make_memory())
    log.append(make_answered(attempt, 1), make_memory(fact="«ñ»"))
    moved = make_memory(day=739_010, due=739_030)
    log.append(make_answered(attempt, 2), moved)
    assert log.memory("rusia-japon", "f0") == moved
    assert log.memories("rusia-japon") == [moved, make_memory(fact="«ñ»")]
    assert log.memories("otro") == []


def test_what_is_remembered_may_change_without_an_answer(log: AnswerLog) -> None:
    memory = make_memory()
    log.remember("rusia-japon", memory)
    log.remember("rusia-japon", replace(memory, misses=3))
    assert log.memories("rusia-japon") == [replace(memory, misses=3)]


def test_what_was_asked_on_a_day(log: AnswerLog) -> None:
    attempt = begin(log)
    for sequence, at in enumerate((NOON, NOON + timedelta(days=1), NOON + timedelta(days=1))):
        log.append(replace(make_answered(attempt, sequence), at=at))
    day = NOON.date().toordinal()
    asked = [log.figures.asked("rusia-japon", day + n) for n in range(3)]
    assert asked == [["fact-0/when/choice"], ["fact-1/when/choice", "fact-2/when/choice"], []]
    assert log.figures.asked("otro", day) == []


def test_the_same_key_again_moves_no_memory(log: AnswerLog) -> None:
    attempt = begin(log)
    log.append(make_answered(attempt), make_memory())
    log.append(make_answered(attempt), make_memory(due=800_000))
    assert log.memory("rusia-japon", "f0") == make_memory()


def test_a_hint_is_kept_before_and_with_its_answer(log: AnswerLog) -> None:
    attempt = begin(log)
    log.pending.hint(attempt, 1)
    log.pending.hint(attempt, 1)
    assert [log.pending.hinted(attempt, sequence) for sequence in (0, 1)] == [False, True]
    for sequence in (0, 1):
        log.append(make_answered(attempt, sequence))
    assert [answered.hinted for answered in log.answers(attempt)] == [False, True]


def test_missed_is_what_was_last_answered_otherwise_than_right(log: AnswerLog) -> None:
    first, second = begin(log), begin(log)
    other = begin(log, settings=replace(make_settings(), pack="otro"))
    for attempt, sequence, points in (
        (second, 0, 1.0),  # right in the later quiz, though wrong is answered after it
        (first, 0, 0.0),
        (first, 1, 1.0),
        (second, 1, 0.5),
        (first, 2, 0.0),
        (other, 3, 0.0),
    ):
        log.append(make_answered(attempt, sequence, points=points))
    assert log.missed("rusia-japon") == ["fact-1/when/choice", "fact-2/when/choice"]


def test_figures_count_what_was_answered(log: AnswerLog) -> None:
    zone = timezone(timedelta(hours=-5))
    late = NOON.replace(hour=3)  # still yesterday where she is
    first, other = begin(log), begin(log, settings=replace(make_settings(), pack="otro"))
    today = NOON.toordinal()
    for attempt, sequence, points, recall, at in (
        (first, 0, 1.0, 0.912, NOON),
        (first, 1, 0.5, 0.98, NOON),
        (other, 0, 1.0, 0.5, NOON),
        (first, 2, 0.0, None, late.astimezone(zone)),
        (first, 3, 0.0, 1.0, NOON),
        (first, 4, 0.0, 0.25, NOON),
    ):
        answered = make_answered(attempt, sequence, points=points)
        log.append(replace(answered, recall=recall, at=at))
    assert log.answers(first)[0].recall == 0.912
    assert log.figures.days("rusia-japon", since=today - 1) == [
        (today - 1, Kind.CHOICE, 1, 0),
        (today, Kind.CHOICE, 4, 1),
    ]
    assert log.figures.days("rusia-japon", since=today) == [(today, Kind.CHOICE, 4, 1)]
    assert log.figures.questions("rusia-japon")[:2] == [
        ("fact-0/when/choice", 1, 1),
        ("fact-1/when/choice", 1, 0),
    ]
    assert log.figures.recall("rusia-japon") == [
        (0.25, 1, 0),
        (pytest.approx((0.912 + 0.98 + 1) / 3), 3, 1),
    ]


def test_the_last_answer_closes_its_attempt(log: AnswerLog) -> None:
    attempt = begin(log)
    log.append(make_answered(attempt, 0))
    assert log.unfinished()
    log.append(make_answered(attempt, 1), last=True)
    assert log.attempt(attempt).finished == NOON
