"""A page that scrolls."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.scrollbar import ScrollBar


class PageScroll(QScrollArea):
    """Scrolls a page up and down, and shows whatever takes focus."""

    def __init__(self, theme: Theme, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewport(QWidget())  # asking for Qt's own makes PySide load every widget class
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setWidget(content)
        content.setAutoFillBackground(False)  # QScrollArea has just set it
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def show_focus(self) -> None:
        """Scroll to whatever has the keyboard."""
        focused = self._content.focusWidget()
        if focused is not None and self._content.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, 24)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isVisible() and self._content.isAncestorOf(new):
            QTimer.singleShot(0, self, self.show_focus)


def show_focus(widget: QWidget) -> None:
    """Scroll the page that a widget is on to whatever has the keyboard, once it is laid out."""
    if page := _page_of(widget):
        QTimer.singleShot(0, page, page.show_focus)


def show_widget(widget: QWidget) -> None:
    """Scroll the page that a widget is on to the widget, once it is laid out."""
    if page := _page_of(widget):
        QTimer.singleShot(0, page, partial(page.ensureWidgetVisible, widget, 0, 8))


def _page_of(widget: QWidget) -> PageScroll | None:
    page = widget.parentWidget()
    while page is not None and not isinstance(page, PageScroll):
        page = page.parentWidget()
    return page
