"""The packs that the user opened, as the window asks about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from quizapp.domain.errors import Fault

if TYPE_CHECKING:  # what costs time to import is imported by the worker, after the first paint
    from quizapp.generate.contents import Stated


@dataclass(frozen=True, kw_only=True)
class OwnPack:
    """A pack in a folder that its user opened.

    `id` is empty where nothing of it can be used; `faults` say why, or what was left out.
    """

    folder: Path
    title: str
    id: str = ""
    faults: tuple[Fault, ...] = ()


class Library(Protocol):
    """The packs that the user opened, remembered; any call may take long and raise QuizError."""

    @property
    def own(self) -> Sequence[OwnPack]:
        """Return them in the order in which they were opened."""
        ...

    def add(self, folder: Path) -> OwnPack:
        """Open the pack in a folder, or read it anew; raises PackError if it cannot be used."""
        ...

    def remove(self, folder: Path) -> None:
        """Open it no more; what was answered stays."""
        ...

    def contents(self, pack: str) -> "Sequence[Stated]":
        """Return what a pack states, in its order."""
        ...
