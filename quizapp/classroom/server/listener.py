"""The socket a hall listens on, and the pages behind it."""

import asyncio
import errno
import os
import socket
from typing import cast

from aiohttp import web

from quizapp.classroom.server.doors import Doors, keep_sweeping, through
from quizapp.domain.errors import UsageError
from quizapp.i18n import tr

_MOST_CONNECTIONS = 4_000
_BACKLOG = 4096  # a thousand phones come at once
_FILES = 16_384
_OTHER_FILES = 128  # the journal, the window, the packs
_ANY = {"0.0.0.0", "::", ""}  # noqa: S104 - only compared with
_ELSEWHERE = ("192.0.2.1", 9)  # RFC 5737: nobody's; nothing is sent there


class Listener:
    """Listens from `start` to `stop`; `address` is one that phones can call."""

    def __init__(self, app: web.Application, doors: Doors) -> None:
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        self._doors = doors
        self._server: asyncio.Server
        self._sweeping: asyncio.Task[None]
        self.address = ("", 0)

    async def start(self, bind: str, port: int) -> None:
        """Listen; raises UsageError where that is impossible."""
        await self._runner.setup()
        http = cast("web.Server", self._runner.server)  # there is one now
        doors = through(self._doors, http)
        try:
            self._server = await asyncio.get_running_loop().create_server(
                doors, bind, port, backlog=_BACKLOG
            )
        except OSError as error:
            await self._runner.cleanup()
            raise UsageError(_why_not(error, bind, port)) from error
        self._sweeping = asyncio.create_task(keep_sweeping(self._doors))
        host, port = self._server.sockets[0].getsockname()[:2]
        self.address = (_own_address() if host in _ANY else host, port)

    async def stop(self) -> None:
        """Listen no more, and hang up."""
        self._sweeping.cancel()
        self._server.close()
        for door in self._doors:
            door.transport.close()
        await self._runner.cleanup()


def most_connections() -> int:
    """Return how many connections there may be, having asked the system for enough."""
    if os.name != "posix":
        return _MOST_CONNECTIONS
    import resource  # noqa: PLC0415 - only where there is one

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        soft = wanted
    free = _FILES if soft == resource.RLIM_INFINITY else soft - _OTHER_FILES
    return min(_MOST_CONNECTIONS, free)


def _why_not(error: OSError, bind: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        message = tr("El puerto {port} está ocupado. Elige otro con --port.")
    elif error.errno in {errno.EACCES, errno.EPERM}:
        message = tr("No hay permiso para usar el puerto {port}. Elige uno de 1024 o más.")
    else:
        message = tr("La dirección {bind} no es de este equipo. Elige otra con --bind.")
    return message.format(port=port, bind=bind)


def _own_address() -> str:
    """Return the address by which this machine would call another, or its own alone."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        if probe.connect_ex(_ELSEWHERE):
            return "127.0.0.1"
        address: str = probe.getsockname()[0]
        return address
