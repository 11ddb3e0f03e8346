"""`quizapp packs`: the packs there are."""

import sys
from argparse import Namespace

from quizapp.app.shelf import open_shelf
from quizapp.i18n import tr


def run(_asked: Namespace) -> int:
    """List the packs, with their faults on standard error."""
    shelf = open_shelf()
    rows: list[tuple[str, ...]] = [
        (tr("paquete"), tr("título"), tr("frases"), tr("hechos"), tr("preguntas"))
    ]
    for bank in shelf.banks.values():
        pack = bank.pack
        counts = (len(pack.article.sentences), len(pack.facts), len(bank.items))
        rows.append((pack.id, pack.article.title, *map(str, counts)))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip())
    for fault in shelf.faults:
        print(fault, file=sys.stderr)
    return 0
