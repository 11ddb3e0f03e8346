"""What Qt needs of the system is found out before it aborts."""

import socket
from pathlib import Path
from typing import NoReturn

import pytest

from quizapp.qt_libraries import has_display, install_command, missing


def load_nothing(library: str) -> NoReturn:
    """Load as a system without any library does."""
    raise OSError(library)


def test_this_machine_has_what_it_draws_these_tests_with() -> None:
    assert missing(window=False) == ()


@pytest.mark.parametrize(
    ("window", "drawn", "platform", "packages"),
    [
        pytest.param(False, "", "linux", {"libegl1"}, id="always"),
        pytest.param(True, "", "linux", {"libegl1", "libxcb-cursor0"}, id="for a window"),
        pytest.param(True, "offscreen", "linux", {"libegl1"}, id="for a window in memory"),
        pytest.param(True, "", "darwin", set(), id="outside Linux the wheel has everything"),
    ],
)
def test_packages_of_absent_libraries(
    window: bool, drawn: str, platform: str, packages: set[str]
) -> None:
    environ = {"QT_QPA_PLATFORM": drawn}
    named = missing(window=window, environ=environ, platform=platform, load=load_nothing)
    assert packages == {"libegl1", "libxcb-cursor0"} & set(named)


@pytest.mark.parametrize(
    ("root", "command"),
    [
        (True, "apt-get update && apt-get install --no-install-recommends liba libb"),
        (False, "sudo apt-get update && sudo apt-get install --no-install-recommends liba libb"),
    ],
    ids=["root", "user"],
)
def test_install_command(root: bool, command: str) -> None:
    assert install_command(["liba", "libb"], root=root) == command


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        pytest.param({}, "linux", False, id="a server"),
        pytest.param({"DISPLAY": ":98765"}, "linux", False, id="nobody listens"),
        pytest.param({"WAYLAND_DISPLAY": "wayland-9"}, "linux", False, id="no compositor"),
        pytest.param({"QT_QPA_PLATFORM": "xcb"}, "linux", False, id="X11 asked for, none there"),
        pytest.param({"QT_QPA_PLATFORM": "offscreen"}, "linux", True, id="told to draw nowhere"),
        pytest.param({"QT_QPA_PLATFORM": "wayland;vnc"}, "linux", True, id="one that serves"),
        pytest.param({}, "darwin", True, id="macOS always has one"),
    ],
)
def test_display(environ: dict[str, str], platform: str, expected: bool) -> None:
    assert has_display(environ, platform) is expected


def test_a_display_that_cannot_be_tried_is_believed() -> None:
    assert has_display({"DISPLAY": ":98765"}, "linux", load_nothing)


def test_a_listening_compositor_is_a_display(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # the whole path may be too long for a socket
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind("wayland-0")
        environ = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert has_display(environ, "linux")
