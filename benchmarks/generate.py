"""Questions a second on one core: told, proved, linted and arranged, against telling alone.

usage: generate.py [--rounds N]

Each round builds the bank of the first pack anew and arranges every question by a seed, as the
start of the program does; the floor only tells each fact as a sentence once.
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable

from quizapp.app.shelf import open_shelf
from quizapp.domain.facts import Pack
from quizapp.generate.bank import Bank
from quizapp.generate.clause import Teller


def generate(pack: Pack) -> int:
    """Return how many questions were made."""
    bank = Bank(pack)
    assert not bank.blocked
    return len(list(bank.questions("A")))


def tell(pack: Pack) -> int:
    """Return how many facts were told."""
    teller = Teller(pack)
    return len([teller.statement(fact) for fact in pack.facts.values()])


def rate(work: Callable[[Pack], int], pack: Pack) -> float:
    """Return what `work` makes in a second."""
    started = time.perf_counter()
    made = work(pack)
    return made / (time.perf_counter() - started)


def main() -> None:
    """Print the medians of interleaved rounds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=100)
    rounds = parser.parse_args().rounds
    pack = open_shelf().first.pack
    pairs = [(rate(generate, pack), rate(tell, pack)) for _ in range(rounds)]
    questions, statements = (statistics.median(side) for side in zip(*pairs, strict=True))
    figures = {
        "questions": generate(pack),
        "questions_per_second": round(questions),
        "statements_per_second": round(statements),
        "question_to_statement": round(statements / questions, 1),
        "rounds": rounds,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
