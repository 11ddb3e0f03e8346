"""A scroll area as tall as what it holds."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.scroll import PageScroll


class FittingScroll(PageScroll):
    """Is no taller than its content, so that what follows stands right below."""

    def __init__(self, theme: Theme, content: QWidget) -> None:
        super().__init__(theme, content)
        content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when the content has another size to ask for."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again: text wraps otherwise."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height the content needs at full width, and show no bar where it has that.

        Else the bar, narrowing the text, could be what makes the text too tall to go without it.
        """
        layout = self._content.layout()
        if layout is None:
            return
        height = layout.totalHeightForWidth(self.width())
        needed = height if height >= 0 else layout.totalSizeHint().height()
        self.setMaximumHeight(needed)
        policy = Qt.ScrollBarPolicy
        fits = self.height() >= needed
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )
