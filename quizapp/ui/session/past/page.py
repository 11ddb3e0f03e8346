"""The sessions of the past: their list, and what came of one."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from quizapp.classroom.acts import Note
from quizapp.classroom.archive import Change, PastSession, Told
from quizapp.classroom.document import document
from quizapp.export.files import write
from quizapp.i18n import tr
from quizapp.ui.clerk import Clerk
from quizapp.ui.session.past.archivist import Archivist, saved_text
from quizapp.ui.session.past.listing import ListPage
from quizapp.ui.session.past.report import ReportPage, about
from quizapp.ui.session.past.saving import Format, Wish
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button


class PastPage(QStackedWidget):
    """Signals: shown - there is something to see. left - back to where sessions are prepared."""

    shown = Signal()
    left = Signal()

    def __init__(self, theme: Theme, clerk: Clerk) -> None:
        super().__init__()
        self._archivist = Archivist(clerk, self)
        self._list, self._report = ListPage(theme), ReportPage(theme)
        self._undoing = False
        self.addWidget(self._list)
        self.addWidget(self._report)
        self._connect()

    @property
    def primary(self) -> Button:
        """What Enter presses."""
        return self._list.open if self.currentWidget() is self._list else self._report.back

    def show_list(self) -> None:
        """Look up the sessions there are, and show them."""
        self._list.show_done("")
        self._archivist.look()

    def show_latest(self) -> None:
        """Show what came of the session that was run last."""
        self._archivist.open_latest()

    def go_back(self) -> bool:
        """Leave a report for the list; False if it is not at a report."""
        if self.currentWidget() is not self._report:
            return False
        self.show_list()
        return True

    def take_focus(self) -> None:
        """Put the keyboard on what is shown."""
        if self.currentWidget() is self._list:
            self._list.take_focus()
        else:
            self._report.take_focus()

    def _connect(self) -> None:
        archivist, listing, report = self._archivist, self._list, self._report
        archivist.listed.connect(self._on_listed)
        archivist.told.connect(self._on_told)
        archivist.done.connect(self._on_done)
        archivist.failed.connect(self._on_failed)
        listing.open_wanted.connect(archivist.open)
        listing.delete_wanted.connect(archivist.delete)
        listing.left.connect(self.left)
        report.left.connect(self.show_list)
        report.change_wanted.connect(self._on_change)
        report.save_wanted.connect(self._on_save)
        report.print_wanted.connect(self._on_print)
        report.delete_wanted.connect(self._on_delete)

    def _on_listed(self, sessions: tuple[PastSession, ...]) -> None:
        self._list.show_sessions(sessions)
        self._turn(self._list)

    def _on_told(self, told: Told) -> None:
        self._report.show_told(told)
        self._turn(self._report)

    def _turn(self, page: ListPage | ReportPage) -> None:
        if self.currentWidget() is not page or not self.isVisible():
            self.setCurrentWidget(page)
            self.shown.emit()
            self.take_focus()

    def _on_done(self, text: str) -> None:
        if self.currentWidget() is self._list:
            self._list.show_done(text)
        else:
            self._report.show_done(text, undo=self._undoing)
        self._undoing = False

    def _on_failed(self, reason: str) -> None:
        self._undoing = False
        if self.currentWidget() is self._list:
            self._list.show_done(reason, failed=True)
            self.shown.emit()
        else:
            self._report.show_done(reason, failed=True)

    def _on_change(self, change: Change) -> None:
        if told := self._report.told:
            self._undoing = not isinstance(change, Note)
            self._archivist.change(told.session.id, change)

    def _on_delete(self) -> None:
        if told := self._report.told:
            self._archivist.delete(told.session.id)

    def _on_save(self, path: str, wish: Wish) -> None:
        told = self._report.told
        if told is None:
            return
        file = Path(path)
        if wish.format is not Format.PDF:
            self._archivist.save(told.session.id, file, wish)
            return
        from quizapp.ui.session.past.printing import make_pdf  # noqa: PLC0415 - when first needed

        shown = told if wish.form.names else told.nameless

        def job() -> None:
            html = document(shown.report, about(shown))
            write(file, make_pdf(html, shown.report.article.title))

        self._archivist.press(job, saved_text([file]))

    def _on_print(self, names: bool) -> None:
        told = self._report.told
        if told is None:
            return
        from quizapp.ui.session.past import printing  # noqa: PLC0415 - when first needed

        printer = printing.ask(self, told.report.article.title)
        if printer is None:
            return
        shown = told if names else told.nameless

        def job() -> None:
            printing.put(document(shown.report, about(shown)), printer)

        self._archivist.press(job, tr("Enviado a la impresora."))
