"""Connections, from the first byte on: few of strangers, of little, and not for long.

A stranger is whoever has not said yet who she is. What she asks for at first is aiohttp's to read;
once it is the socket, the connection is a `Phone`'s.
"""

import asyncio
from asyncio import BaseTransport, Protocol, Transport
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from math import inf
from typing import cast

from quizapp.classroom.session import Seconds

_REQUEST_BYTES = 16 * 1024  # a browser asks for three pages and the socket in two thousand


@dataclass(frozen=True, slots=True)
class Patience:
    """How many seconds are waited: for a request, who somebody is, a whole frame, a goodbye.

    Every `look` seconds it is looked who has been waited for too long.
    """

    request: float = 20.0
    word: float = 60.0
    frame: float = 20.0
    goodbye: float = 5.0
    look: float = 1.0


@dataclass(slots=True)
class Doors:
    """All connections: at most so many; the oldest stranger makes way for a new one."""

    most: int
    clock: Seconds
    patience: Patience = field(default_factory=Patience)
    _open: dict["Door", None] = field(default_factory=dict)

    def __iter__(self) -> Iterator["Door"]:
        return iter(tuple(self._open))

    def arrive(self, door: "Door") -> bool:
        """Let a connection in; return whether there was a place."""
        if len(self._open) >= self.most:
            oldest = next((one for one in self._open if one.deadline < inf), None)
            if oldest is None:
                return False
            self.leave(oldest)
            oldest.cut()
        self._open[door] = None
        return True

    def leave(self, door: "Door") -> None:
        """Forget a connection."""
        self._open.pop(door, None)

    def sweep(self) -> None:
        """Cut those that have been waited for long enough."""
        now = self.clock()
        for door in self:
            if now >= min(door.deadline, door.frame_due):
                door.cut()


class Door(Protocol):
    """One connection: hands all that comes to aiohttp, until a phone takes it over."""

    __slots__ = ("_http", "_left", "deadline", "doors", "frame_due", "transport")

    def __init__(self, doors: Doors, http: Protocol) -> None:
        self.doors = doors
        self._http = http
        self._left = _REQUEST_BYTES
        self.deadline = doors.clock() + doors.patience.request
        self.frame_due = inf
        self.transport: Transport

    def wait(self, seconds: float) -> None:
        """Wait for so long from now on."""
        self.deadline = self.doors.clock() + seconds

    def cut(self) -> None:
        """End it at once, whatever has not been sent."""
        self.transport.abort()

    def connection_made(self, transport: BaseTransport) -> None:
        """Pass on that it has begun, if there is a place for it."""
        self.transport = cast("Transport", transport)
        self._http.connection_made(transport)
        if not self.doors.arrive(self):
            self.cut()

    def data_received(self, data: bytes) -> None:
        """Pass on what comes, as long as it is no more than a browser has to say."""
        self._left -= len(data)
        if self._left < 0:
            self.cut()
        else:
            self._http.data_received(data)

    def eof_received(self) -> bool | None:
        """Pass on that no more will come."""
        return self._http.eof_received()

    def pause_writing(self) -> None:
        """Pass on that what was sent lies unread."""
        self._http.pause_writing()

    def resume_writing(self) -> None:
        """Pass on that it has been read."""
        self._http.resume_writing()

    def connection_lost(self, error: Exception | None) -> None:
        """Pass on that it is over."""
        self.doors.leave(self)
        self._http.connection_lost(error)


def through(doors: Doors, http: Callable[[], Protocol]) -> Callable[[], Door]:
    """Return what makes the protocol of a new connection."""
    return lambda: Door(doors, http())


async def keep_sweeping(doors: Doors) -> None:
    """Sweep until cancelled."""
    while True:
        await asyncio.sleep(doors.patience.look)
        doors.sweep()
