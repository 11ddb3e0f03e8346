"""Carries wishes about sessions of the past to the desk, and what came of them back."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from quizapp.classroom.acts import Note
from quizapp.classroom.archive import Change, PastSession, Told
from quizapp.classroom.telling import decision_text
from quizapp.i18n import tr
from quizapp.ui.clerk import Clerk
from quizapp.ui.session.past.press import Press
from quizapp.ui.session.past.saving import Wish
from quizapp.ui.teaching import Sessions

T = TypeVar("T")


class Archivist(QObject):
    """Signals: listed - every PastSession. told - a Told. done - what was done, in words.

    failed - why something was not.
    """

    listed = Signal(object)
    told = Signal(object)
    done = Signal(str)
    failed = Signal(str)

    def __init__(self, clerk: Clerk, parent: QObject) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._press = Press(self)

    def look(self) -> None:
        """Look up every session."""
        self._ask(lambda desk: desk.archive.sessions(), self.listed.emit)

    def open(self, session: int) -> None:
        """Look up what came of a session."""
        self._ask(lambda desk: desk.archive.open(session), self.told.emit)

    def open_latest(self) -> None:
        """Look up what came of the session that was run last."""
        self._ask(lambda desk: desk.archive.open_latest(), self.told.emit)

    def change(self, session: int, change: Change) -> None:
        """Decide something about a session, and say so once it is kept."""

        def told(told: Told) -> None:
            self.told.emit(told)
            self.done.emit(_done(told, change))

        self._ask(lambda desk: desk.archive.change(session, change), told)

    def delete(self, session: int) -> None:
        """Delete a session for good, and look up the others."""

        def job(desk: Sessions) -> Sequence[PastSession]:
            desk.archive.delete(session)
            return desk.archive.sessions()

        def gone(sessions: Sequence[PastSession]) -> None:
            self.listed.emit(sessions)
            self.done.emit(tr("La sesión se ha borrado."))

        self._ask(job, gone)

    def save(self, session: int, file: Path, wish: Wish) -> None:
        """Write the tables of a session."""

        def job(desk: Sessions) -> list[Path]:
            return desk.archive.save(session, file, wish.form, over=False)

        self._ask(job, self._on_saved)

    def press(self, job: Callable[[], None], done: str) -> None:
        """Put something on pages, and say so when it is done."""
        self._press.run(job, lambda: self.done.emit(done), self.failed.emit)

    def _on_saved(self, files: list[Path]) -> None:
        self.done.emit(saved_text(files))

    def _ask(self, wish: Callable[[Sessions], T], told: Callable[[T], None]) -> None:
        self._clerk.teach(wish, told, self.failed.emit)


def saved_text(files: Sequence[Path]) -> str:
    """Return where files are."""
    names = ", ".join(f"«{file.name}»" for file in files)
    return tr("Guardado en «{folder}»: {names}.").format(folder=files[0].parent, names=names)


def _done(told: Told, change: Change) -> str:
    if isinstance(change, Note):
        return tr("La nota está guardada.")
    text = tr("{what}. Todo está recalculado.")
    return text.format(what=decision_text(told.report.decisions[-1]))
