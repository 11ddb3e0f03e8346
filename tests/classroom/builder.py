"""Rooms and what happens in them, with valid defaults."""

from typing import Any

from quizapp.classroom.acts import Act, Command, Join, RefusedError, Reply
from quizapp.classroom.people import Player
from quizapp.classroom.plan import Plan
from quizapp.classroom.room import Room
from quizapp.domain.answers import Answer, Chosen, Matched, Ordered, Typed
from quizapp.domain.questions import Question
from tests.factories import (
    make_choice,
    make_cloze,
    make_date,
    make_match,
    make_multiple,
    make_order,
    make_settings,
    make_short,
    make_true_false,
)

RIGHT = Chosen(frozenset({1}))
WRONG = Chosen(frozenset({2}))
QUESTIONS: tuple[Question, ...] = (
    make_choice("aplazamiento/when/choice"),
    make_choice("visita/when/choice"),
    make_choice("otra/when/choice"),
)
MIXED: tuple[Question, ...] = (
    make_choice(),
    make_multiple(),
    make_true_false(),
    make_date(),
    make_short(),
    make_cloze(),
    make_order(),
    make_match(),
)
FITTING: tuple[Answer, ...] = (
    RIGHT,
    Chosen(frozenset({0, 2})),
    RIGHT,
    Typed("octubre de 1993"),
    Typed("Yeltsin"),
    Typed("Japón"),
    Ordered((2, 0, 1)),
    Matched((2, 0, 1)),
)


def make_plan(**changed: Any) -> Plan:
    return Plan(**({"quiz": make_settings()} | changed))


class Classroom:
    """A room and a clock that the test sets; players are known by their names."""

    def __init__(
        self, *names: str, questions: tuple[Question, ...] = QUESTIONS, **plan: Any
    ) -> None:
        self.room = Room(questions, make_plan(**plan))
        self.at = 0
        for name in names:
            self.join(name)

    def do(self, *acts: Act) -> Player | None:
        player = None
        for act in acts:
            player = self.room.apply(act, self.at)
        return player

    def join(self, name: str, *, connected: bool = True) -> Player:
        player = self.do(Join(name, f"proof of {name}"))
        assert player
        if connected:
            player.connected = True
            self.room.expect(player)
        return player

    def __getitem__(self, name: str) -> Player:
        return next(player for player in self.room.people if player.name == name)

    def reply(self, name: str, answer: Answer = RIGHT, question: int | None = None) -> None:
        place = self.room.position if question is None else question
        self.do(Reply(self[name].id, place, answer))

    def wait(self, seconds: float) -> None:
        self.at += round(seconds * 1000)

    def refusal(self, *acts: Act) -> str:
        """Return why the last of these acts is refused; the others are done."""
        self.do(*acts[:-1])
        try:
            self.do(acts[-1])
        except RefusedError as refused:
            return refused.why.value
        return "accepted"

    def points(self, name: str) -> float:
        return round(self.room.totals.get(self[name].id, 0.0), 6)

    def play(self, *answers: Answer | None) -> None:
        """Ask the next question, give everybody's answers in their order, and reveal the key."""
        self.do(Command.NEXT)
        for player, answer in zip(list(self.room.people), answers, strict=True):
            if answer is not None:
                self.do(Reply(player.id, self.room.position, answer))
        self.do(Command.REVEAL)
