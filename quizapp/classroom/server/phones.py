"""Connections of phones, and frames for them."""

import socket
from asyncio import Transport
from typing import cast

from aiohttp import web

from quizapp.classroom.gatekeeper import Bucket
from quizapp.classroom.people import Player

UNREAD_BYTES = 64 * 1024
_TEXT, _CLOSE, _PONG = 0x81, 0x88, 0x8A
_SHORT, _MEDIUM = 126, 1 << 16
_GONE_AFTER_SECONDS = 20


class Phone:
    """One connection. Frames are written whole, straight to the transport.

    aiohttp would encode each for each; what it writes itself on such a connection, with neither
    compression nor fragments, is whole frames too.
    """

    __slots__ = ("messages", "player", "transport")

    def __init__(self, request: web.Request) -> None:
        self.transport = cast("Transport", request.transport)
        self.messages = Bucket(20, 10)
        self.player: Player | None = None
        _bound(self.transport)

    def send(self, frame: bytes) -> None:
        """Send a frame, or cut a phone that does not read what it was sent."""
        if self.transport.is_closing():
            return
        if self.transport.get_write_buffer_size() > UNREAD_BYTES:
            self.transport.abort()
        else:
            self.transport.write(frame)

    def close(self, code: int) -> None:
        """Say goodbye, and go after whatever was sent has been."""
        self.send(frame(code.to_bytes(2, "big"), _CLOSE))
        self.transport.close()

    def pong(self, payload: bytes) -> None:
        """Answer a ping of the protocol itself."""
        self.send(frame(payload, _PONG))


def frame(payload: bytes, opcode: int = _TEXT) -> bytes:
    """Return a message as it goes to any phone (RFC 6455, 5.2: whole, unmasked)."""
    size = len(payload)
    if size < _SHORT:
        return bytes((opcode, size)) + payload
    if size < _MEDIUM:
        return bytes((opcode, 126)) + size.to_bytes(2, "big") + payload
    return bytes((opcode, 127)) + size.to_bytes(8, "big") + payload


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
