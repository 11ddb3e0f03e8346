"""`quizapp flags`: what is said to be wrong with questions, for the authors of their packs."""

import sys
from argparse import Namespace

from quizapp.app.flags import find_flags, write_flags
from quizapp.app.shelf import open_shelf
from quizapp.app.study import add_own_packs, borrowed_data
from quizapp.export.flags import dump
from quizapp.settings import data_folder


def run(asked: Namespace) -> int:
    """Print every flag, or write them to a file."""
    folder, shelf = data_folder(asked.data_dir), open_shelf(asked.pack)
    only = shelf.first.pack.id if asked.pack else ""
    if not only:
        add_own_packs(folder, shelf)
    with borrowed_data(folder) as opened:
        for notice in opened.notices:
            print(notice, file=sys.stderr)
        flagged = find_flags(opened, shelf.banks, only)
    if asked.export:
        write_flags(asked.export, flagged, over=False)
    else:
        print(dump(flagged), end="")
    return 0
