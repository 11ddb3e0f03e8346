"""The loop that runs a hall, in a thread of its own, and the socket it listens on."""

import asyncio
import errno
import os
import selectors
import socket
import time
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from aiohttp import web

from quizapp.classroom.acts import Act, Command, RefusedError
from quizapp.classroom.room import Phase
from quizapp.classroom.server.hall import Hall, Watch
from quizapp.classroom.server.pages import application
from quizapp.classroom.server.reception import Reception
from quizapp.classroom.session import Session
from quizapp.classroom.words import load_words
from quizapp.domain.errors import UsageError
from quizapp.i18n import tr

_GATHER_SECONDS = 0.02
_BACKLOG = 4096  # a thousand phones come at once
_FILES = 16_384
_ANY = {"0.0.0.0", "::", ""}  # noqa: S104 - only compared with
_ELSEWHERE = ("192.0.2.1", 9)  # RFC 5737: nobody's; nothing is sent there


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """How a session is put on the network. Without a `bind` address it is not.

    With `auto`, the room goes on by itself after so many seconds, once somebody has joined.
    """

    bind: str | None
    port: int
    assets: Path
    auto: float | None = None
    watch: Watch | None = None


class _Gathering(selectors.DefaultSelector):
    """Once something has come, waits a little for more.

    A thousand answers wake the loop, and make it commit, fifty times a second, not a thousand.
    """

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(timeout)
        if ready and timeout != 0:
            time.sleep(_GATHER_SECONDS)  # lets other threads run, the window's first of all
            ready = super().select(0)
        return ready


def _new_loop() -> asyncio.AbstractEventLoop:
    if os.name != "posix":
        return asyncio.new_event_loop()  # the only one that holds so many connections there
    return asyncio.SelectorEventLoop(_Gathering())


class ServerThread:
    """Runs a session until told to stop; commands come from any thread."""

    def __init__(self, session: Session, opening: Opening) -> None:
        self._session = session
        self._opening = opening
        self._listening: Future[tuple[str, int] | None] = Future()
        self._thread = Thread(target=self._run, name="classroom", daemon=True)
        self._loop: asyncio.AbstractEventLoop
        self._stop: asyncio.Event
        self._hall: Hall

    def start(self) -> tuple[str, int] | None:
        """Return the address and port others reach, once they do; raises UsageError."""
        self._thread.start()
        return self._listening.result()

    def do(self, act: Act) -> Future[None]:
        """Do something in the room; the result is there when it is kept, or RefusedError."""
        done: Future[None] = Future()
        self._loop.call_soon_threadsafe(self._do, act, done)
        return done

    def stop(self) -> None:
        """Keep what is not kept yet, hang up and wait for the thread to end."""
        with suppress(RuntimeError):  # the loop may have ended before
            self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    def _do(self, act: Act, done: Future[None]) -> None:
        try:
            self._hall.do(act)
        except RefusedError as refused:
            done.set_exception(refused)
        else:
            self._hall.after_keeping(lambda: done.set_result(None))

    def _run(self) -> None:
        try:
            with asyncio.Runner(loop_factory=_new_loop) as runner:
                runner.run(self._main())
        except BaseException as error:
            if self._listening.done():
                raise
            self._listening.set_exception(error)

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stop = asyncio.Event()
        self._hall = Hall(self._session, self._opening.watch)
        runner = await self._listen()
        running = asyncio.create_task(self._hall.run())
        pilot = asyncio.create_task(self._fly()) if self._opening.auto else None
        self._listening.set_result(_reachable(runner))
        self._hall.change()
        stopped = asyncio.create_task(self._stop.wait())
        await asyncio.wait({running, stopped}, return_when=asyncio.FIRST_COMPLETED)
        for task in filter(None, (running, pilot, stopped)):
            task.cancel()
        if runner:
            await runner.cleanup()
        with suppress(asyncio.CancelledError):
            await running
        self._session.keep()

    async def _listen(self) -> web.AppRunner | None:
        bind = self._opening.bind
        if bind is None:
            return None
        _raise_open_files()
        words = load_words(self._opening.assets)
        reception = Reception(self._hall, words, self._loop.time)
        app = application(self._opening.assets, reception.talk)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1, keepalive_timeout=15)
        await runner.setup()
        site = web.TCPSite(runner, bind, self._opening.port, backlog=_BACKLOG)
        try:
            await site.start()
        except OSError as error:
            await runner.cleanup()
            raise UsageError(_why_not(error, bind, self._opening.port)) from error
        return runner

    async def _fly(self) -> None:
        """Go on whenever the room has stayed as it is for so long."""
        pace = self._opening.auto or 0
        room = self._session.room
        scene, since = (room.phase, room.position), self._loop.time()
        while room.phase is not Phase.ENDED:
            await asyncio.sleep(min(pace / 4, 0.1))
            if (room.phase, room.position) != scene or not room.people.players or room.paused:
                scene, since = (room.phase, room.position), self._loop.time()
            elif self._loop.time() - since >= pace:
                self._hall.do(Command.NEXT)


def _why_not(error: OSError, bind: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        message = tr("El puerto {port} está ocupado. Elige otro con --port.")
    elif error.errno in {errno.EACCES, errno.EPERM}:
        message = tr("No hay permiso para usar el puerto {port}. Elige uno de 1024 o más.")
    else:
        message = tr("La dirección {bind} no es de este equipo. Elige otra con --bind.")
    return message.format(port=port, bind=bind)


def _reachable(runner: web.AppRunner | None) -> tuple[str, int] | None:
    """Return an address that phones can call."""
    if runner is None:
        return None
    host, port = runner.addresses[0][:2]
    return (_own_address() if host in _ANY else host), port


def _own_address() -> str:
    """Return the address by which this machine would call another, or its own alone."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        if probe.connect_ex(_ELSEWHERE):
            return "127.0.0.1"
        address: str = probe.getsockname()[0]
        return address


def _raise_open_files() -> None:
    """Ask the system for as many connections as a big hall needs."""
    if os.name != "posix":
        return
    import resource  # noqa: PLC0415 - only where there is one

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
