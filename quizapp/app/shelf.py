"""The packs that travel with the program, or a folder somebody names."""

import os
from pathlib import Path

from quizapp import resources
from quizapp.domain.errors import Fault, PackError, UsageError
from quizapp.generate.bank import Bank
from quizapp.i18n import tr
from quizapp.packs.shelf import load_banks, load_shelf
from quizapp.values import dataclass

_KEPT = "packs"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The questions of every usable pack, by its id, and all that is wrong with any of them."""

    banks: dict[str, Bank]
    faults: tuple[Fault, ...]

    @property
    def first(self) -> Bank:
        """The first pack; raises PackError if none can be used."""
        for bank in self.banks.values():
            return bank
        raise self.unusable()

    def unusable(self) -> PackError:
        """Return the error of a shelf without a usable pack."""
        nothing = Fault(
            file=str(resources.QUESTIONS), line=1, rule="no-pack", message=tr("No hay paquetes.")
        )
        return PackError(self.faults or (nothing,))


def open_shelf(target: str | None = None, *, data: Path | None = None) -> Shelf:
    """Load every pack that travels with the program, or only `target`: its name, or a folder.

    What is made of sound packs is kept beside the learner's `data`, so that it need not be made at
    every start. Raises UsageError if there is no such pack.
    """
    language, kept = resources.ASSETS / "language" / "es.yaml", data and data / _KEPT
    if target is None:
        return Shelf(*load_shelf(resources.QUESTIONS, language, kept))
    return Shelf(*load_banks([_folder(target)], language, kept))


def _folder(target: str) -> Path:
    """Return the folder of a pack by name, or a path as it is given."""
    names = sorted(path.name for path in resources.QUESTIONS.iterdir() if path.is_dir())
    if target in names:
        return resources.QUESTIONS / target
    if not os.path.exists(target):  # noqa: PTH110 - Path raises OSError for too long a name
        message = tr("No hay ningún paquete ni carpeta «{target}». Paquetes: {names}.")
        raise UsageError(message.format(target=target, names=", ".join(names)))
    return Path(target)
