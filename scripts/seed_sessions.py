"""Plays sessions to look at: `python -m scripts.seed_sessions FOLDER 3 11 30 1000`.

Each number is how many students a session has, 0 for one of hands. The answers follow a seed:
some students know more than others, and one sentence is hard for everybody.
"""

import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random

from quizapp.app.shelf import open_shelf
from quizapp.classroom.acts import Command, Join, Note, RefusedError, Reply, Tally
from quizapp.classroom.people import Player
from quizapp.classroom.plan import Plan
from quizapp.classroom.rounds import options_of
from quizapp.classroom.session import Session, begin
from quizapp.domain.answers import Answer, Chosen, Matched, Ordered, Typed
from quizapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
)
from quizapp.store import utc_now
from quizapp.store.sessions import open_journal
from quizapp.study.ports import Settings

_FIRST = ("Ana", "Begoña", "Carla", "David", "Elena", "Farid", "Gema", "Hugo", "Inés", "Jorge")
_LAST = ("Álvarez", "Benítez", "Costa", "Díaz", "Esteve", "Ferrer")
_NAMES = tuple(f"{first} {last}" for last in _LAST for first in _FIRST)
_QUESTIONS = 12


class _Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def main(folder: str, *sizes: str) -> None:
    """Play a session of each size into the data of a folder."""
    with closing(open_journal(Path(folder)).journal) as journal:
        bank = open_shelf().first
        for days, size in enumerate(sizes):
            luck = Random(size)  # noqa: S311 - luck that can be had again
            plan = Plan(quiz=Settings(pack=bank.pack.id, seed=f"SEED{size}", count=_QUESTIONS))
            clock = _Clock()
            at = utc_now() - timedelta(days=days)
            session = begin(plan, bank, journal, at=at, clock=clock)
            _play(session, int(size), clock, luck)
            session.finish(at)
            print(size, len(session.room.rounds))


def _play(session: Session, size: int, clock: _Clock, luck: Random) -> None:
    names = [_NAMES[n % len(_NAMES)] + (f" {n}" if n >= len(_NAMES) else "") for n in range(size)]
    players = [session.do(Join(name, name)) for name in names]
    for one in session.room.rounds:
        session.do(Command.NEXT)
        if not size and (options := options_of(one.question)):
            session.do(Tally(tuple(luck.randint(0, 12) for _ in options)))
        for place, player in enumerate(players):
            clock.now += luck.random() * 20 / size
            if player and luck.random() > 0.05:  # noqa: PLR2004 - a few are silent
                _reply(session, player, (place + 1) / size, luck)
        session.do(Command.REVEAL)
    session.do(Note(0, "Varios leyeron «pospuso» como «hizo»."))
    session.do(Command.END)


def _reply(session: Session, player: Player, skill: float, luck: Random) -> None:
    question = session.room.round.question
    hard = question.citations[0].sentence == session.room.rounds[1].question.citations[0].sentence
    knows = luck.random() < (0.05 if hard else 0.25 + 0.7 * skill)
    answer = _right(question) if knows else _any(question, luck)
    try:
        session.do(Reply(player.id, session.room.position, answer))
    except RefusedError:
        return


def _right(question: Question) -> Answer:
    match question:
        case OrderQuestion():
            return Ordered(question.order)
        case MatchQuestion():
            return Matched(tuple(pair.right for pair in question.pairs))
        case ClozeQuestion() | ShortQuestion() | DateQuestion():
            return Typed(question.accepted[0])
        case _:
            return Chosen(question.correct)


def _any(question: Question, luck: Random) -> Answer:
    match question:
        case OrderQuestion():
            return Ordered(tuple(luck.sample(range(len(question.events)), len(question.events))))
        case MatchQuestion():
            return Matched(tuple(luck.sample(range(len(question.pairs)), len(question.pairs))))
        case ClozeQuestion() | ShortQuestion() | DateQuestion():
            return Typed(luck.choice(["1945", "Gorbachov", "no sé", "China"]))
        case MultipleQuestion():
            count = len(question.options)
            return Chosen(frozenset(luck.sample(range(count), luck.randint(1, count))))
        case _:
            return Chosen(frozenset({luck.randrange(len(question.options) - 1)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
