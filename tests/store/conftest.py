"""Open logs that are closed again."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

import pytest

from quizapp.store import Opened, open_store
from quizapp.store.log import SqliteLog
from tests.factories import NOON

Opener = Callable[..., Opened]


@pytest.fixture
def opener() -> Iterator[Opener]:
    """Open stores that the test may close, and this fixture does."""
    with ExitStack() as stack:

        def open_(folder: Path, clock: Callable[[], datetime] = lambda: NOON) -> Opened:
            opened = open_store(folder, clock=clock)
            stack.callback(opened.close)
            return opened

        yield open_


@pytest.fixture
def sqlite_log(opener: Opener, tmp_path: Path) -> SqliteLog:
    """Open a log in an empty folder."""
    return opener(tmp_path).log
