"""Files that users ask for: written whole or not at all, and what went wrong told in words."""

import errno
from contextlib import suppress
from pathlib import Path

from quizapp.domain.errors import UsageError
from quizapp.i18n import tr

_FULL = {errno.ENOSPC, errno.EDQUOT}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}


def refuse_existing(file: Path) -> None:
    """Raise UsageError for a file that is there."""
    if file.exists():
        message = tr("Ya existe «{file}». Elige otro nombre.")
        raise UsageError(message.format(file=file))


def write(file: Path, content: bytes) -> None:
    """Write a file, over what it held; raises UsageError.

    What it held stays until the new content is on disk.
    """
    part = file.with_name(f".{file.name[:200]}.part")
    try:
        try:
            part.write_bytes(content)
            part.replace(file)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(_message(error, file)) from error


def _message(error: OSError, file: Path) -> str:
    if error.errno in _FULL:
        text = tr("No se puede escribir «{file}»: no queda espacio en el disco.")
    elif error.errno in _CLOSED:
        text = tr(
            "No se puede escribir «{file}»: no hay permiso, o está abierto en otro programa. "
            "Ciérralo allí, o elige otro nombre o carpeta."
        )
    elif error.errno == errno.ENOENT:
        text = tr("No se puede escribir «{file}»: no existe esa carpeta.")
    else:
        text = tr("No se puede escribir «{file}»: {why}.")
    return text.format(file=file, why=error.strerror or error)
