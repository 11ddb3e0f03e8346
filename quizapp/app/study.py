"""A study desk over the packs and the learner's data."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from quizapp.app.shelf import Shelf, open_shelf
from quizapp.i18n import tr
from quizapp.store import Opened, open_store
from quizapp.study.desk import Desk
from quizapp.ui.opening import Opening


def open_desk(folder: Path) -> Opening:
    """Open every pack and the data; raises PackError if no pack can be used, or StoreError."""
    desk, opened, notices = _open(folder, open_shelf())
    return Opening(desk=desk, notices=notices, close=opened.close)


@contextmanager
def borrowed_data(folder: Path) -> Iterator[Opened]:
    """Open the data and close them in the end; raises StoreError."""
    opened = open_store(folder)
    try:
        yield opened
    finally:
        opened.close()


@contextmanager
def borrowed_desk(folder: Path, shelf: Shelf) -> Iterator[tuple[Desk, tuple[str, ...]]]:
    """Open a desk over a shelf, with what to tell about it, and close it in the end."""
    desk, opened, notices = _open(folder, shelf)
    try:
        yield desk, notices
    finally:
        opened.close()


def _open(folder: Path, shelf: Shelf) -> tuple[Desk, Opened, tuple[str, ...]]:
    if not shelf.banks:
        raise shelf.unusable()
    opened = open_store(folder)
    notices = opened.notices
    if shelf.faults:
        notice = tr("Parte de los paquetes no se ha cargado: {fault}")
        notices += (notice.format(fault=shelf.faults[0]),)
    learner = opened.learners.every()[0]
    log = opened.log_of(learner)
    desk = Desk(shelf.banks, log, clock=local_now, retention=learner.retention)
    return desk, opened, notices


def local_now() -> datetime:
    """Return the time of now, where the learner is."""
    return datetime.now().astimezone()
