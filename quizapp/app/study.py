"""A study desk over the packs and the learner's data."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path

from quizapp.app.library import Library
from quizapp.app.profiles import Profiles
from quizapp.app.shelf import Shelf, open_shelf
from quizapp.domain.errors import StoreError
from quizapp.i18n import tr
from quizapp.store import Opened, open_store
from quizapp.study.desk import Desk
from quizapp.study.flags import Flags
from quizapp.ui.opening import Opening

_OWN_PACKS = "packs.json"


def open_desk(folder: Path) -> Opening:
    """Open every pack and the data; raises PackError if no pack can be used, or StoreError."""
    shelf = _usable(open_shelf(data=folder))
    opened = open_store(folder, clock=local_now, thorough=False)
    library = Library(folder / _OWN_PACKS, shelf)
    seat = partial(_desk, shelf, opened)
    desk = seat()
    return Opening(
        desk=desk,
        profiles=Profiles(opened, seat, shelf.banks, local_now),
        library=library,
        # Sessions are imported when one is prepared.
        open_sessions=lambda: import_module("quizapp.app.sessions").TeachersDesk(
            folder, shelf.banks
        ),
        voice=lambda parent: import_module("quizapp.ui.speech").QtVoice(parent),
        notices=opened.notices + _faults(shelf) + library.notices + _stranded(desk),
        offer=opened.offer,
        rest=_Rest(opened),
        close=partial(_finish, opened),
    )


def add_own_packs(folder: Path, shelf: Shelf) -> None:
    """Put the packs that the user opened from folders of her own on a shelf."""
    Library(folder / _OWN_PACKS, shelf)


@contextmanager
def borrowed_data(folder: Path) -> Iterator[Opened]:
    """Open the data, and in the end back up what was written and close; raises StoreError."""
    opened = open_store(folder, clock=local_now)
    try:
        yield opened
        opened.backups.make_if_changed()
    finally:
        opened.close()


@contextmanager
def borrowed_desk(folder: Path, shelf: Shelf) -> Iterator[tuple[Desk, Flags, tuple[str, ...]]]:
    """Open a desk over a shelf, her flags, and what to tell; close it in the end."""
    _usable(shelf)
    with borrowed_data(folder) as opened:
        flags = Flags(opened.flags_of(opened.learners.every()[0]), local_now)
        desk = _desk(shelf, opened)
        yield desk, flags, opened.told + _faults(shelf) + _stranded(desk)


def local_now() -> datetime:
    """Return the time of now, where the learner is."""
    return datetime.now().astimezone()


class _Rest:
    """What to do with the data in a calm moment."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._checked = False

    def __call__(self) -> str:
        """Look through the file once, move the log, back up if it is time; return what to tell."""
        if not self._checked:
            self._checked = True
            return self._opened.check()
        try:
            self._opened.gate.checkpoint()
            self._opened.backups.make_if_due()
        except StoreError as error:
            return str(error)
        return ""


def _finish(opened: Opened) -> None:
    """Back up and close; there is no window any more to tell of a failure."""
    try:
        opened.backups.make_if_changed()
    except StoreError as error:
        sys.stderr.write(f"{error}\n")
    opened.close()


def _usable(shelf: Shelf) -> Shelf:
    if not shelf.banks:
        raise shelf.unusable()
    return shelf


def _faults(shelf: Shelf) -> tuple[str, ...]:
    if not shelf.faults:
        return ()
    notice = tr("Parte de los paquetes no se ha cargado: {fault}")
    return (notice.format(fault=shelf.faults[0]),)


def _stranded(desk: Desk) -> tuple[str, ...]:
    titles = desk.close_stranded()
    if not titles:
        return ()
    from quizapp.study.words import stranded_text  # noqa: PLC0415 - seldom, and a start waits

    return tuple(map(stranded_text, titles))


def _desk(shelf: Shelf, opened: Opened) -> Desk:
    """Return the desk of whoever was chosen last."""
    learner = opened.learners.every()[0]
    log = opened.log_of(learner)
    return Desk(shelf.banks, log, clock=local_now, retention=learner.retention)
