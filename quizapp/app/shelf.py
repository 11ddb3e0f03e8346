"""The packs that travel with the program, or a folder somebody names."""

import os
from pathlib import Path

from quizapp import resources
from quizapp.domain.errors import Fault, PackError, UsageError
from quizapp.domain.facts import Pack
from quizapp.generate.bank import Bank
from quizapp.i18n import tr
from quizapp.packs import load_grammar, load_pack, load_shelf
from quizapp.values import dataclass


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


def open_shelf(target: str | None = None) -> Shelf:
    """Load every pack that travels with the program, or only `target`: its name, or a folder.

    Raises UsageError if there is no such pack.
    """
    grammar = load_grammar(resources.ASSETS / "language" / "es.yaml")
    if target is None:
        shelf = load_shelf(resources.QUESTIONS, grammar)
        return _shelf(shelf.packs, shelf.faults)
    loaded = load_pack(_folder(target), grammar)
    return _shelf((loaded.pack,) if loaded.pack else (), loaded.faults)


def _shelf(packs: tuple[Pack, ...], faults: tuple[Fault, ...]) -> Shelf:
    return Shelf({pack.id: Bank(pack) for pack in packs}, faults)


def _folder(target: str) -> Path:
    """Return the folder of a pack by name, or a path as it is given."""
    names = sorted(path.name for path in resources.QUESTIONS.iterdir() if path.is_dir())
    if target in names:
        return resources.QUESTIONS / target
    if not os.path.exists(target):  # noqa: PTH110 - Path raises OSError for too long a name
        message = tr("No hay ningún paquete ni carpeta «{target}». Paquetes: {names}.")
        raise UsageError(message.format(target=target, names=", ".join(names)))
    return Path(target)
