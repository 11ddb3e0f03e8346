"""A full disk at every write: it is told, nothing changes, and with room again all goes on."""

import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from quizapp.domain.errors import StoreError
from quizapp.store import Opened
from quizapp.study.learners import Learner
from quizapp.study.ports import Flag, FlagReason
from tests.factories import NOON, make_answered, make_memory, make_settings
from tests.store.conftest import Opener

LONG = "x" * 20_000  # fills pages that are not there

WRITES: dict[str, Callable[[Opened], object]] = {
    "begin": lambda o: o.log.begin(make_settings(seed=LONG), "d", questions=1, at=NOON),
    "append": lambda o: o.log.append(make_answered(1, 1), make_memory(fact=LONG)),
    "append the last": lambda o: o.log.append(
        make_answered(1, 2), make_memory(fact=LONG), last=True
    ),
    "add a learner": lambda o: o.learners.add(LONG),
    "rename a learner": lambda o: o.learners.rename(1, LONG),
}


EVERY_WRITE: dict[str, Callable[[Opened], object]] = {
    **WRITES,
    "hint": lambda o: o.log.pending.hint(1, 1),
    "look": lambda o: o.log.pending.look(1, 1, took_ms=900),
    "finish": lambda o: o.log.finish(1, at=NOON),
    "remember": lambda o: o.log.remember("rusia-japon", make_memory(fact="f9")),
    "retain": lambda o: o.learners.retain(1, 0.8),
    "aim": lambda o: o.learners.aim(1, 25),
    "choose": lambda o: o.learners.choose(2),
    "flag": lambda o: o.flags_of(o.learners.every()[0]).keep(flag(o, "f/when/choice")),
    "withdraw a flag": lambda o: o.flags_of(o.learners.every()[0]).withdraw("rusia-japon", "f0"),
}


def flag(opened: Opened, question: str) -> Flag:
    attempt = opened.log.attempt(1)
    return Flag(attempt=attempt, question=question, reason=FlagReason.OTHER, note="", at=NOON)


def state(opened: Opened) -> tuple[object, ...]:
    """Return all there is to lose."""
    log, pack = opened.log_of(Learner(id=1, name="Yo")), "rusia-japon"
    answers = (log.unfinished(), log.results(limit=9), log.answers(1), log.memories(pack))
    pending = (log.pending.hinted(1, 1), log.pending.looked(1, 1), opened.flags())
    return (*answers, *pending, opened.learners.every(), log.figures.questions(pack))


@pytest.fixture
def opened(opener: Opener, tmp_path: Path) -> Opened:
    """Return a store with an answer."""
    opened = opener(tmp_path)
    opened.log.begin(make_settings(), "digest", questions=3, at=NOON)
    opened.log.append(make_answered(), make_memory())
    opened.flags_of(opened.learners.every()[0]).keep(flag(opened, "f0"))
    return opened


@contextmanager
def no_file_grows() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_a_write_that_finds_no_room_changes_nothing(
    opened: Opened, write: Callable[[Opened], object]
) -> None:
    before = state(opened)
    opened.gate.run("PRAGMA max_page_count = 1")  # SQLITE_FULL, as a full disk gives it
    with pytest.raises(StoreError, match="No queda espacio"):
        write(opened)
    assert state(opened) == before
    opened.gate.run("PRAGMA max_page_count = 1000000")
    write(opened)
    assert state(opened) != before


@pytest.mark.parametrize("write", EVERY_WRITE.values(), ids=EVERY_WRITE)
def test_where_no_file_may_grow_no_write_changes_anything(
    opened: Opened, write: Callable[[Opened], object]
) -> None:
    opened.gate.run("INSERT INTO learners (id, name, chosen) VALUES (2, 'Ana', 0)")
    before = state(opened)
    with no_file_grows(), pytest.raises(StoreError):
        write(opened)
    assert state(opened) == before
    write(opened)
    assert state(opened) != before


def test_a_backup_that_finds_no_room_leaves_none_behind(opened: Opened, tmp_path: Path) -> None:
    with no_file_grows(), pytest.raises(StoreError, match="Comprueba que el disco"):
        opened.backups.make()
    assert list((tmp_path / "backups").iterdir()) == []
    opened.backups.make()
    assert len(opened.backups.every()) == 1


def test_a_restore_that_finds_no_room_changes_nothing(opened: Opened) -> None:
    opened.backups.make()
    name = opened.backups.every()[0].path.name
    opened.log.append(make_answered(1, 1), make_memory(fact="f1"))
    opened.backups.make()
    before = state(opened)
    with no_file_grows(), pytest.raises(StoreError):
        opened.backups.restore(name)
    assert state(opened) == before
    opened.backups.restore(name)
    assert [answered.sequence for answered in opened.log.answers(1)] == [0]


def test_a_deletion_that_finds_no_room_can_be_tried_again(opened: Opened) -> None:
    for number in range(40):
        opened.log.append(make_answered(1, number), make_memory(fact=f"{number}" * 900))
    with no_file_grows(), pytest.raises(StoreError):
        opened.learners.delete(1)
    for learner in opened.learners.every():
        opened.learners.delete(learner.id)
    assert [learner.name for learner in opened.learners.every()] == ["Yo"]
    assert opened.log.results(limit=9) == []
