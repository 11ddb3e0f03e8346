"""Fifty phones in a room, and a laptop that attacks it in one way after another.

Each attack runs as a process of its own, as fast as it can, while the fifty answer questions. What
counts is how much later the last of their answers is acknowledged than in peace.
"""

import argparse
import asyncio
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import suppress

from classroom import Server, play, server
from phones import OURS, Crowd, raise_open_files

PHONES, ROUNDS, SPREAD = 50, 9, 0.5
HELD = 2_000
HEAD = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"
SHAKE = HEAD.replace(b"/ ", b"/session ") + (
    b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)
PING = b"\x81\x92\0\0\0\0" + b'{"v":1,"t":"ping"}'
WRONG = b'{"v":1,"t":"hello","pin":"x"}'
WRONG = bytes((0x81, 0x80 | len(WRONG))) + b"\0\0\0\0" + WRONG


async def held(port: int, sent: bytes) -> None:
    """Hold two thousand connections with so little sent; whatever is cut comes again."""

    async def hold() -> None:
        while True:
            with suppress(OSError):
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(sent)
                await reader.read()
                writer.close()

    await asyncio.gather(*(hold() for _ in range(HELD)))


async def poured(port: int, first: bytes, then: bytes, lines: int) -> None:
    """Send on so many connections without a pause and without reading; cut, begin again."""

    async def pour() -> None:
        while True:
            with suppress(OSError):
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.transport.pause_reading()  # type: ignore[attr-defined]  # a socket's has it
                writer.write(first)
                while not reader.at_eof() and not writer.is_closing():
                    writer.write(then)
                    await writer.drain()
                    await asyncio.sleep(0)

    await asyncio.gather(*(pour() for _ in range(lines)))


ATTACKS: dict[str, Callable[[int], Awaitable[None]]] = {
    "nothing_sent": lambda port: held(port, b""),
    "half_a_request": lambda port: held(port, HEAD),
    "half_a_frame": lambda port: held(port, SHAKE + b"\x81\xfe\x0f\xff"),
    "requests": lambda port: poured(port, b"", (HEAD + b"\r\n") * 50, 4),
    "messages": lambda port: poured(port, SHAKE, PING * 50, 4),
    "wrong_pins": lambda port: poured(port, SHAKE, WRONG, 4),
    "bytes": lambda port: poured(port, b"", b"x" * 65536, 4),
}


async def delay(one: Server, crowd: Crowd) -> float:
    """Return after how many ms the last is acknowledged, in the median round."""
    latest: list[float] = []
    for _ in range(ROUNDS):
        await play(one, crowd, SPREAD)
        latest.append(max(phone.acks[crowd.question] for phone in crowd.phones))
    return statistics.median(latest) * 1000


async def run() -> dict[str, float]:
    """Measure in peace, then under each attack."""
    figures: dict[str, float] = {}
    for name in ATTACKS:
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, __file__.replace("floods", "classroom"), "--serve", folder]
            async with server(*command) as one:
                crowd = Crowd(OURS, one.port, one.pin, PHONES)
                await crowd.join()
                peace = await delay(one, crowd)
                attacker = await asyncio.create_subprocess_exec(
                    sys.executable, __file__, "--attack", name, str(one.port),
                    stdout=subprocess.PIPE,
                )  # fmt: skip
                assert attacker.stdout
                await attacker.stdout.readline()
                figures[f"ms_later_{name}"] = await delay(one, crowd) - peace
                attacker.kill()
                await attacker.wait()
    return figures | {"ms_later_worst": max(figures.values())}


async def attack(name: str, port: int) -> None:
    """Say that it has begun, and go on until killed."""
    attacking = asyncio.ensure_future(ATTACKS[name](port))
    await asyncio.sleep(0.5)
    print("begun", flush=True)
    await attacking


def main() -> None:
    """Measure, and print the figures as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--attack", nargs=2, metavar=("NAME", "PORT"), help="be the attacker")
    arguments = parser.parse_args()
    raise_open_files()
    if arguments.attack:
        asyncio.run(attack(arguments.attack[0], int(arguments.attack[1])))
        return
    print(json.dumps({name: round(value, 1) for name, value in asyncio.run(run()).items()}))


if __name__ == "__main__":
    main()
