"""Kill a learner's program with SIGKILL at random moments, and look for all it acknowledged.

The learner studies in every way in turn, flags each question before she answers it, and her program
prints the key of each answer that the store took. The parent reads a random number of keys, kills,
opens the store as the next start would, and compares; a sitting left half-way must go on at the
very question.
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
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from quizapp.app.shelf import open_shelf
from quizapp.domain.answers import Answer, DontKnow, Effort, Recalled, Typed
from quizapp.domain.errors import StoreError, UsageError
from quizapp.generate.bank import Bank
from quizapp.store import FILE_NAME, Opened, open_store
from quizapp.study.desk import Desk, Sitting
from quizapp.study.flags import Flags
from quizapp.study.ports import FlagReason, Mode, Settings

QUESTIONS = 12
START = datetime(2026, 3, 1, tzinfo=UTC)
MODES = tuple(Mode)
Key = tuple[int, int]


def answer(attempt: int, sequence: int) -> Answer:
    """Return the answer that belongs to this key."""
    some = (DontKnow(), Typed(f"{attempt} {sequence}"), Recalled(Effort.EASY))
    return some[(attempt + sequence) % len(some)]


def seated(bank: Bank, opened: Opened) -> Desk:
    """Return a desk on which a day passes with every attempt."""
    attempts = len(opened.log.results(limit=100_000))
    return Desk({bank.pack.id: bank}, opened.log, clock=lambda: START + timedelta(days=attempts))


def begin(bank: Bank, opened: Opened, turn: int) -> Sitting:
    """Go on with what was left, or begin in the way whose turn it is."""
    desk = seated(bank, opened)
    mode = MODES[turn % len(MODES)]
    settings = Settings(pack=bank.pack.id, seed=str(turn), count=QUESTIONS, mode=mode)
    try:
        return desk.resumable() or desk.start(settings)
    except UsageError:  # nothing went wrong, so there are no mistakes to repeat
        return begin(bank, opened, turn + 1)


def write(folder: Path) -> None:
    """Study, and acknowledge each answer, until killed."""
    bank, opened, turn = open_shelf().first, open_store(folder), 0
    flags = Flags(opened.flags_of(opened.learners.every()[0]), lambda: START)
    while True:
        turn += 1
        sitting, desk = begin(bank, opened, turn), seated(bank, opened)
        while sitting.current:
            if sitting.position % 5 == 1 and sitting.attempt.settings.mode is Mode.PRACTICE:
                opened.log.pending.hint(sitting.attempt.id, sitting.position)
            if sitting.attempt.settings.mode is Mode.EXAM:
                desk.look(sitting, took_ms=500)
            flags.set(sitting.attempt, sitting.current.id, FlagReason.OTHER)
            key = (sitting.attempt.id, sitting.position)
            sitting = desk.answer(sitting, answer(*key), took_ms=900)
            print(*key, flush=True)
            if sitting.position % 7 == 0:
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


def missing(opened: Opened, acknowledged: set[Key]) -> int:
    """Return how many acknowledged answers the next start does not find as given, and flagged."""
    flagged = {flag.question for flag in opened.flags()}
    attempts = {attempt for attempt, _ in acknowledged}
    kept = [answered for attempt in attempts for answered in opened.log.answers(attempt)]
    whole = (a for a in kept if a.answer == answer(a.attempt, a.sequence))
    found = {(a.attempt, a.sequence) for a in whole if a.question in flagged}
    return len(acknowledged - found)


def goes_on(bank: Bank, opened: Opened) -> bool:
    """Whether what was left unfinished is offered at the question after the last one answered."""
    sitting = seated(bank, opened).resumable()  # closes what only waited to be closed
    unfinished = opened.log.unfinished()
    if not unfinished or sitting is None:
        return not unfinished and sitting is None
    latest = unfinished[0]
    return sitting.position == len(opened.log.answers(latest.id)) < latest.questions


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
    bank = open_shelf().first
    everything: set[Key] = set()
    lost = corrupt = astray = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for _ in range(kills):
            acknowledged = kill_once(folder, rng)
            assert acknowledged, "the writer died before its first answer"
            everything |= acknowledged
            try:
                with closing(open_store(folder)) as opened:
                    lost += missing(opened, everything)
                    astray += not goes_on(bank, opened)
                    modes = {
                        result.attempt.settings.mode for result in opened.log.results(limit=999)
                    }
            except StoreError:
                lost += len(acknowledged)
            corrupt += not sound(folder)
    return {
        "kills": kills,
        "acknowledged": len(everything),
        "acknowledged_lost": lost,
        "corrupt": corrupt,
        "resumed_astray": astray,
        "ways": len(modes),
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
