"""About the program: its version, its licence, and those of what it is built on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from quizapp import __version__
from quizapp.i18n import tr
from quizapp.resources import third_party
from quizapp.ui.theme.theme import Theme
from quizapp.ui.widgets.button import Button, Manner
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.flow import FlowLayout
from quizapp.ui.widgets.scrollbar import ScrollBar
from quizapp.ui.widgets.text import Text

_TALL = 360


class AboutCard(Card):
    """Signals: shortcuts_wanted."""

    shortcuts_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._licences: QTextEdit | None = None
        shortcuts = Button(theme, tr("Atajos de teclado"), icon="keyboard")
        shortcuts.clicked.connect(self.shortcuts_wanted)
        self._more = Button(theme, tr("Ver licencias"), manner=Manner.GHOST, icon="info")
        self._more.clicked.connect(self._on_more)
        title = tr("Acerca de QuizApp {version}").format(version=__version__)
        self.column.addWidget(Text(theme, "h3", title))
        said = tr(
            "Convierte un artículo en preguntas que citan las palabras que las demuestran. "
            "Licencia MIT. Nada sale de este equipo."
        )
        self.column.addWidget(Text(theme, "body", said, tone="text2"))
        holder = QWidget()
        row = FlowLayout(holder)
        row.addWidget(shortcuts)
        row.addWidget(self._more)
        self.column.addWidget(holder)
        theme.changed.connect(self._restyle)

    def _on_more(self) -> None:
        if self._licences is None:
            self._licences = self._make_licences()
            self.column.addWidget(self._licences)
            self._restyle()
        shown = self._licences.isHidden()
        self._licences.setVisible(shown)
        self._more.show_face(tr("Ocultar licencias") if shown else tr("Ver licencias"), "info")

    def _make_licences(self) -> QTextEdit:
        view = QTextEdit()
        view.hide()
        view.setReadOnly(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setTabChangesFocus(True)
        view.setVerticalScrollBar(ScrollBar(self._theme))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(tr("Licencias"))
        return view

    def _restyle(self) -> None:
        if self._licences is not None:
            look = self._theme.look
            self._licences.setFont(look.font("small"))
            self._licences.setFixedHeight(look.px(_TALL))
            self._licences.setMarkdown(third_party())
