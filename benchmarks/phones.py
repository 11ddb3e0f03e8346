"""A thousand phones in one process: bare WebSockets, as little work as can be for each."""

import asyncio
import os
import random
import struct
import time
from collections.abc import Callable, Iterator

_MEDIUM, _SHORT_HEAD, _LONG_HEAD = 126, 2, 4
_KEY = "dGhlIHNhbXBsZSBub25jZQ=="
Sayings = tuple[str, str, Callable[[str], bytes], Callable[[int], bytes], dict[str, bytes]]

OURS: Sayings = (
    "/session",
    "",
    lambda name: b'{"v":1,"t":"join","pin":"%s","name":"%s"}' % (b"{pin}", name.encode()),
    lambda q: b'{"v":1,"t":"answer","q":%d,"a":[1]}' % q,
    {"welcome": b'"t":"welcome"', "question": b'"t":"question"', "ack": b'"t":"ack"',
     "reveal": b'"t":"reveal"'},
)  # fmt: skip
SOCKET_IO: Sayings = (
    "/socket.io/?EIO=4&transport=websocket",
    "40",
    lambda name: b'420["join",{"name":"%s"}]' % name.encode(),
    lambda q: b'421["answer",{"q":%d,"a":[1]}]' % q,
    {"welcome": b'"t":"welcome"', "question": b'["question"', "ack": b'"t":"ack"',
     "reveal": b'["reveal"'},
)  # fmt: skip


class Phone(asyncio.Protocol):
    """One connection: says hello, answers when told to, and notes what it hears and when."""

    def __init__(self, crowd: "Crowd", name: str) -> None:
        self._crowd = crowd
        self.name = name
        self._buffer = b""
        self._open = False
        self.frames = 0
        self.sent = 0.0
        self.acks: dict[int, float] = {}

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for a WebSocket."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        path, host = self._crowd.sayings[0], f"127.0.0.1:{self._crowd.port}"
        transport.write(
            f"GET {path} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {_KEY}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )

    def data_received(self, data: bytes) -> None:
        """Hear what has come whole."""
        self._buffer += data
        if not self._open:
            head, found, rest = self._buffer.partition(b"\r\n\r\n")
            if not found:
                return
            assert b" 101 " in head.partition(b"\r\n")[0], head
            self._open, self._buffer = True, rest
            if not self._crowd.sayings[1]:
                self.say(self._crowd.hello(self.name))
        for payload in self._messages():
            self._hear(payload)

    def say(self, payload: bytes) -> None:
        """Send a text, masked with zeros: as valid, and cheaper to make."""
        head = (
            bytes((0x81, 0x80 | len(payload)))
            if len(payload) < _MEDIUM
            else bytes((0x81, 0xFE)) + struct.pack("!H", len(payload))
        )
        self.transport.write(head + b"\0\0\0\0" + payload)

    def answer(self, question: int) -> None:
        """Answer, and look at the clock."""
        if not self.transport.is_closing():
            self.sent = time.perf_counter()
            self.say(self._crowd.sayings[3](question))

    def _messages(self) -> Iterator[bytes]:
        while len(self._buffer) >= _SHORT_HEAD:
            size, at = self._buffer[1] & 0x7F, 2
            if size == _MEDIUM:
                if len(self._buffer) < _LONG_HEAD:
                    return
                size, at = int.from_bytes(self._buffer[2:4], "big"), 4
            if len(self._buffer) < at + size:
                return
            payload, opcode = self._buffer[at : at + size], self._buffer[0] & 0x0F
            self._buffer = self._buffer[at + size :]
            if opcode == 1:
                yield payload

    def _hear(self, payload: bytes) -> None:
        greeting = self._crowd.sayings[1]
        if greeting and payload[:1] == b"0":
            self.say(greeting.encode())
        elif greeting and payload[:2] == b"40":
            self.say(self._crowd.hello(self.name))
        elif payload == b"2":
            self.say(b"3")
        else:
            self.frames += 1
            self._crowd.heard(self, payload)


class Crowd:
    """All the phones, and what they wait for together."""

    def __init__(self, sayings: Sayings, port: int, pin: str, count: int) -> None:
        self.sayings = sayings
        self.port = port
        self._pin = pin.encode()
        self.phones = [Phone(self, f"Alumna {n}") for n in range(count)]
        self.question = -1
        self._counts = dict.fromkeys(sayings[4], 0)
        self._waiting: tuple[str, asyncio.Future[None]] | None = None

    def hello(self, name: str) -> bytes:
        """Return how a phone joins."""
        return self.sayings[2](name).replace(b"{pin}", self._pin)

    async def join(self) -> None:
        """Connect all, fifty at a time, and wait until all are welcome."""
        loop = asyncio.get_running_loop()
        done = self.all("welcome")
        for start in range(0, len(self.phones), 50):
            await asyncio.gather(
                *(
                    loop.create_connection(lambda phone=phone: phone, "127.0.0.1", self.port)  # type: ignore[misc]  # a phone is a protocol
                    for phone in self.phones[start : start + 50]
                )
            )
        await done

    def all(self, kind: str) -> "asyncio.Future[None]":
        """Return what is done when every phone has heard a message of this kind once more."""
        self._counts[kind] = 0
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting = (kind, future)
        return future

    def answer_within(self, seconds: float) -> None:
        """Let everybody answer at a moment of her own."""
        self.question += 1
        loop = asyncio.get_running_loop()
        for phone in self.phones:
            moment = random.random() * seconds  # noqa: S311 - moments, not secrets
            loop.call_later(moment, phone.answer, self.question)

    def heard(self, phone: Phone, payload: bytes) -> None:
        """Count a message, and note when an answer was acknowledged."""
        for kind, mark in self.sayings[4].items():
            if mark in payload[:120]:
                if kind == "ack":
                    phone.acks[self.question] = time.perf_counter() - phone.sent
                self._counts[kind] += 1
                waiting = self._waiting
                if waiting and waiting[0] == kind and self._counts[kind] == len(self.phones):
                    waiting[1].set_result(None)
                return


def raise_open_files() -> None:
    """Ask the system for as many connections as are needed."""
    if os.name == "posix":
        import resource  # noqa: PLC0415 - only where there is one

        hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(16_384, hard), hard))
