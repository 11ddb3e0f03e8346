"""Packs with their questions, from their folders or as they were kept."""

from collections.abc import Callable, Iterable
from functools import cache, partial
from os.path import lexists
from pathlib import Path
from typing import NamedTuple

from quizapp.domain.errors import Fault
from quizapp.domain.grammar import Grammar
from quizapp.generate.bank import Bank
from quizapp.i18n import tr
from quizapp.packs import PACK_FILE
from quizapp.packs.kept import Keeper


class Shelf(NamedTuple):
    """The usable packs of a folder, by id, and everything wrong with any of them."""

    banks: dict[str, Bank]
    faults: tuple[Fault, ...]


def load_shelf(folder: Path, language: Path, kept: Path | None = None) -> Shelf:
    """Read every subfolder that has a pack file, by name; see `load_banks`."""
    try:
        folders = sorted(entry for entry in folder.iterdir() if lexists(entry / PACK_FILE))
    except OSError:
        message = tr("No se puede leer la carpeta. Revisa su nombre y sus permisos.")
        fault = Fault(file=str(folder), line=1, rule="unreadable-folder", message=message)
        return Shelf({}, (fault,))
    return load_banks(folders, language, kept)


def load_banks(folders: Iterable[Path], language: Path, kept: Path | None = None) -> Shelf:
    """Read packs; what is wrong with them is left out and reported, never raised.

    Sound ones are kept in the folder `kept`, if there is one, and found there the next time.
    Raises PackError if the language file is unsound.
    """
    grammar = cache(partial(_grammar, language))
    loaded = [_bank(folder, language, kept, grammar) for folder in folders]
    return Shelf(
        {bank.pack.id: bank for bank, _ in loaded if bank},
        tuple(fault for _, faults in loaded for fault in faults),
    )


def _bank(
    folder: Path, language: Path, kept: Path | None, grammar: Callable[[], Grammar]
) -> tuple[Bank | None, tuple[Fault, ...]]:
    keeper = Keeper(kept, folder, language) if kept else None
    if keeper and (bank := keeper.find()):
        return bank, ()
    from quizapp.packs.pack import load_pack  # noqa: PLC0415 - YAML takes long to import

    loaded = load_pack(folder, grammar())
    if loaded.pack is None:
        return None, loaded.faults
    bank = Bank(loaded.pack)
    if keeper and not loaded.faults:
        keeper.keep(bank)
    return bank, loaded.faults


def _grammar(language: Path) -> Grammar:
    from quizapp.packs.grammar import load_grammar  # noqa: PLC0415 - the same

    return load_grammar(language)
