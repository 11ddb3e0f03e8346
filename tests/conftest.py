"""Guards for every test: no window on a real screen, no network, no data of the user, no leaks."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

hypothesis.settings.register_profile("quizapp", deadline=None)  # a slow machine is no fault
hypothesis.settings.load_profile("quizapp")


@pytest.fixture(autouse=True)
def _own_data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's scores out of reach."""
    monkeypatch.setenv("QUIZAPP_DATA", str(tmp_path / "data"))


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Refuse connections that leave the machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: tuple[str, int] | str | bytes) -> None:
        here = self.family not in {socket.AF_INET, socket.AF_INET6}
        assert here or address[0] in {"127.0.0.1", "::1"}, f"a test connects to {address!r}"
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test of the window that leaves a window open or a pooled task running."""
    yield
    if "qapp" not in request.fixturenames:
        return
    from PySide6.QtCore import QThreadPool  # noqa: PLC0415 - tests without Qt stay without it
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the same

    open_windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for widget in open_windows:
        widget.close()
    assert QThreadPool.globalInstance().waitForDone(1_000), "a task outlived its test"
    assert not open_windows, "a window stayed open"
