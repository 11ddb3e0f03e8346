"""Frames as phones send them, whole, cut and malformed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.classroom.server.frames import (
    BINARY,
    CLOSE,
    LONGEST_MESSAGE,
    PING,
    PONG,
    TEXT,
    FrameError,
    Frames,
    frame,
)

KEY = b"\x01\x02\x03\xff"


def masked(payload: bytes, opcode: int = TEXT, key: bytes = KEY) -> bytes:
    """Return a frame as a browser sends it."""
    whole = frame(payload, opcode)
    head = whole[: len(whole) - len(payload)]
    body = bytes(byte ^ key[i % 4] for i, byte in enumerate(payload))
    return bytes((head[0], head[1] | 0x80)) + head[2:] + key + body


SENT = st.lists(
    st.tuples(st.sampled_from([TEXT, BINARY]), st.binary(max_size=300))
    | st.tuples(st.sampled_from([CLOSE, PING, PONG]), st.binary(max_size=125))
)


@given(SENT, st.binary(min_size=4, max_size=4), st.lists(st.integers(1, 400)))
def test_however_it_is_cut_the_same_comes_out(
    sent: list[tuple[int, bytes]], key: bytes, cuts: list[int]
) -> None:
    stream = b"".join(masked(payload, opcode, key) for opcode, payload in sent)
    frames = Frames()
    heard: list[tuple[int, bytes]] = []
    for cut in [*cuts, len(stream)]:
        heard += frames.feed(stream[:cut])
        stream = stream[cut:]
    assert heard == sent
    assert not frames.half


@given(st.binary(max_size=64))
def test_anything_else_is_waited_for_or_refused(data: bytes) -> None:
    frames = Frames()
    try:
        heard = list(frames.feed(data))
    except FrameError:
        return
    assert heard or frames.half or not data


@pytest.mark.parametrize(
    ("head", "code"),
    [
        pytest.param(b"\x81\x01", 1002, id="unmasked"),
        pytest.param(b"\xc1\x81", 1002, id="compressed"),
        pytest.param(b"\x83\x81", 1002, id="of no kind"),
        pytest.param(b"\x89\xfe", 1002, id="a long ping"),
        pytest.param(b"\x01\x81", 1008, id="in pieces"),
        pytest.param(b"\x80\x81", 1008, id="a last piece"),
        pytest.param(b"\x81\xfe\x10\x01", 1009, id="a byte too long"),
        pytest.param(b"\x81\xff" + b"\xff" * 8, 1009, id="endless"),
    ],
)
def test_a_head_is_refused_before_anything_follows(head: bytes, code: int) -> None:
    with pytest.raises(FrameError) as error:
        list(Frames().feed(head))
    assert error.value.code == code


def test_what_came_before_a_bad_frame_was_heard() -> None:
    heard = Frames().feed(masked(b"hola") + b"\x01\x81")
    assert next(heard) == (TEXT, b"hola")
    with pytest.raises(FrameError):
        next(heard)


def test_the_longest_message_comes_through() -> None:
    payload = b"x" * LONGEST_MESSAGE
    assert list(Frames().feed(masked(payload))) == [(TEXT, payload)]


@pytest.mark.parametrize(
    ("size", "head"),
    [
        pytest.param(0, b"\x81\x00", id="nothing"),
        pytest.param(125, b"\x81\x7d", id="short"),
        pytest.param(126, b"\x81\x7e\x00\x7e", id="medium"),
        pytest.param(1 << 16, b"\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00", id="long"),
    ],
)
def test_how_ours_begin(size: int, head: bytes) -> None:
    payload = b"x" * size
    assert frame(payload) == head + payload
