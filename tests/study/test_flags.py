"""What a learner says is wrong with a question."""

import pytest

from quizapp.study.flags import LONGEST_NOTE, Flags
from quizapp.study.ports import FlagReason
from quizapp.study.words import flag_name
from tests.factories import NOON, make_settings
from tests.fakes import FakeFlags, FakeLog

PACK, QUESTION = "rusia-japon", "a/when/choice"


@pytest.fixture
def log() -> FakeLog:
    return FakeLog()


@pytest.fixture
def flags() -> Flags:
    return Flags(FakeFlags(), lambda: NOON)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("  la b   también\n vale ", "la b también vale", id="one line"),
        pytest.param("a\0b\udcff\u202ec", "a b c", id="nothing that cannot be read"),
        pytest.param("ñ" * 1000, "ñ" * LONGEST_NOTE, id="not too long"),
        pytest.param(" \t ", "", id="nothing"),
    ],
)
def test_a_note_is_one_readable_line(flags: Flags, log: FakeLog, typed: str, kept: str) -> None:
    attempt = log.begin(make_settings(), "digest", questions=1, at=NOON)
    flag = flags.set(attempt, QUESTION, FlagReason.OTHER, typed)
    assert (flag.note, flag.at) == (kept, NOON)
    assert flags.of(PACK, QUESTION) == flag


def test_what_was_said_before_can_be_put_back(flags: Flags, log: FakeLog) -> None:
    attempt = log.begin(make_settings(), "digest", questions=1, at=NOON)
    first = flags.set(attempt, QUESTION, FlagReason.OTHER)
    flags.set(attempt, QUESTION, FlagReason.WRONG_KEY)
    flags.put_back(PACK, QUESTION, first)
    assert flags.of(PACK, QUESTION) == first
    flags.put_back(PACK, QUESTION, None)
    assert flags.of(PACK, QUESTION) is None


def test_every_reason_has_a_name() -> None:
    assert len({flag_name(reason) for reason in FlagReason}) == len(FlagReason)
