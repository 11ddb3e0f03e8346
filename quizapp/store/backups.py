"""Backups of the database: whole files beside it, made in one step, checked, and thinned."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quizapp.domain.errors import NewerStoreError, StoreError, UsageError
from quizapp.i18n import tr
from quizapp.store.border import translated
from quizapp.store.database import (
    SET_ASIDE,
    DamagedError,
    check_origin,
    check_pages,
    migrate,
    migrations,
)
from quizapp.store.forgetting import SWEEP, forget
from quizapp.store.gate import Gate
from quizapp.store.thinning import kept
from quizapp.values import dataclass

_FOLDER = "backups"
_NAME = "quizapp-%Y%m%dT%H%M%SZ.db"
_EVERY = timedelta(minutes=30)
_LEARNERS = "SELECT name FROM learners ORDER BY chosen DESC"
_LEARNERS_SINCE = 2
_ANSWERS = "SELECT coalesce(sum(answered), 0) FROM attempt_totals"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A copy of the data: when it was made, whose answers it holds, and how many.

    `problem` says why it cannot be restored, if it cannot.
    """

    path: Path
    at: datetime
    learners: tuple[str, ...] = ()
    answers: int = 0
    problem: str = ""


class Backups:
    """Makes backups and restores them, through the only connection to the database."""

    def __init__(self, gate: Gate, folder: Path, *, clock: Callable[[], datetime]) -> None:
        self._gate = gate
        self._folder = folder / _FOLDER
        self._clock = clock
        self._last = clock()
        self._changes = gate.changes
        self._compared = False

    def make(self) -> None:
        """Copy the data to a new file; raises StoreError.

        The copy gets its name only when it is whole, sound and on disk.
        """
        now = self._clock().astimezone(UTC)
        path = self._free_name(now)
        fresh = path.with_suffix(".tmp")
        with translated(self._folder):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                self._copy(fresh)
                fresh.replace(path)
            except DamagedError as damage:
                message = tr("No se ha hecho la copia: el archivo de resultados {reason}.")
                raise StoreError(message.format(reason=damage)) from damage
            finally:
                fresh.unlink(missing_ok=True)
            _sync(self._folder)
            self._thin(now)
        self._last, self._changes = self._clock(), self._gate.changes

    def make_if_changed(self) -> None:
        """Make a backup of what was written since the last one, if anything was."""
        if self._gate.changes != self._changes or self._is_behind():
            self.make()

    def make_if_due(self) -> None:
        """Make one if there is something new and the last is 30 minutes old."""
        if abs(self._clock() - self._last) >= _EVERY:
            self.make_if_changed()

    def every(self) -> Sequence[Backup]:
        """Return the backups, the newest first."""
        with translated(self._folder):
            return [_look_into(path, at) for at, path in sorted(self._dated(), reverse=True)]

    def newest(self) -> Backup | None:
        """Return the newest that can be restored, if it holds any answers."""
        with translated(self._folder):
            backups = (_look_into(path, at) for at, path in sorted(self._dated(), reverse=True))
            return next((b for b in backups if b.answers and not b.problem), None)

    def restore(self, name: str) -> None:
        """Put a backup in the place of the data, of which another is made first.

        Raises UsageError for an unknown name, StoreError for a backup that cannot be used.
        """
        backup = next((b for b in self.every() if b.path.name == name), None)
        if backup is None:
            raise UsageError(tr("No hay ninguna copia «{name}».").format(name=name))
        if backup.problem:
            raise StoreError(_unusable(name, backup.problem))
        self.make_if_changed()
        try:
            with translated(self._folder), closing(_open(backup.path, mode="ro")) as source:
                check_pages(source)
                self._gate.replace(source)
        except DamagedError as damage:
            raise StoreError(_unusable(name, tr("está dañada"))) from damage

    def forget(self, learner: int) -> None:
        """Delete a learner from every backup; one that cannot be used is deleted itself.

        So is every damaged file that was set aside: nobody can tell what it holds.
        """
        with translated(self._folder):
            for path in self._folder.parent.glob(SET_ASIDE):
                path.unlink()
            for _, path in self._dated():
                if _look_into(path, self._last).problem:
                    path.unlink()
                else:
                    _forget(path, learner)

    def _is_behind(self) -> bool:
        """Whether a program that was killed left answers that no backup holds; looked at once."""
        if self._compared:
            return False
        self._compared = True
        ((answers,),) = self._gate.read(_ANSWERS, {})
        newest = self.newest()
        return bool(answers) and (newest is None or newest.answers != answers)

    def _free_name(self, at: datetime) -> Path:
        """Return the name for a moment, or for the first second after it that has no backup."""
        while (path := self._folder / at.strftime(_NAME)).exists():
            at += timedelta(seconds=1)
        return path

    def _copy(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        path.touch(mode=0o600)
        with closing(_open(path)) as copy:
            self._gate.copy(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, without companions
            check_pages(copy)
        _sync(path)

    def _thin(self, now: datetime) -> None:
        dated = dict(self._dated())
        for at in dated.keys() - kept(dated, now):
            dated[at].unlink()

    def _dated(self) -> Iterable[tuple[datetime, Path]]:
        """Yield the files that have the name of a backup."""
        for path in self._folder.glob("quizapp-*.db"):
            try:
                yield datetime.strptime(path.name, _NAME).replace(tzinfo=UTC), path
            except ValueError:  # a file somebody else put there
                continue


def _unusable(name: str, problem: str) -> str:
    return tr("La copia «{name}» {problem}. Elige otra.").format(name=name, problem=problem)


def _look_into(path: Path, at: datetime) -> Backup:
    """Tell what a backup holds, without looking through its pages."""
    try:
        with closing(_open(path, mode="ro")) as db:
            check_origin(db, migrations())
            ((version,),) = db.execute("PRAGMA user_version")
            rows = db.execute(_LEARNERS).fetchall() if version >= _LEARNERS_SINCE else [("",)]
            ((answers,),) = db.execute(_ANSWERS)
    except NewerStoreError:
        return Backup(path=path, at=at, problem=tr("es de una versión más nueva de quizapp"))
    except (DamagedError, sqlite3.DatabaseError):
        return Backup(path=path, at=at, problem=tr("está dañada"))
    names = tuple(name or tr("Yo") for (name,) in rows)
    return Backup(path=path, at=at, learners=names, answers=answers)


def _forget(path: Path, learner: int) -> None:
    with closing(_open(path)) as db:
        migrate(db, migrations())
        with db:
            db.execute("BEGIN")
            forget(db, learner)
        for statement in SWEEP:
            db.execute(statement)


def _open(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(address, uri=True, isolation_level=None)


def _sync(path: Path) -> None:
    """Have the system write a file or a folder to disk."""
    if os.name == "nt" and path.is_dir():  # Windows has no such thing for folders
        return
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
