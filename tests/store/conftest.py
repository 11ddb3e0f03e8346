"""Open logs that are closed again."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from quizapp.store import Opened, open_store
from quizapp.store.log import SqliteLog
from tests.factories import NOON

Opener = Callable[[Path], Opened]


@pytest.fixture
def opener() -> Iterator[Opener]:
    """Open stores that the test may close, and this fixture does."""
    with ExitStack() as stack:

        def open_(folder: Path) -> Opened:
            opened = open_store(folder, clock=lambda: NOON)
            stack.callback(opened.close)
            return opened

        yield open_


@pytest.fixture
def sqlite_log(opener: Opener, tmp_path: Path) -> SqliteLog:
    """Open a log in an empty folder."""
    return opener(tmp_path).log
