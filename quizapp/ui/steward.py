"""Carries wishes about the learner's data to the clerk, and what came of them to the page."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quizapp.i18n import tr
from quizapp.ui.clerk import Clerk
from quizapp.ui.upkeep import look_up

if TYPE_CHECKING:  # the page is imported when first shown
    from quizapp.ui.pages.settings import SettingsPage


class Steward(QObject):
    """Serves the page of settings.

    Signals: told - what came of a wish that was made elsewhere.
    """

    told = Signal(str)

    def __init__(self, clerk: Clerk, parent: QObject) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._page: SettingsPage | None = None
        self._told = ""
        clerk.managed.connect(self._on_managed)
        clerk.refused.connect(self._on_refused)

    def serve(self, page: "SettingsPage") -> None:
        """Do what is wished for on a page, and keep it filled."""
        self._page = page
        page.retained.connect(self._on_retained)
        page.restored.connect(self.restore)
        page.flags_exported.connect(self._on_flags_exported)

    def restore(self, name: str) -> None:
        """Put a backup in the place of the data."""
        self._told = tr("La copia se ha restaurado.")
        self._clerk.manage(lambda profiles: profiles.restore(name))

    def look_after(self) -> None:
        """Have the page filled with the settings and the backups of the learner's data."""
        if self._page is not None:
            self._clerk.consult(look_up, self._page.show_upkeep)

    def _on_retained(self, retention: float) -> None:
        self._clerk.manage(lambda profiles: profiles.retain(profiles.learners[0], retention))

    def _on_flags_exported(self, path: str) -> None:
        self._told = tr("Exportado en «{file}».").format(file=path)
        self._clerk.manage(lambda profiles: profiles.export_flags(Path(path)))

    def _on_managed(self) -> None:
        if self._page is not None and self._page.isVisible():
            self._page.show_told(self._told, warn=False)
            self.look_after()
        elif self._told:
            self.told.emit(self._told)
        self._told = ""

    def _on_refused(self, reason: str) -> None:
        if self._page is not None and self._page.isVisible():
            self._page.show_told(reason, warn=True)
        elif self._told:
            self.told.emit(reason)
        self._told = ""
