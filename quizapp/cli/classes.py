"""`quizapp classes`: lists of names under a name, for sessions."""

import sys
from argparse import Namespace
from contextlib import closing

from quizapp.classroom.rosters import titled, write_roster
from quizapp.cli.preparing import known_class, read_pupils
from quizapp.i18n import ntr
from quizapp.settings import data_folder
from quizapp.store.sessions import OpenedJournal, open_journal


def run(asked: Namespace) -> int:
    """List the classes, or do with one what is asked for."""
    opened = open_journal(data_folder(asked.data_dir))
    for notice in opened.notices:
        print(notice, file=sys.stderr)
    with closing(opened.journal):
        if asked.action is None:
            _list(opened)
        elif asked.action == "add":
            opened.classes.add(titled(asked.name), read_pupils(asked.file))
        else:
            known = known_class(asked.name, opened)
            if asked.action == "show":
                print(write_roster(known.pupils), end="")
            elif asked.action == "change":
                opened.classes.change(known.id, known.name, read_pupils(asked.file))
            else:
                opened.classes.delete(known.id, sessions=asked.sessions)
    return 0


def _list(opened: OpenedJournal) -> None:
    for one in opened.classes.every():
        names = ntr("{n} nombre", "{n} nombres", len(one.pupils))
        sessions = ntr("{n} sesión", "{n} sesiones", one.sessions)
        print(f"{one.name}: {names}, {sessions}")
