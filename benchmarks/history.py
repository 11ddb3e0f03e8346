"""Draw the charts of a long history, and start on one, against Anki and against no history.

usage: history.py [--answers N] [--folder DIR]

Needs `anki` (benchmarks/requirements.txt). One million answers are put into both stores, Anki's as
its review log. Then, in turn: the report behind the progress page against Anki's graphs call; the
memory of a process that makes the report against one that makes it of nothing; and the first
painted page of the application with a tenth of the answers against none. With all of them, tour.py
goes through every page of the window by keys.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from startup import APPLICATION, platform

from quizapp.app.shelf import open_shelf
from quizapp.store import Opened, open_store
from quizapp.store.totals import rebuild
from quizapp.study.desk import Desk

ROOT = Path(__file__).parent.parent
PACK = "rusia-japon"
COLLECTION = "collection.anki2"
QUIZ = 10
DAYS = 365
FIRST_DAY = 739_676  # 2026-03-01
NOW = datetime(2027, 3, 1, tzinfo=UTC)
START_MS = 1_772_323_200_000
DAY_MS = 86_400_000

REPORT = f"""
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from quizapp.app.shelf import open_shelf
from quizapp.store import open_store
from quizapp.study.desk import Desk
opened = open_store(Path(sys.argv[1]), thorough=False)
desk = Desk(open_shelf({PACK!r}).banks, opened.log, clock=lambda: datetime(2027, 3, 1, tzinfo=UTC))
desk.report({PACK!r})
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def fill(opened: Opened, answers: int) -> None:
    """Put so many answers into the log, spread over a year, and count them."""
    names = list(open_shelf(PACK).first.items)
    attempts = answers // QUIZ
    opened.gate.run("PRAGMA synchronous = OFF")
    settings = '{"seed":"S","count":10,"kinds":[],"only":[]}'
    with opened.gate.transaction() as db:
        questions = [(i, PACK, name, name.partition("/")[0]) for i, name in enumerate(names)]
        db.executemany("INSERT INTO questions VALUES (?, ?, ?, ?)", questions)
        rows = (
            (i, PACK, settings, "d", QUIZ, START_MS + i * DAYS * DAY_MS // attempts)
            for i in range(1, attempts + 1)
        )
        db.executemany(
            "INSERT INTO attempts (id, pack, settings, digest, questions, started, learner)"
            " VALUES (?, ?, ?, ?, ?, ?, 1)",
            rows,
        )
        db.execute("UPDATE attempts SET finished = started")
        db.executemany(
            "INSERT INTO answers (attempt, sequence, question, response, outcome, points, at,"
            " took_ms, day, recall) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (_answer(number, attempts, len(names)) for number in range(attempts * QUIZ)),
        )
    rebuild(opened.gate)
    opened.gate.run("PRAGMA synchronous = FULL", "PRAGMA wal_checkpoint(TRUNCATE)")


def _answer(number: int, attempts: int, names: int) -> tuple[object, ...]:
    attempt, sequence = divmod(number, QUIZ)
    day = attempt * DAYS // attempts
    right = number % 5 > 0
    at = START_MS + attempt * DAYS * DAY_MS // attempts
    recall = 850 + number % 150 if number % 3 else None
    outcome = (2, 1.0) if right else (0, 0.0)
    return (attempt + 1, sequence, number % names, "1", *outcome, at, 4200, FIRST_DAY + day, recall)


def fill_anki(folder: Path, reviews: int) -> Any:  # noqa: ANN401 - anki is not there to check types
    """Return a collection with so many reviews of as many cards as we have questions."""
    anki: Any = import_module("anki.collection")
    collection = anki.Collection(str(folder / COLLECTION))
    kind, requests = collection.models.by_name("Basic"), []
    for number in range(256):
        note = collection.new_note(kind)
        note.fields = [f"¿{number}?", str(number)]
        requests.append(anki.AddNoteRequest(note=note, deck_id=1))
    collection.add_notes(requests)
    cards = collection.db.list("select id from cards")
    now = int(time.time() * 1000)
    rows = (
        (now - DAYS * DAY_MS + i * (DAYS * DAY_MS // reviews), cards[i % 256], -1, 3)
        for i in range(reviews)
    )
    collection.db.executemany(
        "insert into revlog values (?, ?, ?, ?, 10, 4, 2500, 4200, 1)", list(rows)
    )
    return collection


def timed(act: Callable[[], object]) -> float:
    """Return how many milliseconds it took."""
    began = time.perf_counter_ns()
    act()
    return (time.perf_counter_ns() - began) / 1e6


def memory(folder: Path) -> float:
    """Return the megabytes of a process that makes the report once."""
    command = [sys.executable, "-c", REPORT, str(folder)]
    return float(subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout)


def first_paint(folder: Path) -> float:
    """Return the milliseconds from the start of the application to its first painted window."""
    began = time.monotonic_ns()
    command = [sys.executable, "-c", APPLICATION]
    environ = {**os.environ, "QUIZAPP_DATA": str(folder)}
    done = subprocess.run(command, cwd=ROOT, env=environ, check=True, stdout=subprocess.PIPE)
    return (int(done.stdout) - began) / 1e6


def toured(folder: Path) -> dict[str, float]:
    """Return what a tour through every page found."""
    command = [sys.executable, str(ROOT / "benchmarks" / "tour.py"), str(folder)]
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}  # keys go where the focus is
    done = subprocess.run(command, env=environ, check=True, stdout=subprocess.PIPE, timeout=300)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def charts(folder: Path, answers: int) -> dict[str, float]:
    """Time both sides in turn, on one history."""
    with closing(open_store(folder)) as opened, closing(fill_anki(folder, answers)) as anki:
        fill(opened, answers)
        desk = Desk(open_shelf(PACK).banks, opened.log, clock=lambda: NOW)
        assert sum(day.answered for day in desk.report(PACK).days) == answers

        def graphs() -> object:
            return anki._backend.graphs(search="", days=DAYS)  # noqa: SLF001 - as its page asks

        pairs = [(timed(lambda: desk.report(PACK)), timed(graphs)) for _ in range(7)]
    ours, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    return {
        "charts_to_anki_graphs": round(ours / theirs, 3),
        "charts_ms": round(ours, 1),
        "anki_graphs_ms": round(theirs, 1),
    }


def measure(folder: Path, answers: int) -> dict[str, float]:
    """Run everything."""
    long, some, none = (folder / name for name in ("long", "some", "none"))
    for place in (long, some, none):
        place.mkdir()
    figures = charts(long, answers)
    with closing(open_store(some)) as opened:
        fill(opened, answers // 10)
    open_store(none).close()
    figures["memory_mb"] = round(memory(long) - memory(none), 1)
    figures |= toured(long)
    with platform():
        starts = [(first_paint(some), first_paint(none)) for _ in range(11)][1:]
    full, empty = (statistics.median(side) for side in zip(*starts, strict=True))
    figures["start_100k_to_start_empty"] = round(full / empty, 3)
    return {**figures, "answers": answers}


def main() -> None:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--answers", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, help="where to write (a disk, not memory)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.folder) as name:
        print(json.dumps(measure(Path(name), arguments.answers)))


if __name__ == "__main__":
    main()
