"""Hold the study engine against Anki's own, on 20,000 facts with history.

usage: against_anki.py [--facts N] [--folder DIR]

Needs `anki` (benchmarks/requirements.txt). Both stores are filled first: a card or a fact, with
ten answers each. Ours holds the facts of many articles; the one studied is that of the first
pack, as only its questions are generated at a start. Then, in turn:

* next and answer: ten questions drawn, asked and answered, each answer on disk (FULL) before the
  next, against ten cards taken from the queue, rendered and answered;
* open: from the start of a process to the text of the first question due, the pack as an earlier
  start kept it.
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
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from quizapp.app.shelf import open_shelf
from quizapp.domain.answers import Chosen, DontKnow
from quizapp.domain.questions import ChoiceQuestion, MultipleQuestion, TrueFalseQuestion
from quizapp.store import open_store
from quizapp.study.desk import Desk
from quizapp.study.ports import Settings
from tests.factories import make_answered, make_memory

ROOT = Path(__file__).parent.parent
START = datetime(2026, 3, 1, tzinfo=UTC)
ANSWERS_A_FACT = 10
BLOCK = 10
ROUNDS = 60
OPTIONS = ChoiceQuestion | MultipleQuestion | TrueFalseQuestion
PACK = "rusia-japon"
COLLECTION = "collection.anki2"

OPEN_OURS = f"""
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from quizapp.app.shelf import open_shelf
from quizapp.store import open_store
from quizapp.study.desk import Desk
from quizapp.study.ports import Mode, Settings
opened = open_store(Path(sys.argv[1]), thorough=False)
shelf = open_shelf({PACK!r}, data=Path(sys.argv[1]))
desk = Desk(shelf.banks, opened.log, clock=lambda: datetime.now(UTC))
sitting = desk.start(Settings(pack={PACK!r}, seed="A", mode=Mode.REVIEW))
assert sitting.questions[0].stem
print(time.monotonic_ns(), flush=True)
opened.close()
"""
OPEN_ANKI = f"""
import sys, time
from anki.collection import Collection
collection = Collection(sys.argv[1] + "/{COLLECTION}")
card = collection.sched.getCard()
assert card.question()
print(time.monotonic_ns(), flush=True)
collection.close()
"""


class Ours:
    """A learner who takes one quiz after another, a day passing with each."""

    def __init__(self, folder: Path, facts: int) -> None:
        self.opened = open_store(folder)
        self._fill(facts)
        self._day = 0
        self.desk = Desk(open_shelf(PACK).banks, self.opened.log, clock=self._clock)

    def block(self) -> None:
        """Draw a quiz and answer it."""
        self._day += 3
        sitting = self.desk.start(Settings(pack=PACK, seed=str(self._day), count=BLOCK))
        while question := sitting.current:
            right = Chosen(question.correct) if isinstance(question, OPTIONS) else DontKnow()
            sitting = self.desk.answer(sitting, right, took_ms=4200)

    def rest(self) -> None:
        """Do what is done while feedback shows."""
        self.opened.gate.checkpoint()

    def _clock(self) -> datetime:
        return START + timedelta(days=self._day)

    def _fill(self, facts: int) -> None:
        log = self.opened.log
        for first in range(0, facts, 50):
            settings = Settings(pack=f"articulo-{first // 50}", seed="S", count=50)
            for _ in range(ANSWERS_A_FACT):
                attempt = log.begin(settings, "d", questions=50, at=START).id
                self.opened.gate.run("PRAGMA synchronous = OFF")
                for number in range(50):
                    fact = f"un-hecho-{first + number}"
                    answered = make_answered(attempt, number, points=float(number % 5 > 0))
                    answered = replace(
                        answered, question=f"{fact}/when/choice", fact=fact, recall=0.9
                    )
                    log.append(answered, make_memory(fact=fact))
                log.finish(attempt, at=START)
        self.opened.gate.run("PRAGMA synchronous = FULL")


class Anki:
    """The same learner with as many cards, all of them due."""

    def __init__(self, folder: Path, facts: int) -> None:
        anki: Any = import_module("anki.collection")  # not needed to check the types of the rest
        self.collection = anki.Collection(str(folder / COLLECTION))
        kind = self.collection.models.by_name("Basic")
        requests = []
        for number in range(facts):
            note = self.collection.new_note(kind)
            note.fields = [f"¿En qué año ocurrió el hecho {number}?", f"{1000 + number % 1000}"]
            requests.append(anki.AddNoteRequest(note=note, deck_id=1))
        self.collection.add_notes(requests)
        self._make_due()

    def block(self) -> None:
        """Take cards from the queue, show and answer them."""
        for _ in range(BLOCK):
            card: Any = self.collection.sched.getCard()
            card.question()
            self.collection.sched.answerCard(card, 3)

    def _make_due(self) -> None:
        db, today = self.collection.db, self.collection.sched.today
        db.execute(
            "update cards set type = 2, queue = 2, ivl = 10, factor = 2500, reps = 3, due = ?",
            today,
        )
        cards = db.list("select id from cards")
        began = int(START.timestamp() * 1000)
        rows = [
            (began + i * ANSWERS_A_FACT + n, card, -1, 3, 10, 4, 2500, 4200, 1)
            for i, card in enumerate(cards)
            for n in range(ANSWERS_A_FACT)
        ]
        db.executemany("insert into revlog values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        config = self.collection.decks.config_dict_for_deck_id(1)
        config["rev"]["perDay"] = 9999
        self.collection.decks.update_config(config)


def timed(act: Callable[[], object]) -> float:
    """Return the microseconds it took, for each of a block."""
    began = time.perf_counter_ns()
    act()
    return (time.perf_counter_ns() - began) / 1000 / BLOCK


def opening(code: str, folder: Path) -> float:
    """Return the milliseconds from the start of a process until it prints the time."""
    began = time.monotonic_ns()
    command = [sys.executable, "-c", code, str(folder)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, timeout=60)
    return (int(done.stdout) - began) / 1e6


def measure(folder: Path, facts: int) -> dict[str, float]:
    """Fill both stores, then run both sides in turn."""
    ours, anki = Ours(folder, facts), Anki(folder, facts)
    with closing(ours.opened), closing(anki.collection):
        size = sum(path.stat().st_size for path in folder.glob("quizapp.db"))
        pairs = []
        for _ in range(ROUNDS):
            pairs.append((timed(ours.block), timed(anki.block)))
            ours.rest()
    mine, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
    opened = [(opening(OPEN_OURS, folder), opening(OPEN_ANKI, folder)) for _ in range(12)][2:]
    mine_open, theirs_open = (statistics.median(side) for side in zip(*opened, strict=True))
    return {
        "next_and_answer_to_anki": round(mine / theirs, 2),
        "next_and_answer_us": round(mine, 1),
        "anki_next_and_answer_us": round(theirs, 1),
        "open_to_anki": round(mine_open / theirs_open, 2),
        "open_ms": round(mine_open, 1),
        "anki_open_ms": round(theirs_open, 1),
        "bytes_per_answer": round(size / (facts * ANSWERS_A_FACT), 1),
        "facts": facts,
    }


def main() -> None:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=20_000)
    parser.add_argument("--folder", type=Path, help="where to write (a disk, not memory)")
    arguments = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory(dir=arguments.folder) as name:
        print(json.dumps(measure(Path(name), arguments.facts)))


if __name__ == "__main__":
    main()
