"""Flags, in memory and in SQLite."""

from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.domain.errors import StoreError
from quizapp.study.ports import AnswerLog, Attempt, Flag, FlagReason, FlagStore
from tests.factories import NOON, make_settings
from tests.fakes import FakeFlags, FakeLog
from tests.store.conftest import Opener

PACK, QUESTION = "rusia-japon", "a/when/choice"


@pytest.fixture(params=["fake", "sqlite"])
def kept(
    request: pytest.FixtureRequest, opener: Opener, tmp_path: Path
) -> tuple[AnswerLog, FlagStore]:
    """Return the log of a learner, and her flags."""
    if request.param == "fake":
        return FakeLog(), FakeFlags()
    opened = opener(tmp_path)
    return opened.log, opened.flags_of(opened.learners.every()[0])


def begin(log: AnswerLog) -> Attempt:
    return log.begin(make_settings(), "digest", questions=2, at=NOON)


def make_flag(attempt: Attempt, question: str = QUESTION, *, note: str = "", days: int = 0) -> Flag:
    return Flag(
        attempt=attempt,
        question=question,
        reason=FlagReason.WORDING,
        note=note,
        at=NOON + timedelta(days=days),
    )


@pytest.mark.parametrize("note", ["", "«ñ»'); DROP TABLE flags; --", "🇯🇵 <b>ñ</b>" * 40])
def test_a_flag_round_trips(kept: tuple[AnswerLog, FlagStore], note: str) -> None:
    log, flags = kept
    flag = make_flag(begin(log), note=note)
    flags.keep(flag)
    assert flags.of(PACK, QUESTION) == flag
    assert flags.of("otro", QUESTION) is None


def test_the_latest_flag_of_a_question_counts(kept: tuple[AnswerLog, FlagStore]) -> None:
    log, flags = kept
    flags.keep(make_flag(begin(log), note="antes"))
    later = make_flag(begin(log), note="después", days=1)
    flags.keep(later)
    other = make_flag(later.attempt, "b/when/choice")
    flags.keep(other)
    assert flags.every() == [other, later]


def test_a_flag_is_withdrawn(kept: tuple[AnswerLog, FlagStore]) -> None:
    log, flags = kept
    flags.keep(make_flag(begin(log)))
    flags.withdraw(PACK, QUESTION)
    flags.withdraw(PACK, QUESTION)
    assert flags.every() == []


def test_each_learner_has_her_own(opener: Opener, tmp_path: Path) -> None:
    opened = opener(tmp_path)
    (first,) = opened.learners.every()
    hers = make_flag(begin(opened.log))
    opened.flags_of(first).keep(hers)
    ana = opened.learners.add("Ana")
    assert opened.flags_of(ana).every() == []
    anas = make_flag(begin(opened.log), days=1)
    opened.flags_of(ana).keep(anas)
    assert opened.flags() == [hers, anas]
    opened.learners.delete(ana.id)
    assert opened.flags() == [hers]


def test_a_flag_that_is_not_kept_is_told(opener: Opener, tmp_path: Path) -> None:
    opened = opener(tmp_path)
    flag = make_flag(begin(opened.log))
    next(tmp_path.glob("*.db")).unlink()
    with pytest.raises(StoreError):
        opened.flags_of(opened.learners.every()[0]).keep(flag)


def test_a_restored_backup_brings_its_flags(opener: Opener, tmp_path: Path) -> None:
    opened = opener(tmp_path)
    (first,) = opened.learners.every()
    flag = make_flag(begin(opened.log))
    opened.flags_of(first).keep(flag)
    opened.backups.make()
    opened.flags_of(first).withdraw(PACK, QUESTION)
    opened.backups.restore(opened.backups.every()[0].path.name)
    assert opened.flags() == [flag]
