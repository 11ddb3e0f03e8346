"""Kill a writer with SIGKILL at random moments, and look for every answer it acknowledged.

The writer appends answers and prints the key of each one that the store took. The parent reads a
random number of keys, kills, opens the store as the next start would, and compares.
"""

import argparse
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from quizapp.domain.answers import Chosen, Grade, Outcome
from quizapp.domain.errors import StoreError
from quizapp.store import FILE_NAME, open_store
from quizapp.study.ports import Answered, Settings

QUESTIONS = 40
START = datetime(2026, 3, 1, tzinfo=UTC)
Key = tuple[int, int]


def answer(attempt: int, sequence: int) -> Answered:
    """Return the answer that belongs to this key."""
    return Answered(
        attempt=attempt,
        sequence=sequence,
        question=f"fact-{sequence}/when/choice",
        fact=f"fact-{sequence}",
        answer=Chosen(frozenset({(attempt + sequence) % 4})),
        grade=Grade(outcome=Outcome.RIGHT, points=1.0),
        at=START,
        took_ms=attempt,
    )


def write(folder: Path) -> None:
    """Append answers, and acknowledge each, until killed."""
    opened = open_store(folder)
    log = opened.log
    while True:
        settings = Settings(pack="p", seed="s", count=QUESTIONS)
        attempt = log.begin(settings, "digest", questions=QUESTIONS, at=START).id
        for sequence in range(QUESTIONS):
            log.append(answer(attempt, sequence))
            print(attempt, sequence, flush=True)
            if sequence % 7 == 0:
                opened.gate.checkpoint()


def kill_once(folder: Path, rng: random.Random) -> set[Key]:
    """Return the keys that a writer acknowledged before it was killed."""
    command = [sys.executable, __file__, "--writer", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        lines = [writer.stdout.readline() for _ in range(rng.randint(1, 60))]
        time.sleep(rng.random() / 1000)  # not always just after an acknowledgement
        writer.kill()
        lines += writer.stdout.readlines()
    # A line cut short was not acknowledged.
    keys = (line.split() for line in lines if line.endswith("\n"))
    return {(int(attempt), int(sequence)) for attempt, sequence in keys}


def missing(folder: Path, acknowledged: set[Key]) -> int:
    """Return how many acknowledged answers the next start does not find as they were given."""
    opened = open_store(folder)
    with closing(opened):
        attempts = {attempt for attempt, _ in acknowledged}
        kept = [answered for attempt in attempts for answered in opened.log.answers(attempt)]
    found = {(a.attempt, a.sequence) for a in kept if a == answer(a.attempt, a.sequence)}
    return len(acknowledged - found)


def sound(folder: Path) -> bool:
    """Whether SQLite finds nothing wrong with the file, nor the store ever did."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as db:
        checks = db.execute("PRAGMA integrity_check").fetchall()
        strays = db.execute("PRAGMA foreign_key_check").fetchall()
    return checks == [("ok",)] and not strays and not list(folder.glob("*.damaged*"))


def run(kills: int, seed: int) -> dict[str, float]:
    """Kill that often, on one growing file, and count what was lost."""
    rng = random.Random(seed)  # noqa: S311 - chooses moments, not secrets
    began = time.perf_counter()
    everything: set[Key] = set()
    lost = corrupt = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for _ in range(kills):
            acknowledged = kill_once(folder, rng)
            assert acknowledged, "the writer died before its first answer"
            everything |= acknowledged
            try:
                lost += missing(folder, acknowledged)
            except StoreError:
                lost += len(acknowledged)
            corrupt += not sound(folder)
        lost += missing(folder, everything)
    return {
        "kills": kills,
        "acknowledged": len(everything),
        "acknowledged_lost": lost,
        "corrupt": corrupt,
        "seconds": round(time.perf_counter() - began, 1),
    }


def main() -> None:
    """Kill, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--writer", type=Path, metavar="FOLDER", help="be the writer")
    arguments = parser.parse_args()
    if arguments.writer:
        write(arguments.writer)
    else:
        print(json.dumps(run(arguments.kills, arguments.seed)))


if __name__ == "__main__":
    main()
