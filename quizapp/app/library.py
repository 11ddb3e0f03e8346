"""The packs that the user opened from folders of her own, remembered in a small file."""

import json
from collections.abc import Sequence
from dataclasses import replace
from os.path import isdir
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.app.shelf import Shelf, open_shelf
from quizapp.domain.errors import Fault, PackError, StoreError
from quizapp.generate.bank import Bank
from quizapp.i18n import tr
from quizapp.ui.library import OwnPack

if TYPE_CHECKING:
    from quizapp.generate.contents import Stated


class Library:
    """Puts the user's packs on a shelf, beside those that travel with the program."""

    def __init__(self, file: Path, shelf: Shelf) -> None:
        """Open every pack that `file` remembers; one that cannot be used now is kept in mind."""
        self._file = file
        self._banks = shelf.banks
        self._own: list[OwnPack] = []
        self._unread = ""
        for pack in self._remembered():
            self._own.append(self._open(pack))

    @property
    def own(self) -> Sequence[OwnPack]:
        """Return the packs in the order in which they were opened."""
        return tuple(self._own)

    @property
    def notices(self) -> tuple[str, ...]:
        """What to tell at the start: the packs that are not as they were."""
        lost = tr(
            "No se puede abrir tu paquete «{title}» ({folder}). Lo que respondiste se conserva; en "
            "Biblioteca puedes volver a abrirlo."
        )
        partly = tr("De tu paquete «{title}» no se ha cargado todo: {fault}")
        found = [self._unread] if self._unread else []
        for pack in self._own:
            if not pack.id:
                found.append(lost.format(title=pack.title, folder=pack.folder))
            elif pack.faults:
                found.append(partly.format(title=pack.title, fault=pack.faults[0]))
        return tuple(found)

    def add(self, folder: Path) -> OwnPack:
        """Open the pack in a folder, or read it anew.

        Raises PackError if it cannot be used, StoreError if it cannot be remembered.
        """
        bank, opened = self._read(OwnPack(folder=folder.absolute(), title=folder.name))
        if bank is None:
            raise PackError(opened.faults)
        before = [pack for pack in self._own if pack.folder == opened.folder]
        place = self._own.index(before[0]) if before else len(self._own)
        own = [*self._own[:place], opened, *self._own[place + 1 :]]
        self._remember(own)
        self._banks[opened.id] = bank
        return opened

    def remove(self, folder: Path) -> None:
        """Open a pack no more; what was answered stays. Raises StoreError if it is remembered."""
        gone = {pack.id for pack in self._own if pack.folder == folder and pack.id}
        self._remember([pack for pack in self._own if pack.folder != folder])
        for pack in gone:
            del self._banks[pack]

    def contents(self, pack: str) -> Sequence["Stated"]:
        """Return what a pack states, in its order."""
        from quizapp.generate.contents import contents  # noqa: PLC0415 - a start need not wait for it

        return contents(self._banks[pack])

    def _open(self, pack: OwnPack) -> OwnPack:
        bank, opened = self._read(pack)
        if bank is not None:
            self._banks[opened.id] = bank
        return opened

    def _read(self, pack: OwnPack) -> tuple[Bank | None, OwnPack]:
        """Return the questions of a pack, and the pack as it is now."""
        if not isdir(pack.folder):  # noqa: PTH112 - Path.is_dir raises OSError for some names
            message = tr("No está la carpeta. Conecta el disco en que estaba, o quita el paquete.")
            return None, replace(pack, id="", faults=(_fault(pack, "no-folder", message),))
        shelf = open_shelf(str(pack.folder), data=self._file.parent)
        for id_, bank in shelf.banks.items():
            title = bank.pack.article.title
            mine = [own.id for own in self._own if own.folder == pack.folder]
            if id_ in self._banks and id_ not in mine:
                message = tr("Ya hay un paquete «{id}». Cambia el nombre de la carpeta.")
                fault = _fault(pack, "taken-name", message.format(id=id_))
                return None, replace(pack, title=title, id="", faults=(fault,))
            return bank, replace(pack, title=title, id=id_, faults=shelf.faults)
        return None, replace(pack, id="", faults=shelf.faults)

    def _remembered(self) -> list[OwnPack]:
        try:
            raw = json.loads(self._file.read_text(encoding="utf-8"))
            return [OwnPack(folder=Path(p["folder"]), title=str(p["title"])) for p in raw]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, KeyError, TypeError):
            message = tr("No se puede leer la lista de tus paquetes ({file}): vuelve a abrirlos.")
            self._unread = message.format(file=self._file)
            return []

    def _remember(self, own: list[OwnPack]) -> None:
        packs = [{"folder": str(pack.folder), "title": pack.title} for pack in own]
        fresh = self._file.with_name(f"{self._file.name}.tmp")
        try:
            fresh.write_text(json.dumps(packs), encoding="utf-8")
            fresh.replace(self._file)
        except OSError as error:
            message = tr("No se puede guardar la lista de tus paquetes: {why}.")
            raise StoreError(message.format(why=error.strerror)) from error
        self._own = own


def _fault(pack: OwnPack, rule: str, message: str) -> Fault:
    return Fault(file=str(pack.folder), line=1, rule=rule, message=message)
