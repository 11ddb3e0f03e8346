"""Sessions of the past."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.classroom.acts import Accept, Command, Join, Note, Reply, Void
from quizapp.classroom.archive import Archive, Form
from quizapp.classroom.plan import Plan
from quizapp.classroom.session import Session, begin
from quizapp.domain.answers import Chosen, Outcome
from quizapp.domain.errors import StoreError, UsageError
from quizapp.domain.questions import ChoiceQuestion
from quizapp.generate.bank import Bank
from tests.classroom.fakes import FakeJournal
from tests.factories import NOON

LATER = NOON + timedelta(days=1)


@pytest.fixture
def archive(journal: FakeJournal) -> Archive:
    """Return an archive without any pack."""
    return Archive(journal, {}, lambda: LATER)


def play(
    bank: Bank, plan: Plan, journal: FakeJournal, names: Sequence[str] = ("Ana", "Bea")
) -> Session:
    """Play a session of which only the first of the players gets everything right."""
    session = begin(plan, bank, journal, at=NOON, clock=lambda: 0.0)
    players = [session.do(Join(name, name)) for name in names]
    for one in session.room.rounds:
        session.do(Command.NEXT)
        for place, player in enumerate(players):
            assert player
            assert isinstance(one.question, ChoiceQuestion)
            (right,) = one.question.correct
            chosen = right if place == 0 else (right + 1) % len(one.question.options)
            session.do(Reply(player.id, session.room.position, Chosen(frozenset({chosen}))))
        session.do(Command.REVEAL)
    session.do(Command.END)
    session.finish(NOON)
    return session


@pytest.fixture
def played(bank: Bank, choices: Plan, journal: FakeJournal) -> Session:
    return play(bank, choices, journal)


def test_the_list_tells_of_each(archive: Archive, played: Session, bank: Bank) -> None:
    (past,) = archive.sessions()
    assert (past.id, past.started, past.finished) == (played.record.id, NOON, True)
    assert past.title == bank.pack.article.title
    assert (past.students, past.questions, past.mean) == (2, 3, 0.5)


def test_what_the_list_tells_is_counted_once(
    archive: Archive, played: Session, journal: FakeJournal
) -> None:
    told = archive.sessions()
    journal.contents[played.record.id] = "unreadable by now"
    assert archive.sessions() == told


def test_one_left_half_finished_is_read_but_not_changed(
    archive: Archive, bank: Bank, choices: Plan, journal: FakeJournal
) -> None:
    session = begin(choices, bank, journal, at=NOON, clock=lambda: 0.0)
    (past,) = archive.sessions()
    assert (past.finished, past.title, past.students) == (False, bank.pack.article.title, None)
    assert archive.open(session.record.id).report.questions == ()
    with pytest.raises(UsageError, match="está a medias"):
        archive.change(session.record.id, Void(0))


def test_one_that_cannot_be_read_is_listed_told_and_deleted(
    archive: Archive, played: Session, journal: FakeJournal
) -> None:
    journal.contents[played.record.id] = ""
    (past,) = archive.sessions()
    assert (past.title, past.students) == (played.record.pack, None)
    with pytest.raises(UsageError, match="Solo se puede borrar"):
        archive.open(played.record.id)
    archive.delete(played.record.id)
    assert archive.sessions() == ()


def test_a_change_is_counted_kept_and_undone(
    archive: Archive, played: Session, journal: FakeJournal
) -> None:
    number = played.record.id
    assert archive.open(number).report.students[0].points == 3
    told = archive.change(number, Void(1))
    assert (told.report.students[0].points, told.session.questions) == (2, 2)
    (decision,) = Archive(journal, {}, lambda: LATER).open(number).report.decisions
    assert decision.act.on == LATER.timestamp() * 1000
    assert decision.undo
    told = archive.change(number, decision.undo)
    assert told.report.students[0].points == 3
    assert [one.undo is None for one in told.report.decisions] == [True, False]
    assert archive.sessions()[0].questions == 3


def test_a_second_key_counts(archive: Archive, played: Session) -> None:
    number = played.record.id
    wrong = next(
        one
        for one in archive.open(number).report.questions[0].answers
        if one.outcome is Outcome.WRONG and one.count
    )
    told = archive.change(number, Accept(0, wrong.answer))
    assert [student.points for student in told.report.students] == [3, 1]


def test_a_note_is_kept(archive: Archive, played: Session, journal: FakeJournal) -> None:
    archive.change(played.record.id, Note(0, "Confusa."))
    again = Archive(journal, {}, lambda: LATER).open(played.record.id).report
    assert (again.questions[0].note, again.decisions) == ("Confusa.", ())


def test_what_could_not_be_kept_is_not_shown(
    archive: Archive, played: Session, journal: FakeJournal
) -> None:
    archive.open(played.record.id)
    journal.failure = StoreError("lleno")
    with pytest.raises(StoreError):
        archive.change(played.record.id, Void(0))
    journal.failure = None
    assert not archive.open(played.record.id).report.questions[0].voided


def test_no_such_question(archive: Archive, played: Session) -> None:
    with pytest.raises(UsageError, match="no hay tal pregunta"):
        archive.change(played.record.id, Void(9))


def test_without_names(archive: Archive, played: Session) -> None:
    told = archive.open(played.record.id).nameless
    assert {one.name for one in told.report.students} == {"Alumno 1", "Alumno 2"}


def test_unknown_session(archive: Archive) -> None:
    with pytest.raises(UsageError, match="No hay ninguna sesión 7"):
        archive.open(7)
    with pytest.raises(UsageError, match="No hay ninguna sesión 0"):
        archive.open_latest()


def test_the_class_is_told(journal: FakeJournal, played: Session) -> None:
    archive = Archive(journal, {}, lambda: LATER, lambda: {played.record.id: "2.º B"})
    assert archive.sessions()[0].group == "2.º B"
    assert archive.open_latest().session.group == "2.º B"


def test_tables_are_saved(archive: Archive, played: Session, tmp_path: Path) -> None:
    form = Form(names=False, separator=",")
    files = archive.save(played.record.id, tmp_path / "x.csv", form, over=False)
    assert len(files) == 6
    assert b"Ana" not in b"".join(file.read_bytes() for file in files)
    with pytest.raises(UsageError, match="Ya existe"):
        archive.save(played.record.id, tmp_path / "x.csv", form, over=False)
