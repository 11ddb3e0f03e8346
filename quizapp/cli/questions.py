"""`quizapp questions`: every question a pack yields, for people or for programs."""

import sys
from argparse import Namespace
from itertools import islice
from typing import assert_never

from quizapp.app.shelf import open_shelf
from quizapp.domain.article import Article
from quizapp.domain.questions import (
    KIND_OF,
    ChoiceQuestion,
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Proof,
    Question,
    ShortQuestion,
    TrueFalseQuestion,
)
from quizapp.export import jsonl, sheet


def run(asked: Namespace) -> int:
    """Print the questions, each with its key, its proofs and its cited sentences."""
    bank = open_shelf(asked.pack).first
    wanted = (
        question
        for question in bank.questions(asked.seed)
        if asked.kind in {None, KIND_OF[type(question)].value}
    )
    limited = islice(wanted, asked.limit)
    if asked.format == "jsonl":
        sys.stdout.write(jsonl.dump(limited))
    else:
        for number, question in enumerate(limited, start=1):
            print(_text(question, bank.pack.article, number), end="\n\n")
    return 0


def _text(question: Question, article: Article, number: int) -> str:
    proofs = proofs_of(question)
    proved = [sheet.wrap(f"- {text}: {proof.because}", "   ") for text, proof in proofs]
    lines = [sheet.ask(question, number), f"   [{question.id}]", *proved]
    return "\n".join([*lines, sheet.solve(question, article, number)])


def proofs_of(question: Question) -> list[tuple[str, Proof]]:
    """Return why a wrong option is wrong, an event in its place, a match the only one."""
    match question:
        case ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return [(option.text, option.proof) for option in question.options if option.proof]
        case OrderQuestion():
            return [(event.text, event.proof) for event in question.events]
        case MatchQuestion():
            return [(pair.left, pair.proof) for pair in question.pairs]
        case ClozeQuestion() | ShortQuestion() | DateQuestion():
            return []
        case _:
            assert_never(question)
