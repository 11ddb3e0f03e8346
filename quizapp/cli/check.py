"""`quizapp check`: what is wrong with a pack, named for its author."""

from argparse import Namespace

from quizapp.app.shelf import open_shelf
from quizapp.i18n import tr


def run(asked: Namespace) -> int:
    """Print each fault as `file:line: rule: message`, then what each pack yields; 1 if any."""
    shelf = open_shelf(asked.target)
    for fault in shelf.faults:
        print(fault)
    summary = tr("{pack}: {sentences} frases, {facts} hechos, {questions} preguntas")
    for bank in shelf.banks.values():
        pack = bank.pack
        counts = {"sentences": len(pack.article.sentences), "facts": len(pack.facts)}
        print(summary.format(pack=pack.id, **counts, questions=len(bank.items)))
    return 1 if shelf.faults else 0
