"""`quizapp learners`: who studies on this machine."""

import sys
from argparse import Namespace
from pathlib import Path

from quizapp.app.profiles import everything, export_to
from quizapp.app.study import borrowed_data
from quizapp.domain.errors import UsageError
from quizapp.i18n import tr
from quizapp.settings import data_folder
from quizapp.store import Opened
from quizapp.study.learners import Learner, Roster


def run(asked: Namespace) -> int:
    """List the learners, or do something with one."""
    with borrowed_data(data_folder(asked.data_dir)) as opened:
        for notice in opened.told:
            print(notice, file=sys.stderr)
        roster = Roster(opened.learners)
        if asked.action == "add":
            roster.add(asked.name)
        elif asked.action:
            _act(asked, roster, opened)
        if asked.action != "export":
            _list(roster)
    return 0


def _act(asked: Namespace, roster: Roster, opened: Opened) -> None:
    """Do something with a learner there is."""
    learner = roster.find(asked.name)
    match asked.action:
        case "use":
            roster.choose(learner)
        case "rename":
            roster.rename(learner, asked.new)
        case "retain":
            roster.retain(learner, asked.percent / 100)
        case "aim":
            roster.aim(learner, asked.goal)
        case "delete":
            _delete(roster, learner)
        case _:
            _export(learner, opened, asked.file)


def _list(roster: Roster) -> None:
    for place, learner in enumerate(roster.learners):
        print(f"{' ' if place else '*'} {learner.name}")


def _delete(roster: Roster, learner: Learner) -> None:
    """Delete for good, if the name is written once more."""
    warning = tr(
        "Se borrará para siempre todo lo de «{name}», también de las copias de seguridad; los "
        "archivos dañados que se apartaron se borran enteros. Escribe su nombre otra vez: "
    )
    print(warning.format(name=learner.name), end="", flush=True)
    if sys.stdin.readline().strip().casefold() != learner.name.casefold():
        print()
        raise UsageError(tr("No se ha borrado nada."))
    roster.delete(learner)


def _export(learner: Learner, opened: Opened, file: Path | None) -> None:
    if file is None:
        sys.stdout.writelines(everything(learner, opened))
    else:
        export_to(file, learner, opened, over=False)
