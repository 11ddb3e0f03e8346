"""The connection and the migrations of its schema."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.store.database import (
    APPLICATION_ID,
    MIGRATIONS,
    SESSION_MIGRATIONS,
    expected_objects,
    migrate,
    migrations,
    open_database,
)
from quizapp.store.gate import Gate

GOOD = "CREATE TABLE a (x);"


@pytest.fixture
def memory() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        yield db


def tables(db: sqlite3.Connection) -> list[str]:
    return [name for (name,) in db.execute("SELECT name FROM sqlite_master ORDER BY name")]


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        pytest.param("journal_mode", "wal", id="readers of the file never see half an answer"),
        pytest.param("synchronous", 2, id="FULL: what was acknowledged survives a power cut"),
        pytest.param("locking_mode", "exclusive", id="one connection, never two"),
        pytest.param("foreign_keys", 1, id="no answer without its attempt"),
        pytest.param("application_id", APPLICATION_ID, id="the file says whose it is"),
        pytest.param("user_version", len(migrations()), id="migrated"),
    ],
)
def test_pragma(tmp_path: Path, pragma: str, value: str | int) -> None:
    with closing(open_database(tmp_path / "x.db").connection) as db:
        assert db.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_migrations_are_numbered_from_one(memory: sqlite3.Connection) -> None:
    migrate(memory, migrations())
    assert memory.execute("PRAGMA user_version").fetchone() == (len(migrations()),)


def test_only_new_steps_are_applied(memory: sqlite3.Connection) -> None:
    migrate(memory, [GOOD])
    migrate(memory, [GOOD, "CREATE TABLE b (x);"])
    assert tables(memory) == ["a", "b"]


def test_failing_step_leaves_no_trace(memory: sqlite3.Connection) -> None:
    """Fails without the rollback: the transaction would stay open, and hold half a step."""
    with pytest.raises(sqlite3.OperationalError, match="no such table: nowhere"):
        migrate(memory, [GOOD, "CREATE TABLE b (x); INSERT INTO nowhere VALUES (1);"])
    assert not memory.in_transaction
    assert tables(memory) == ["a"]
    assert memory.execute("PRAGMA user_version").fetchone() == (1,)


@pytest.mark.parametrize("scripts", [MIGRATIONS, SESSION_MIGRATIONS], ids=["learners", "sessions"])
def test_what_to_expect_is_what_the_scripts_leave(
    memory: sqlite3.Connection, scripts: Path
) -> None:
    steps = migrations(scripts)
    for version in range(len(steps)):
        migrate(memory, steps[: version + 1])
        left = memory.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite%'")
        assert expected_objects(steps[: version + 1]) == set(left)


def test_a_slight_change_leaves_the_next_one_safe(tmp_path: Path) -> None:
    gate = Gate(open_database(tmp_path / "x.db"))
    with closing(gate):
        with gate.transaction(slight=True) as db:
            assert db.execute("PRAGMA synchronous").fetchone() == (1,)
        with gate.transaction() as db:
            assert db.execute("PRAGMA synchronous").fetchone() == (2,)
