"""Simulate a month of study: a model learner, ten minutes a day, the program started anew each day.

usage: month.py [--days N] [--questions N] [--seed S] [--progress] [--keep DIR]

She learns and forgets as FSRS-6 has it, guesses among the options what she does not know, and sees
the answer afterwards. What she truly knew when a fact was due is held against the retention she
asked for, and against what was predicted; `--progress` prints the charts in figures too. `--keep`
leaves her data in a folder, the last day of it today.
"""

import argparse
import json
import random
import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from quizapp.app.shelf import Shelf, open_shelf
from quizapp.domain.answers import Answer, Chosen, DontKnow, Matched, Ordered, Typed
from quizapp.domain.questions import (
    ChoiceQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    TrueFalseQuestion,
)
from quizapp.store import open_store
from quizapp.study.desk import Desk
from quizapp.study.fsrs import Rating, Strength, first, recall, review
from quizapp.study.ports import Mode, Settings
from quizapp.study.words import report_text

START = datetime(2026, 3, 1, 18, tzinfo=UTC)


@dataclass
class Student:
    """What somebody truly remembers, fact by fact, and when she last met it."""

    rng: random.Random
    known: dict[str, tuple[Strength, int]] = field(default_factory=dict)

    def meet(self, fact: str, day: int) -> bool:
        """Return whether she knows a fact today, and have her learn from the answer she sees."""
        if fact not in self.known:
            self.known[fact] = (first(Rating.AGAIN), day)
            return False
        strength, last = self.known[fact]
        knows = self.rng.random() < recall(strength, day - last)
        if day > last:  # the same day again teaches nothing new
            rating = Rating.GOOD if knows else Rating.AGAIN
            self.known[fact] = (review(strength, rating, day - last), day)
        return knows

    def answer(self, question: Question, *, knows: bool) -> Answer:
        """Return the key if she knows it, else a guess where one can be made."""
        match question:
            case ChoiceQuestion() | TrueFalseQuestion() | MultipleQuestion():
                guess = {self.rng.randrange(len(question.options))}
                return Chosen(question.correct if knows else frozenset(guess))
            case OrderQuestion():
                return Ordered(question.order) if knows else DontKnow()
            case MatchQuestion():
                right = tuple(pair.right for pair in question.pairs)
                return Matched(right) if knows else DontKnow()
            case _:
                return Typed(question.accepted[0]) if knows else DontKnow()


def study(student: Student, desk: Desk, pack: str, day: int, questions: int) -> list[bool]:
    """Take one review and return what she truly knew of the facts that were due."""
    due, fresh = desk.agenda(pack).due, desk.agenda(pack).fresh
    if not due and not fresh:
        return []
    settings = Settings(pack=pack, seed=str(day), count=questions, mode=Mode.REVIEW)
    sitting, knew = desk.start(settings), []
    while question := sitting.current:
        (fact,) = question.facts
        knows = student.meet(fact, day)
        knew += [knows] if fact in due else []
        sitting = desk.answer(sitting, student.answer(question, knows=knows), took_ms=9000)
    return knew


def simulate(folder: Path, shelf: Shelf, options: argparse.Namespace) -> dict[str, float]:
    """Live through the days, and return what came of them."""
    student = Student(random.Random(options.seed))  # noqa: S311 - a model, not a secret
    knew, pack = [], next(iter(shelf.banks))
    start = datetime.now(UTC) - timedelta(days=options.days - 1) if options.keep else START
    for day in range(options.days):
        with closing(open_store(folder)) as opened:
            now = start + timedelta(days=day)
            desk = Desk(shelf.banks, opened.log, clock=lambda now=now: now)  # type: ignore[misc] # bound at once
            knew += study(student, desk, pack, day, options.questions)
            report, plan = desk.report(pack), desk.agenda(pack)
    if options.progress:
        print("\n".join(report_text(report)))
    answered = sum(figures.answered for figures in report.recall)
    predicted = sum(figures.predicted * figures.answered for figures in report.recall)
    return {
        "days": options.days,
        "answers": sum(figures.answered for figures in report.days),
        "facts_met": len(plan.known),
        "facts": len(shelf.banks[pack].pack.facts),
        "true_recall_when_due": round(sum(knew) / len(knew), 3),
        "predicted_right": round(predicted / answered, 3),
        "right": round(sum(figures.right for figures in report.recall) / answered, 3),
        "stuck": len(plan.stuck),
    }


def main() -> None:
    """Simulate, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--questions", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--progress", action="store_true")
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        print(json.dumps(simulate(options.keep or Path(name), open_shelf(), options)))


if __name__ == "__main__":
    main()
