"""Somebody who plays in a terminal, over the real pack and a log in memory."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from string import ascii_lowercase

from quizapp.cli.play import play
from quizapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    Kind,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
)
from quizapp.generate.bank import Bank
from quizapp.study.desk import Desk
from quizapp.study.flags import Flags
from quizapp.study.ports import Settings
from quizapp.study.quiz import draw
from tests.factories import NOON, make_settings
from tests.fakes import FakeFlags, FakeLog


def settings_for(bank: Bank, *kinds: Kind) -> Settings:
    """Return settings of a quiz with the first question of each kind."""
    first = {item.kind: item.id for item in reversed(list(bank.items.values()))}
    return make_settings(only=tuple(first[kind] for kind in kinds))


def right(question: Question) -> str:
    """Return what to type for full points."""
    match question:
        case ClozeQuestion() | ShortQuestion() | DateQuestion():
            return question.accepted[0]
        case OrderQuestion(order=order):
            return letters(order)
        case MatchQuestion(pairs=pairs):
            return letters([pair.right for pair in pairs])
        case _:
            return letters(sorted(question.correct))


def wrong(question: Question) -> str:
    """Return what to type for no points."""
    match question:
        case ClozeQuestion() | ShortQuestion():
            return "Fulano de Tal"
        case DateQuestion():
            return "1/1/1901"
        case OrderQuestion(order=order):
            return letters(order[::-1])
        case MatchQuestion(pairs=pairs):
            return letters([(pair.right + 1) % len(pairs) for pair in pairs])
        case _:
            return letters([next(i for i, o in enumerate(question.options) if o.proof)])


def partly(question: Question) -> str:
    """Return what to type for some points: half of a list, or all but the last two in place."""
    typed = right(question).split()
    if isinstance(question, MultipleQuestion):
        return typed[0]
    return " ".join([*typed[:-2], typed[-1], typed[-2]])


def letters(places: Iterable[int]) -> str:
    """Return the letters of options, apart from each other."""
    return " ".join(ascii_lowercase[place] for place in places)


@dataclass
class Player:
    """Types what is next, then leaves; keeps what was read and shown."""

    bank: Bank
    settings: Settings
    log: FakeLog = field(default_factory=FakeLog)
    flagged: FakeFlags = field(default_factory=FakeFlags)
    shown: list[str] = field(default_factory=list)

    @property
    def questions(self) -> Sequence[Question]:
        """The questions of the quiz."""
        return draw(self.bank, self.settings)

    @property
    def desk(self) -> Desk:
        """A desk as it is after a start."""
        return Desk({self.bank.pack.id: self.bank}, self.log, clock=lambda: NOON)

    @property
    def flags(self) -> Flags:
        """What she says is wrong with questions."""
        return Flags(self.flagged, clock=lambda: NOON)

    def play(self, *typed: str) -> str:
        """Play once, typing these lines and leaving when there are no more; return what is seen."""
        lines = iter(typed)
        self.shown.clear()

        def read(prompt: str) -> str:
            self.shown.append(prompt)
            for line in lines:
                return line
            raise EOFError

        play(self.desk, self.flags, self.settings, read, self.shown.append)
        assert not list(lines), "not everything was read"
        return "\n".join(self.shown)
