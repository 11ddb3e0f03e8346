"""Learners, in memory and in SQLite; what SQLite adds: nothing of a deleted one is left."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from quizapp.domain.answers import Typed
from quizapp.domain.questions import Kind
from quizapp.store import FILE_NAME, Opened
from quizapp.store.database import APPLICATION_ID, migrate, migrations
from quizapp.study.flags import Flags
from quizapp.study.learners import LearnerStore
from quizapp.study.ports import FlagReason
from tests.factories import NOON, make_answered, make_memory, make_settings
from tests.fakes import FakeLearners
from tests.store.conftest import Opener

BEFORE_LEARNERS = Path(__file__).parent / "before_learners.sql"


@pytest.fixture(params=["fake", "sqlite"])
def learners(request: pytest.FixtureRequest, opener: Opener, tmp_path: Path) -> LearnerStore:
    return FakeLearners() if request.param == "fake" else opener(tmp_path).learners


def names(store: LearnerStore) -> list[str]:
    return [learner.name for learner in store.every()]


def answer(opened: Opened, text: str) -> None:
    """Begin a quiz as whoever was chosen last, and type an answer."""
    attempt = opened.log.begin(make_settings(seed=text), "digest", questions=9, at=NOON).id
    opened.log.append(replace(make_answered(attempt), answer=Typed(text)), make_memory(fact=text))
    flags = Flags(opened.flags_of(opened.learners.every()[0]), lambda: NOON)
    flags.set(opened.log.attempt(attempt), "a/when/date", FlagReason.OTHER, text)


def test_there_is_somebody_from_the_start(learners: LearnerStore) -> None:
    assert names(learners) == ["Yo"]


def test_the_last_chosen_comes_first(learners: LearnerStore) -> None:
    ana = learners.add("Ana")
    learners.add("👩\u200d🚀 <b>Éva</b>")
    learners.choose(ana.id)
    assert names(learners) == ["Ana", "👩\u200d🚀 <b>Éva</b>", "Yo"]


def test_a_name_may_change(learners: LearnerStore) -> None:
    (first,) = learners.every()
    learners.rename(first.id, "Ana")
    assert learners.every() == [replace(first, name="Ana")]


def test_what_she_wants_is_kept(learners: LearnerStore) -> None:
    (first,) = learners.every()
    assert first.retention == 0.9
    learners.retain(first.id, 0.85)
    learners.aim(first.id, 25)
    assert learners.every() == [replace(first, retention=0.85, goal=25)]


def test_there_is_always_somebody(learners: LearnerStore) -> None:
    (first,) = learners.every()
    learners.delete(first.id)
    (fresh,) = learners.every()
    assert (fresh.name, fresh.id == first.id) == ("Yo", False)


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(lambda store: store.rename(9, "Ana"), id="rename"),
        pytest.param(lambda store: store.retain(9, 0.9), id="retain"),
        pytest.param(lambda store: store.aim(9, 25), id="aim"),
        pytest.param(lambda store: store.choose(9), id="choose"),
        pytest.param(lambda store: store.delete(9), id="delete"),
    ],
)
def test_nobody_is_known_by_that_number(
    learners: LearnerStore, act: Callable[[LearnerStore], None]
) -> None:
    with pytest.raises(KeyError):
        act(learners)


def test_each_has_her_own_answers(opener: Opener, tmp_path: Path) -> None:
    opened = opener(tmp_path)
    (first,) = opened.learners.every()
    answer(opened, "uno")
    ana = opened.learners.add("Ana")
    assert opened.log.unfinished() == []
    assert opened.log.results(limit=9) == []
    answer(opened, "dos")
    for learner, seed in ((first, "uno"), (ana, "dos")):
        log = opened.log_of(learner)
        assert [result.attempt.settings.seed for result in log.results(limit=9)] == [seed]
        assert len(log.scores("rusia-japon", limit=9)) == 1
        assert [memory.fact for memory in log.memories("rusia-japon")] == [seed]


def test_the_last_chosen_is_there_at_the_next_start(opener: Opener, tmp_path: Path) -> None:
    first = opener(tmp_path)
    first.learners.add("Ana")
    answer(first, "uno")
    first.close()
    again = opener(tmp_path)
    assert names(again.learners) == ["Ana", "Yo"]
    assert len(again.log.results(limit=9)) == 1


def test_nothing_of_a_deleted_learner_is_left_on_disk(opener: Opener, tmp_path: Path) -> None:
    opened = opener(tmp_path)
    answer(opened, "queda")
    ana = opened.learners.add("Ana la Secreta")
    answer(opened, "respuesta secreta")
    opened.learners.delete(ana.id)
    left = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    opened.close()
    left += b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"secreta" not in left.lower()
    assert b"queda" in left


def test_a_deletion_takes_damaged_files_along(opener: Opener, tmp_path: Path) -> None:
    """Nobody can tell whose answers they hold."""
    opened = opener(tmp_path)
    ana = opened.learners.add("Ana la Secreta")
    opened.close()
    with (tmp_path / FILE_NAME).open("r+b") as file:
        file.write(b"damaged")
    again = opener(tmp_path)
    assert "damaged" in again.notices[0]
    with pytest.raises(KeyError):
        again.learners.delete(ana.id)
    assert b"ecreta" in contents(tmp_path)
    again.learners.delete(1)
    assert b"ecreta" not in contents(tmp_path)


def contents(folder: Path) -> bytes:
    """Return all that is in the files of a folder."""
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_what_was_answered_before_there_were_learners_is_the_first_ones(
    opener: Opener, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as db:
        migrate(db, migrations()[:1])
        assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        db.executescript(BEFORE_LEARNERS.read_text(encoding="utf-8"))
    log = opener(tmp_path).log
    (attempt,) = log.unfinished()
    assert attempt
    assert (attempt.settings.seed, log.missed("p")) == ("T", ["b/when/date"])
    assert log.figures.days("p", since=0) == [(date(1970, 1, 1).toordinal(), Kind.DATE, 4, 2)]
    assert log.figures.questions("p") == [("a/when/date", 2, 1), ("b/when/date", 2, 1)]
