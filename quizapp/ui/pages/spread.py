"""How the page of a question is laid out: the question, and the article beside or below it."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.pages.actions import Actions
from quizapp.ui.pages.article_panel import ArticlePanel
from quizapp.ui.pages.rest import Rest
from quizapp.ui.pages.sheet import QuestionSheet
from quizapp.ui.pages.topbar import TopBar
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fitting import FittingScroll

_STACK_BELOW = 1150
_COLUMN = 800
_ARTICLE_HEIGHT = 420


class Spread(QWidget):
    """The bar, a sheet, what can be done about it, and the article; their signals are their own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.bar = TopBar(theme)
        self.article = ArticlePanel(theme)
        self.foot = Actions(theme)
        self.rest = Rest(theme)
        self.rest.hide()
        self._sheet: QuestionSheet | None = None
        content = QWidget()
        self._content = QVBoxLayout(content)
        self._scroll = FittingScroll(theme, content)
        self._column = QWidget()
        self._body = QHBoxLayout()
        self._lay_out()
        theme.changed.connect(self.arrange)

    @property
    def primary(self) -> Button:
        """What Enter presses."""
        return self.foot.primary if self.rest.isHidden() else self.rest.go_on

    def show_sheet(self, sheet: QuestionSheet) -> None:
        """Show a question in the place of the last one, without the article."""
        if self._sheet:
            self._content.removeWidget(self._sheet)
            self._sheet.hide()
            self._sheet.deleteLater()
        self._sheet = sheet
        self._content.insertWidget(0, sheet)
        self._scroll.verticalScrollBar().setValue(0)
        sheet.show()  # the layout would show it later, and lose the keys pressed meanwhile
        self.show_rest(rest=False)
        self.article.hide()
        self._order()

    def show_stem(self) -> None:
        """Have a long question begin in sight, though what has the keyboard is scrolled to."""
        QTimer.singleShot(0, self, self._on_scrolled)

    def show_rest(self, *, rest: bool) -> None:
        """Hide the question, or show it again."""
        self.rest.setVisible(rest)
        self._scroll.setVisible(not rest)
        self.foot.setVisible(not rest)

    def focus_verdict(self) -> None:
        """Lay the page out first, so that the verdict is scrolled to where it will be."""
        self._content.activate()
        self._order()
        if self._sheet:
            self._sheet.verdict.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        """Article beside the question where there is room, else below it."""
        width = self.width() / self._theme.look.scale
        told = self.article.isVisibleTo(self)
        beside = width >= _STACK_BELOW
        home = self._body if beside else self._content
        if home.indexOf(self.article) < 0:
            home.addWidget(self.article, 5 if beside else 0)
        self.article.setMinimumHeight(0 if beside else self._theme.look.px(_ARTICLE_HEIGHT))
        wide = told or not beside
        self._column.setMaximumWidth(16_777_215 if wide else self._theme.look.px(_COLUMN))
        self.foot.arrange(width)
        self.bar.arrange(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the article beside the question, or below it."""
        super().resizeEvent(event)
        self.arrange()

    def _on_scrolled(self) -> None:
        if self._sheet:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(min(bar.value(), self._sheet.stem.y()))

    def _order(self) -> None:
        """Have Tab go from the question to what can be done, the article, the bar, and again.

        What is younger would come last.
        """
        parts = (self._sheet, self.foot, self.article, self.bar)
        stops = [stop for part in parts if part for stop in _stops(part)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        self._content.setContentsMargins(0, 0, 8, 0)
        self._content.setSpacing(16)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._scroll, 1000)
        column.addWidget(self.rest)
        column.addWidget(self.foot)
        column.addStretch(1)
        self._body.setContentsMargins(36, 4, 36, 20)
        self._body.setSpacing(20)
        self._body.addWidget(self._column, 7)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.bar)
        page.addLayout(self._body, 1)


def _stops(part: QWidget) -> Iterator[QWidget]:
    """Yield what Tab stops at within a widget, in its order."""
    stop = part.nextInFocusChain()
    while stop is not None and stop is not part:
        if part.isAncestorOf(stop) and stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield stop
        stop = stop.nextInFocusChain()
