"""Load a session with phones, beside a room on node's socket.io that does the same; kill the host.

Both servers run in turn as processes of their own under the same phones, ours with its journal on.
A round is a question to all, an answer of each with its acknowledgement, and the key to all. The
peer needs node and npm; without them its figures are left out.
"""

import argparse
import asyncio
import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from phones import OURS, SOCKET_IO, Crowd, Sayings, raise_open_files

from quizapp.app.shelf import open_shelf
from quizapp.classroom.acts import Command, Reply
from quizapp.classroom.codec import load_act
from quizapp.classroom.console import Console
from quizapp.classroom.plan import Plan
from quizapp.classroom.session import begin
from quizapp.classroom.views import HostView
from quizapp.domain.questions import Kind
from quizapp.store import utc_now
from quizapp.store.sessions import open_journal
from quizapp.study.ports import Settings

PEER = Path(__file__).parent / "peer"
SPREADS = {"2s": 2.0, "50ms": 0.05}
ASKED = {
    "question": {
        "t": "question", "of": 20, "kind": "choice", "source": "", "change": False, "left": None,
        "stem": "¿En qué mes y año pospuso el presidente ruso Borís Yeltsin una visita a Japón?",
        "options": ["Agosto de 1991", "Septiembre de 1992", "Octubre de 1993", "Marzo de 1994"],
    },
    "reveal": {
        "t": "reveal", "mine": "Septiembre de 1992", "note": "", "seen": 3, "asked": 3, "of": 20,
        "key": "Septiembre de 1992", "why": "Borís Yeltsin la pospuso en septiembre de 1992.",
        "stem": "¿En qué mes y año pospuso el presidente ruso Borís Yeltsin una visita a Japón?",
        "cited": [[8, "En septiembre de 1992 Boris Yeltsin pospuso una visita programada a Japón.",
                   [[3, 21], [22, 35]]]],
    },
}  # fmt: skip


def serve(folder: Path, *, tick: bool) -> None:
    """Run a session, commanded by lines on standard input: next, reveal, cpu."""
    bank = open_shelf("rusia-japon").first
    only = [item.id for item in bank.items.values() if item.kind is Kind.CHOICE][:40]
    plan = Plan(quiz=Settings(pack=bank.pack.id, seed="S", only=tuple(only)))
    journal = open_journal(folder).journal
    session = begin(plan, bank, journal, at=utc_now(), clock=time.monotonic)
    views: list[HostView] = []
    console = Console(session, bind="127.0.0.1", port=0, watch=views.append)
    assert console.address
    print(json.dumps({"port": console.address[1], "pin": console.pin}), flush=True)
    lags: list[float] = []
    if tick:
        threading.Thread(target=_obey, args=(console, views, lags), daemon=True).start()
        _tick(lags)
    else:
        _obey(console, views, lags)


def _obey(console: Console, views: list[HostView], lags: list[float]) -> None:
    for line in sys.stdin:
        if line.strip() == "next":
            console.do(Command.NEXT).result()
        elif line.strip() == "reveal":
            console.do(Command.REVEAL).result()
        else:
            told = {"cpu": time.process_time(), "views": len(views), "lags": lags[:]}
            lags.clear()
            print(json.dumps(told), flush=True)
            continue
        print("{}", flush=True)


def _tick(lags: list[float]) -> None:
    """Run an event loop of Qt as the console's window would, and note how late each tick is."""
    from PySide6.QtCore import QCoreApplication, Qt, QTimer  # noqa: PLC0415 - only this side has it

    app = QCoreApplication([])
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    last = time.perf_counter()

    def note() -> None:
        nonlocal last
        now = time.perf_counter()
        lags.append((now - last) * 1000 - 16)
        last = now

    timer.timeout.connect(note)
    timer.start(16)
    app.exec()


class Server:
    """A server process that obeys lines."""

    def __init__(self, process: asyncio.subprocess.Process, greeting: dict[str, object]) -> None:
        self._process = process
        self.pid = process.pid
        self.port = int(str(greeting["port"]))
        self.pin = str(greeting.get("pin", ""))

    async def do(self, command: str) -> dict[str, float]:
        """Have something done; return the seconds of CPU used so far, and what else is told."""
        assert self._process.stdin
        self._process.stdin.write(f"{command}\n".encode())
        return await self.line()

    async def line(self) -> dict[str, float]:
        """Read what it says."""
        assert self._process.stdout
        told: dict[str, float] = json.loads(await self._process.stdout.readline())
        return told

    def memory_kb(self) -> int:
        """Return its resident memory, where the system tells."""
        status = Path(f"/proc/{self.pid}/status")
        if not status.exists():
            return 0
        lines = status.read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))

    def kill(self) -> None:
        """End it as a power cut would."""
        self._process.kill()


@asynccontextmanager
async def server(*command: str) -> AsyncIterator[Server]:
    """Start a server, and end it."""
    process = await asyncio.create_subprocess_exec(
        *command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, limit=1 << 24
    )
    assert process.stdout
    try:
        yield Server(process, json.loads(await process.stdout.readline()))
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def load(one: Server, sayings: Sayings, phones: int, rounds: int) -> dict[str, float]:
    """Play rounds of either spread; return figures a round, in seconds and milliseconds."""
    await one.do("cpu")
    before_kb = one.memory_kb()
    crowd = Crowd(sayings, one.port, one.pin, phones)
    began = time.perf_counter()
    await crowd.join()
    figures: dict[str, float] = {"join_s": time.perf_counter() - began}
    figures["kb_per_player"] = (one.memory_kb() - before_kb) / phones
    load_cpu, load_wall = time.process_time(), time.perf_counter()
    lags: list[float] = []
    for name, seconds in SPREADS.items():
        costs, acks, frames, views = [], [], 0, 0.0
        for _ in range(rounds):
            cost, told = await play(one, crowd, seconds)
            costs.append(cost)
            lags += told.get("lags", [])  # type: ignore[arg-type]  # a list, of our own side only
            views = max(views, told.get("views", 0))
            acks += [phone.acks[crowd.question] for phone in crowd.phones]
            frames = max(phone.frames for phone in crowd.phones)
            for phone in crowd.phones:
                phone.frames = 0
        figures |= {
            f"cpu_{name}": statistics.median(costs),
            f"ack_p99_ms_{name}": statistics.quantiles(acks, n=100)[98] * 1000,
            f"frames_{name}": frames,
        }
    figures["load_share_of_a_core"] = (time.process_time() - load_cpu) / (
        time.perf_counter() - load_wall
    )
    if lags:
        figures["tick_p99_ms"] = statistics.quantiles(lags, n=100)[98]
    for phone in crowd.phones:
        phone.transport.abort()
    return figures


async def play(one: Server, crowd: Crowd, seconds: float) -> tuple[float, dict[str, float]]:
    """Play one round; return the seconds of CPU it cost the server, and what it told."""
    before = (await one.do("cpu"))["cpu"]
    asked = crowd.all("question")
    await one.do("next")
    await asked
    acknowledged = crowd.all("ack")
    crowd.answer_within(seconds)
    await asyncio.wait_for(acknowledged, 60)
    told = crowd.all("reveal")
    await one.do("reveal")
    await told
    answer = await one.do("cpu")
    return answer["cpu"] - before, answer


def count_answers(folder: Path, phones: int, rounds: int) -> tuple[int, int]:
    """Return how many answers of a whole load the journal lacks, and how many it has twice."""
    found = [key for key, _ in replies(folder)]
    return phones * rounds - len(set(found)), len(found) - len(set(found))


def replies(folder: Path) -> list[tuple[tuple[int, int], str]]:
    """Return (player, question) of every answer in the latest journal, and the line."""
    with closing(open_journal(folder).journal) as journal:
        lines = journal.lines(journal.records()[0].id)
    found = []
    for line in lines:
        act, _ = load_act(line)
        if isinstance(act, Reply):
            found.append(((act.player, act.question), line))
    return found


async def kill_once(folder: Path, phones: int) -> int:
    """Kill the host amid answers; return how many acknowledged ones its journal lacks."""
    async with server(sys.executable, __file__, "--serve", str(folder)) as one:
        crowd = Crowd(OURS, one.port, one.pin, phones)
        await crowd.join()
        asked = crowd.all("question")
        await one.do("next")
        await asked
        crowd.answer_within(0.1)
        await asyncio.sleep(random.random() * 0.1)  # noqa: S311 - a moment, not a secret
        one.kill()
        await asyncio.sleep(0.05)  # what was acknowledged is on its way
        acknowledged = sum(bool(phone.acks) for phone in crowd.phones)
        for phone in crowd.phones:
            phone.transport.abort()
    return max(0, acknowledged - len({key for key, _ in replies(folder)}))


async def run_kills(kills: int, phones: int) -> dict[str, float]:
    """Kill that often, each time on a new folder."""
    lost = 0
    for _ in range(kills):
        with tempfile.TemporaryDirectory() as name:
            lost += await kill_once(Path(name), phones)
    return {"kills": kills, "acknowledged_lost": lost}


def peer_command() -> list[str] | None:
    """Return how to start the peer, installing it if need be; None where there is no node."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    home = Path(tempfile.gettempdir()) / "quizapp-peer"
    if not (home / "node_modules").exists():
        home.mkdir(exist_ok=True)
        shutil.copy(PEER / "package.json", home)
        subprocess.run([npm, "install", "--silent", "--no-audit"], cwd=home, check=True)
    shutil.copy(PEER / "server.js", home)
    return [node, str(home / "server.js"), json.dumps(ASKED)]


async def run(arguments: argparse.Namespace) -> dict[str, float]:
    """Measure both sides, the console's loop, and the kills."""
    phones, rounds = arguments.phones, arguments.rounds
    with tempfile.TemporaryDirectory() as name:
        ours_command = [sys.executable, __file__, "--serve", name]
        async with server(*ours_command) as one:
            ours = await load(one, OURS, phones, rounds)
        lost, twice = count_answers(Path(name), phones, rounds * len(SPREADS))
    with tempfile.TemporaryDirectory() as name:
        async with server(sys.executable, __file__, "--serve", name, "--tick") as one:
            ticked = await load(one, OURS, phones, 2)
    figures = {
        "cpu_s_2s": ours["cpu_2s"],
        "cpu_s_50ms": ours["cpu_50ms"],
        "ack_p99_ms_2s": ours["ack_p99_ms_2s"],
        "ack_p99_ms_50ms": ours["ack_p99_ms_50ms"],
        "answers_lost": lost,
        "answers_twice": twice,
        "kb_per_player": ours["kb_per_player"],
        "frames_per_player": max(ours["frames_2s"], ours["frames_50ms"]),
        "console_tick_p99_ms": ticked["tick_p99_ms"],
        "join_s": ours["join_s"],
        "load_share_of_a_core": ours["load_share_of_a_core"],
        "phones": phones,
    }
    if command := peer_command():
        async with server(*command) as one:
            peer = await load(one, SOCKET_IO, phones, rounds)
        figures |= {
            "cpu_to_socketio_2s": ours["cpu_2s"] / peer["cpu_2s"],
            "cpu_to_socketio_50ms": ours["cpu_50ms"] / peer["cpu_50ms"],
            "socketio_cpu_s_2s": peer["cpu_2s"],
            "socketio_ack_p99_ms_2s": peer["ack_p99_ms_2s"],
            "socketio_ack_p99_ms_50ms": peer["ack_p99_ms_50ms"],
            "socketio_kb_per_player": peer["kb_per_player"],
        }
    return figures | await run_kills(arguments.kills, 100)


def main() -> None:
    """Measure, and print the figures as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phones", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--serve", type=Path, metavar="FOLDER", help="be the server")
    parser.add_argument("--tick", action="store_true", help="with an event loop of Qt beside it")
    arguments = parser.parse_args()
    if arguments.serve:
        serve(arguments.serve, tick=arguments.tick)
        return
    raise_open_files()
    figures = asyncio.run(run(arguments))
    print(json.dumps({name: round(value, 3) for name, value in figures.items()}))


if __name__ == "__main__":
    main()
