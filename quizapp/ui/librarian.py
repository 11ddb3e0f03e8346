"""Carries wishes about packs to the clerk, and what came of them to the library."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from quizapp.domain.errors import PackError, QuizError
from quizapp.i18n import tr
from quizapp.ui.clerk import Clerk
from quizapp.ui.library import OwnPack
from quizapp.ui.volumes import look_up_reading, look_up_shelf

if TYPE_CHECKING:  # the page is imported when first shown
    from quizapp.ui.opening import Opening
    from quizapp.ui.pages.library import LibraryPage


class Librarian(QObject):
    """Serves the library."""

    def __init__(self, clerk: Clerk, page: "LibraryPage") -> None:
        super().__init__(page)
        self._clerk = clerk
        self._page = page
        page.shelf_wanted.connect(self._look_up_shelf)
        page.reading_wanted.connect(self._look_up_reading)
        page.added.connect(self._on_added)
        page.removed.connect(self._on_removed)

    def _look_up_shelf(self) -> None:
        self._clerk.consult(look_up_shelf, self._page.show_shelf, self._on_failed)

    def _look_up_reading(self, pack: str) -> None:
        wish = partial(look_up_reading, pack=pack)
        self._clerk.consult(wish, self._page.show_reading, self._on_failed)

    def _on_added(self, folder: str) -> None:
        def add(opening: "Opening") -> OwnPack:
            return opening.library.add(Path(folder))

        self._clerk.consult(add, self._on_opened, partial(self._on_not_opened, folder))

    def _on_opened(self, pack: OwnPack) -> None:
        if pack.faults:
            said = tr("«{title}» se ha abierto, pero no entero:").format(title=pack.title)
            self._page.show_faults(said, pack.faults)
        else:
            self._page.show_told(tr("«{title}» está abierto.").format(title=pack.title), warn=False)
        self._look_up_shelf()
        self._clerk.refresh()

    def _on_not_opened(self, folder: str, error: QuizError) -> None:
        if isinstance(error, PackError):
            said = tr("No se puede usar el paquete de «{folder}»:").format(folder=folder)
            self._page.show_faults(said, error.faults)
        else:
            self._on_failed(error)

    def _on_removed(self, folder: Path) -> None:
        def remove(opening: "Opening") -> None:
            opening.library.remove(folder)

        self._clerk.consult(remove, self._on_gone, self._on_failed)

    def _on_gone(self, _: None) -> None:
        self._page.show_told(tr("Quitado. Lo que respondiste se conserva."), warn=False)
        self._look_up_shelf()
        self._clerk.refresh()

    def _on_failed(self, error: QuizError) -> None:
        if str(error):
            self._page.show_told(str(error), warn=True)
