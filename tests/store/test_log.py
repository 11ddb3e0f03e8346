"""What the log in SQLite adds to its contract: it lasts, and cannot be rewritten."""

import sqlite3
import stat
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from threading import Thread

import pytest

from quizapp.domain.answers import Typed
from quizapp.domain.levels import Level
from quizapp.store import FILE_NAME
from quizapp.store.codec import load_settings
from quizapp.store.log import SqliteLog
from quizapp.store.totals import rebuild
from tests.factories import NOON, make_answered, make_settings
from tests.store.conftest import Opener

DAY = timedelta(days=1)


def fill(log: SqliteLog, *, attempts: int = 1, answers: int = 10) -> None:
    rng = Random(7)
    for _ in range(attempts):
        attempt = log.begin(make_settings(), "digest", questions=answers, at=NOON).id
        for sequence in range(answers):
            points = rng.choice([0.0, 1 / 3, 2 / 3, 1.0])
            answered = make_answered(attempt, sequence, points=points)
            recall = rng.choice([None, 0.4, 0.85, 0.9])
            log.append(replace(answered, recall=recall, at=NOON + DAY * rng.randint(0, 9)))


def run_sql(folder: Path, *statements: str) -> None:
    """Run statements on the file of a closed store."""
    db = sqlite3.connect(folder / FILE_NAME)
    with db:
        for statement in statements:
            db.execute(statement)
    db.close()


def test_what_was_kept_is_there_after_reopening(opener: Opener, tmp_path: Path) -> None:
    first = opener(tmp_path)
    fill(first.log)
    kept = first.log.answers(1)
    first.close()
    again = opener(tmp_path)
    assert (again.log.answers(1), again.notices, len(kept)) == (kept, (), 10)


def test_folder_is_private(opener: Opener, tmp_path: Path) -> None:
    opener(tmp_path / "a" / "b")
    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "a" / "b" / FILE_NAME).stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "statement", ["UPDATE answers SET points = 1", "DELETE FROM answers WHERE sequence = 0"]
)
def test_log_is_append_only(opener: Opener, tmp_path: Path, statement: str) -> None:
    opened = opener(tmp_path)
    fill(opened.log)
    opened.close()
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        run_sql(tmp_path, statement)


def test_rebuilt_totals_equal_the_maintained(opener: Opener, tmp_path: Path) -> None:
    """Not only after wrong totals: what appending maintains is what rebuilding derives."""

    def totals(log: SqliteLog) -> tuple[Sequence[object], ...]:
        pack, figures = "rusia-japon", log.figures
        counted = figures.days(pack, since=0), figures.questions(pack), figures.recall(pack)
        return log.results(limit=100), log.missed(pack), *counted

    opened = opener(tmp_path)
    fill(opened.log, attempts=20)
    maintained = totals(opened.log)
    opened.close()
    run_sql(
        tmp_path,
        "UPDATE attempt_totals SET answered = 0, points = 99 WHERE attempt % 2",
        "UPDATE question_totals SET outcome = 0",
        "DELETE FROM day_totals WHERE day % 2",
        "UPDATE recall_totals SET correct = 0",
    )
    opened = opener(tmp_path)
    assert totals(opened.log) != maintained
    rebuild(opened.gate)
    assert totals(opened.log) == maintained


def test_write_ahead_log_stays_bounded(sqlite_log: SqliteLog, tmp_path: Path) -> None:
    """Even where nobody ever finds a calm moment for a checkpoint."""
    log_file = tmp_path / f"{FILE_NAME}-wal"
    sqlite_log.begin(make_settings(), "digest", questions=40, at=NOON)
    for sequence in range(40):
        long = Typed("x" * 1_000_000)
        sqlite_log.append(replace(make_answered(1, sequence), answer=long))
    assert 1_000_000 < log_file.stat().st_size < 12_000_000


def test_checkpoint_moves_answers_into_the_database(opener: Opener, tmp_path: Path) -> None:
    opened = opener(tmp_path)
    before = (tmp_path / FILE_NAME).stat().st_size
    fill(opened.log)
    opened.gate.checkpoint()
    assert (tmp_path / FILE_NAME).stat().st_size > before


def test_threads_take_turns(sqlite_log: SqliteLog) -> None:
    writers = [Thread(target=fill, args=(sqlite_log,), kwargs={"attempts": 5}) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [result.answered for result in sqlite_log.results(limit=100)] == [10] * 20


def test_settings_kept_before_there_were_levels() -> None:
    kept = '{"seed":"S","count":3,"kinds":["date"],"only":[]}'
    assert load_settings("p", kept).levels == frozenset(Level)
