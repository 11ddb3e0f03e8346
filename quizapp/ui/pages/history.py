"""Every result so far."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import tr
from quizapp.ui.clerk import Home
from quizapp.ui.pages.latest import fill_rows
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.result_row import ResultRow
from quizapp.ui.widgets.scroll import PageScroll
from quizapp.ui.widgets.text import Text

_WIDEST = 900


class HistoryPage(QWidget):
    """Signals: review_wanted - a Result."""

    review_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._empty = Text(
            theme, "body", tr("Todavía no hay resultados: empieza un cuestionario."), tone="text2"
        )
        self._card = Card(theme)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._card.column.addWidget(self._empty)
        self._card.column.addLayout(self._rows)
        content = QWidget()
        content.setMaximumWidth(_WIDEST)
        page = QVBoxLayout(content)
        page.setContentsMargins(40, 32, 40, 32)
        page.setSpacing(8)
        page.addWidget(Text(theme, "display", tr("Historial")))
        said = tr("Tus cuestionarios, del más reciente al más antiguo. Abre uno para repasarlo.")
        page.addWidget(Text(theme, "body", said, tone="text2"))
        page.addSpacing(12)
        page.addWidget(self._card)
        page.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(self._theme, content))

    def show_home(self, home: Home) -> None:
        """Fill the list."""
        self._empty.setVisible(not home.results)
        fill_rows(self._rows, self._theme, home, home.results)
        for row in self.findChildren(ResultRow):
            row.opened.connect(self.review_wanted)

    def take_focus(self) -> None:
        """Put the keyboard on the newest result."""
        item = self._rows.itemAt(0)
        if item and (row := item.widget()):
            row.setFocus(Qt.FocusReason.OtherFocusReason)
