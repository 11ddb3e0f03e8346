"""Errors of SQLite and the system, translated into what the user can do about them."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quizapp.domain.errors import BusyStoreError, StoreError
from quizapp.i18n import tr

_BUGS = (sqlite3.ProgrammingError, sqlite3.IntegrityError)
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_CLOSED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
_CLOSED_ERRNO = {errno.EACCES, errno.EPERM, errno.EROFS}
_FULL_ERRNO = {errno.ENOSPC, errno.EDQUOT}
_NO_FOLDER_ERRNO = {errno.EEXIST, errno.ENOTDIR}
DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


@contextmanager
def translated(folder: Path) -> Iterator[None]:
    """Raise StoreError in place of what SQLite and the system raise; bugs pass as they are."""
    try:
        yield
    except _BUGS:
        raise
    except sqlite3.Error as exc:
        raise _from_sqlite(exc, folder) from exc
    except OSError as exc:
        raise StoreError(_system_message(exc, folder)) from exc


def primary_code(exc: sqlite3.Error) -> int:
    """Return the result code without its extension; SQLITE_ERROR when Python itself raised."""
    code: int = getattr(exc, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF


def _from_sqlite(exc: sqlite3.Error, folder: Path) -> StoreError:
    code = primary_code(exc)
    if code in _BUSY:
        message = tr(
            "quizapp ya está abierto con los datos de «{folder}». "
            "Cierra la otra ventana o elige otra carpeta con --data-dir."
        )
        return BusyStoreError(message.format(folder=folder))
    if code == sqlite3.SQLITE_FULL:
        return StoreError(_full(folder))
    if code in _CLOSED:
        return StoreError(_closed(folder))
    if code in DAMAGE:
        message = tr(
            "El archivo de resultados de «{folder}» está dañado. Cierra quizapp y vuelve a "
            "abrirlo: el archivo se apartará, sin borrarlo, y se empezará otro."
        )
        return StoreError(message.format(folder=folder))
    return StoreError(_failing(folder, str(exc)))


def _system_message(exc: OSError, folder: Path) -> str:
    if exc.errno in _FULL_ERRNO:
        return _full(folder)
    if exc.errno in _CLOSED_ERRNO:
        return _closed(folder)
    if exc.errno in _NO_FOLDER_ERRNO:
        message = tr(
            "«{folder}» no puede ser la carpeta de datos: hay un archivo con ese nombre. "
            "Cámbiale el nombre o elige otra carpeta con --data-dir."
        )
        return message.format(folder=folder)
    return _failing(folder, exc.strerror or str(exc))


def _full(folder: Path) -> str:
    message = tr(
        "No queda espacio en el disco de «{folder}». Libera espacio y vuelve a intentarlo: "
        "lo ya guardado sigue ahí."
    )
    return message.format(folder=folder)


def _closed(folder: Path) -> str:
    message = tr(
        "No se puede escribir en «{folder}». Da permiso de escritura a esa carpeta "
        "y a lo que contiene, o elige otra con --data-dir."
    )
    return message.format(folder=folder)


def _failing(folder: Path, detail: str) -> str:
    message = tr(
        "No se han podido guardar ni leer datos en «{folder}» ({detail}). Comprueba que el disco "
        "está conectado y tiene espacio, y vuelve a intentarlo."
    )
    return message.format(folder=folder, detail=detail)
