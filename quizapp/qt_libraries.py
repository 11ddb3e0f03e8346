"""What Qt needs of a Linux system before it is imported: shared libraries and a display.

Without the libraries Qt fails at import, one per attempt; without those of its X11 window, or
without a display, it aborts the process with a misleading text. So both are looked at first.
`scripts/setup.py` loads this file by its path, before anything is installed.
"""

import ctypes
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

#: Debian package -> the shared library that Qt loads from it, whatever it draws on.
_ALWAYS = {
    "libglib2.0-0": "libglib-2.0.so.0",
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
}
#: The same for a window on X11.
_WINDOW = {
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
}
_IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def missing(
    *,
    window: bool,
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    load: Callable[[str], object] = ctypes.CDLL,
) -> tuple[str, ...]:
    """Return the Debian packages whose libraries cannot be loaded; none outside Linux."""
    if platform != "linux":
        return ()
    needed = _ALWAYS | _WINDOW if window and not _draws_elsewhere(environ) else _ALWAYS
    return tuple(package for package, library in needed.items() if not _loads(load, library))


def install_command(packages: Iterable[str], *, root: bool = _IS_ROOT) -> str:
    """Return the shell line that installs Debian packages."""
    sudo = "" if root else "sudo "
    names = " ".join(packages)
    return f"{sudo}apt-get update && {sudo}apt-get install --no-install-recommends {names}"


def has_display(
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    load: Callable[[str], ctypes.CDLL] = ctypes.CDLL,
) -> bool:
    """Tell whether Qt could open a window here, or was told to draw without one."""
    if platform != "linux" or _draws_elsewhere(environ):
        return True
    return _wayland_listens(environ) or _x11_accepts(environ.get("DISPLAY", ""), load)


def _draws_elsewhere(environ: Mapping[str, str]) -> bool:
    """Tell whether Qt was told to use neither X11 nor Wayland, but memory or a remote screen."""
    chosen = [name for name in environ.get("QT_QPA_PLATFORM", "").split(";") if name]
    return not all(name.startswith(("xcb", "wayland")) for name in chosen)


def _loads(load: Callable[[str], object], library: str) -> bool:
    try:
        load(library)
    except OSError:
        return False
    return True


def _wayland_listens(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and Path(environ.get("XDG_RUNTIME_DIR", "/"), name).is_socket()


def _x11_accepts(display: str, load: Callable[[str], ctypes.CDLL]) -> bool:
    """Connect as Qt would, authority included; where that cannot be tried, believe `display`.

    The connection stays open: a server that loses its only client starts over, and would refuse Qt.
    """
    if not display:
        return False
    try:
        xcb = load("libxcb.so.1")
    except OSError:
        return True  # `missing` names what to install first
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    accepted: bool = xcb.xcb_connection_has_error(xcb.xcb_connect(display.encode(), None)) == 0
    return accepted
