"""Time «next question + answer» against one bare INSERT + COMMIT, and weigh an answer on disk.

Both sides run in turn, on one disk, under one set of pragmas; figures are medians per operation.
"""

import argparse
import json
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import assert_never

sys.path.insert(0, str(Path(__file__).parent.parent))

from quizapp.domain.answers import Answer, Chosen, Matched, Ordered, Typed
from quizapp.domain.questions import (
    ChoiceQuestion,
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    TrueFalseQuestion,
)
from quizapp.generate.bank import Bank
from quizapp.packs.grammar import load_grammar
from quizapp.packs.pack import load_pack
from quizapp.resources import ASSETS, QUESTIONS
from quizapp.store import FILE_NAME, Opened, open_store
from quizapp.study.desk import Desk, Sitting
from quizapp.study.ports import Settings

PACK = "rusia-japon"
FLOOR = "INSERT INTO floor (attempt, sequence, question, response, at) VALUES (?, ?, ?, ?, ?)"
PRAGMAS = ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL")


def utc_now() -> datetime:
    """Return the time of now."""
    return datetime.now(UTC)


def real_bank() -> Bank:
    """Return the questions of the pack that travels with the program."""
    grammar = load_grammar(ASSETS / "language" / "es.yaml")
    pack = load_pack(QUESTIONS / PACK, grammar).pack
    assert pack
    return Bank(pack)


def sittings(desk: Desk) -> Iterator[Sitting]:
    """Draw one quiz after another."""
    for number in count():
        yield desk.start(Settings(pack=PACK, seed=f"S{number}"))


def reply(question: Question, number: int) -> Answer:
    """Return some answer that fits the question."""
    match question:
        case ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return Chosen(frozenset({number % len(question.options)}))
        case OrderQuestion():
            return Ordered(tuple(range(len(question.events))))
        case MatchQuestion():
            return Matched(tuple(range(len(question.pairs))))
        case ClozeQuestion() | ShortQuestion() | DateQuestion():
            return Typed("octubre de 1993")
        case _:
            assert_never(question)


def timed(act: Callable[[], object]) -> float:
    """Return how many microseconds it took."""
    began = time.perf_counter_ns()
    act()
    return (time.perf_counter_ns() - began) / 1000


class Quizzing:
    """One learner who answers quiz after quiz."""

    def __init__(self, opened: Opened) -> None:
        self._gate = opened.gate
        self._desk = Desk({PACK: real_bank()}, opened.log, clock=utc_now)
        self._sittings = sittings(self._desk)
        self._sitting = next(self._sittings)

    def step(self) -> None:
        """Take the next question, answer it, and have the answer kept."""
        question = self._sitting.current
        assert question
        answer = reply(question, self._sitting.position)
        self._sitting = self._desk.answer(self._sitting, answer, took_ms=4200)

    def rest(self) -> None:
        """Do what is done while feedback shows, or between two quizzes."""
        self._gate.checkpoint()
        if self._sitting.complete:
            self._sitting = next(self._sittings)


class Floor:
    """The least that keeping an answer can cost."""

    def __init__(self, path: Path) -> None:
        self.db = sqlite3.connect(path, isolation_level=None)
        for pragma in PRAGMAS:
            self.db.execute(f"PRAGMA {pragma}")
        self.db.execute("CREATE TABLE floor (attempt, sequence, question, response, at)")
        self._sequence = 0

    def step(self) -> None:
        """Insert and commit."""
        self._sequence += 1
        row = (1, self._sequence, "fact-1/when/choice", "1", 1_772_366_400_000)
        self.db.execute("BEGIN")
        self.db.execute(FLOOR, row)
        self.db.execute("COMMIT")

    def rest(self) -> None:
        """Checkpoint as the store does."""
        self.db.execute("PRAGMA wal_checkpoint(PASSIVE)")


def measure(folder: Path, answers: int) -> dict[str, float]:
    """Run both sides in turn, then fill the store up to `answers`."""
    opened = open_store(folder)
    quizzing, floor = Quizzing(opened), Floor(folder / "floor.db")
    ours, bare = [], []
    with closing(floor.db):
        for _ in range(2000):
            ours.append(timed(quizzing.step))
            bare.append(timed(floor.step))
            quizzing.rest()
            floor.rest()
    for _ in range(answers - len(ours)):
        quizzing.step()
        quizzing.rest()
    opened.close()
    size = (folder / FILE_NAME).stat().st_size
    ours_median, bare_median = statistics.median(ours), statistics.median(bare)
    return {
        "next_and_answer_us": round(ours_median, 1),
        "next_and_answer_p99_us": round(statistics.quantiles(ours, n=100)[98], 1),
        "insert_us": round(bare_median, 1),
        "insert_p99_us": round(statistics.quantiles(bare, n=100)[98], 1),
        "next_and_answer_to_insert_floor": round(ours_median / bare_median, 2),
        "answers": answers,
        "bytes_per_answer": round(size / answers, 1),
    }


def main() -> None:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--answers", type=int, default=20_000, help="to weigh one on disk")
    parser.add_argument("--folder", type=Path, help="where to write (a disk, not memory)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.folder) as name:
        print(json.dumps(measure(Path(name), arguments.answers)))


if __name__ == "__main__":
    main()
