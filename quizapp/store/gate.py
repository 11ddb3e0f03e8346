"""The way to the database: one caller at a time, whole transactions, errors told to the user."""

import sqlite3
from _thread import allocate_lock  # a start need not wait for `threading`
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from quizapp.domain.errors import StoreError
from quizapp.i18n import tr
from quizapp.store.border import translated
from quizapp.store.database import Database, check_pages, migrate, migrations

Fields = Mapping[str, object]


class Gate:
    """Lets one thread at a time through to a database that this object alone has open."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._db = database.connection
        self._lock = allocate_lock()

    def read(self, query: str, fields: Fields) -> list[Any]:
        """Return the rows of a query; raises StoreError."""
        with self._border():
            return self._db.execute(query, fields).fetchall()

    @contextmanager
    def transaction(self, *, slight: bool = False) -> Iterator[sqlite3.Connection]:
        """Keep all that is done with the connection, or nothing; raises StoreError.

        What is `slight` waits for no disk: without power it is only safe with the next that does.
        """
        with self._border():
            if not self._database.in_place():
                message = tr(
                    "Alguien ha movido o borrado «{path}» con quizapp abierto. "
                    "Devuélvelo a su sitio, o cierra quizapp y vuelve a abrirlo."
                )
                raise StoreError(message.format(path=self._database.path))
            if slight:
                self._db.execute("PRAGMA synchronous = NORMAL")
            try:
                with self._db:  # commits, or rolls back what fails half-way
                    self._db.execute("BEGIN")
                    yield self._db
            finally:
                if slight:
                    self._db.execute("PRAGMA synchronous = FULL")

    def run(self, *statements: str) -> None:
        """Run statements that cannot be part of a transaction; raises StoreError."""
        with self._border():
            for statement in statements:
                self._db.execute(statement)

    def checkpoint(self) -> None:
        """Move what the write-ahead log holds into the database: for a moment without hurry."""
        self.run("PRAGMA wal_checkpoint(PASSIVE)")

    @property
    def changes(self) -> int:
        """The number of rows changed since the file was opened."""
        return self._db.total_changes

    def copy(self, target: sqlite3.Connection) -> None:
        """Copy the database into another connection, in one step."""
        with self._border():
            self._db.backup(target)

    def replace(self, source: sqlite3.Connection) -> None:
        """Put another database in the place of this one, in one step, and bring it up to date."""
        with self._border():
            source.backup(self._db)
            migrate(self._db, migrations())

    def check(self) -> None:
        """Raise DamagedError unless every page of the file is sound."""
        with self._border():
            check_pages(self._db)

    def close(self) -> None:
        """Let go of the file."""
        with self._border():
            self._db.close()

    @contextmanager
    def _border(self) -> Iterator[None]:
        with self._lock, translated(self._database.path.parent):
            yield


def only(db: sqlite3.Connection, query: str, fields: Fields) -> tuple[Any, ...]:
    """Return the row of a query by key; raises KeyError if there is none."""
    row: tuple[Any, ...] | None = db.execute(query, fields).fetchone()
    if row is None:
        raise KeyError(*fields.values())
    return row
