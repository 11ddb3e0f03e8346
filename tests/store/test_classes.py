"""Classes and kept settings, in the file of the sessions."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.domain.errors import StoreError
from quizapp.domain.sessions import NewSession, Pupil
from quizapp.store.classes import SqliteClasses
from quizapp.store.database import SESSION_MIGRATIONS, migrate, migrations
from quizapp.store.sessions import FILE_NAME, OpenedJournal, open_journal
from tests.factories import NOON

ANA, BEA = Pupil(name="Ana", times=1.5), Pupil(name="Béa «ñ» 🦊")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenedJournal]:
    one = open_journal(tmp_path)
    with closing(one.journal):
        yield one


def begin(opened: OpenedJournal) -> int:
    new = NewSession(pack="p", digest="d", plan="{}", access="", content="")
    return opened.journal.begin(new, at=NOON).id


def test_a_class_is_given_back_as_it_was(opened: OpenedJournal) -> None:
    id_ = opened.classes.add("3.º B", [ANA, BEA])
    (known,) = opened.classes.every()
    assert (known.id, known.name, known.pupils, known.sessions) == (id_, "3.º B", (ANA, BEA), 0)


def test_a_class_is_changed(opened: OpenedJournal) -> None:
    id_ = opened.classes.add("3.º B", [ANA, BEA])
    opened.classes.change(id_, "4.º B", [BEA])
    (known,) = opened.classes.every()
    assert (known.name, known.pupils) == ("4.º B", (BEA,))


def test_no_two_classes_of_one_name(opened: OpenedJournal) -> None:
    """What was there is as it was."""
    opened.classes.add("A", [ANA])
    other = opened.classes.add("B", [BEA])
    with pytest.raises(StoreError, match="Ya hay una clase «A»"):
        opened.classes.add("A", [])
    with pytest.raises(StoreError, match="Ya hay una clase «A»"):
        opened.classes.change(other, "A", [])
    assert [(c.name, c.pupils) for c in opened.classes.every()] == [("A", (ANA,)), ("B", (BEA,))]


@pytest.mark.parametrize("sessions", [True, False])
def test_a_class_is_deleted_with_its_sessions_or_without(
    opened: OpenedJournal, sessions: bool
) -> None:
    id_, other = opened.classes.add("A", [ANA]), opened.classes.add("B", [])
    ours, theirs = begin(opened), begin(opened)
    opened.classes.attend(ours, id_)
    opened.classes.attend(theirs, other)
    assert [c.sessions for c in opened.classes.every()] == [1, 1]
    assert opened.classes.attended() == {ours: "A", theirs: "B"}
    opened.classes.delete(id_, sessions=sessions)
    assert [c.name for c in opened.classes.every()] == ["B"]
    left = [record.id for record in opened.journal.records()]
    assert left == ([theirs] if sessions else [theirs, ours])
    assert opened.classes.attended() == {theirs: "B"}


def test_nothing_of_a_deleted_class_is_left_in_the_files(
    opened: OpenedJournal, tmp_path: Path
) -> None:
    pupils = [Pupil(name=f"Inconfundible {n}") for n in range(40)]
    id_ = opened.classes.add("Inconfundible", pupils)
    session = begin(opened)
    opened.journal.append(session, 0, ["Inconfundible"])
    opened.classes.attend(session, id_)
    opened.classes.delete(id_, sessions=True)
    assert [p.name for p in tmp_path.iterdir() if b"Inconfundible" in p.read_bytes()] == []


def test_a_deleted_session_leaves_its_class(opened: OpenedJournal) -> None:
    id_, session = opened.classes.add("A", [ANA]), begin(opened)
    opened.classes.attend(session, id_)
    opened.journal.delete(session)
    assert [c.sessions for c in opened.classes.every()] == [0]


def test_a_class_never_gets_the_number_of_another(opened: OpenedJournal) -> None:
    """Kept settings name it by its number."""
    first = opened.classes.add("A", [])
    opened.classes.delete(first, sessions=False)
    assert opened.classes.add("B", []) != first


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(lambda classes: classes.change(7, "A", []), id="change"),
        pytest.param(lambda classes: classes.delete(7, sessions=True), id="delete"),
        pytest.param(lambda classes: classes.attend(1, 7), id="attend"),
    ],
)
def test_an_unknown_class(opened: OpenedJournal, act: Callable[[SqliteClasses], object]) -> None:
    with pytest.raises(KeyError):
        act(opened.classes)


def test_settings_are_kept_replaced_and_forgotten(opened: OpenedJournal) -> None:
    presets = opened.presets
    presets.keep("", "la última")
    presets.keep("Repaso", "uno")
    presets.keep("Repaso", "otro")
    presets.keep("Examen", "x")
    presets.forget("Examen")
    presets.forget("nada")
    assert presets.presets() == {"": "la última", "Repaso": "otro"}


def test_a_file_from_before_there_were_classes_is_opened(tmp_path: Path) -> None:
    """Its sessions stay."""
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as db:
        migrate(db, migrations(SESSION_MIGRATIONS)[:1])
        db.execute(
            "INSERT INTO sessions (pack, digest, plan, access, started) VALUES (?, ?, ?, ?, ?)",
            ("p", "d", "{}", "", 0),
        )
    opened = open_journal(tmp_path)
    with closing(opened.journal):
        opened.classes.add("A", [ANA])
        assert ([r.pack for r in opened.journal.records()], opened.notices) == (["p"], ())
