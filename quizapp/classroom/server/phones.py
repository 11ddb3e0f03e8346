"""Phones: a connection once it is a WebSocket."""

import asyncio
import socket
from asyncio import BufferedProtocol, Transport
from collections.abc import Callable
from math import inf

from quizapp.classroom.gatekeeper import Bucket
from quizapp.classroom.people import Player
from quizapp.classroom.server.doors import Door
from quizapp.classroom.server.frames import CLOSE, PONG, FrameError, Frames, frame

UNREAD_BYTES = 64 * 1024
_GONE_AFTER_SECONDS = 20

Hear = Callable[["Phone", int, bytes], None]


class Phone(BufferedProtocol):
    """One phone. Frames are written whole, straight to the transport, and read without a task.

    aiohttp has shaken hands; its reader and its writer would cost more than the room does.
    `buffer` is shared by all on one loop: nothing stays in it from one read to the next.
    """

    __slots__ = ("_buffer", "_frames", "_hear", "door", "gone", "messages", "player", "transport")

    def __init__(self, door: Door, hear: Hear, buffer: bytearray) -> None:
        self.door = door
        self.transport: Transport = door.transport
        self.messages = Bucket(20, 10, door.doors.clock())
        self.player: Player | None = None
        self.gone: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._hear = hear
        self._buffer = memoryview(buffer)
        self._frames = Frames()
        _bound(self.transport)
        self.wait_for_word()
        self.transport.set_protocol(self)

    def wait_for_word(self) -> None:
        """Wait for a message: long of somebody known, not of a stranger."""
        if self.player:
            self.door.deadline = inf
        else:
            self.door.wait(self.door.doors.patience.word)

    def send(self, frame: bytes) -> None:
        """Send a frame, or cut a phone that does not read what it was sent."""
        if self.transport.is_closing():
            return
        if self.transport.get_write_buffer_size() > UNREAD_BYTES:
            self.transport.abort()
        else:
            self.transport.write(frame)

    def close(self, code: int) -> None:
        """Say goodbye, and go after whatever was sent has been; or soon."""
        self.send(frame(code.to_bytes(2, "big"), CLOSE))
        self.door.wait(self.door.doors.patience.goodbye)
        self.transport.close()

    def pong(self, payload: bytes) -> None:
        """Answer a ping of the protocol itself."""
        self.send(frame(payload, PONG))

    @property
    def address(self) -> str:
        """Whence it calls."""
        return str((self.transport.get_extra_info("peername") or ("",))[0])

    def get_buffer(self, sizehint: int) -> memoryview:  # noqa: ARG002 - the loop's idea of a size
        """Return where to put what comes."""
        return self._buffer

    def buffer_updated(self, nbytes: int) -> None:
        """Hear what has come whole."""
        try:
            for opcode, payload in self._frames.feed(bytes(self._buffer[:nbytes])):
                self._hear(self, opcode, payload)
                if self.transport.is_closing():
                    return
        except FrameError as error:
            self.close(error.code)
        else:
            self._wait_for_the_rest()

    def connection_lost(self, error: Exception | None) -> None:
        """Tell whoever waits for that."""
        self.door.connection_lost(error)
        if not self.gone.done():
            self.gone.set_result(None)

    def _wait_for_the_rest(self) -> None:
        doors = self.door.doors
        if not self._frames.half:
            self.door.frame_due = inf
        elif self.door.frame_due == inf:
            self.door.frame_due = doors.clock() + doors.patience.frame


def _bound(transport: Transport) -> None:
    """Let the system hold little that is unread, and find out soon that a phone has left."""
    sock: socket.socket | None = transport.get_extra_info("socket")
    if sock is None:
        return
    options = {
        "SO_SNDBUF": (socket.SOL_SOCKET, UNREAD_BYTES),
        "SO_KEEPALIVE": (socket.SOL_SOCKET, 1),
        "TCP_KEEPIDLE": (socket.IPPROTO_TCP, _GONE_AFTER_SECONDS // 2),
        "TCP_KEEPINTVL": (socket.IPPROTO_TCP, _GONE_AFTER_SECONDS // 4),
        "TCP_KEEPCNT": (socket.IPPROTO_TCP, 2),
        "TCP_USER_TIMEOUT": (socket.IPPROTO_TCP, _GONE_AFTER_SECONDS * 1000),
    }
    for name, (level, value) in options.items():
        if hasattr(socket, name):  # not every system has every one of them
            sock.setsockopt(level, getattr(socket, name), value)
