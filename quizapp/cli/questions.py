"""`quizapp questions`: every question a pack yields, for people or for programs."""

import sys
from argparse import Namespace
from itertools import islice

from quizapp.app.shelf import open_shelf
from quizapp.domain.article import Article
from quizapp.domain.questions import KIND_OF, DateQuestion, Question
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
    options = () if isinstance(question, DateQuestion) else question.options
    proved = [
        sheet.wrap(f"- {option.text}: {option.proof.because}", "   ")
        for option in options
        if option.proof
    ]
    lines = [sheet.ask(question, number), f"   [{question.id}]", *proved]
    return "\n".join([*lines, sheet.solve(question, article, number)])
