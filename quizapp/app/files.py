"""Files that somebody asked to have written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from quizapp.domain.errors import UsageError
from quizapp.i18n import tr


@contextmanager
def written(file: Path, *, over: bool) -> Iterator[TextIO]:
    """Open a file to be written; raises UsageError, also for one there is unless `over`."""
    try:
        with file.open("w" if over else "x", encoding="utf-8", newline="\n") as out:
            yield out
    except OSError as error:
        message = tr("No se puede escribir «{file}»: {why}.")
        why = tr("ya existe") if isinstance(error, FileExistsError) else error.strerror
        raise UsageError(message.format(file=file, why=why)) from error
