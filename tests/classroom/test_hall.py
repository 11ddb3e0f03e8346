"""The hall between the room and the phones."""

import asyncio
from typing import cast

from quizapp.classroom.acts import Command, Join
from quizapp.classroom.plan import Plan
from quizapp.classroom.server.hall import Hall
from quizapp.classroom.server.phones import Phone
from quizapp.classroom.views import HostView
from quizapp.domain.answers import Chosen
from quizapp.domain.errors import StoreError
from quizapp.generate.bank import Bank
from tests.classroom.fakes import FakeJournal
from tests.classroom.phones import new_session


class Ear:
    """A phone that only notes what it was sent."""

    def __init__(self) -> None:
        self.sent = b""
        self.player = None

    def send(self, frame: bytes) -> None:
        self.sent += frame


def test_nothing_leaves_before_it_is_kept(bank: Bank, choices: Plan, journal: FakeJournal) -> None:
    async def play() -> None:
        told = asyncio.Event()

        def watch(view: HostView) -> None:
            if view.trouble:
                told.set()

        hall = Hall(new_session(bank, choices, journal), watch)
        ear = Ear()
        player = hall.do(Join("Ana", "proof"))
        assert player
        hall.seat(cast("Phone", ear), player, "secret")
        hall.do(Command.NEXT)
        hall.answer(cast("Phone", ear), player, 0, Chosen(frozenset({0})))
        journal.failure = StoreError("No queda espacio")
        running = asyncio.create_task(hall.run())
        await told.wait()
        assert ear.sent == b""
        journal.failure = None
        kept = asyncio.Event()
        hall.after_keeping(kept.set)
        await kept.wait()
        assert b'"t":"ack"' in ear.sent
        running.cancel()

    asyncio.run(play())
