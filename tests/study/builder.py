"""A desk over a small pack and a log in memory."""

from datetime import datetime, timedelta
from typing import assert_never

from quizapp.domain.answers import Answer, Chosen, Matched, Ordered, Typed
from quizapp.domain.facts import Fact
from quizapp.domain.questions import (
    ChoiceQuestion,
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    TrueFalseQuestion,
)
from quizapp.generate.bank import Bank
from quizapp.study.desk import Desk
from quizapp.study.ports import AnswerLog, Settings
from tests.factories import NOON
from tests.fakes import FakeLog
from tests.generate.builder import (
    make_date,
    make_fact,
    make_list,
    make_pack,
    make_person,
    make_role,
)

FACTS = 8


class Clock:
    """A minute later at every look."""

    def __init__(self) -> None:
        self._now = NOON

    def __call__(self) -> datetime:
        self._now += timedelta(minutes=1)
        return self._now

    def skip(self, *, days: int) -> None:
        """Let days pass."""
        self._now += timedelta(days=days)


def make_bank(facts: int = FACTS) -> Bank:
    """Return facts apart from each other: somebody else measured something in another year."""
    people = tuple(make_person(f"p{i}", f"Persona{i} Apellido{i}") for i in range(facts))
    return Bank(make_pack(*map(_fact, range(facts)), entities=people))


def _fact(number: int) -> Fact:
    what = make_list() if number % 2 else make_role("ebro", "los dos afluentes")
    return make_fact(
        f"f{number}",
        who=make_role(f"p{number}"),
        what=what,
        when=make_role(make_date(str(1800 + 10 * number)), "en 1901"),
    )


def make_desk(
    bank: Bank | None = None, log: AnswerLog | None = None, clock: Clock | None = None
) -> Desk:
    """Return a desk with one pack, «rios»."""
    return Desk({"rios": bank or make_bank()}, log or FakeLog(), clock=clock or Clock())


def right_answer(question: Question) -> Answer:
    """Return an answer worth all the points."""
    match question:
        case ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return Chosen(question.correct)
        case ClozeQuestion() | ShortQuestion() | DateQuestion():
            return Typed(question.accepted[0])
        case OrderQuestion():
            return Ordered(question.order)
        case MatchQuestion():
            return Matched(tuple(pair.right for pair in question.pairs))
        case _:
            assert_never(question)


def wrong_answer(question: Question) -> Answer:
    """Return an answer worth nothing."""
    match question:
        case ChoiceQuestion() | MultipleQuestion() | TrueFalseQuestion():
            return Chosen(frozenset(range(len(question.options))) - question.correct)
        case ClozeQuestion() | ShortQuestion() | DateQuestion():
            return Typed("1/1/1")
        case OrderQuestion():
            return Ordered(question.order[::-1])
        case MatchQuestion():
            return Matched(tuple((pair.right + 1) % len(question.pairs) for pair in question.pairs))
        case _:
            assert_never(question)


def make_settings(seed: str = "ABC234", **more: object) -> Settings:
    """Return settings of a quiz on the pack; `more` are fields of Settings."""
    return Settings(pack="rios", seed=seed, **more)  # type: ignore[arg-type] # fields of any type


def key_place(question: Question) -> int | None:
    """Return where the key of a question with one key stands."""
    options = getattr(question, "options", ())
    keys = [place for place, option in enumerate(options) if option.correct]
    return keys[0] if len(keys) == 1 else None
