"""What a browser gets: three files held in memory, and refusals."""

import re
import socket
from collections.abc import Awaitable, Callable, Mapping
from ipaddress import ip_address
from pathlib import Path

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

SOCKET_PATH = "/session"
_FILES = {
    "/": ("index.html", "text/html"),
    "/app.js": ("app.js", "text/javascript"),
    "/style.css": ("style.css", "text/css"),
}
_HOST = re.compile(r"(?:\[(?P<six>[0-9a-f:.]+)\]|(?P<name>[a-z0-9.-]+))(?::\d{1,5})?", re.ASCII)
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
# Older phones do not count the socket of a page as the page's own origin.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; "
    "connect-src 'self' ws://{host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def application(folder: Path, talk: Handler) -> web.Application:
    """Return the three pages and the socket; whatever else is asked for does not exist."""
    app = web.Application(middlewares=[_guard], client_max_size=1024)
    for path, (name, kind) in _FILES.items():
        app.router.add_get(path, _page((folder / name).read_bytes(), kind))
    app.router.add_get(SOCKET_PATH, talk)
    return app


def _page(content: bytes, kind: str) -> Handler:
    async def page(_request: web.Request) -> web.Response:
        return web.Response(body=content, content_type=kind, charset="utf-8")

    return page


@web.middleware
async def _guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Serve whoever asks for this very machine, from no other page than ours.

    A name that some other server's owner made point here is not ours: DNS rebinding.
    """
    host = request.headers.get("Host", "").lower()
    origin = request.headers.get("Origin")
    if not _ours(host) or (origin is not None and origin.lower() != f"http://{host}"):
        return web.Response(status=403, headers=_HEADERS)
    try:
        response = await handler(request)
    except web.HTTPException as refusal:
        return web.Response(status=refusal.status, headers=_HEADERS)
    if not response.prepared:
        response.headers.update(_headers(host))
    return response


def _headers(host: str) -> Mapping[str, str]:
    return {**_HEADERS, "Content-Security-Policy": _POLICY.format(host=host)}


def _ours(host: str) -> bool:
    """Whether a Host header names an address, or this machine by its own name."""
    match = _HOST.fullmatch(host)
    if not match:
        return False
    if match["six"] or match["name"].replace(".", "").isdigit():
        return _is_address(match["six"] or match["name"])
    own = socket.gethostname().lower()
    return match["name"] in {"localhost", own, f"{own}.local"}


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
