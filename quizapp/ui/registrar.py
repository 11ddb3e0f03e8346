"""Carries wishes about who studies here to the clerk, and what came of them back to the page."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quizapp.i18n import tr
from quizapp.ui.clerk import Clerk

if TYPE_CHECKING:  # the page is imported when first shown
    from quizapp.study.learners import Learner
    from quizapp.ui.pages.learners import LearnersPage


class Registrar(QObject):
    """Signals: entered - somebody was chosen to study."""

    entered = Signal()

    def __init__(self, clerk: Clerk, parent: QObject) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._page: LearnersPage | None = None
        self._exported = ""
        clerk.managed.connect(self._on_managed)
        clerk.refused.connect(self._on_refused)

    def serve(self, page: "LearnersPage") -> None:
        """Do what is wished for on a page."""
        self._page = page
        page.chosen.connect(self.choose)
        page.added.connect(self._on_added)
        page.renamed.connect(self._on_renamed)
        page.exported.connect(self._on_exported)
        page.deleted.connect(self._on_deleted)

    def choose(self, learner: "Learner") -> None:
        """Have somebody study from now on."""
        self._clerk.manage(lambda profiles: profiles.choose(learner))
        self.entered.emit()

    def _on_added(self, name: str) -> None:
        self._clerk.manage(lambda profiles: profiles.add(name))

    def _on_renamed(self, learner: "Learner", name: str) -> None:
        self._clerk.manage(lambda profiles: profiles.rename(learner, name))

    def _on_exported(self, learner: "Learner", path: str) -> None:
        self._exported = path
        self._clerk.manage(lambda profiles: profiles.export(learner, Path(path)))

    def _on_deleted(self, learner: "Learner") -> None:
        self._clerk.manage(lambda profiles: profiles.delete(learner))

    def _on_managed(self) -> None:
        if self._page is None or not self._page.isVisible():
            return
        self._page.show_done()
        if self._exported:
            told = tr("Exportado en «{file}».").format(file=self._exported)
            self._page.show_told(told, warn=False)
            self._exported = ""

    def _on_refused(self, reason: str) -> None:
        self._exported = ""
        if self._page is not None and self._page.isVisible():
            self._page.show_told(reason, warn=True)
