"""`quizapp backups`: copies of the data, made by themselves and kept beside them."""

import sys
from argparse import Namespace

from quizapp.app.study import borrowed_data
from quizapp.i18n import ntr, tr
from quizapp.settings import data_folder
from quizapp.store.backups import Backup


def run(asked: Namespace) -> int:
    """List the backups, after making or restoring one if that is wanted."""
    with borrowed_data(data_folder(asked.data_dir)) as opened:
        for notice in opened.told:
            print(notice, file=sys.stderr)
        if asked.action == "make":
            opened.backups.make()
        elif asked.action == "restore":
            opened.backups.restore(asked.name)
        for backup in opened.backups.every():
            print(_line(backup))
    return 0


def _line(backup: Backup) -> str:
    when = backup.at.astimezone().strftime("%Y-%m-%d %H:%M")
    answers = ntr("{n} respuesta", "{n} respuestas", backup.answers)
    held = backup.problem or tr("{answers} de {names}").format(
        answers=answers, names=", ".join(backup.learners)
    )
    return f"{backup.path.name}  {when}  {held}"
