"""A class in the middle of a question, to be killed; its arguments are a folder and a way."""

import sys
import time
from pathlib import Path

from quizapp.app.sessions import TeachersDesk
from quizapp.app.shelf import open_shelf
from quizapp.classroom.acts import Act, Command, Enrol, Join, Reply, Tally
from quizapp.classroom.plan import Counts, Limit, Plan
from quizapp.classroom.presets import Preset
from quizapp.domain.answers import Chosen
from quizapp.domain.questions import Kind
from quizapp.study.ports import Settings

FIRST, SECOND = Chosen(frozenset({0})), Chosen(frozenset({1}))
_NEXT, _PAUSE, _BLACK = Command.NEXT, Command.PAUSE, Command.BLACK
WAYS: dict[str, tuple[Act, ...]] = {
    "hands": (_NEXT, Tally((3, 1, 4, 1))),
    "teams": (Enrol("Rojo"), Enrol("Azul"), _NEXT, Reply(1, 0, FIRST)),
    "phones": (Join("Ana", "a"), Join("Bea", "b"), _NEXT, Reply(2, 0, SECOND)),
    "paused": (Enrol("Rojo"), _NEXT, _PAUSE),
    "black": (Enrol("Rojo"), _NEXT, Reply(1, 0, FIRST), Command.REVEAL, _NEXT, _BLACK),
}


def preset(pack: str, *, seconds: int = 60) -> Preset:
    """Return five choices with a strict limit; the last answer counts, as without devices."""
    quiz = Settings(pack=pack, seed="ABC234", count=5, kinds=frozenset({Kind.CHOICE}))
    plan = Plan(
        quiz=quiz, limit=Limit.HARD, seconds=seconds, counts=Counts.LAST, close_when_all=False
    )
    return Preset(plan=plan)


def main(folder: Path, way: str) -> None:
    """Do what is done in a way, say so when it is kept, and wait for the end."""
    shelf = open_shelf()
    desk = TeachersDesk(folder, shelf.banks, port=0)
    bind = "127.0.0.1" if way == "phones" else None
    console = desk.begin(preset(shelf.first.pack.id), bind, lambda _: None)
    for act in WAYS[way]:
        console.do(act).result()
    sys.stdout.write("kept\n")
    sys.stdout.flush()
    time.sleep(60)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
