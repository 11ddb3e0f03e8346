"""Who holds a connection and says nothing, little, half of it, or far too much."""

import asyncio
import json
import socket
import struct
from asyncio import BaseProtocol, Protocol
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from math import inf

import pytest

from quizapp.classroom.plan import Plan
from quizapp.classroom.server.doors import Door, Doors, Patience
from quizapp.classroom.server.phones import Phone
from quizapp.classroom.server.thread import Opening, ServerThread
from quizapp.generate.bank import Bank
from quizapp.resources import ASSETS
from tests.classroom.phones import new_session
from tests.classroom.test_frames import masked

OpenTo = Callable[[Patience], tuple[int, str]]
HEAD = b"GET /session HTTP/1.1\r\nHost: 127.0.0.1\r\n"
SHAKE = HEAD + (
    b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)


class Line(asyncio.Transport):
    """A transport that only notes whether it was cut."""

    def __init__(self) -> None:
        super().__init__()
        self.cut = False

    def abort(self) -> None:
        self.cut = True

    def close(self) -> None:
        """Wait for what was sent to be read."""

    def is_closing(self) -> bool:
        return self.cut

    def set_protocol(self, protocol: BaseProtocol) -> None:
        """Hand over."""

    def get_write_buffer_size(self) -> int:
        return 0

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Send nothing."""


class Street:
    """Doors, what comes in at them, and a clock that the test sets."""

    def __init__(self, most: int = 3) -> None:
        self.now = 0.0
        self.doors = Doors(most, lambda: self.now)

    def come(self) -> tuple[Door, Line]:
        door, line = Door(self.doors, Protocol()), Line()
        door.connection_made(line)
        return door, line

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.doors.sweep()


def test_a_request_is_waited_for_twenty_seconds() -> None:
    street = Street()
    door, line = street.come()
    street.wait(19)
    door.data_received(b"GET / HT")
    assert not line.cut
    street.wait(1)
    assert line.cut


def test_the_oldest_stranger_makes_way() -> None:
    street = Street()
    lines = [street.come()[1] for _ in range(5)]
    assert [line.cut for line in lines] == [True, True, False, False, False]


def test_nobody_known_makes_way() -> None:
    street = Street()
    known = [street.come() for _ in range(3)]
    for door, _ in known:
        door.deadline = inf
    late, line = street.come()
    assert line.cut
    assert not any(one.cut for _, one in known)
    late.connection_lost(None)
    known[0][0].connection_lost(None)
    assert not street.come()[1].cut


def test_who_asks_for_more_than_a_browser_would_is_cut() -> None:
    street = Street()
    door, line = street.come()
    for _ in range(4):
        door.data_received(b"x" * 4096)
    assert not line.cut
    door.data_received(b"x")
    assert line.cut


@pytest.fixture
def open_to(bank: Bank, choices: Plan) -> Iterator[OpenTo]:
    """Return a way to serve a session with another patience: its port and its PIN."""
    with ExitStack() as stack:

        def one(patience: Patience) -> tuple[int, str]:
            session = new_session(bank, choices)
            assets = ASSETS / "classroom"
            opening = Opening(bind="127.0.0.1", port=0, assets=assets, patience=patience)
            thread = ServerThread(session, opening)
            address = thread.start()
            stack.callback(thread.stop)
            assert address
            return address[1], session.access.pin

        yield one


async def heard_until_hung_up(port: int, sent: Iterable[bytes]) -> bytes:
    """Send this, and return all that comes until the other side is gone."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for part in sent:
        writer.write(part)
        await writer.drain()
        if part == SHAKE:
            await reader.readuntil(b"\r\n\r\n")
    heard = b""
    with suppress(ConnectionResetError):
        while part := await asyncio.wait_for(reader.read(4096), 10):
            heard += part
    writer.close()
    return heard


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param((), id="not a byte"),
        pytest.param((b"G",), id="a letter"),
        pytest.param((HEAD,), id="headers without an end"),
        pytest.param((b"POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\n",), id="a body never sent"),
        pytest.param((SHAKE,), id="a socket, and never a word"),
        pytest.param((SHAKE, b"\x81"), id="a byte of a frame"),
        pytest.param((SHAKE, b"\x81\xfe\x0f\xff"), id="the head of a frame"),
    ],
)
def test_who_does_not_go_on_is_hung_up_on(open_to: OpenTo, sent: tuple[bytes, ...]) -> None:
    port, _ = open_to(Patience(request=0.05, word=0.05, look=0.01))
    asyncio.run(heard_until_hung_up(port, sent))


def test_half_a_frame_is_not_waited_for_of_a_player_either(open_to: OpenTo) -> None:
    port, pin = open_to(Patience(frame=0.05, look=0.01))
    join = json.dumps({"v": 1, "t": "join", "pin": pin, "name": "Ana"}).encode()
    heard = asyncio.run(heard_until_hung_up(port, [SHAKE, masked(join), masked(join)[:9]]))
    assert b'"t":"welcome"' in heard


def test_who_goes_on_is_waited_for(open_to: OpenTo) -> None:
    port, pin = open_to(Patience(request=0.05, word=0.2, frame=0.05, look=0.01))

    async def play() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(SHAKE)
        await reader.readuntil(b"\r\n\r\n")
        ping = masked(b'{"v":1,"t":"ping"}')
        writer.write(masked(json.dumps({"v": 1, "t": "hello", "pin": pin}).encode()) + ping[:7])
        await reader.readuntil(b"names")
        writer.write(ping[7:])
        await reader.readuntil(b"pong")
        writer.close()

    asyncio.run(play())


def test_after_a_goodbye_it_is_soon_over() -> None:
    """Whoever reads nothing would hold a connection that waits to be read."""

    async def play() -> None:
        street = Street()
        door, line = street.come()
        phone = Phone(door, lambda *_: None, bytearray(64))
        phone.close(1008)
        street.wait(4)
        assert not line.cut
        street.wait(1)
        assert line.cut

    asyncio.run(play())


def test_who_hangs_up_at_once_is_no_news(open_to: OpenTo, caplog: pytest.LogCaptureFixture) -> None:
    port, _ = open_to(Patience())

    async def play() -> None:
        for _ in range(50):
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            reset = struct.pack("ii", 1, 0)  # on, after no seconds
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, reset)
            writer.write(SHAKE)
            await asyncio.sleep(0)
            writer.transport.abort()
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(HEAD + b"\r\n")
        await reader.readuntil(b"\r\n\r\n")
        writer.close()

    asyncio.run(play())
    assert caplog.records == []
