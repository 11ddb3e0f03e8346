"""`quizapp questions`: every question a pack yields, for people or for programs."""

import sys
from argparse import Namespace
from itertools import islice

from quizapp.app.shelf import open_shelf
from quizapp.cli.explain import explain
from quizapp.cli.show import show
from quizapp.domain.questions import KIND_OF
from quizapp.export import jsonl


def run(asked: Namespace) -> int:
    """Print the questions, each with its key, its proofs and its cited sentences."""
    bank = open_shelf(asked.pack).first
    if asked.explain:
        print(explain(bank, asked.explain, asked.seed))
        return 0
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
            print(show(question, bank.pack.article, number), end="\n\n")
    return 0
