"""Everything that may reach a user; any other exception is a bug.

* QuizError
  + PackError         the pack's author can mend it; carries the faults
  + StoreError        the learner's data could not be read or written
    - NewerStoreError the file was written by a later release
    - BusyStoreError  another instance holds the data folder
  + UsageError        the request makes no sense here (exit code 2)
"""

from collections.abc import Sequence
from typing import NamedTuple


class Fault(NamedTuple):
    """One thing wrong with a file, told to its author; `line` is 1-based."""

    file: str
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.rule}: {self.message}"


class QuizError(Exception):
    """An error whose text is written for the user, in her language."""


class PackError(QuizError):
    """A pack that cannot be used at all."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)


class StoreError(QuizError):
    """The learner's data could not be read or written."""


class NewerStoreError(StoreError):
    """The data was written by a later release."""


class BusyStoreError(StoreError):
    """Another instance holds the data folder."""


class UsageError(QuizError):
    """A request that makes no sense, or cannot be met on this machine."""
