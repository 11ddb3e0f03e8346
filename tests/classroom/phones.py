"""Phones for tests: real sockets to a real server, on this machine alone."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from threading import Condition
from typing import Any

import aiohttp

from quizapp.classroom.console import Console
from quizapp.classroom.plan import Plan
from quizapp.classroom.session import Session, begin
from quizapp.classroom.views import HostView
from quizapp.generate.bank import Bank
from tests.classroom.builder import make_plan
from tests.classroom.fakes import FakeJournal
from tests.factories import NOON

Message = dict[str, Any]


class Phone:
    """A page in a student's hand; `frames` is all it was ever sent."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.secret = ""
        self.frames: list[str] = []

    async def say(self, kind: str, **fields: object) -> None:
        await self.socket.send_str(json.dumps({"v": 1, "t": kind, **fields}))

    async def hear(self, kind: str = "") -> Message:
        """Return the next message of a kind; the test fails if none comes in ten seconds."""
        while True:
            text = await self.socket.receive_str(timeout=10)
            self.frames.append(text)
            message: Message = json.loads(text)
            if kind in {"", message["t"]}:
                return message

    async def join(self, name: str, pin: str) -> Message:
        await self.say("join", pin=pin, name=name)
        message = await self.hear()
        self.secret = message.get("secret", "")
        return message

    async def answer(self, question: int, answer: object) -> Message:
        await self.say("answer", q=question, a=answer)
        while True:
            message = await self.hear()
            if message["t"] in {"ack", "no"}:
                return message

    async def close_code(self) -> int | None:
        """Return the code with which the server hung up, reading whatever came before."""
        while True:
            heard = await self.socket.receive(timeout=10)
            if heard.type is aiohttp.WSMsgType.CLOSE:
                return int(heard.data)
            if heard.type is not aiohttp.WSMsgType.TEXT:
                return None


class Served:
    """A session on the network, and the teacher's hand on it."""

    def __init__(self, session: Session, **options: Any) -> None:
        self.session = session
        self.views: list[HostView] = []
        self._seen = Condition()
        self.console = Console(session, bind="127.0.0.1", port=0, watch=self._watch, **options)
        assert self.console.address
        self.port = self.console.address[1]

    @property
    def pin(self) -> str:
        return self.console.pin

    async def do(self, *acts: Any) -> None:
        for act in acts:
            await asyncio.wrap_future(self.console.do(act))

    async def until(self, true: Callable[[HostView], bool]) -> None:
        """Wait for a view of which something is true."""

        def wait() -> bool:
            with self._seen:
                return self._seen.wait_for(lambda: bool(self.views) and true(self.views[-1]), 10)

        assert await asyncio.to_thread(wait)

    def _watch(self, view: HostView) -> None:
        with self._seen:
            self.views.append(view)
            self._seen.notify_all()

    @asynccontextmanager
    async def phone(self, **headers: str) -> AsyncIterator[Phone]:
        url = f"http://127.0.0.1:{self.port}/session"
        async with (
            aiohttp.ClientSession() as client,
            client.ws_connect(url, headers=headers, max_msg_size=0) as socket,
        ):
            yield Phone(socket)

    @asynccontextmanager
    async def phones(self, *names: str) -> AsyncIterator[list[Phone]]:
        """Join some phones on one client."""
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as client:
            url = f"http://127.0.0.1:{self.port}/session"
            sockets = await asyncio.gather(*(client.ws_connect(url) for _ in names))
            phones = [Phone(socket) for socket in sockets]
            for phone, name in zip(phones, names, strict=True):  # who comes first is the first
                await phone.say("join", pin=self.pin, name=name)
            for phone in phones:
                message = await phone.hear()
                assert message["t"] == "welcome", message
                phone.secret = message["secret"]
                await phone.hear()
            yield phones
            for phone in phones:
                await phone.socket.close()


Serve = Callable[..., Served]


def new_session(
    bank: Bank, plan: Plan | None = None, journal: FakeJournal | None = None
) -> Session:
    """Begin a session by the clock of the machine."""
    return begin(plan or make_plan(), bank, journal or FakeJournal(), at=NOON, clock=time.monotonic)


@contextmanager
def served(session: Session, **options: Any) -> Iterator[Served]:
    one = Served(session, **options)
    try:
        yield one
    finally:
        one.console.stop()
