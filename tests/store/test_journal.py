"""What every `Journal` holds to: the one in SQLite, and the one other tests use in its stead."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.classroom.ports import Journal
from quizapp.domain.errors import BusyStoreError, StoreError
from quizapp.domain.sessions import NewSession
from quizapp.store import open_store
from quizapp.store.database import SESSION_MIGRATIONS, migrations
from quizapp.store.journal import SqliteJournal
from quizapp.store.sessions import FILE_NAME, open_journal
from tests.classroom.fakes import FakeJournal
from tests.factories import NOON

LATER = NOON + timedelta(minutes=50)


@pytest.fixture
def sqlite_journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    with closing(open_journal(tmp_path).journal) as journal:
        yield journal


@pytest.fixture(params=["fake", "sqlite"])
def journal(request: pytest.FixtureRequest) -> Journal:
    if request.param == "fake":
        return FakeJournal()
    real: SqliteJournal = request.getfixturevalue("sqlite_journal")
    return real


def begin(journal: Journal) -> int:
    new = NewSession(pack="p", digest="d", plan="{}", access="«x»", content="¿?")
    return journal.begin(new, at=NOON).id


def test_a_session_is_given_back_as_it_was_begun(journal: Journal) -> None:
    record = journal.record(begin(journal))
    assert (record.pack, record.digest, record.plan, record.access) == ("p", "d", "{}", "«x»")
    assert (record.started, record.finished) == (NOON, None)
    assert journal.content(record.id) == "¿?"


def test_lines_come_in_their_order(journal: Journal) -> None:
    session, other = begin(journal), begin(journal)
    journal.append(session, 0, ["a", "«ñ»\n"])
    journal.append(other, 0, ["x"])
    journal.append(session, 2, ["c"])
    assert journal.lines(session) == ["a", "«ñ»\n", "c"]


def test_the_same_numbers_again_change_nothing(journal: Journal) -> None:
    session = begin(journal)
    journal.append(session, 0, ["a", "b"])
    journal.append(session, 0, ["x", "y", "c"])
    assert journal.lines(session) == ["a", "b", "c"]


def test_unfinished_is_the_latest_not_closed(journal: Journal) -> None:
    first, second = begin(journal), begin(journal)
    assert journal.unfinished() == journal.record(second)
    journal.finish(second, at=LATER)
    journal.finish(second, at=LATER + timedelta(days=1))
    assert journal.record(second).finished == LATER
    assert journal.unfinished() == journal.record(first)
    journal.finish(first, at=LATER)
    assert journal.unfinished() is None


def test_records_are_the_newest_first(journal: Journal) -> None:
    sessions = [begin(journal) for _ in range(3)]
    assert [record.id for record in journal.records()] == sessions[::-1]


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(lambda j: j.record(7), id="record"),
        pytest.param(lambda j: j.append(7, 0, ["a"]), id="append"),
        pytest.param(lambda j: j.finish(7, at=NOON), id="finish"),
        pytest.param(lambda j: j.summarize(7, "x"), id="summarize"),
        pytest.param(lambda j: j.delete(7), id="delete"),
    ],
)
def test_unknown_session(journal: Journal, act: Callable[[Journal], object]) -> None:
    with pytest.raises(KeyError):
        act(journal)


def test_a_deleted_session_is_gone(journal: Journal) -> None:
    session, other = begin(journal), begin(journal)
    journal.append(session, 0, ["Ana"])
    journal.append(other, 0, ["Bea"])
    journal.delete(session)
    assert [record.id for record in journal.records()] == [other]
    assert (journal.lines(session), journal.lines(other)) == ([], ["Bea"])


def test_nothing_of_a_deleted_session_is_left_in_the_files(
    sqlite_journal: SqliteJournal, tmp_path: Path
) -> None:
    session = begin(sqlite_journal)
    sqlite_journal.append(session, 0, [f"Una alumna inconfundible, {n}" for n in range(200)])
    sqlite_journal.delete(session)
    assert [path.name for path in tmp_path.iterdir() if b"inconfundible" in path.read_bytes()] == []


def test_a_summary_holds_until_a_line_is_added(journal: Journal) -> None:
    empty, played = begin(journal), begin(journal)
    journal.append(played, 0, ["a"])
    for session in (empty, played, played):
        journal.summarize(session, f"n.º {session}")
    assert journal.summaries() == {empty: "n.º 1", played: "n.º 2"}
    journal.append(played, 1, ["b"])
    assert journal.summaries() == {empty: "n.º 1"}
    journal.delete(empty)
    assert journal.summaries() == {}


def test_sessions_of_the_first_release_are_opened(tmp_path: Path) -> None:
    """They have no content, and keep everything else."""
    first = migrations(SESSION_MIGRATIONS)[0]
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as db:
        db.executescript(f"{first} PRAGMA user_version = 1;")
        db.execute("INSERT INTO sessions VALUES (1, 'p', 'd', '{}', 'x', 0, NULL)")
        db.execute("INSERT INTO acts VALUES (1, 0, 'a')")
        db.commit()
    with closing(open_journal(tmp_path).journal) as journal:
        assert (journal.record(1).pack, journal.lines(1), journal.content(1)) == ("p", ["a"], "")


def test_a_line_is_never_changed(sqlite_journal: SqliteJournal, tmp_path: Path) -> None:
    sqlite_journal.append(begin(sqlite_journal), 0, ["a"])
    sqlite_journal.close()
    with (
        closing(sqlite3.connect(tmp_path / FILE_NAME)) as db,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        db.execute("UPDATE acts SET line = 'b'")


def test_two_sessions_at_once_are_refused(sqlite_journal: SqliteJournal, tmp_path: Path) -> None:
    assert sqlite_journal.records() == []
    with pytest.raises(BusyStoreError, match="ya está abierto"):
        open_journal(tmp_path)


def test_studying_goes_on_beside_a_session(sqlite_journal: SqliteJournal, tmp_path: Path) -> None:
    assert sqlite_journal.records() == []
    open_store(tmp_path).close()


def test_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("no es una base de datos")
    opened = open_journal(tmp_path, clock=lambda: NOON)
    opened.journal.close()
    assert [f"{FILE_NAME}.damaged-" in notice for notice in opened.notices] == [True]


def test_a_file_moved_while_open_takes_no_more(
    sqlite_journal: SqliteJournal, tmp_path: Path
) -> None:
    session = begin(sqlite_journal)
    (tmp_path / FILE_NAME).rename(tmp_path / "elsewhere")
    with pytest.raises(StoreError, match="Alguien ha movido"):
        sqlite_journal.append(session, 0, ["a"])
