"""Frames of a WebSocket (RFC 6455, 5.2): those of phones taken apart, ours put together."""

from collections.abc import Iterator

TEXT, BINARY, CLOSE, PING, PONG = 0x1, 0x2, 0x8, 0x9, 0xA
LONGEST_MESSAGE = 4_096
_KNOWN = {TEXT, BINARY, CLOSE, PING, PONG}
_FINAL, _RESERVED, _OPCODE, _MASKED, _LENGTH = 0x80, 0x70, 0x0F, 0x80, 0x7F
_SHORT, _MEDIUM, _LONG = 126, 127, 1 << 16
_AGAINST_RFC, _BROKEN_RULE, _TOO_BIG = 1002, 1008, 1009
_KEY = 4


class FrameError(Exception):
    """Not a frame that a phone may send; `code` is what to hang up with."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Frames:
    """What one phone sends, however it was cut on its way. A message is one frame."""

    __slots__ = ("_rest",)

    def __init__(self) -> None:
        self._rest = b""

    @property
    def half(self) -> bool:
        """Whether a frame has begun to come, and not come whole."""
        return bool(self._rest)

    def feed(self, data: bytes) -> Iterator[tuple[int, bytes]]:
        """Yield opcode and payload of each frame that is whole now; raises FrameError."""
        data = self._rest + data
        start = 0
        while body := _body(data, start):
            begins, ends = body
            opcode = data[start] & _OPCODE
            start = ends
            yield opcode, _unmask(data[begins:ends], data[begins - _KEY : begins])
        self._rest = data[start:]


def _body(data: bytes, start: int) -> tuple[int, int] | None:
    """Return where the payload of a frame begins and ends, once it is all there."""
    if len(data) < start + 2:
        return None
    first, second = data[start], data[start + 1]
    _check(first, second)
    size, begins = second & _LENGTH, start + 2
    if size >= _SHORT:
        begins += 2 if size == _SHORT else 8
        if len(data) < begins:
            return None
        size = int.from_bytes(data[start + 2 : begins], "big")
    if size > LONGEST_MESSAGE:
        raise FrameError(_TOO_BIG)
    begins += _KEY
    ends = begins + size
    return (begins, ends) if len(data) >= ends else None


def _check(first: int, second: int) -> None:
    opcode = first & _OPCODE
    if first & _RESERVED or not second & _MASKED:
        raise FrameError(_AGAINST_RFC)
    if not first & _FINAL or not opcode:  # in pieces: no browser cuts what is so short
        raise FrameError(_BROKEN_RULE)
    if opcode not in _KNOWN or (opcode >= CLOSE and second & _LENGTH >= _SHORT):
        raise FrameError(_AGAINST_RFC)


def _unmask(payload: bytes, key: bytes) -> bytes:
    size = len(payload)
    keys = (key * (size // _KEY + 1))[:size]
    return (int.from_bytes(payload, "big") ^ int.from_bytes(keys, "big")).to_bytes(size, "big")


def frame(payload: bytes, opcode: int = TEXT) -> bytes:
    """Return a message as it goes to any phone: whole and unmasked."""
    size = len(payload)
    first = _FINAL | opcode
    if size < _SHORT:
        return bytes((first, size)) + payload
    if size < _LONG:
        return bytes((first, _SHORT)) + size.to_bytes(2, "big") + payload
    return bytes((first, _MEDIUM)) + size.to_bytes(8, "big") + payload
