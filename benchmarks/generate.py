"""Questions a second on one core: told, proved, linted and arranged, against telling alone.

usage: generate.py [--rounds N]

Each round builds the bank of the first pack anew and arranges every question by a seed, as the
start of the program does; the floor only tells each fact as a sentence once. A made-up pack of
100 facts, in every round too, is then held against one of 10,000. Times are of the processor.
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable

from synthetic import make_pack

from quizapp.app.shelf import open_shelf
from quizapp.domain.facts import Pack
from quizapp.generate.bank import Bank
from quizapp.generate.clause import Teller
from quizapp.spanish.folding import fold

FEW, MANY = 100, 10_000


def generate(pack: Pack) -> int:
    """Return how many questions were made."""
    return len(list(Bank(pack).questions("A")))


def tell(pack: Pack) -> int:
    """Return how many facts were told."""
    teller = Teller(pack)
    return len([teller.statement(fact) for fact in pack.facts.values()])


def rate(work: Callable[[Pack], int], pack: Pack) -> float:
    """Return what `work` makes in a second."""
    fold.cache_clear()  # a program starts with nothing folded
    started = time.process_time()
    made = work(pack)
    return made / (time.process_time() - started)


def main() -> None:
    """Print the medians of interleaved rounds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=100)
    rounds = parser.parse_args().rounds
    pack = open_shelf().first.pack
    few, many = (make_pack(facts, pack.grammar) for facts in (FEW, MANY))
    works = ((generate, pack), (tell, pack), (generate, few))
    sides = zip(*([rate(*work) for work in works] for _ in range(rounds)), strict=True)
    questions, statements, of_few = (statistics.median(side) for side in sides)
    of_many = statistics.median(rate(generate, many) for _ in range(3))
    figures = {
        "questions": generate(pack),
        "questions_per_second": round(questions),
        "statements_per_second": round(statements),
        "question_to_statement": round(statements / questions, 1),
        "per_question_10000_to_100_facts": round(of_few / of_many, 2),
        "rounds": rounds,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
