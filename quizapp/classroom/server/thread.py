"""The loop that runs a hall, in a thread of its own, and the socket it listens on."""

import asyncio
import gc
import os
import selectors
import time
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

from quizapp.classroom.acts import Act, Command, RefusedError
from quizapp.classroom.room import Phase
from quizapp.classroom.server.doors import Doors, Patience
from quizapp.classroom.server.hall import Hall, Watch
from quizapp.classroom.server.listener import Listener, most_connections
from quizapp.classroom.server.pages import application
from quizapp.classroom.server.reception import Reception
from quizapp.classroom.session import Session
from quizapp.classroom.words import load_words

_GATHER_SECONDS = 0.025
_OBJECTS_BETWEEN_COLLECTIONS = 20_000


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
    patience: Patience = field(default_factory=Patience)


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


@contextmanager
def _little_collecting() -> Iterator[None]:
    """Let the garbage collector leave alone what is there already: nothing of it will go."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


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
            with _little_collecting(), asyncio.Runner(loop_factory=_new_loop) as runner:
                runner.run(self._main())
        except BaseException as error:
            if self._listening.done():
                raise
            self._listening.set_exception(error)

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stop = asyncio.Event()
        self._hall = Hall(self._session, self._opening.watch)
        listener = await self._listen()
        running = asyncio.create_task(self._hall.run())
        pilot = asyncio.create_task(self._fly()) if self._opening.auto else None
        self._listening.set_result(listener.address if listener else None)
        self._hall.change()
        stopped = asyncio.create_task(self._stop.wait())
        await asyncio.wait({running, stopped}, return_when=asyncio.FIRST_COMPLETED)
        for task in filter(None, (running, pilot, stopped)):
            task.cancel()
        if listener:
            await listener.stop()
        with suppress(asyncio.CancelledError):
            await running
        self._session.keep()

    async def _listen(self) -> Listener | None:
        bind, port, assets = self._opening.bind, self._opening.port, self._opening.assets
        if bind is None:
            return None
        doors = Doors(most_connections(), self._loop.time, self._opening.patience)
        reception = Reception(self._hall, load_words(assets), self._loop.time)
        listener = Listener(application(assets, reception.talk), doors)
        await listener.start(bind, port)
        return listener

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
